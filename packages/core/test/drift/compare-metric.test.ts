import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packManifestSchema, type PackMetric } from '@shipworthy/contract/pack';
import { DriftWorld, rulesOf } from './drift-world.js';
import { compareMetric } from '../../src/drift/cases/compare-metric.js';

function metricOf(fields: Partial<PackMetric>): PackMetric {
  const manifest = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, cases: [{ id: 'c', command: ['true'], metrics: [{ name: 'm', from: 'stdout', ...fields }] }] });
  const [metric] = manifest.cases[0]?.metrics ?? [];
  if (metric === undefined) throw new Error('no metric');
  return metric;
}

function observed(value: number | null, unit: string | null = null): { name: string; kind: 'exact'; unit: string | null; value: number | null; problem: string | null } {
  return { name: 'm', kind: 'exact', unit, value, problem: value === null ? 'NaN' : null };
}

describe('compareMetric', () => {
  test.each<[string, Partial<PackMetric>, number, number, string]>([
    ['exact, the same', {}, 100, 100, 'equal'],
    ['exact, up', {}, 100, 101, 'regressed'],
    ['exact, down', {}, 100, 99, 'regressed'],
    ['lower is better, up', { better: 'lower' }, 100, 101, 'regressed'],
    ['lower is better, down', { better: 'lower' }, 100, 99, 'improved'],
    ['higher is better, up', { better: 'higher' }, 100, 101, 'improved'],
    ['higher is better, down', { better: 'higher' }, 100, 99, 'regressed'],
    ['far better', { better: 'lower' }, 100, 50, 'stale'],
    ['far better the other way', { better: 'higher' }, 100, 200, 'stale'],
    ['relative, on the edge', { kind: 'tolerance', tolerance: { relative: 0.05 } }, 100, 105, 'equal'],
    ['relative, beyond', { kind: 'tolerance', tolerance: { relative: 0.05 } }, 100, 105.1, 'regressed'],
    ['absolute, on the edge', { kind: 'tolerance', tolerance: { absolute: 5 } }, 100, 95, 'equal'],
    ['both add up', { kind: 'tolerance', tolerance: { absolute: 5, relative: 0.05 } }, 100, 110, 'equal'],
    ['both, beyond', { kind: 'tolerance', tolerance: { absolute: 5, relative: 0.05 } }, 100, 110.1, 'regressed'],
    ['within a tolerance that allows anything, far worse', { kind: 'tolerance', better: 'lower', tolerance: { relative: 9 } }, 100, 300, 'stale'],
    ['from nothing', { better: 'lower' }, 0, 1, 'regressed'],
    ['nothing still', { better: 'lower' }, 0, 0, 'equal'],
    ['a tolerance counts for its own kind only', { kind: 'exact', tolerance: { relative: 1 } }, 100, 101, 'regressed'],
  ])('%s', (_name, fields, expected, actual, state) => {
    expect(compareMetric(metricOf(fields), observed(expected), observed(actual)).state).toBe(state);
  });

  test.each([
    ['without a value', metricOf({}), observed(1), observed(null), 'missing-evidence'],
    ['not a number', metricOf({}), observed(1), observed(Number.NaN), 'missing-evidence'],
    ['infinite', metricOf({}), observed(1), observed(Number.POSITIVE_INFINITY), 'missing-evidence'],
    ['not observed', metricOf({}), observed(1), undefined, 'missing-evidence'],
    ['not recorded', metricOf({}), undefined, observed(1), 'no-baseline'],
    ['of another unit', metricOf({}), observed(1, 'ms'), observed(1, 's'), 'unproven'],
  ])('%s: not comparable', (_name, metric, recorded, now, reason) => {
    expect(compareMetric(metric, recorded, now)).toMatchObject({ state: 'not-comparable', reason });
  });

  test('a value equals itself, whatever the metric', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('lower', 'higher', 'equal'), fc.constantFrom('exact', 'tolerance'), (value, better, kind) => {
      expect(compareMetric(metricOf({ better, kind }), observed(value), observed(value))).toMatchObject({ state: 'equal', isWithin: true });
    }));
  });

  test('better and worse are opposites', () => {
    fc.assert(fc.property(fc.integer({ min: 100, max: 199 }), fc.integer({ min: 100, max: 199 }), (a, b) => {
      const states = (['lower', 'higher'] as const).map((better) => compareMetric(metricOf({ better }), observed(a), observed(b)).state).sort();
      expect(states).toEqual(a === b ? ['equal', 'equal'] : ['improved', 'regressed']);
    }));
  });
});

test('each state of a metric has its rule and outcome in the report', async () => {
  const world = new DriftWorld();
  const metric = (name: string, more: object = {}): object => ({ name, from: 'result.json', query: name, ...more });
  await world.writePack({ cases: [{ id: 'count', command: ['true'], expect: { files: [{ path: 'result.json', baseline: true }] }, metrics: [metric('same'), metric('worse', { better: 'lower' }), metric('better', { better: 'lower' }), metric('far', { better: 'lower' }), metric('gone'), metric('wall', { from: 'duration', query: undefined, kind: 'sampled' })] }] });
  const files = { 'result.json': '{}' };
  await world.establish({ count: { files, metrics: { same: 1, worse: 10, better: 10, far: 10, gone: 1 } } });
  await world.push().observe({ count: { files, metrics: { same: 1, worse: 11, better: 9, far: 1, gone: null } } });
  const report = await world.check();
  expect(rulesOf(report)).toEqual(['drift/metric-improved warn', 'drift/metric-missing unverified', 'drift/metric-missing unverified', 'drift/metric-regressed fail', 'drift/stale-baseline warn']);
  expect(report.findings.find(({ reason, message }) => reason === 'missing-evidence' && message.includes('wall'))).toBeDefined();
  expect(report.findings[0]).toMatchObject({ rule: 'drift/metric-regressed', expected: 10, actual: 11, location: { path: 'regression/regression-pack.yml', line: expect.any(Number) } });
  expect(report.details.cases[0]?.metrics.map(({ name, outcome, delta }) => [name, outcome, delta])).toEqual([['same', 'pass', 0], ['worse', 'fail', 10], ['better', 'warn', -10], ['far', 'warn', -90], ['gone', 'unverified', null], ['wall', 'unverified', null]]);
});
