import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { toPageDocument } from '@shipworthy/report/page';
import { hostileText } from '../hostile-text.js';
import { changedCase, commit, everyDocument, sampleChecklist, sampleDrift, sampleFinding, sampleGate, sampleGateResult, sampleReadiness, sampleRequirement, waiver } from '../sample-documents.js';
import { hash, readPage, render, textOf, toPageDocuments, toSource } from './read-page.js';

const elements = new Set('html head meta title style body script a header div p h1 h2 h3 h4 span code dl dt dd nav ul li main form label input select option button section article details summary table caption thead tbody tr th td br pre strong svg line rect circle path polyline footer'.split(' '));
const attributes = new Set('lang charset http-equiv content name class href id aria-label aria-labelledby aria-hidden focusable role tabindex for type autocomplete spellcheck value scope title rel hidden open data-outcome viewBox preserveAspectRatio x y x1 x2 y1 y2 cx cy r rx d points width height'.split(' '));

/** What must hold of every page, whatever its documents are called. */
function expectSound(html: string): void {
  const page = readPage(html);
  const ids = page.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
  const links = page.flatMap(({ name, attributes: { href } }) => (name === 'a' ? [href ?? ''] : []));
  const levels = page.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name.slice(1))] : []));
  expect(page.map(({ name }) => name).filter((name) => !elements.has(name) && name !== 'title')).toEqual([]);
  expect(page.flatMap((one) => Object.keys(one.attributes)).filter((name) => !attributes.has(name))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(links.filter((href) => !/^(?:#|https?:\/\/)/.test(href))).toEqual([]);
  expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
  // Controls and marks that reorder text are spelt out.
  expect([...html.matchAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu)].map(({ 0: sign }) => sign.codePointAt(0))).toEqual([]);
}

test('a page of every kind is sound, and names each document', () => {
  const documents = everyDocument();
  const html = render({ documents: toPageDocuments(documents), refused: [{ path: 'a.json', reason: 'malformed-document', message: 'a.json is not valid JSON' }], ignored: ['package.json'] });
  expectSound(html);
  for (const { kind, key } of documents) expect(textOf(html, 'h2')).toContain(`${kind} ${key}`);
  expect(textOf(html, 'h2')).toEqual(expect.arrayContaining(['Timeline', 'Waived', 'Files that were not used (2)', 'Before you rely on this']));
});

test('the policy lets exactly the page\'s own style and script through', () => {
  const html = render({ documents: toPageDocuments([sampleDrift()]) });
  const [policy = ''] = readPage(html).flatMap(({ attributes: { content, 'http-equiv': what } }) => (what === undefined || content === undefined ? [] : [content]));
  const [script = ''] = /(?<=<script>)[^]*?(?=<\/script>)/.exec(html) ?? [];
  const [style = ''] = /(?<=<style>)[^]*?(?=<\/style>)/.exec(html) ?? [];
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'; base-uri 'none'; form-action 'none'`);
  expect(html).not.toMatch(/ style="| on[a-z]+="|<img|<iframe|<link|@import|url\(/);
});

function hostileDocuments(text: string): EvidenceDocument[] {
  const location = { path: text, line: 3 };
  const run = { id: text, attempt: 1, workflow: text, job: text, event: text, startedAt: '2026-11-21T10:00:00.000Z', finishedAt: '2026-11-21T10:00:01.000Z', waiversAsOf: '2026-11-21', environment: null, measurements: {} };
  const subject = { repository: text, commit, testedCommit: commit, baseCommit: null, ref: text, version: text, dirty: true };
  const findings = [
    sampleFinding('drift/content-changed', 'fail', { message: text, remedy: `${text}\n${text}`, expected: text, actual: { [text]: text }, location }),
    sampleFinding('fixture/size-drift', 'waived', { message: text, waiver: { ...waiver, owner: text, reason: text } }),
  ];
  const common = { key: `k${text}`, verdict: 'fail' as const, findings, run, subject, inputs: [{ name: text, path: text, sha256: 'a'.repeat(64) }] };
  const gate = sampleGate({ ...common, decision: text });
  gate.details.jobs.push({ id: text, result: text, outcome: 'fail', note: text });
  gate.details.notApplicable.push({ check: text, reason: text });
  return [
    sampleDrift({ ...common, cases: [{ ...changedCase(text, `@@ -1 +1 @@\n-${text}\n+${text}`) }] }),
    sampleReadiness({ ...common, areas: [{ name: text, requirements: [sampleRequirement(text)], gates: [sampleGateResult(text, { value: text, threshold: text, unit: text }), sampleGateResult(`2${text}`)] }] }),
    sampleChecklist({ ...common, details: { items: [{ id: text, title: text, outcome: 'fail', owner: text, note: text, evidence: [] }] } }),
    gate,
  ];
}

test('no text of a document can become anything but text', () => {
  fc.assert(fc.property(hostileText, (text) => {
    const documents = hostileDocuments(text).map((document, index) => toPageDocument(document, toSource(`${index}${text}`)));
    const series = { pack: text, case: text, metric: text, unit: text, points: [1, 2, 3].map((value) => ({ commit, run: text, at: text, value })), changes: [] };
    const point = { version: text, commit, run: text, at: text, verifications: 1, outcome: 'fail', value: 1, threshold: text, limits: [2], margin: null } as const;
    const trend = { bundle: text, area: text, gate: text, title: text, unit: text, points: [point, { ...point, value: text }] };
    expectSound(render({ documents, refused: [{ path: text, reason: text, message: text }], ignored: [text], series: [series], trends: [trend] }));
  }), { numRuns: 60 });
});

test.each(['</script><script>alert(1)</script>', '</style><b>', '" onmouseover="alert(1)', "' onfocus='x", '<!--', '`</code><img src=x>`', '\u202egnp.exe'])('an attack stays text: %j', (text) => {
  const html = render({ documents: toPageDocuments(hostileDocuments(text)), ignored: [text] });
  expectSound(html);
  expect(html).not.toContain(text);
});

test.each(['javascript:alert(1)', ']]>', '&amp;&#60;'])('text that means something elsewhere is shown as it stands: %j', (text) => {
  const html = render({ documents: toPageDocuments(hostileDocuments(text)) });
  expectSound(html);
  expect(textOf(html, 'h3').join('\n')).toContain(text);
});

test('an address that is none of the web\'s is no link', () => {
  const render1 = (serverUrl: string): string => render({ documents: [toPageDocument(sampleDrift(), toSource('a', { serverUrl }))] });
  expect(render1('https://github.example')).toContain('href="https://github.example/o/r/actions/runs/7/attempts/1"');
  expect(render1('javascript:alert(1)//')).not.toContain('javascript:');
});

test('only what GitHub made leads to GitHub', () => {
  const drift = sampleDrift();
  const html = render({ documents: toPageDocuments([{ ...drift, run: { ...drift.run, workflow: null } }]) });
  expect(html).not.toContain('github.example');
});

describe('bounds', () => {
  test('ten thousand findings with long texts: the page stays small and counts what it leaves out', () => {
    const long = 'é'.repeat(5000);
    const findings = Array.from({ length: 10_000 }, (_, index) => sampleFinding('drift/content-changed', 'fail', { message: `${index} ${long}`, remedy: long, expected: long, actual: long }));
    const html = render({ documents: toPageDocuments([sampleDrift({ key: 'a', verdict: 'fail', findings }), sampleDrift({ key: 'b', verdict: 'fail', findings })]) });
    expectSound(html);
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    expect(html).toContain('9800 more are in the document.');
  });

  test('hundreds of documents, and one that is large, all have their place', () => {
    const large = sampleDrift({ key: 'large', cases: Array.from({ length: 300 }, (_, index) => changedCase(`case-${index}`, `@@ -1 +1 @@\n-a\n+${'b'.repeat(390)}\n`.repeat(60))) });
    const small = Array.from({ length: 300 }, (_, index) => sampleDrift({ key: `small-${index}` }));
    const html = render({ documents: toPageDocuments([large, ...small]) });
    expectSound(html);
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    expect(html).toContain('small-299');
    expect(textOf(html, 'p').filter((text) => /^\d+ more (?:is|are) in the document\.$/.test(text))).not.toEqual([]);
  });

  test('beyond four hundred documents the worst stay', () => {
    const many = Array.from({ length: 500 }, (_, index) => sampleDrift({ key: `k${index}`, verdict: index === 499 ? 'fail' : 'pass' }));
    const html = render({ documents: toPageDocuments(many) });
    expect(html).toContain('100 more lie there, none worse than these.');
    expect(textOf(html, 'h2')).toContain('drift-report k499');
  });
});

test('a metric over runs: how many, the newest, and whether it changed for good', () => {
  const series = (count: number, changes = 0) => ({ pack: 'p', case: 'import', metric: `m${count}`, unit: 'ms', points: Array.from({ length: count }, (_, index) => ({ commit: null, run: null, at: '2026-11-21T10:00:00.000Z', value: index })), changes: Array.from({ length: changes }, () => ({ at: 6, before: 1, after: 2, change: 1 })) });
  const html = render({ documents: toPageDocuments([sampleDrift()]), series: [series(3), series(12), series(20, 1)], moreSeries: 2 });
  expectSound(html);
  expect(textOf(html, 'h2')).toContain('Metrics over runs (5)');
  expect(textOf(html, 'p')).toEqual(expect.arrayContaining(['3 runs, now 2 ms; too few to tell a lasting change', '12 runs, now 11 ms; no lasting change', '20 runs, now 19 ms; lasting changes: 1', '2 more: shipworthy drift-check --mode history draws them all.']));
});

test('the same documents give the same bytes', () => {
  const once = (): string => render({ documents: toPageDocuments([sampleDrift({ cases: [changedCase('import')] }), sampleGate()].map((one) => ({ ...one, findings: [] }))) });
  expect(once()).toBe(once());
});

test('what drifted keeps the signs that say so without colours', () => {
  const html = render({ documents: toPageDocuments([sampleDrift({ cases: [changedCase('import', '--- a\n+++ b\n@@ -1,2 +1,2 @@\n same\n-old <b>\n+new\n')] })]) });
  const [diff] = readPage(html).filter(({ name, attributes: { class: kind } }) => name === 'pre' && kind === 'diff');
  expect(diff?.text).toBe('--- a\n+++ b\n@@ -1,2 +1,2 @@\n same\n-old <b>\n+new\n');
  expect(html).toContain('<span class="removed">-old &lt;b&gt;\n</span><span class="added">+new\n</span>');
});

test('a gate shows its margin, and on which side it lies', () => {
  const gates = [sampleGateResult('good', { value: 64, margin: 4 }), sampleGateResult('bad', { value: 58, margin: -2, outcome: 'fail' }), sampleGateResult('word', { value: 'x', margin: null })];
  const html = render({ documents: toPageDocuments([sampleReadiness({ areas: [{ gates }] })]) });
  const rows = readPage(html).filter(({ name }) => name === 'tr').map(({ text }) => text.trim());
  expect(rows.find((text) => text.startsWith('Telemetry/bad'))).toContain('58 %>= 60 %-2 %');
  expect([...html.matchAll(/<rect class="(good|bad)" x="([\d.]+)" y="3" width="([\d.]+)"/g)].map(([, side, x, width]) => [side, Number(x) + (side === 'bad' ? Number(width) : 0)])).toEqual([['bad', 60], ['good', 60]]);
});
