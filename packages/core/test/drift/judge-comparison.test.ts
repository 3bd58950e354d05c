import { describe, expect, it, test } from '@jest/globals';
import { reasonMeanings } from '@shipworthy/contract/words';
import type { Comparison } from '../../src/compare/index.js';
import type { CaseComparison, FileComparison } from '../../src/drift/cases/compare-case.js';
import type { MetricComparison } from '../../src/drift/cases/compare-metric.js';
import { judgeComparison, judgeMetrics, type ComparisonVerdict } from '../../src/drift/cases/judge-comparison.js';
import { factsOf, packOf, placeOf } from './plain-drift.js';

const metric = { name: 'rows', from: 'stats.json', query: 'rows' };
const files = [{ path: 'a.txt', baseline: true }, { path: 'result.json', as: 'json', baseline: true }];
const pack = packOf({ cases: [{ id: 'zero' }, { id: 'one', expect: { files }, metrics: [metric, { ...metric, name: 'wall' }] }] });
const place = placeOf(pack);
const accept = '`shipworthy drift-check --mode accept --case one --reason "…"`';

const equal: Comparison = { state: 'equal', why: null, counts: { added: 0, removed: 0, changed: 0 }, changes: [], more: 0, hunks: null };
const change = { kind: 'changed', path: '/mean', expected: 1, actual: 2, line: null } as const;
const different: Comparison = { ...equal, state: 'different', counts: { added: 2, removed: 3, changed: 1 }, changes: [change, { ...change, path: '/other' }] };
const fileOf = (more: Partial<FileComparison> = {}): FileComparison => ({ path: 'result.json', as: 'json', expectedSha256: 'a', actualSha256: 'b', expectedSize: 10, actualSize: 10, comparison: different, note: null, ...more });
const metricOf = (more: Partial<MetricComparison> = {}): MetricComparison => ({ name: 'wall', unit: 'ms', state: 'regressed', isWithin: false, reason: null, message: '1 ms → 2 ms.', expected: 1, actual: 2, delta: 100, sampled: null, ...more });

function judge(comparison: Partial<CaseComparison>, more: Partial<Parameters<typeof judgeComparison>[0]> = {}): ComparisonVerdict {
  return judgeComparison(factsOf(pack, 'one', more), { isSameDefinition: true, files: [], exitCode: { expected: 0, actual: 0 }, metrics: [], ...comparison }, place);
}

const shared = { keys: { pack: 'parser', case: 'one' }, check: 'case one', location: { path: 'pack.yml', line: 2, column: 2 } };
const changed = {
  ...shared, rule: 'drift/content-changed', keys: { ...shared.keys, file: 'result.json' }, outcome: 'fail', message: 'one: result.json differs from the baseline: 1 changed, 2 added, 3 removed, first at /mean.', expected: 1, actual: 2,
  location: { path: 'pack.yml', line: 2, column: 85 }, remedy: `Mend the program, or accept the change: ${accept}.`,
};

test('what is as it was recorded has no finding', () => {
  expect(judge({ files: [fileOf({ comparison: equal })], metrics: [metricOf({ state: 'equal' })] })).toStrictEqual({ status: 'compared', findings: [] });
});

test.each([[0, 1, 'one ended with 1; the baseline has 0.'], [null, 0, 'one ended with 0; the baseline has null.'], [0, null, 'one ended with null; the baseline has 0.']])('an exit code that was %j and is %j drifted', (expected, actual, message) => {
  expect(judge({ exitCode: { expected, actual } })).toStrictEqual({ status: 'compared', findings: [
    { ...shared, rule: 'drift/content-changed', keys: { ...shared.keys, file: 'exit code' }, outcome: 'fail', message, expected, actual, remedy: `Mend the program, or accept the change: ${accept}.` },
  ] });
});

describe('an output', () => {
  const say = (file: Partial<FileComparison>): unknown => judge({ files: [fileOf(file)] }).findings;

  it('that differs shows the first value that changed, at its place in the manifest', () => {
    expect(say({})).toStrictEqual([changed]);
  });

  it('that the manifest does not name is told at its case', () => {
    expect(say({ path: 'stderr' })).toStrictEqual([{ ...changed, keys: { ...shared.keys, file: 'stderr' }, message: changed.message.replace('result.json', 'stderr'), location: shared.location }]);
  });

  it.each<[string, Partial<FileComparison>, string, object]>([
    ['new', { expectedSha256: null, expectedSize: null, comparison: { ...different, changes: [] } }, 'result.json is new; the baseline does not have it', { expected: null, actual: '10 bytes' }],
    ['gone', { actualSha256: null, actualSize: null, expectedSize: 1, comparison: { ...different, changes: [] } }, 'result.json is no longer produced', { expected: '1 byte', actual: null }],
    ['known by its digest only', { note: 'it is large', comparison: { ...different, changes: [] } }, 'result.json differs from the baseline (it is large)', {}],
    ['larger than before', { actualSize: 11, comparison: { ...different, counts: { added: 0, removed: 0, changed: 1 }, changes: [] } }, 'result.json differs from the baseline: 1 changed', { expected: '10 bytes', actual: '11 bytes' }],
    ['the report of a tool', { actualSize: 11, comparison: { ...different, summary: '2 newly failing' } }, 'result.json differs from the baseline: /mean (1 → 2); /other (1 → 2)', {}],
  ])('that is %s', (_, file, message, values) => {
    const { expected: _expected, actual: _actual, ...rest } = changed;
    expect(say(file)).toStrictEqual([{ ...rest, message: `one: ${message}.`, ...values }]);
  });

  it.each([['it is no JSON', 'it is no JSON'], [null, 'no reason was given']])('that cannot be compared is not verified: %j', (why, text) => {
    const { expected: _expected, actual: _actual, ...rest } = changed;
    expect(say({ comparison: { ...equal, state: 'not-comparable', why } })).toStrictEqual([{
      ...rest, rule: 'drift/not-comparable', outcome: 'unverified', reason: 'unproven', message: `one: result.json cannot be compared as json: ${text}`, remedy: `See the message; accept the case when this is what it should produce: ${accept}.`,
    }]);
  });

  it('that is but a copy is told at the file that was copied', () => {
    const copies = packOf({ cases: [{ id: 'one', command: ['cp', 'docs/a.txt', '{out}/a.txt'], expect: { files } }], root: 'app' });
    const facts = factsOf(copies);
    const { findings } = judgeComparison(facts, { isSameDefinition: true, files: [fileOf({ path: 'a.txt' }), fileOf()], exitCode: { expected: 0, actual: 0 }, metrics: [] }, placeOf(copies));
    expect(findings.map(({ location, remedy }) => [location?.path, remedy])).toEqual([
      ['app/docs/a.txt', `Undo the change in app/docs/a.txt, or accept the change: ${accept}.`], ['pack.yml', `Mend the program, or accept the change: ${accept}.`],
    ]);
  });

  it('of a case that the manifest no longer has is told at the case', () => {
    expect(judge({ files: [fileOf()] }, { packCase: null }).findings).toStrictEqual([{ ...changed, location: shared.location }]);
  });
});

describe('a metric', () => {
  const say = (more: Partial<MetricComparison>): unknown => judgeMetrics(factsOf(pack), [metricOf(more)], place);
  const regressed = {
    ...shared, rule: 'drift/metric-regressed', keys: { ...shared.keys, metric: 'wall' }, outcome: 'fail', message: 'one: wall: 1 ms → 2 ms.', expected: 1, actual: 2, location: { path: 'pack.yml', line: 2, column: 200 },
    remedy: `Mend the program, or accept the new value: ${accept}.`,
  };

  it.each<[MetricComparison['state'], object]>([
    ['regressed', {}], ['worse', { outcome: 'warn' }], ['improved', { rule: 'drift/metric-improved', outcome: 'warn', remedy: `Accept the better value, so that it is kept: ${accept}.` }],
    ['stale', { rule: 'drift/stale-baseline', outcome: 'warn', remedy: `Accept the present value: ${accept}.` }],
    ['not-comparable', { rule: 'drift/metric-missing', outcome: 'unverified', remedy: `See the message; once the metric has a value, accept it: ${accept}.` }],
  ])('that is %s has its rule, outcome and remedy', (state, more) => {
    expect(say({ state })).toStrictEqual([{ ...regressed, ...more }]);
  });

  it('that is equal has no finding', () => {
    expect(say({ state: 'equal' })).toEqual([]);
  });

  it.each(['noise-floor', 'insufficient-samples', 'incomparable-environment'] as const)('that cannot be judged because of %s has the remedy of that', (reason) => {
    expect(say({ state: 'not-comparable', reason })).toStrictEqual([{ ...regressed, rule: 'drift/metric-missing', outcome: 'unverified', reason, remedy: reasonMeanings[reason].remedy }]);
  });

  it('that is not there for another reason has the general remedy', () => {
    expect(say({ state: 'not-comparable', reason: 'missing-evidence' })).toStrictEqual([{ ...regressed, rule: 'drift/metric-missing', outcome: 'unverified', reason: 'missing-evidence', remedy: `See the message; once the metric has a value, accept it: ${accept}.` }]);
  });

  const sampled = { against: 'baseline-command', samples: { baseline: 10, current: 10 }, ratio: 2, low: 1.9, high: 2.1, pValue: 0, unrest: 0 } as const;
  it.each<[MetricComparison['state'], string]>([
    ['regressed', 'Mend the program, or waive the finding with a reason and an end.'], ['worse', 'Mend the program, or waive the finding with a reason and an end.'], ['improved', 'Nothing to do: the next change is measured against this one.'],
    ['stale', `Accept the present value: ${accept}.`], ['not-comparable', `See the message; once the metric has a value, accept it: ${accept}.`],
  ])('measured beside its baseline that is %s has nothing to accept', (state, remedy) => {
    expect(say({ state, sampled })).toMatchObject([{ remedy }]);
    expect(say({ state, sampled: { ...sampled, against: 'record' } })).not.toMatchObject([{ remedy: 'Nothing to do: the next change is measured against this one.' }]);
  });

  it('that was measured against the record can be accepted', () => {
    expect(say({ sampled: { ...sampled, against: 'record' } })).toMatchObject([{ remedy: regressed.remedy }]);
  });

  it('that the manifest does not name, or of a case that it no longer has, is told at the case', () => {
    expect(say({ name: 'gone' })).toMatchObject([{ location: shared.location }]);
    expect(judgeMetrics(factsOf(pack, 'one', { packCase: null }), [metricOf()], place)).toMatchObject([{ location: shared.location }]);
    expect(say({ name: 'rows' })).toMatchObject([{ location: { line: 2, column: 149 } }]);
  });
});

describe('a case that is defined otherwise than when it was accepted', () => {
  const other = {
    ...shared, rule: 'drift/not-comparable', keys: { ...shared.keys, file: '*' }, outcome: 'unverified', reason: 'stale-baseline', remedy: `Accept the case as it is now: ${accept}.`,
    message: 'The definition of one (command, inputs or expectations) is another than the one that was accepted; its outputs are still the same.',
  };

  it('is not verified, whether it gives the same or not', () => {
    expect(judge({ isSameDefinition: false, exitCode: { expected: 0, actual: 1 } })).toStrictEqual({ status: 'not-comparable', findings: [other] });
    expect(judge({ isSameDefinition: false, files: [fileOf({ comparison: equal })] }).findings).toStrictEqual([other]);
    expect(judge({ isSameDefinition: false, files: [fileOf(), fileOf({ path: 'b.txt', comparison: equal }), fileOf({ path: 'a.txt', comparison: { ...equal, state: 'not-comparable' } })], metrics: [metricOf()] }).findings).toStrictEqual([
      { ...other, message: 'The definition of one (command, inputs or expectations) is another than the one that was accepted; what differs now: result.json, a.txt.' },
    ]);
  });

  it('is judged by what was measured beside its own baseline all the same', () => {
    expect(judge({ isSameDefinition: false }, { sampled: [metricOf()] }).findings.map(({ rule }) => rule)).toEqual(['drift/not-comparable', 'drift/metric-regressed']);
  });
});

test('everything that drifted is said at once: exit code, outputs, metrics', () => {
  const { findings } = judge({ exitCode: { expected: 0, actual: 1 }, files: [fileOf({ path: 'a.txt' }), fileOf()], metrics: [metricOf({ name: 'rows' }), metricOf()] });
  expect(findings.map(({ keys }) => keys['file'] ?? keys['metric'])).toEqual(['exit code', 'a.txt', 'result.json', 'rows', 'wall']);
});
