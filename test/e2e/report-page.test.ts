import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { run } from '../../packages/cli/test/run.js';
import { changedCase, everyDocument, sampleDrift, sampleFinding, sampleGate, sampleGateResult, sampleReadiness } from '../../packages/report/test/sample-documents.js';
import { withPage, type BrowserPage } from './support/open-browser.js';
import { root } from './support/tools.js';

/** For people to look at; ignored by git. */
const pictures = join(root, '.cache/report-pages');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  mkdirSync(pictures, { recursive: true });
  await make('rich', richDocuments());
  await make('hostile', hostileDocuments());
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Writes documents and lets the command make their page. */
async function make(name: string, documents: readonly EvidenceDocument[]): Promise<void> {
  mkdirSync(join(folder, name));
  documents.forEach((document, index) => writeFileSync(join(folder, name, `${index}.json`), JSON.stringify(document)));
  writeFileSync(join(folder, name, 'broken.json'), '{"kind":"drift-report",');
  const { exitCode, stderr } = await run(['report', name], { cwd: folder });
  if (exitCode !== 0) throw new Error(stderr);
}

const address = (name: string): string => `file://${join(folder, name, 'report.html')}`;

function sampled(ratio: number, outcome: string) {
  const limits = { better: 'lower', warn: 0.03, fail: 0.1, floor: 0 };
  return { name: 'parse', unit: 'ms', outcome, expected: 120, actual: 120 * ratio, delta: null, sampled: { against: 'record', samples: { baseline: 30, current: 30 }, ratio, low: ratio - 0.03, high: ratio + 0.03, pValue: 0.001, unrest: 0.01, limits } };
}

/** Every kind, findings of every weight, sampled metrics, gates over candidates and metrics over runs. */
function richDocuments(): EvidenceDocument[] {
  const changed = changedCase('import', '--- expected\n+++ actual\n@@ -1,2 +1,2 @@\n 46 rules\n-mean weight 4.39\n+mean weight 4.40\n');
  const drift = sampleDrift({ key: 'speed', verdict: 'fail', findings: [sampleFinding('drift/content-changed', 'fail', { message: 'import: result.json differs', expected: '4.39', actual: '4.40' })], cases: [{ ...changed, metrics: [...changed.metrics, sampled(1.158, 'fail'), sampled(0.99, 'pass')] }] });
  const candidates = [64, 61, 59.4, 62].map((value, index) => sampleReadiness({
    key: 'trend', areas: [{ gates: [sampleGateResult('warm', { value, margin: value - 60, outcome: value < 60 ? 'fail' : 'pass' })] }],
    details: { candidate: { version: `1.${index}.0`, commit: null } },
  }));
  const runs = ['8', '9', '10'].map((id) => ({ ...drift, key: `run-${id}`, run: { ...drift.run, id } }));
  return [...everyDocument(), drift, ...candidates, ...runs];
}

function hostileDocuments(): EvidenceDocument[] {
  const text = '</script><script>attacked = 1</script><img src="https://evil.example/x" onerror="attacked = 1"> \' " ` \u202e javascript:attacked=1';
  const word = 'x'.repeat(300);
  const findings = [text, word].map((message) => sampleFinding('drift/content-changed', 'fail', { message, remedy: `${message}\n${message}`, expected: message, actual: message, location: { path: message, line: 1 } }));
  const gate = sampleGate({ verdict: 'fail', decision: `Not ready: ${text} ${word}`, findings: [] });
  gate.details.jobs.push({ id: word, result: text, outcome: 'fail', note: text });
  return [sampleDrift({ key: word.slice(0, 200), verdict: 'fail', findings, cases: [{ ...changedCase(text, `@@ -1 +1 @@\n-${text}\n+${word}`) }] }), sampleReadiness({ key: text.slice(0, 200), areas: [{ name: word, gates: [sampleGateResult(text, { unit: word, threshold: text })] }] }), gate];
}

interface Checked {
  readonly violations: readonly { readonly id: string; readonly impact: string; readonly nodes: readonly string[] }[];
  readonly passes: readonly string[];
  readonly scrolls: boolean;
  readonly dark: boolean;
  readonly refused: readonly string[];
  readonly attacked: boolean;
}

/** The checker comes from outside, so that the page keeps its own policy. */
async function check(page: BrowserPage): Promise<Checked> {
  await page.ask(axe);
  const checked: unknown = await page.ask(`axe.run(document, { resultTypes: ['violations', 'passes'] }).then(({ violations, passes }) => JSON.stringify({
    violations: violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)) })),
    passes: passes.map(({ id }) => id), scrolls: document.documentElement.scrollWidth > innerWidth, dark: matchMedia('(prefers-color-scheme: dark)').matches, refused, attacked: 'attacked' in globalThis,
  }))`);
  return JSON.parse(String(checked));
}

async function picture(page: BrowserPage, name: string): Promise<void> {
  const { data } = await page.send('Page.captureScreenshot', { format: 'png', captureBeyondViewport: true });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(String(data), 'base64'));
}

describe('everybody can read it', () => {
  test.each([['rich', 'light', 1280], ['rich', 'dark', 1280], ['rich', 'light', 380], ['hostile', 'dark', 1280], ['hostile', 'light', 380]] as const)('%s, %s, %d wide', async (name, scheme, width) => {
    await withPage(address(name), { folder, scheme, width }, async (page) => {
      // As a reader may: everything open.
      await page.ask(`document.getElementById('open-all').click()`);
      const seen = await check(page);
      await picture(page, `${name}-${scheme}-${width}`);
      expect(seen).toMatchObject({ violations: [], scrolls: false, dark: scheme === 'dark', refused: [], attacked: false });
      expect(seen.passes).toEqual(expect.arrayContaining(['color-contrast', 'heading-order', 'landmark-one-main', 'skip-link', 'label', 'scrollable-region-focusable', 'document-title']));
      expect(page.complaints).toEqual([]);
      expect(page.requests).toEqual([]);
    });
  });

  test('the checker sees what is wrong', async () => {
    const html = readFileSync(join(folder, 'rich/report.html'), 'utf8').replaceAll('<label for="filter-text">Find</label>', '').replaceAll('</h2>', '</h2><p><font color="#aaaaaa">faint</font></p>');
    writeFileSync(join(folder, 'wrong.html'), html);
    await withPage(`file://${join(folder, 'wrong.html')}`, { folder }, async (page) => {
      const { violations } = await check(page);
      expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['label', 'color-contrast']));
    });
  });
});

test('the policy stops what is put into the page afterwards', async () => {
  writeFileSync(join(folder, 'injected.html'), readFileSync(join(folder, 'rich/report.html'), 'utf8').replace('<footer>', '<script>attacked = 1</script><img src="https://evil.example/x" onerror="attacked = 1"/><footer>'));
  await withPage(`file://${join(folder, 'injected.html')}`, { folder }, async (page) => {
    expect(await page.ask(`'attacked' in globalThis`)).toBe(false);
    expect(await page.ask('refused.length')).toBeGreaterThanOrEqual(2);
  });
});

describe('by keyboard', () => {
  const focused = `document.activeElement.id || document.activeElement.className || document.activeElement.tagName`;

  test('the first stop skips to the report, the next ones filter, and what is folded opens', async () => {
    await withPage(address('rich'), { folder }, async (page) => {
      await page.press('Tab');
      expect(await page.ask(focused)).toBe('skip');
      await page.press('Enter');
      expect(await page.ask(focused)).toBe('main');
      await page.press('Tab');
      expect(await page.ask(focused)).toBe('filter-text');
      const visible = `[...document.querySelectorAll('[data-outcome]')].filter((one) => !one.hidden).length`;
      const before = Number(await page.ask(visible));
      await page.type('LOCK says');
      const after = Number(await page.ask(visible));
      expect(after).toBeGreaterThan(0);
      expect(after).toBeLessThan(before);
      expect(await page.ask(`document.getElementById('filter-status').textContent`)).toBe(`${after} of ${before} entries`);
      await page.ask(`document.getElementById('filter-text').value = ''; document.getElementById('filter-text').dispatchEvent(new Event('input'))`);
      expect(await page.ask(visible)).toBe(before);
      expect(await page.ask(`document.getElementById('filter-status').textContent`)).toBe('');
      for (let stops = 0; stops < 60 && await page.ask('document.activeElement.tagName') !== 'SUMMARY'; stops += 1) await page.press('Tab');
      expect(await page.ask('document.activeElement.parentElement.open')).toBe(false);
      await page.press('Enter');
      expect(await page.ask('document.activeElement.parentElement.open')).toBe(true);
      // Whoever sees must see where they are.
      expect(await page.ask('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    });
  });

  test('only what blocks, and back to everything', async () => {
    await withPage(address('rich'), { folder }, async (page) => {
      const outcomes = `[...new Set([...document.querySelectorAll('[data-outcome]')].filter((one) => !one.hidden).map((one) => one.dataset.outcome))].sort().join()`;
      const choose = (value: string) => page.ask(`const select${value.length} = document.getElementById('filter-outcome'); select${value.length}.value = ${JSON.stringify(value)}; select${value.length}.dispatchEvent(new Event('change'))`);
      const all = await page.ask(outcomes);
      await choose('fail unverified');
      expect(await page.ask(outcomes)).toBe('fail,unverified');
      await choose('');
      expect(await page.ask(outcomes)).toBe(all);
    });
  });
});

test('the address of a finding leads to it, also where it is folded or filtered away', async () => {
  const html = readFileSync(join(folder, 'rich/report.html'), 'utf8');
  const [, id = ''] = [...html.matchAll(/<article class="finding waived" id="([^"]+)"/g)][0] ?? [];
  await withPage(`${address('rich')}#${id}`, { folder }, async (page) => {
    const isShown = `(() => { const { top, height } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect(); return height > 0 && top >= 0 && top < innerHeight; })()`;
    const settled = (): Promise<unknown> => page.ask(`new Promise((resolve) => setTimeout(() => resolve(${isShown}), 1500))`);
    expect(await settled()).toBe(true);
    await page.ask(`location.hash = ''; document.getElementById('filter-text').value = 'nothing has this'; document.getElementById('filter-text').dispatchEvent(new Event('input'))`);
    expect(await page.ask(isShown)).toBe(false);
    await page.ask(`location.hash = ${JSON.stringify(id)}`);
    expect(await settled()).toBe(true);
  });
});

test('without scripts everything is there but the filter', async () => {
  await withPage(address('rich'), { folder, scripts: false }, async (page) => {
    const dom = await page.send('DOM.getDocument', { depth: 1 }).then(({ root: top }) => top);
    expect(dom).toBeDefined();
    const { visible } = JSON.parse(String(await page.ask(`JSON.stringify({ visible: { filter: document.getElementById('filter').getClientRects().length, findings: document.querySelectorAll('.finding').length, sections: document.querySelectorAll('.document').length } })`)));
    expect(visible).toEqual({ filter: 0, findings: expect.any(Number), sections: richDocuments().length });
    expect(visible.findings).toBeGreaterThan(4);
    expect(page.complaints).toEqual([]);
  });
});

describe('on paper', () => {
  test('what is folded is open, also without scripts, and colours are those of light', async () => {
    await withPage(address('rich'), { folder, scheme: 'dark', scripts: false }, async (page) => {
      const closed = `[...document.querySelectorAll('details:not([open]) > :not(summary)')].filter((one) => one.getBoundingClientRect().height === 0 || !one.checkVisibility()).length`;
      expect(await page.ask(closed)).toBeGreaterThan(0);
      await page.send('Emulation.setEmulatedMedia', { media: 'print', features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
      expect(await page.ask(closed)).toBe(0);
      expect(await page.ask('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.ask(`getComputedStyle(document.querySelector('nav')).display`)).toBe('none');
    });
  });

  test('a PDF has several pages', async () => {
    await withPage(address('rich'), { folder }, async (page) => {
      const { data } = await page.send('Page.printToPDF', { printBackground: false });
      const pdf = Buffer.from(String(data), 'base64');
      writeFileSync(join(pictures, 'rich.pdf'), pdf);
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(30_000);
      expect(Number(/\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1])).toBeGreaterThan(3);
      // What was folded before is folded again.
      expect(await page.ask(`document.querySelectorAll('main details:not([open])').length`)).toBeGreaterThan(0);
    });
  });
});
