import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GateTrend, TrendPoint, TrendReport } from '@shipworthy/contract/bundle';
import { renderTrend } from '@shipworthy/report';
import { shipworthy } from '../support/project.js';
import { commitBundle, createBundleProject } from './support/bundle-project.js';
import { readChecked, runChromium, withChecker, type CheckedPage, type ColorScheme } from './support/open-page.js';
import { root } from './support/tools.js';

/** For people to look at; ignored by git. */
const pictures = join(root, '.cache/trend-pages');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trend-page-'));
  mkdirSync(pictures, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

const toPoint = (value: TrendPoint['value'], index: number, more: Partial<TrendPoint> = {}): TrendPoint => ({
  version: `1.${index}.0`, commit: index.toString(16).padStart(40, 'c'), run: String(index), at: new Date(Date.UTC(2026, 0, 1 + 7 * index)).toISOString(), verifications: index % 3 === 0 ? 1 : index,
  outcome: typeof value !== 'number' ? 'unverified' : value >= 60 ? 'pass' : 'fail', value, threshold: '>= 60', limits: [60], margin: typeof value === 'number' ? value - 60 : null, ...more,
});
const warm: GateTrend = { bundle: 'candidate', area: 'Telemetry', gate: 'warm-improvement', title: 'Warm run is faster', unit: '%', points: [64, 66.5, 63.123456789, null, 61, 59.4, 62, 68, 71, 70.2, 58].map((value, index) => toPoint(value, index)) };
const moved: GateTrend = { ...warm, gate: 'queue-p95', title: 'queue-p95', unit: 'ms', points: [90, 95, 92, 97, 93, 91].map((value, index) => toPoint(value, index, { threshold: index < 3 ? '<= 120' : '<= 100', limits: [index < 3 ? 120 : 100], outcome: 'pass', margin: (index < 3 ? 120 : 100) - value })) };
const sites: GateTrend = { ...warm, area: 'Routing', gate: 'required-sites', title: 'required-sites', unit: null, points: [['BOYO', 'WLLS'], ['BOYO', 'WLLS', 'ACME']].map((value, index) => toPoint(value, index, { threshold: 'contains BOYO, WLLS', limits: [], outcome: 'pass' })) };
const word = 'x'.repeat(300);
const hostile: GateTrend = { ...warm, bundle: word, gate: word, title: `<img src=x onerror=document.title=1> ${word}`, unit: word, points: [toPoint(61, 0, { version: word, threshold: `>= ${word}` })] };
const report: TrendReport = { documents: 31, candidates: 11, refused: ['history/old/bundle-readiness.candidate.json: its major version 9 is unknown.'], gates: [warm, moved, sites] };

/** Opens the page with the checker inside, and leaves a picture of it as it is. */
async function look(name: string, html: string, { scheme, width = 1100 }: { scheme: ColorScheme; width?: number }): Promise<CheckedPage> {
  const [page, checkedPage] = [join(folder, `${name}.html`), join(folder, `${name}.checked.html`)];
  // With every table opened, as a reader may.
  const opened = html.replaceAll('<details>', '<details open>');
  writeFileSync(page, opened);
  writeFileSync(checkedPage, withChecker(opened));
  const checked = readChecked(await runChromium(folder, [`--window-size=${width},900`, '--virtual-time-budget=20000', '--dump-dom', `file://${checkedPage}`], scheme));
  const picture = join(pictures, `${name}-${scheme}.png`);
  await runChromium(folder, [`--window-size=${width},${Math.min(checked.height + 80, 6000)}`, `--screenshot=${picture}`, `file://${page}`], scheme);
  expect(statSync(picture).size).toBeGreaterThan(5_000);
  return checked;
}

test('the command draws what past verifications say, and the page is whole', async () => {
  const project = createBundleProject('.github/workflows/none.yml', 'name: none\n', { tracked: true });
  try {
    const exitCodes: (number | null)[] = [];
    for (const [index, improvement] of [64.5, 61.25, 59.9].entries()) {
      const version = `1.${index}.0`;
      await commitBundle(project, version, improvement);
      exitCodes.push((await shipworthy(project, ['telemetry-bundle-readiness', '--version', version, '--out', `history/${version}`])).exitCode);
    }
    expect(exitCodes).toEqual([0, 0, 1]);
    const run = await shipworthy(project, ['telemetry-bundle-readiness', '--mode', 'trend', '--history', 'history']);
    expect({ exitCode: run.exitCode, stderr: run.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(run.stdout).toContain('documents: 3, candidates: 3, gates: 2');
    expect(run.stdout).toMatch(/1\.2\.0 +[0-9a-f]{12} +\S+ +59\.9 % +>= 60 +-0\.1 +fail/);
    const seen = await look('command', project.read('shipworthy-out/bundle-trend.html'), { scheme: 'dark' });
    expect(seen).toMatchObject({ violations: [], dark: true, scrolls: false });
  } finally {
    project.dispose();
  }
});

describe('in a browser', () => {
  test.each(['light', 'dark'] as const)('the page of the trend can be read by everybody: %s', async (scheme) => {
    const seen = await look('trend', renderTrend(report).html, { scheme });
    expect(seen.violations).toEqual([]);
    expect(seen).toMatchObject({ dark: scheme === 'dark', scrolls: false });
    // What matters most was looked at.
    expect(seen.passes).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt', 'document-title', 'html-has-lang', 'landmark-one-main']));
  });

  test.each([1100, 400])('so can one whose names are as long and hostile as can be, %d wide', async (width) => {
    const { html } = renderTrend({ ...report, gates: [hostile, warm], refused: [`${word}: ${word}`] });
    const seen = await look(`hostile-${width}`, html, { scheme: 'light', width });
    expect(seen).toMatchObject({ violations: [], scrolls: false });
    // The table is wider than the page, and can be scrolled without a mouse.
    expect(seen.passes).toContain('scrollable-region-focusable');
  });

  test('the checker sees what is wrong: text without contrast, a picture without a name', async () => {
    const html = renderTrend(report).html.replace('--quiet:#59636e', '--quiet:#ddd').replaceAll(/ aria-label="[^"]*"/g, '');
    const { violations } = await look('wrong', html, { scheme: 'light' });
    expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt']));
  });
});
