import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown, renderSummary } from '@shipworthy/report';
import { hostileText } from '../hostile-text.js';
import { everyElement, findAll, renderPage, type Element } from '../rendered-page.js';
import { changedCase, commit, everyDocument, everyWeight, sampleDrift, sampleFinding, sampleGate, waiver } from '../sample-documents.js';

const links = { serverUrl: 'https://github.example', root: '' };
const blocked = () => sampleGate({ verdict: 'fail', findings: everyWeight(), decision: 'Not ready: 2 of 5 checks block. The job lint ended with cancelled.' });

/** What stands on the page without opening anything. */
function isOpen(element: Element, page: Element): boolean {
  return !findAll(page, 'details').some((details) => everyElement(details).includes(element));
}

describe('the decision on a page', () => {
  const page = renderPage(renderSummary([blocked()], { links }));

  test('begins with the decision in words', () => {
    const [first] = page.children;
    expect([first?.name, first?.children[0]?.name, first?.children[0]?.text]).toEqual(['p', 'strong', 'Not ready: 2 of 5 checks block.']);
    expect(first?.text).toContain('The job lint ended with cancelled.');
  });

  test('then shows one table, what blocks with its remedy, and nothing else unfolded', () => {
    const names = page.children.map(({ name }) => name);
    expect(names.filter((name) => name === 'table')).toHaveLength(1);
    expect(names.indexOf('table')).toBeLessThan(names.indexOf('h4'));
    expect(findAll(page, 'table').filter((table) => isOpen(table, page))).toHaveLength(1);
    expect(page.children.filter(({ name }) => name === 'h3').map(({ text }) => text)).toEqual(['Jobs and documents', 'What blocks (3)']);
    expect(page.children.filter(({ text }) => text.startsWith('What to do:'))).toHaveLength(3);
  });

  test('has a row for every job and document and for what is missing, with its outcome, a reason and a link', () => {
    const [table] = findAll(page, 'table');
    const rows = findAll(table ?? page, 'tr').slice(1).map((row) => [...findAll(row, 'td').map(({ text }) => text), ...findAll(row, 'a').map(({ attributes }) => attributes['href'])]);
    const run = 'https://github.example/o/r/actions/runs/7';
    expect(rows).toEqual([
      ['❌ failed', 'job lint', 'cancelled', 'run', `${run}/attempts/1`],
      ['❓ not verified', 'document drift-report:old', 'stale-attempt', 'required'],
      ['❓ not verified', 'requirement doc-sync-report', 'missing-evidence', ''],
      ['✅ passed', 'wiring .github/workflows/ci.yml', '', 'file', `https://github.example/o/r/blob/${'c'.repeat(40)}/.github/workflows/ci.yml`],
      ['✅ passed', 'job drift', 'success', 'run', `${run}/attempts/1`],
      ['✅ passed', 'document drift-report:parser-compat', 'pass', 'required, artifact 77', `${run}/artifacts/77`],
    ]);
  });

  test('keeps what blocks within sight of many that passed', () => {
    const gate = blocked();
    gate.details.jobs.push(...Array.from({ length: 60 }, (_, index) => ({ id: `job-${index}`, result: 'success', outcome: 'pass' as const, note: null })));
    const all = renderPage(renderSummary([gate], { links }));
    const rows = findAll(all, 'table').slice(0, 2).map((table) => findAll(table, 'tr').length - 1);
    expect({ rows, folded: findAll(all, 'summary')[0]?.text }).toEqual({ rows: [30, 36], folded: '36 more passed' });
  });

  test('links what blocks to its rule, its line and the artifact that holds the report', () => {
    const findings = [sampleFinding('gate/not-passed', 'fail', { keys: { kind: 'drift-report', key: 'parser-compat' }, location: { path: 'a (1)/ü.yml', line: 3 } })];
    const hrefs = findAll(renderPage(renderSummary([sampleGate({ verdict: 'fail', findings })], { links })), 'a').map(({ attributes }) => attributes['href']);
    expect(hrefs).toEqual(expect.arrayContaining([
      'https://github.com/shipworthy/shipworthy/blob/main/docs/rules.md#gatenot-passed',
      `https://github.example/o/r/blob/${'c'.repeat(40)}/a%20%281%29/%C3%BC.yml#L3`,
    ]));
    expect(hrefs.filter((href) => href === 'https://github.example/o/r/actions/runs/7/artifacts/77')).toHaveLength(2);
  });

  test('tells of a fault in the wiring in the row of the workflow, not in that of the job', () => {
    const findings = [sampleFinding('gate/job-not-needed', 'fail', { keys: { job: 'drift' }, message: 'The job drift is not needed.' })];
    const text = renderSummary([sampleGate({ verdict: 'fail', findings })]);
    expect(text).toContain('| ❌ failed | wiring `.github/workflows/ci.yml` | The job drift is not needed. |');
    expect(text).toContain('| ✅ passed | job `drift` |');
  });

  test('links nowhere without a server, or with a root outside the workspace', () => {
    const hrefs = (base: typeof links | null): (string | undefined)[] => findAll(renderPage(renderSummary([blocked()], { links: base })), 'a').map(({ attributes }) => attributes['href']);
    const isOfRun = (href: string | undefined): boolean => href?.includes('github.example') ?? true;
    expect(hrefs(null).filter(isOfRun)).toEqual([]);
    expect(hrefs({ serverUrl: 'javascript:alert(1)//', root: '' }).filter((href) => href?.startsWith('https://github.com/shipworthy/') !== true)).toEqual([]);
    expect(hrefs({ ...links, root: '/elsewhere' }).filter((href) => href?.includes('/blob/') === true && isOfRun(href))).toEqual([]);
  });
});

describe('approvals', () => {
  const approval = { how: 'code-owner-review' as const, approver: 'ann', commit, tree: 'd'.repeat(40), at: '2026-11-21T10:00:00Z', keyId: null, source: '#7', accepted: true, reason: null, note: null };
  const gateOf = (accepted: boolean) => {
    const missing = sampleFinding('gate/approval-missing', 'fail', { keys: { level: 'major' }, message: 'Level major asks for the approval of one person, and there are 0 that count.' });
    const gate = sampleGate(accepted ? {} : { verdict: 'fail', findings: [missing] });
    Object.assign(gate.details, { level: 'major', levelReason: 'version 2.0.0 is a major one', approvalsNeeded: 1, approvals: [accepted ? approval : { ...approval, accepted, reason: 'wrong-subject', note: 'It is for another tree.' }] });
    return renderSummary([gate]);
  };

  test('are one row, and folded below each with whom, what and when', () => {
    expect(gateOf(true)).toContain('| ✅ passed | approvals `major` | by ann |  |');
    expect(gateOf(true)).toContain('| ✅ yes | `ann` | code-owner-review `#7` | `cccccccccccc` | `dddddddddddd` | `2026-11-21T10:00:00Z` |  |');
    expect(gateOf(true)).toContain('- Level: `major: version 2.0.0 is a major one`');
  });

  test('that lack are told in that row, and those that do not count with the reason', () => {
    expect(gateOf(false)).toContain('| ❌ failed | approvals `major` | Level major asks for the approval of one person, and there are 0 that count. |  |');
    expect(gateOf(false)).toContain('| ➖ no | `ann` | code-owner-review `#7` | `cccccccccccc` | `dddddddddddd` | `2026-11-21T10:00:00Z` | It is for another tree. |');
    expect(gateOf(false)).toContain('Approvals (0 of 1 count, 1 needed)');
  });
});

describe('text from outside', () => {
  const allowed = new Set(['p', 'strong', 'em', 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'pre', 'a', 'details', 'summary', 'sub', 'ul', 'li']);

  /** The shape of a page, without any text and without code, which may be a span or not. */
  function shapeOf({ name, children }: Element): string {
    return `${name}(${children.filter((child) => child.name !== 'code').map(shapeOf).join(' ')})`;
  }

  const ours = /^https:\/\/github\.(?:example\/o\/r\/(?:actions\/runs\/7\/|blob\/c{40}\/)|com\/shipworthy\/)[\w.~%#/-]+$/;

  /** What no text from outside may bring about: another element, attribute or address, or somebody who is mentioned. */
  function findActive(page: Element): unknown[] {
    return everyElement(page).filter(({ name, attributes, prose }) => {
      const { href = 'https://github.com/shipworthy/-', class: language = 'language-text', ...others } = attributes;
      return !allowed.has(name) || Object.keys(others).length > 0 || !ours.test(href) || !/^language-(?:diff|text)$/.test(language) || /@[\p{L}\p{N}]/u.test(prose);
    });
  }

  const everywhere = (text: string) => {
    const key = text.slice(0, 100);
    const found = sampleFinding('gate/not-passed', 'fail', { message: text, remedy: text, expected: text, actual: 'x', location: { path: text, line: 1 }, keys: { kind: 'drift-report', key: 'parser-compat' } });
    const findings = [
      found, sampleFinding('gate/evidence-missing', 'unverified', { message: text, reason: 'missing-evidence', keys: { requirement: 'doc-sync-report' } }),
      sampleFinding('gate/job-not-successful', 'fail', { message: text, keys: { job: 'lint' } }),
      sampleFinding('gate/job-not-needed', 'waived', { causedBy: found.fingerprint, message: text, waiver: { ...waiver, owner: text, reason: text } }),
    ];
    const gate = sampleGate({ verdict: 'fail', findings, decision: `Not ready. ${text}`, subject: { repository: 'o/r', commit: 'c'.repeat(40), testedCommit: null, baseCommit: null, ref: text, version: text, dirty: false } });
    gate.details.jobs.push({ id: text, result: text, outcome: 'fail', note: text });
    gate.details.documents.push({ ...(gate.details.documents[0] ?? raise()), kind: 'drift-report', key: text });
    gate.details.notApplicable.push({ check: text, reason: text });
    const approval = { how: 'signed-file', approver: text, commit: text, tree: text, at: text, keyId: text, source: text, accepted: false, reason: null, note: text };
    Object.assign(gate.details, { levelReason: text, approvalsNeeded: 1, approvals: [approval, { ...approval, accepted: true }] });
    return [gate, sampleDrift({ key, findings: [found], verdict: 'fail', cases: [changedCase(text, text)], inputs: [{ name: text, path: text, sha256: 'a'.repeat(64) }] })];
  };
  function raise(): never {
    throw new Error('The sample holds no document');
  }

  test('changes nothing about the page but its words, and is never active', () => {
    const expected = shapeOf(renderPage(renderSummary(everywhere('name'), { links })));
    fc.assert(fc.property(hostileText.filter((text) => text.trim() !== ''), (text) => {
      const summary = renderSummary(everywhere(text), { links });
      expect(summary.replace(/^(`{3,}).*\n[^]*?\n\1$/gm, '')).not.toMatch(/^\s*::/m);
      const page = renderPage(summary);
      expect(findActive(page)).toEqual([]);
      expect(shapeOf(page)).toBe(expected);
    }), { numRuns: 200 });
  });

  test('as long as can be leaves the decision on top and the summary within the limit', () => {
    const text = 'very long | `text` <b> '.repeat(8_000);
    const summary = renderSummary(everywhere(text), { links });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(900 * 1024);
    expect(summary.slice(0, 200)).toContain('Not ready');
    expect(findActive(renderPage(summary))).toEqual([]);
  });
});

test('every report is whole HTML', () => {
  for (const document of everyDocument()) {
    const page = renderPage(renderMarkdown(document));
    expect(findAll(page, 'details').every(({ children }) => children[0]?.name === 'summary')).toBe(true);
    const widths = findAll(page, 'table').map((table) => new Set(findAll(table, 'tr').map(({ children }) => children.length)).size);
    expect(widths.every((width) => width === 1)).toBe(true);
  }
});
