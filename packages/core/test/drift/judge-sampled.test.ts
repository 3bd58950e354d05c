import { describe, expect, it, test } from '@jest/globals';
import type { Environment } from '@shipworthy/contract/envelope';
import type { BaselineRecord } from '@shipworthy/contract/drift';
import type { MetricComparison } from '../../src/drift/cases/compare-metric.js';
import { judgeSampled, type SampledCase } from '../../src/drift/cases/judge-sampled.js';
import { caseOf, digest, observationOf, packOf, recordOf } from './plain-drift.js';

type Runs = number[][];
const machine: Environment = { os: 'linux', arch: 'x64', node: '24.0.0', cpu: 'some', cores: 4 };
const runs = (value: number, count = 10): Runs => Array.from({ length: count }, () => [value]);

interface Measured {
  readonly current?: Runs;
  readonly baseline?: Runs | null;
  /** That the samples are in. */
  readonly unit?: string | null;
  readonly problem?: string;
  /** Of the metric. */
  readonly metric?: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly id?: string;
  readonly environment?: Environment | null;
  /** Samples of the record and what else it says; null: there is none. */
  readonly record?: (Partial<BaselineRecord> & { readonly samples?: Runs; readonly unit?: string | null }) | null;
}

/** A case whose only metrics are sampled ones, and what was measured of them. */
function caseWith(measured: Readonly<Record<string, Measured>>, { id = 'one', environment = machine, record = null }: Options = {}): SampledCase {
  const metrics = Object.entries(measured).map(([name, { metric = {} }]) => ({ name, from: 'duration', kind: 'sampled', unit: 'ms', better: 'lower', baselineCommand: ['true'], ...metric }));
  const pack = packOf({ cases: [{ id, metrics: [{ name: 'rows', from: 'stats.json', query: 'rows' }, ...metrics] }] });
  const samples = Object.fromEntries(Object.entries(measured).map(([name, { current = runs(100), baseline = runs(100), unit = 'ms' }]) => [name, { unit, current, baseline, baselineCommit: null }]));
  const observed = Object.entries(measured).map(([name, { problem = null }]) => ({ name, kind: 'sampled' as const, unit: 'ms', value: null, problem }));
  const { samples: recorded, unit = 'ms', ...rest } = record ?? {};
  const kept = ['rows', ...Object.keys(measured)].map((name) => ({ name, kind: 'sampled' as const, unit, value: null, problem: null, ...(recorded === undefined || name === 'rows' ? {} : { samples: recorded }) }));
  return {
    packCase: caseOf(pack, id), recorded: record === null ? null : recordOf(id, { environment: machine, metrics: kept, ...rest }),
    observed: { observation: observationOf(id, { metrics: observed }), document: { run: { environment, measurements: { samples: { [id]: samples } } } } },
  };
}

function judge(measured: Measured = {}, options: Options = {}): MetricComparison | undefined {
  return judgeSampled(digest('0'), [caseWith({ wall: measured }, options)]).get('one')?.[0];
}

const limits = { better: 'lower', warn: 0.03, fail: 0.1, floor: 0 };
const equal = {
  name: 'wall', unit: 'ms', isWithin: null, state: 'equal', reason: null, message: '100 ms → 100 ms (+0.0 %, 95 % between +0.0 % and +0.0 %).', expected: 100, actual: 100, delta: 0,
  sampled: { against: 'baseline-command', samples: { baseline: 10, current: 10 }, ratio: 1, low: 1, high: 1, pValue: 1, unrest: 0, limits },
};
const refused = (reason: string, message: string): object => ({ name: 'wall', unit: 'ms', isWithin: null, state: 'not-comparable', reason, message, expected: null, actual: null, delta: null, sampled: null });

test('metrics of one value are judged elsewhere', () => {
  const plain = packOf({ cases: [{ id: 'one', metrics: [{ name: 'rows', from: 'stats.json', query: 'rows' }] }] });
  expect(judgeSampled(digest('0'), [{ ...caseWith({}), packCase: caseOf(plain) }])).toEqual(new Map());
});

describe('samples that were taken in turn with their baseline', () => {
  it('show what they were judged by', () => {
    expect(judge()).toStrictEqual(equal);
  });

  it.each<[number, MetricComparison['state'], number]>([[120, 'regressed', 20], [106, 'worse', 6], [80, 'improved', -20], [102, 'equal', 2], [123.456789, 'regressed', 23.46]])('of 100 and then %d are %s', (value, state, delta) => {
    expect(judge({ current: runs(value) })).toMatchObject({ state, reason: null, expected: 100, actual: Number(value.toPrecision(6)), delta });
  });

  it('are held to the limits of the metric', () => {
    expect(judge({ current: runs(120), metric: { warn: '30%', fail: '50%', floor: 2, better: 'equal' } })).toMatchObject({ state: 'equal', sampled: { limits: { better: 'equal', warn: 0.3, fail: 0.5, floor: 2 } } });
  });

  it('that are too few, or too restless, are not judged and shown all the same', () => {
    expect(judge({ current: runs(120, 5), baseline: runs(100, 7) })).toMatchObject({ state: 'not-comparable', reason: 'insufficient-samples', actual: 120, sampled: { samples: { baseline: 7, current: 5 } } });
    const restless = runs(100).map(([value = 0], index) => [[0, 3].includes(index % 4) ? value : value * 1.1]);
    expect(judge({ current: runs(120), baseline: restless })).toMatchObject({ state: 'not-comparable', reason: 'noise-floor', sampled: { ratio: expect.any(Number) } });
  });

  it('are counted one by one, however many a run has', () => {
    expect(judge({ current: [runs(100).flat(), runs(100).flat()], baseline: [runs(100, 30).flat()] })?.sampled?.samples).toEqual({ baseline: 30, current: 20 });
  });

  it('without another side prove nothing', () => {
    expect(judge({ baseline: null })).toStrictEqual(refused('unproven', 'The document has no samples of its baseline command.'));
  });

  it('of which a side has none, or one that is not above 0, have no ratio', () => {
    const message = 'There is no ratio of its samples: a side has none, or not all are above 0.';
    expect(judge({ current: [] })).toStrictEqual(refused('insufficient-samples', message));
    expect(judge({ baseline: [...runs(100), [0]] })).toStrictEqual(refused('insufficient-samples', message));
  });

  it('that were not measured say why, in the unit of the metric', () => {
    expect(judge({ problem: 'it crashed' })).toStrictEqual(refused('missing-evidence', 'It was not measured: it crashed.'));
    expect(judge({ unit: 's' })).toStrictEqual(refused('unproven', 'It should be in ms, but was measured in s.'));
    expect(judge({ metric: { unit: undefined }, problem: 'it crashed' })).toStrictEqual({ ...refused('missing-evidence', 'It was not measured: it crashed.'), unit: null });
  });

  it('need neither a record nor a known machine', () => {
    expect(judge({}, { environment: null })).toStrictEqual(equal);
    expect(judge({}, { record: { samples: runs(200), caseDigest: digest('d') } })).toStrictEqual(equal);
  });
});

describe('samples that are held against a record', () => {
  const alone = { baseline: null, metric: { baselineCommand: undefined } };

  it('of the same case on the same machine are compared with those', () => {
    expect(judge(alone, { record: { samples: runs(100, 7) } })).toStrictEqual({ ...equal, sampled: { ...equal.sampled, against: 'record', samples: { baseline: 7, current: 10 } } });
    expect(judge({ ...alone, current: runs(120) }, { record: { samples: runs(100) } })).toMatchObject({ state: 'regressed' });
  });

  it('were not measured beside them: what drifts from run to run counts as unrest', () => {
    const drifting = Array.from({ length: 10 }, (_, index) => [100 + (index < 5 ? 0 : 10)]);
    expect(judge({ ...alone, current: drifting }, { record: { samples: drifting } })).toMatchObject({ state: 'not-comparable', reason: 'noise-floor', sampled: { unrest: expect.closeTo(0.1, 10) } });
    expect(judge({ current: drifting, baseline: drifting })).toMatchObject({ state: 'equal' });
  });

  it('need one, with samples, in the same unit', () => {
    expect(judge(alone)).toBeUndefined();
    expect(judge(alone, { record: {} })).toStrictEqual(refused('no-baseline', 'The record has no samples of it.'));
    expect(judge(alone, { record: { samples: runs(100), unit: 's' } })).toStrictEqual(refused('unproven', 'It is in ms, but the record is in s.'));
    expect(judge(alone, { record: { samples: runs(100), unit: null } })).toStrictEqual(refused('unproven', 'It is in ms, but the record is in no unit.'));
    expect(judge({ ...alone, unit: null, metric: { baselineCommand: undefined, unit: undefined } }, { record: { samples: runs(100) } })).toStrictEqual({ ...refused('unproven', 'It is in no unit, but the record is in ms.'), unit: null });
    expect(judge(alone, { record: { metrics: [] } })).toStrictEqual(refused('no-baseline', 'The record has no samples of it.'));
  });

  it.each<[string, Partial<Environment>, string]>([
    ['os', { os: 'darwin' }, 'os linux, here darwin'], ['arch', { arch: 'arm64' }, 'arch x64, here arm64'], ['cpu', { cpu: 'other' }, 'cpu some, here other'], ['cores', { cores: 8 }, 'cores 4, here 8'], ['node', { node: '22.0.0' }, 'node 24.0.0, here 22.0.0'],
    ['several', { os: 'darwin', cores: 8 }, 'os linux, here darwin; cores 4, here 8'],
  ])('that were measured elsewhere are not comparable: %s', (_, other, why) => {
    expect(judge(alone, { record: { samples: runs(100) }, environment: { ...machine, ...other } })).toStrictEqual(refused('incomparable-environment', `The record was measured elsewhere: ${why}.`));
  });

  it('on a machine that nobody knows are not comparable', () => {
    const unknown = refused('incomparable-environment', 'The record was measured elsewhere: the machine is not known.');
    expect(judge(alone, { record: { samples: runs(100) }, environment: null })).toStrictEqual(unknown);
    expect(judge(alone, { record: { samples: runs(100), environment: null } })).toStrictEqual(unknown);
    const { cpu: _cpu, ...rest } = machine;
    expect(judge(alone, { record: { samples: runs(100), environment: rest } })).toStrictEqual(refused('incomparable-environment', 'The record was measured elsewhere: cpu not known, here some.'));
  });

  it('of another definition of the case are not comparable', () => {
    expect(judge(alone, { record: { samples: runs(100), caseDigest: digest('d') } })).toStrictEqual(refused('incomparable-environment', 'The record was measured with another definition of the case.'));
  });
});

describe('several metrics', () => {
  const ratioed = runs(100).map(([value = 0], index) => [value + index / 10]);
  const later = ratioed.map(([value = 0]) => [value + 0.5]);

  it('of several cases are each told under their case, in the order of the manifest', () => {
    const verdicts = judgeSampled(digest('0'), [caseWith({ b: {}, a: { current: runs(120) } }, { id: 'two' }), caseWith({ wall: {} })]);
    expect([...verdicts].map(([id, metrics]) => [id, metrics.map(({ name, state }) => `${name} ${state}`)])).toEqual([['two', ['b equal', 'a regressed']], ['one', ['wall equal']]]);
  });

  it('that could be measured are judged together: each counts for less; those that could not do not count', () => {
    const small = { baseline: ratioed, current: later };
    const pValueAmong = (others: Readonly<Record<string, Measured>>): number => judgeSampled(digest('0'), [caseWith({ ...others, wall: small })]).get('one')?.at(-1)?.sampled?.pValue ?? NaN;
    const alone = pValueAmong({});
    expect(alone).toBeLessThan(0.4);
    expect(pValueAmong({ same: {} })).toBeCloseTo(2 * alone, 10);
    expect(pValueAmong({ none: { current: [] } })).toBe(alone);
  });

  it('draw from the pack, the case and the metric, so that each report says the same', () => {
    const noisy = { baseline: runs(100).map(([value = 0], index) => [value + index ** 1.7]), current: runs(100, 15).map(([value = 0], index) => [value + (14 - index) ** 2.1]) };
    const lowOf = (pack: string, id: string, name: string): number | undefined => judgeSampled(pack, [caseWith({ [name]: noisy }, { id })]).get(id)?.[0]?.sampled?.low;
    expect(lowOf(digest('0'), 'one', 'wall')).toBe(lowOf(digest('0'), 'one', 'wall'));
    expect(new Set([lowOf(digest('0'), 'one', 'wall'), lowOf(digest('1'), 'one', 'wall'), lowOf(digest('0'), 'two', 'wall'), lowOf(digest('0'), 'one', 'cpu')]).size).toBeGreaterThan(1);
  });
});
