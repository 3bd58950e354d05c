import { describe, expect, test } from '@jest/globals';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Environment } from '@shipworthy/contract/envelope';
import { createRandom } from '@shipworthy/core/statistics';
import { DriftWorld, rulesOf } from './drift-world.js';

type Observations = DocumentOf<'regression-observations'>;
type Runs = readonly (readonly number[])[];

const machine: Environment = { os: 'linux', arch: 'x64', node: 'v24.0.0', cpu: 'some processor', cores: 4 };
const random = createRandom('samples of tests');
/** Samples around a middle, within ±0.5 %. */
const around = (middle: number, count = 10): number[][] => Array.from({ length: count }, () => [middle * (1 + (random() - 0.5) / 100)]);

interface Measured {
  readonly current: Runs;
  readonly baseline?: Runs | null;
  readonly unit?: string;
  readonly problem?: string;
}

/** What the runner would have recorded: samples by case and metric, and on which machine. */
function withSamples(samples: Readonly<Record<string, Readonly<Record<string, Measured>>>>, environment: Environment | null = machine): (document: Observations) => Observations {
  return (document) => ({
    ...document,
    details: {
      ...document.details,
      cases: document.details.cases.map((one) => ({ ...one, metrics: Object.entries(samples[one.id] ?? {}).map(([name, { unit = 'ms', problem = null }]) => ({ name, kind: 'sampled' as const, unit, value: null, problem })) })),
    },
    run: {
      ...document.run, environment,
      measurements: { samples: Object.fromEntries(Object.entries(samples).map(([id, metrics]) => [id, Object.fromEntries(Object.entries(metrics).map(([name, { current, baseline = null, unit = 'ms' }]) => [name, { unit, current: current.map((run) => [...run]), baseline: baseline?.map((run) => [...run]) ?? null, baselineCommit: null }]))])) },
    },
  });
}

const wall = { name: 'wall', from: 'duration', unit: 'ms', kind: 'sampled', better: 'lower' };
const beside = { ...wall, baselineCommand: ['true'] };

/** A pack of one case with a record, and what was measured of it now. */
async function judge(metric: Readonly<Record<string, unknown>>, now: Measured, options: { environment?: Environment | null; recorded?: Runs; changed?: boolean } = {}): Promise<DocumentOf<'drift-report'>> {
  const world = new DriftWorld();
  const one = { id: 'one', command: ['true'] };
  await world.writePack({ cases: [{ ...one, metrics: [metric] }] });
  const written = (measured: Measured, environment: Environment | null = machine) => ({ tamper: withSamples({ one: { wall: measured } }, environment) });
  await world.observe({ one: {} }, written({ current: options.recorded ?? around(100), baseline: now.baseline ?? null }));
  await world.accept();
  if (options.changed === true) await world.writePack({ version: 2, cases: [{ ...one, timeout: '30s', metrics: [metric] }] });
  await world.observe({ one: {} }, written(now, options.environment === undefined ? machine : options.environment));
  return world.check();
}

const findings = (report: DocumentOf<'drift-report'>): string[] => report.findings.filter(({ rule }) => rule.startsWith('drift/metric')).map(({ rule, outcome, reason }) => [rule, outcome, ...(reason === null ? [] : [reason])].join(' '));

describe('samples that were taken in turn with their baseline', () => {
  test.each<[string, Measured, string[]]>([
    ['the same', { baseline: around(100), current: around(100.2) }, []],
    ['6 % slower', { baseline: around(100), current: around(106) }, ['drift/metric-regressed warn']],
    ['20 % slower', { baseline: around(100), current: around(120) }, ['drift/metric-regressed fail']],
    ['20 % faster', { baseline: around(100), current: around(80) }, ['drift/metric-improved warn']],
    ['five samples', { baseline: around(100, 5), current: around(120, 5) }, ['drift/metric-missing unverified insufficient-samples']],
    ['a side that differs from itself', { baseline: around(100).map(([value = 0], index) => [[0, 3].includes(index % 4) ? value : value * 1.1]), current: around(120) }, ['drift/metric-missing unverified noise-floor']],
    ['neither inside nor beyond', { baseline: around(100), current: around(103).map(([value = 0], index) => [value * (index % 2 === 0 ? 1.04 : 0.97)]) }, ['drift/metric-missing unverified noise-floor']],
    ['no other side', { baseline: null, current: around(100) }, ['drift/metric-missing unverified unproven']],
    ['values of 0', { baseline: around(100), current: [...around(100, 9), [0]] }, ['drift/metric-missing unverified insufficient-samples']],
    ['another unit', { baseline: around(100), current: around(100), unit: 's' }, ['drift/metric-missing unverified unproven']],
    ['a run that failed', { baseline: around(100), current: around(100), problem: 'the baseline command ended with exit code 1' }, ['drift/metric-missing unverified missing-evidence']],
  ])('%s', async (_, now, expected) => expect(findings(await judge(beside, now))).toEqual(expected));

  test('a floor keeps small differences from failing', async () => {
    expect(findings(await judge({ ...beside, floor: 25 }, { baseline: around(100), current: around(120) }))).toEqual(['drift/metric-regressed warn']);
  });

  test('the verdict shows what it was computed from, and is the same every time', async () => {
    const now = { baseline: around(100), current: around(120) };
    const [first, again] = [await judge(beside, now), await judge(beside, now)];
    const [metric] = first.details.cases[0]?.metrics ?? [];
    expect(metric).toMatchObject({ name: 'wall', unit: 'ms', outcome: 'fail', sampled: { against: 'baseline-command', samples: { baseline: 10, current: 10 }, limits: { better: 'lower', warn: 0.03, fail: 0.1, floor: 0 } } });
    expect(metric?.sampled?.low).toBeGreaterThan(1.1);
    expect(again.details.cases[0]?.metrics).toEqual([metric]);
  });

  test('needs neither a record nor the same definition', async () => {
    const world = new DriftWorld();
    await world.writePack({ policy: { newCase: 'pass' }, cases: [{ id: 'old', command: ['true'] }] });
    await world.establish({ old: {} });
    await world.writePack({ version: 2, policy: { newCase: 'pass' }, cases: [{ id: 'old', command: ['true'] }, { id: 'one', command: ['true'], metrics: [beside] }] });
    await world.observe({ old: {}, one: {} }, { tamper: withSamples({ one: { wall: { baseline: around(100), current: around(120) } } }) });
    expect(rulesOf(await world.check())).toContain('drift/metric-regressed fail');
    expect(findings(await judge(beside, { baseline: around(100), current: around(120) }, { changed: true }))).toEqual(['drift/metric-regressed fail']);
  });

  test('many metrics are judged together: what one alone would be warned about may be chance among twenty', async () => {
    const world = new DriftWorld();
    const [baseline, current] = [[97, 98, 99, 100, 101, 102], [101.5, 102.5, 103.5, 104.5, 98.5, 105.5]].map((side) => side.map((value) => [value]));
    const names = Array.from({ length: 20 }, (_, index) => `m${index}`);
    const cases = (many: readonly string[]) => [{ id: 'one', command: ['true'], metrics: many.map((name) => ({ ...beside, name, warn: '2%' })) }];
    const check = async (many: readonly string[], version: number) => {
      await world.writePack({ version, cases: cases(many) });
      const same = around(100, 6);
      await world.observe({ one: {} }, { tamper: withSamples({ one: Object.fromEntries(many.map((name, index) => [name, index === 0 ? { baseline: baseline ?? [], current: current ?? [] } : { baseline: same, current: same }])) }) });
      await world.accept();
      return (await world.check()).details.cases[0]?.metrics[0];
    };
    const alone = await check(names.slice(0, 1), 1);
    const among = await check(names, 2);
    expect(alone?.sampled?.pValue).toBeLessThan(0.05);
    expect(among?.sampled?.pValue).toBeGreaterThan(0.05);
    expect(among?.sampled?.ratio).toBe(alone?.sampled?.ratio);
  });
});

describe('samples that are compared with recorded ones', () => {
  test.each<[string, Measured, string[]]>([
    ['the same', { current: around(100.2) }, []],
    ['20 % slower', { current: around(120) }, ['drift/metric-regressed fail']],
    ['a machine that got slower meanwhile', { current: [...around(100, 5), ...around(110, 5)] }, ['drift/metric-missing unverified noise-floor']],
  ])('%s', async (_, now, expected) => expect(findings(await judge(wall, now))).toEqual(expected));

  test.each<[string, Partial<Environment> | null]>([
    ['os', { os: 'darwin' }], ['arch', { arch: 'arm64' }], ['processor', { cpu: 'another' }], ['cores', { cores: 2 }], ['runtime', { node: 'v20.0.0' }], ['a machine that nobody knows', null],
  ])('of another environment they are not comparable: %s', async (_, other) => {
    const report = await judge(wall, { current: around(100) }, { environment: other === null ? null : { ...machine, ...other } });
    expect(findings(report)).toEqual(['drift/metric-missing unverified incomparable-environment']);
    expect(report.verdict).toBe('unverified');
  });

  test('of another definition of the case they are not comparable', async () => {
    expect(findings(await judge(wall, { current: around(100) }, { changed: true }))).toEqual(['drift/metric-missing unverified incomparable-environment']);
  });
});

test('samples that are no samples are refused', async () => {
  const world = new DriftWorld();
  await world.writePack({ cases: [{ id: 'one', command: ['true'], metrics: [beside] }] });
  for (const samples of ['none', { one: { wall: { unit: 'ms', current: [['1']], baseline: [[1]], baselineCommit: null } } }, { one: { wall: { unit: 'ms', current: Array.from({ length: 2000 }, () => [1]), baseline: [[1]], baselineCommit: null } } }]) {
    const tamper = (document: Observations): Observations => ({ ...document, run: { ...document.run, measurements: { samples } } });
    await world.observe({ one: {} }, { tamper });
    expect(findings(await world.check())).toEqual(['drift/metric-missing unverified malformed-document']);
  }
  await world.observe({ one: {} });
  expect(findings(await world.check())).toEqual(['drift/metric-missing unverified missing-evidence']);
});
