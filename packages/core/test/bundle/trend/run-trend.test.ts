import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { TrendReport } from '@shipworthy/contract/bundle';
import { renderTrend } from '@shipworthy/report';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { runTrend } from '../../../src/bundle/trend/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toHost } from '../../evidence/documents.js';
import { toReadiness, type PastVerification } from './past-verification.js';

let repository: TemporaryRepository;
beforeEach(() => {
  repository = createRepository({ 'README.md': 'x\n' });
  repository.commit('First');
});
afterEach(() => repository.dispose());

/** Documents lie in folders whose names are in no order. */
function past(verifications: readonly PastVerification[]): void {
  for (const [index, one] of verifications.entries()) repository.write({ [`history/${(index * 7) % 100}/bundle-readiness.candidate.json`]: `${JSON.stringify(toReadiness(one))}\n` });
}

async function trend(history: readonly string[] = ['history']): Promise<{ report: TrendReport; notes: readonly string[]; html: string }> {
  const seen: TrendReport[] = [];
  const host = toHost({ context: localContext, cwd: repository.path, env: isolatedGitEnvironment(), renderTrend: (report) => {
    seen.push(report);
    return renderTrend(report);
  } });
  const workspace = await openWorkspace(host, { root: undefined, out: undefined });
  const { notes, exitCode, documents, report: { markdown, json } = { markdown: '', json: null } } = await runTrend({ history: [...history] }, host, workspace);
  const [report] = seen;
  if (report === undefined) throw new Error('nothing was rendered');
  expect({ exitCode, documents, json, markdown }).toEqual({ exitCode: 0, documents: [], json: report, markdown: renderTrend(report).markdown });
  return { report, notes, html: repository.read('shipworthy-out/bundle-trend.html') };
}

describe('mode: trend', () => {
  test('shows each gate over the candidates, in words and in a picture, and blocks nothing', async () => {
    past([{ version: '1.1.0', day: 2, value: 59, outcome: 'fail' }, { version: '1.0.0', day: 1, value: 61.23456789 }, { version: '1.2.0', day: 3, value: 70 }]);
    const { report, notes, html } = await trend();
    expect(report).toMatchObject({ documents: 3, candidates: 3, refused: [], gates: [{ bundle: 'candidate', area: 'Telemetry', gate: 'warm', title: 'Warm run', unit: '%' }] });
    expect(report.gates[0]?.points.map(({ version, value, limits, outcome, margin }) => [version, value, limits, outcome, margin])).toEqual([
      ['1.0.0', 61.23456789, [60], 'pass', 1.23456789], ['1.1.0', 59, [60], 'fail', -1], ['1.2.0', 70, [60], 'pass', 10],
    ]);
    expect(notes.slice(0, 4)).toEqual([
      'documents: 3, candidates: 3, gates: 1', '', 'candidate: Telemetry/warm: Warm run',
      '  version  commit        time                      value      threshold  margin   outcome',
    ]);
    expect(notes[4]).toBe('  1.0.0    aaaaaaaaaaaa  2026-01-01T12:00:00.000Z  61.2346 %  >= 60      1.23457  pass');
    expect(notes.at(-1)).toBe('page  shipworthy-out/bundle-trend.html');
    expect(html).toContain('<svg ');
    expect(html).not.toMatch(/<script|https?:|src=/);
  });

  test('a candidate that was verified every night keeps its place and has the last value', async () => {
    past([{ version: '1.0.0', day: 1, value: 60 }, { version: '1.1.0', day: 2, value: 80 }, { version: '1.0.0', day: 3, value: 65 }, { version: '1.0.0', commit: 'b', day: 4, value: 66 }]);
    const { report, notes } = await trend();
    expect(report.gates[0]?.points.map(({ version, value, verifications }) => [version, value, verifications])).toEqual([['1.0.0', 65, 2], ['1.1.0', 80, 1], ['1.0.0', 66, 1]]);
    expect(report.candidates).toBe(3);
    expect(notes).toContainEqual(expect.stringContaining('pass (last of 2)'));
  });

  test('a verification that lies there twice counts once, and what names no candidate is one of its own', async () => {
    past([{ version: '1.0.0', day: 1, value: 60 }, { version: '1.0.0', day: 1, value: 60 }, { version: null, commit: null, day: 2, value: 61 }, { version: null, commit: null, day: 3, value: 62 }]);
    const { report } = await trend();
    expect(report).toMatchObject({ documents: 3, candidates: 3 });
    expect(report.gates[0]?.points.map(({ value, verifications }) => [value, verifications])).toEqual([[60, 1], [61, 1], [62, 1]]);
  });

  test('what misses by a hair is not shown as what was asked for', async () => {
    past([{ version: '1.0.0', day: 1, value: 59.9999999, outcome: 'fail' }]);
    expect((await trend()).notes).toContainEqual(expect.stringContaining('  59.9999999 %  >= 60 '));
  });

  test('another unit is another trend, and what does not pass now comes first', async () => {
    past([{ version: '1.0.0', day: 1, value: 60 }, { version: '1.1.0', day: 2, value: 50, unit: 'ms', outcome: 'fail' }]);
    expect((await trend()).report.gates.map(({ unit, points }) => [unit, points.length])).toEqual([['ms', 1], ['%', 1]]);
  });

  test('values that are no numbers, or not there, stay what they are', async () => {
    past([{ version: '1.0.0', day: 1, value: null, outcome: 'unverified' }, { version: '1.1.0', day: 2, value: ['BOYO', 'x'.repeat(60)], threshold: 'contains BOYO' }]);
    const { report, notes } = await trend();
    expect(report.gates[0]?.points.map(({ value, limits }) => [value, limits])).toEqual([[null, [60]], [['BOYO', 'x'.repeat(60)], []]]);
    expect(notes).toContainEqual(expect.stringMatching(/1\.0\.0 .* - {2,}>= 60 .*unverified$/));
    expect(notes).toContainEqual(expect.stringMatching(/\["BOYO","x+… %/));
  });

  test('a document that cannot be read is named, as is a place that is empty; others are left alone', async () => {
    past([{ version: '1.0.0', day: 1, value: 60 }]);
    repository.write({ 'history/x/bundle-readiness.x.json': '{"kind":"bundle-readiness"}', 'history/other.json': '{"a":1}' });
    const { report, notes } = await trend(['history', 'nothing-*.json']);
    expect(report).toMatchObject({ documents: 1, refused: ['nothing-*.json: there is nothing there', expect.stringContaining('history/x/bundle-readiness.x.json: ')] });
    expect(notes).toContainEqual(expect.stringMatching(/^ {2}refused {2}history\/x/));
  });

  test('nobody says where', async () => {
    await expect(trend([])).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });
});
