import { describe, expect, test } from '@jest/globals';
import type { PackFile } from '../../src/pack/index.js';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { isRed, judgeCase } from '../../src/regression/judge-case.js';
import type { CaseRecord } from '../../src/regression/run/case-run.js';
import { locate, toCase, toComparison, toOutput, toRun } from './case-data.js';

const none = { metrics: [], streams: { stdout: '/out', stderr: '/err' } };
const judge = (changes: Partial<CaseRecord>, packCase: Readonly<Record<string, unknown>> = {}): FindingDraft[] => {
  const record: CaseRecord = { packCase: toCase(packCase), index: 0, skipReason: null, missingFiles: [], run: { ...toRun(), ...none }, unstable: null, attempts: [], milliseconds: 1, ...changes };
  return judgeCase({ pack: 'p', record, locate, toDocumentPath: (path) => `packs/${path}`, toFixtureId: (path) => (path.startsWith('data/') ? path.slice(5) : null) });
};
const file = (path: string): PackFile => ({ path, name: path, absolute: `/${path}`, role: 'fixture', sha256: null, profile: null });
const shared = { keys: { pack: 'p', case: 'c' }, check: 'case c' };
const failed = { run: { ...toRun({ process: { exitCode: 1 } }), ...none } };

test('a case that went as it should leaves nothing to say', () => expect([judge({}), judge({ run: null }), judge({ unstable: [], attempts: [{ passed: true, exitCode: 0, timedOut: false }] })]).toEqual([[], [], []]));

test('a case that is skipped on purpose says why, and nothing else', () => {
  expect(judge({ skipReason: 'needs a shell', missingFiles: [file('a')], unstable: ['stdout'], ...failed })).toEqual([{ ...shared, rule: 'regression/skipped', outcome: 'not-applicable', location: { path: 'pack.yml#/skipOn' }, message: 'The case c is skipped on purpose: needs a shell.' }]);
});

describe('a case whose files are not there', () => {
  const missing = (paths: string[], said: string): FindingDraft => ({ ...shared, rule: 'regression/fixture-missing', outcome: 'unverified', reason: 'missing-evidence', location: { path: 'pack.yml#/id' }, message: `The case c was not run: ${said} not exist.`, expected: paths });
  test('was not run, and names them', () => {
    expect(judge({ missingFiles: [file('a')], run: null })).toEqual([missing(['a'], 'a does')]);
    expect(judge({ missingFiles: [file('a'), file('b')], ...failed })).toEqual([missing(['a', 'b'], 'a, b do')]);
  });
  test('follows from the first of them that is a fixture', () => {
    const causedBy = toFinding({ rule: 'fixture/missing', keys: { pack: 'p', fixture: 'one' }, check: null, outcome: 'fail', message: '' }).fingerprint;
    expect(judge({ missingFiles: [file('a'), file('data/one'), file('data/two')] })).toEqual([{ ...missing(['a', 'data/one', 'data/two'], 'a, data/one, data/two do'), causedBy }]);
  });
});

describe('a case that gave something else the next time', () => {
  const other = (name: string): FindingDraft => ({ ...shared, keys: { ...shared.keys, file: name }, rule: 'regression/not-deterministic', outcome: 'fail', location: { path: 'pack.yml#/repeat' }, message: `${name} of the case c was not the same in 3 runs.`, expected: 'the same every time', actual: 'another' });
  test('fails for each thing that was another', () => expect(judge({ unstable: ['stdout', 'r.json'] }, { repeat: 3 })).toEqual([other('stdout'), other('r.json')]));
  test('follows from how it ended, and not from what differs: that may be because of this', () => {
    const [exit, unstable] = judge({ unstable: ['stdout'], ...failed }, { repeat: 3 });
    expect([exit?.rule, unstable]).toEqual(['regression/exit-code', { ...other('stdout'), causedBy: exit === undefined ? '' : toFinding(exit).fingerprint }]);
    const [differs, beside] = judge({ unstable: ['stdout'], run: { ...toRun({ outputs: [toOutput(toComparison())] }), ...none } }, { repeat: 3 });
    expect([differs?.rule, beside]).toEqual(['regression/output-differs', other('stdout')]);
  });
});

describe('a case that passed at last', () => {
  const attempts = (...passed: readonly boolean[]): CaseRecord['attempts'] => passed.map((one) => ({ passed: one, exitCode: one ? 0 : 1, timedOut: false }));
  const flaky = (passed: number, of: number, allowed: string): FindingDraft => ({ ...shared, rule: 'regression/flaky', outcome: 'warn', location: { path: 'pack.yml#/attempts' }, message: `The case c passed ${passed} of ${of} attempts; its budget allows ${allowed}.`, expected: of, actual: passed });
  const budget = (allowedFailures: number) => ({ attempts: { max: 9, requiredPasses: 1, allowedFailures } });
  test('is said to be flaky, with what its budget allows', () => {
    expect(judge({ attempts: attempts(false, true) }, budget(1))).toEqual([flaky(1, 2, '1 failure')]);
    expect(judge({ attempts: attempts(false, true, false, true, true) }, budget(2))).toEqual([flaky(3, 5, '2 failures')]);
    expect(judge({ attempts: attempts(false, true) })).toEqual([flaky(1, 2, '0 failures')]);
  });
  test('is not where no attempt failed, or where it is red anyway', () => {
    expect([judge({ attempts: attempts(true, true) }, budget(1)), judge({ attempts: attempts(false, false), ...failed }, budget(1)).map(({ rule }) => rule)]).toEqual([[], ['regression/exit-code']]);
    expect(judge({ attempts: attempts(false), run: { ...toRun({ process: { end: 'timed-out' } }), ...none } }, budget(1)).map(({ rule }) => rule)).toEqual(['regression/timed-out']);
  });
  test('red is what fails and what is not verified', () => expect((['fail', 'unverified', 'warn', 'not-applicable'] as const).map((outcome) => isRed({ outcome }))).toEqual([true, true, false, false]));
});
