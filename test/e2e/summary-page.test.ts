import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { renderSummary } from '@shipworthy/report';
import { everyWeight, sampleFinding, sampleGate } from '../../packages/report/test/sample-documents.js';
import { summaryPath } from './support/expected-summary.js';
import { runChromium } from './support/open-page.js';
import { readSeen, toSummaryPage, type SeenPage } from './support/summary-page.js';
import { root } from './support/tools.js';

const links = { serverUrl: 'https://github.example', root: '' };
/** For people to look at; ignored by git. */
const pictures = join(root, '.cache/summary-pages');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'summary-page-'));
  mkdirSync(pictures, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Opens a summary as a page, and leaves a picture of it. */
async function look(name: string, markdown: string): Promise<SeenPage> {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, toSummaryPage(markdown));
  const seen = readSeen(await runChromium(folder, ['--window-size=1100,900', '--dump-dom', `file://${page}`]));
  const picture = join(pictures, `${name}.png`);
  await runChromium(folder, [`--window-size=1100,${Math.min(seen.height + 80, 6000)}`, `--screenshot=${picture}`, `file://${page}`]);
  expect(statSync(picture).size).toBeGreaterThan(5_000);
  return seen;
}

/** One table stands open, nothing is wider than the page, nothing is cut off. */
const whole = { openTables: 1, scrollingTables: 0, cut: [], scrolls: false };

describe('in a browser', () => {
  test.each([['ready', 'Ready: '], ['not-ready', 'Not ready: ']] as const)('the reviewed summary %s is one table that fits', async (name, words) => {
    const seen = await look(name, readFileSync(summaryPath(name), 'utf8').replaceAll(/<(commit|digest|id|version)>/g, '$1'));
    expect(seen).toMatchObject({ ...whole, first: expect.stringMatching(`^${words}`) });
  });

  test('so is a summary with findings of every weight and many rows', async () => {
    const gate = sampleGate({ verdict: 'fail', findings: everyWeight(), decision: 'Not ready: 4 of 65 checks block. The job lint ended with cancelled.' });
    const [first] = gate.details.documents;
    if (first === undefined) throw new Error('The sample holds no document');
    for (let index = 0; index < 60; index += 1) gate.details.documents.push({ ...first, key: `pack-${index}`, artifactId: 1000 + index });
    expect(await look('every-weight', renderSummary([gate], { links }))).toMatchObject(whole);
  });

  test('so is a summary whose names and messages are as long and hostile as can be', async () => {
    const long = '<img src=x onerror=document.title=1> | `code` @team '.repeat(40);
    const word = 'x'.repeat(300);
    const findings = [
      sampleFinding('gate/job-not-successful', 'fail', { keys: { job: 'lint' }, message: long, expected: word, actual: long, location: { path: `a/${word}.yml`, line: 3 } }),
      sampleFinding('gate/evidence-refused', 'unverified', { keys: { kind: 'drift-report', key: 'old' }, reason: 'stale-attempt', message: word, remedy: long }),
    ];
    const gate = sampleGate({ verdict: 'fail', findings, decision: `Not ready: 2 of 5 checks block. ${long}${word}` });
    gate.details.jobs.push({ id: word, result: 'failure', outcome: 'fail', note: long });
    expect(await look('hostile', renderSummary([gate], { links }))).toMatchObject(whole);
  });
});
