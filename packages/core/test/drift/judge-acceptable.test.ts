import { describe, expect, it, test } from '@jest/globals';
import type { CaseObservation, MetricObservation } from '@shipworthy/contract/regression';
import { listAcceptFaults, type AcceptCandidate } from '../../src/drift/accept/judge-acceptable.js';
import type { FindingDraft } from '../../src/evidence/index.js';
import { caseOf, observedOf, packOf } from './plain-drift.js';

const metric = { from: 'stats.json', query: 'rows' };
const packCase = caseOf(packOf({ cases: [{ id: 'one', metrics: [{ ...metric, name: 'rows' }, { ...metric, name: 'size' }, { from: 'duration', name: 'wall', kind: 'sampled' }] }] }));
const valueOf = (name: string, value: number | null): MetricObservation => ({ name, kind: 'exact', unit: null, value, problem: null });
const values = [valueOf('rows', 0), valueOf('size', 1), valueOf('wall', null)];

function faults(observation: Partial<CaseObservation> = {}, candidate: Partial<AcceptCandidate> = {}): object[] {
  return listAcceptFaults({ packCase, observed: [observedOf('one', { metrics: values, ...observation })], carried: [], ...candidate });
}

const found = (more: Partial<FindingDraft> = {}): FindingDraft => ({ rule: 'regression/output-differs', keys: {}, check: 'case one', outcome: 'fail', message: 'one differs.', ...more });

test('what a case did when it ran to its end may become the reference', () => {
  expect(faults()).toEqual([]);
  expect(faults({ deterministic: true })).toEqual([]);
});

test('what nobody observed, or several documents did, may not', () => {
  expect(faults({}, { observed: [] })).toStrictEqual([{ message: 'one was not observed.', remedy: 'Run `shipworthy regression-pack` first.' }]);
  expect(faults({}, { observed: [observedOf(), observedOf(), observedOf()] })).toStrictEqual([{ message: 'one was observed by 3 documents.', remedy: 'Name one of them with `--observations`.' }]);
});

test.each<[Partial<CaseObservation>, string]>([
  [{ state: 'skipped' }, 'was skipped here: the manifest says so'], [{ state: 'skipped', skipReason: 'no shell' }, 'was skipped here: no shell'], [{ state: 'not-run' }, 'did not run (no reason is given)'], [{ state: 'not-run', reason: 'timed-out' }, 'did not run (timed-out)'],
  [{ timedOut: true, signal: 'SIGKILL' }, 'did not end in time'], [{ signal: 'SIGSEGV', reason: 'crashed' }, 'did not come to its end (SIGSEGV)'], [{ reason: 'limit-exceeded' }, 'did not come to its end (limit-exceeded)'],
])('a case with %j %s', (observation, why) => {
  expect(faults(observation)).toStrictEqual([{ message: `one ${why}.` }]);
});

describe('what the runner found', () => {
  it.each([['fail'], ['unverified']] as const)('forbids it when it is %s', (outcome) => {
    expect(faults({}, { carried: [found({ outcome, reason: 'unproven' })] })).toStrictEqual([{ message: 'one failed regression/output-differs: one differs.' }]);
  });

  it('does not when it warns, does not apply, or follows from something else', () => {
    expect(faults({}, { carried: [found({ outcome: 'warn' }), found({ outcome: 'not-applicable' }), found({ causedBy: 'sha256:first' })] })).toEqual([]);
  });

  it('is told of an exit code by both numbers', () => {
    expect(faults({}, { carried: [found({ rule: 'regression/exit-code', actual: 1, expected: 0 })] })).toStrictEqual([{ message: 'one ended with exit code 1, expected 0.' }]);
    expect(faults({}, { carried: [found({ rule: 'regression/exit-code', actual: 1 })] })).toStrictEqual([{ message: 'one ended with exit code 1, expected null.' }]);
    expect(faults({}, { carried: [found({ rule: 'regression/exit-code', message: 'a. b' })] })).toStrictEqual([{ message: 'one failed regression/exit-code: a. b.' }]);
    expect(faults({}, { carried: [found({ actual: 1, message: 'one differs' })] })).toStrictEqual([{ message: 'one failed regression/output-differs: one differs.' }]);
  });
});

test('a case that gives different bytes when repeated says so, unless a finding says why', () => {
  expect(faults({ deterministic: false })).toStrictEqual([{ message: 'one gave different bytes when repeated.' }]);
  expect(faults({ deterministic: false }, { carried: [found()] })).toStrictEqual([{ message: 'one failed regression/output-differs: one differs.' }]);
});

test('every metric needs a value, but for sampled ones', () => {
  expect(faults({ metrics: [valueOf('rows', 1), valueOf('size', null)] })).toStrictEqual([{ message: 'one has no value for the metric size.' }]);
  expect(faults({ metrics: [valueOf('size', null)] }, { carried: [found()] })).toStrictEqual([
    { message: 'one failed regression/output-differs: one differs.' }, { message: 'one has no value for the metric rows.' }, { message: 'one has no value for the metric size.' },
  ]);
});
