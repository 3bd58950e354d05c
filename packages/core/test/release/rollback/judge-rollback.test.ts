import { describe, expect, test } from '@jest/globals';
import type { RollbackEvidence } from '@shipworthy/contract/release';
import { judgeRollback } from '../../../src/release/rollback/judge-rollback.js';
import type { Proof, RollbackFacts, RollbackFile } from '../../../src/release/rollback/rollback-facts.js';

const signed: Proof = { by: 'signature', keyId: 'SHA256:key' };

type Changes = { readonly [K in keyof RollbackEvidence]?: Partial<RollbackEvidence[K]> };

function toFile(changes: Changes = {}, proof: Proof = signed, path = 'rollback.yml'): RollbackFile {
  const evidence: RollbackEvidence = {
    rollbackId: 'RB-1', type: 'planned', exercise: true,
    trigger: { severity: 'high', description: 'Exercise.', detectedAt: '2026-11-01T09:00:00Z', detectedBy: 'ada', ...changes.trigger },
    versions: { from: '2.0.0-rc.1', to: '1.9.0', ...changes.versions },
    execution: { decidedAt: '2026-11-01T09:05:00Z', decidedBy: 'ada', executedAt: '2026-11-01T09:10:00Z', executedBy: 'bob', durationMinutes: 4, ...changes.execution },
    verification: { smokeTests: 'passed', issueResolved: true, newIssues: [], ...changes.verification },
    followUp: { rootCause: 'none, an exercise', prevention: [], ...changes.followUp },
  };
  return { path, sha256: 'a'.repeat(64), state: 'read', evidence, proof, read: [{ source: 'file', name: path, sha256: 'a'.repeat(64) }] };
}

function judged(files: readonly RollbackFile[], changes: Partial<RollbackFacts> = {}): string[] {
  const { findings } = judgeRollback({ previous: '1.9.0', files, problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180, ...changes });
  return findings.map(({ rule, keys, outcome, reason }) => `${rule} ${keys['what'] ?? keys['source'] ?? ''} ${reason ?? outcome}`);
}

describe('RL-07 passes', () => {
  test('with a proven exercise that went back to the previous release, or took it back', () => {
    expect(judged([toFile()])).toEqual([]);
    expect(judged([toFile({ versions: { from: '1.9.0', to: '1.8.0' } })])).toEqual([]);
    expect(judgeRollback({ previous: '1.9.0', files: [toFile()], problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180 })).toMatchObject({
      note: 'Exercise RB-1 from 2.0.0-rc.1 to 1.9.0 on 2026-11-01, signed by SHA256:key.', evidence: [{ source: 'file', name: 'rollback.yml' }],
    });
  });
  test('when one of several does, whatever the others say', () => {
    expect(judged([toFile({ verification: { smokeTests: 'failed' } }, signed, 'a.yml'), toFile({}, signed, 'b.yml')])).toEqual([]);
  });
  test('on the last day that counts, and not on the day after', () => {
    expect(judged([toFile()], { now: new Date('2027-04-30T09:10:00Z') })).toEqual([]);
    expect(judged([toFile()], { now: new Date('2027-05-01T09:10:00Z') })).toEqual(['release/rollback-untested age fail']);
  });
});

describe('RL-07 fails', () => {
  test.each<[string, Changes, string]>([
    ['smoke tests failed', { verification: { smokeTests: 'failed' } }, 'smoke-tests'],
    ['smoke tests were not run', { verification: { smokeTests: 'not-run' } }, 'smoke-tests'],
    ['nothing was taken back', { versions: { from: '1.9.0', to: '1.9.0' } }, 'versions'],
    ['the issue stands', { verification: { issueResolved: false } }, 'issue'],
    ['new issues came', { verification: { newIssues: ['slow'] } }, 'new-issues'],
    ['executed before it was decided', { execution: { decidedAt: '2026-11-02T00:00:00Z' } }, 'order'],
    ['decided before anybody knew', { trigger: { detectedAt: '2026-11-01T09:06:00Z' } }, 'order'],
  ])('where %s', (_name, changes, what) => expect(judged([toFile(changes)])).toEqual([`release/rollback-untested ${what} fail`]));

  test('where it is still to come', () => {
    expect(judged([toFile({ execution: { executedAt: '2026-12-01T00:00:00Z' } })])).toEqual(['release/rollback-untested future fail']);
  });
  test('with every fault at once', () => {
    expect(judged([toFile({ verification: { smokeTests: 'failed', issueResolved: false } })])).toEqual(['release/rollback-untested smoke-tests fail', 'release/rollback-untested issue fail']);
  });
});

describe('RL-07 is not verified', () => {
  test('without evidence, or with that of other releases only', () => {
    expect(judged([])).toEqual(['release/rollback-untested evidence missing-evidence']);
    expect(judged([toFile({ versions: { from: '1.7.0', to: '1.6.0' } })])).toEqual(['release/rollback-untested evidence missing-evidence']);
  });
  test('where the previous release is not known, and says so', () => {
    expect(judged([toFile()], { previous: null })).toEqual(['release/rollback-untested evidence missing-evidence']);
    const { findings, note } = judgeRollback({ previous: null, files: [], problems: [], now: new Date('2026-11-21T00:00:00Z'), maxAge: 180 });
    expect(`${note} ${findings[0]?.message ?? ''}`).toBe('No rollback evidence for the release before this one. Which release came before this one is not known, and nothing shows that it can be taken back or gone back to.');
  });
  test('where somebody typed it', () => {
    expect(judged([toFile({}, { by: 'nothing', why: 'it is not signed', problem: null })])).toEqual(['release/rollback-untested proof unproven']);
  });
  test('where the run could not be looked up, with the reason of that', () => {
    const problem = { source: 'GitHub', reason: 'permission-denied', message: 'No.', remedy: 'actions: read' } as const;
    expect(judged([toFile({}, { by: 'nothing', why: 'No.', problem })])).toEqual(['release/rollback-untested proof permission-denied']);
  });
  test('where a file cannot be read: it might be the one', () => {
    const refused: RollbackFile = { path: 'broken.yml', sha256: '', state: 'refused', message: 'broken.yml is no valid rollback evidence.', faults: [{ message: '`type` is missing.', path: 'broken.yml', line: 3, column: 5 }] };
    expect(judged([refused])).toEqual(['release/source-unread broken.yml malformed-document', 'release/rollback-untested evidence missing-evidence']);
    expect(judgeRollback({ previous: '1.9.0', files: [refused], problems: [], now: new Date(), maxAge: 1 }).findings[0]).toMatchObject({ message: 'broken.yml is no valid rollback evidence. broken.yml:3:5 `type` is missing.', location: { path: 'broken.yml', line: 3, column: 5 } });
    expect(judged([refused, toFile()])).toEqual([]);
  });
});

describe('what a user is told', () => {
  const now = new Date('2026-11-21T00:00:00Z');
  const told = (files: readonly RollbackFile[], changes: Partial<RollbackFacts> = {}) => judgeRollback({ previous: '1.9.0', files, problems: [], now, maxAge: 180, ...changes });
  const cited = (...paths: readonly string[]) => paths.map((name) => ({ source: 'file', name, sha256: 'a'.repeat(64) }));
  const untested = (what: string, message: string, rest: object = {}) => ({ rule: 'release/rollback-untested', keys: { release: '1.9.0', what }, check: 'item:RL-07', outcome: 'fail', message: `rollback.yml: ${message}`, location: { path: 'rollback.yml' }, ...rest });
  const run: Proof = { by: 'run', run: { id: 7, attempt: 1, repository: 'o/r', headRepository: 'o/r', branch: 'main', commit: 'a'.repeat(40), event: 'push', status: 'completed', conclusion: 'success', workflowPath: '.github/workflows/rollback.yml' } };

  test('which rollback proves it, in earnest or as an exercise, and by what', () => {
    expect(told([toFile()])).toEqual({ findings: [], note: 'Exercise RB-1 from 2.0.0-rc.1 to 1.9.0 on 2026-11-01, signed by SHA256:key.', evidence: cited('rollback.yml') });
    const earnest = toFile({}, run);
    expect(told([earnest.state === 'read' ? { ...earnest, evidence: { ...earnest.evidence, exercise: false } } : earnest]).note).toBe('Rollback RB-1 from 2.0.0-rc.1 to 1.9.0 on 2026-11-01, done by a workflow run that ended well.');
  });

  test.each<[string, Changes, object]>([
    ['smoke tests that failed', { verification: { smokeTests: 'failed' } }, untested('smoke-tests', 'smoke tests failed afterwards.')],
    ['smoke tests that were not run', { verification: { smokeTests: 'not-run' } }, untested('smoke-tests', 'smoke tests were not run afterwards.')],
    ['a rollback to itself', { versions: { from: '1.9.0', to: '1.9.0' } }, untested('versions', 'it goes from 1.9.0 to itself, so nothing was taken back.')],
    ['an issue that stands', { verification: { issueResolved: false } }, untested('issue', 'the issue was not resolved by it.')],
    ['a new issue', { verification: { newIssues: ['slow'] } }, untested('new-issues', 'it brought 1 new issue: slow.')],
    ['new issues, of which three are named', { verification: { newIssues: ['a', 'b', 'c', 'd'] } }, untested('new-issues', 'it brought 4 new issues: a; b; c.')],
    ['times in disorder', { execution: { decidedAt: '2026-11-01T09:10:01Z' } }, untested('order', 'it was executed before it was decided, or decided before anybody knew.', { remedy: 'Correct the times.' })],
    ['a rollback to come', { execution: { executedAt: '2026-11-21T00:00:00.001Z' } }, untested('future', 'it was executed on 2026-11-21T00:00:00.001Z, which is still to come.', { remedy: 'Correct the times.' })],
    ['a rollback of long ago', { trigger: { detectedAt: '2026-05-01T00:00:00Z' }, execution: { decidedAt: '2026-05-01T00:00:00Z', executedAt: '2026-05-24T00:00:00Z' } }, untested('age', 'it is 181 days old; at most 180 are allowed.', { remedy: 'Exercise the rollback again.' })],
  ])('%s', (_what, changes, finding) => {
    const result = told([toFile(changes)]);
    expect(result).toEqual({ findings: [finding], note: 'rollback.yml does not show that 1.9.0 can be taken back.', evidence: cited('rollback.yml') });
  });
  test('no remedy of its own where that of the rule says enough', () => expect(told([toFile({ verification: { issueResolved: false } })]).findings[0]).not.toHaveProperty('remedy'));
  test('nothing of times that are the same, nor of one that is now', () => {
    const same = '2026-11-01T09:10:00Z';
    expect(told([toFile({ trigger: { detectedAt: same }, execution: { decidedAt: same, executedAt: same } })]).findings).toEqual([]);
    expect(told([toFile()], { now: new Date(same) }).findings).toEqual([]);
  });

  test('what was tried to prove it, and the remedy of that', () => {
    const remedy = 'Name the workflow run that did it (`workflow_run`), or sign the evidence with a key of `release.trustedKeys`.';
    const unproven = (message: string, rest: object) => [untested('proof', message, { outcome: 'unverified', ...rest })];
    expect(told([toFile({}, { by: 'nothing', why: 'it is not signed', problem: null })]).findings).toEqual(unproven('It is not signed: what somebody typed proves nothing.', { reason: 'unproven', remedy }));
    const problem = { source: 'GitHub', reason: 'permission-denied', message: 'GitHub v1.2 says no.', remedy: 'Add `actions: read`.' } as const;
    expect(told([toFile({}, { by: 'nothing', why: problem.message, problem })]).findings).toEqual(unproven('GitHub v1.2 says no: what somebody typed proves nothing.', { reason: 'permission-denied', remedy: problem.remedy }));
  });

  const missing = (message: string, release = '1.9.0') => ({
    rule: 'release/rollback-untested', keys: { release, what: 'evidence' }, check: 'item:RL-07', outcome: 'unverified', reason: 'missing-evidence', message,
    remedy: 'Exercise a rollback, and name its evidence under `release.checklist.rollback.files`, or hand it over with `documents`.',
  });
  const nothing = 'Nothing shows that 1.9.0, the release before this one, can be taken back or gone back to.';
  test('that there is nothing, or what is there instead, of which three are named', () => {
    expect(told([])).toEqual({ findings: [missing(nothing)], note: 'No rollback evidence for 1.9.0.', evidence: [] });
    const others = ['a', 'b', 'c', 'd'].map((name) => toFile({ versions: { from: '1.7.0', to: '1.6.0' } }, signed, name));
    const named = ['a', 'b', 'c'].map((name) => `${name} (from 1.7.0 to 1.6.0)`).join(', ');
    expect(told(others)).toEqual({ findings: [missing(`${nothing} What is there is about others: ${named}.`)], note: 'No rollback evidence for 1.9.0.', evidence: cited('a', 'b', 'c', 'd') });
    expect(told([], { previous: null }).findings).toEqual([missing('Which release came before this one is not known, and nothing shows that it can be taken back or gone back to.', 'null')]);
  });

  const unread = (source: string, rest: object) => ({ rule: 'release/source-unread', keys: { item: 'RL-07', source }, check: 'item:RL-07', outcome: 'unverified', ...rest });
  const refused = (faults: Extract<RollbackFile, { state: 'refused' }>['faults']): RollbackFile => ({ path: 'broken.yml', sha256: '', state: 'refused', message: 'It is no evidence.', faults });
  const broken = (message: string, location: object) => unread('broken.yml', { reason: 'malformed-document', message, location: { path: 'broken.yml', ...location }, remedy: 'Mend the file; https://shipworthy.github.io/shipworthy/schemas/rollback-evidence-v1.schema.json says what it holds.' });
  test('which files cannot be read, with their faults, and what could not be looked at', () => {
    const problem = { source: 'rollback/*.yml', reason: 'missing-evidence', message: 'It matches no file.', remedy: 'Correct the glob.' } as const;
    const { source, ...rest } = problem;
    expect(told([refused([])], { problems: [problem] }).findings).toEqual([broken('It is no evidence.', {}), unread(source, rest), missing(nothing)]);
  });
  test.each<[Extract<RollbackFile, { state: 'refused' }>['faults'], string, object]>([
    [[{ message: 'A.', path: 'other.yml', line: 3, column: 5 }, { message: 'B.', line: 4 }], 'It is no evidence. other.yml:3:5 A. broken.yml:4:1 B.', { line: 3, column: 5 }],
    [[{ message: 'B.', line: 4 }, { message: 'C.' }], 'It is no evidence. broken.yml:4:1 B. broken.yml:1:1 C.', { line: 4, column: 1 }],
    [[{ message: 'C.' }], 'It is no evidence. broken.yml:1:1 C.', {}],
  ])('at %j', (faults, message, location) => {
    const [finding] = told([refused(faults)]).findings;
    expect(finding).toEqual(broken(message, location));
    expect(Object.keys(finding?.location ?? {})).toEqual(['path', ...Object.keys(location)]);
  });

  describe('by the best of several', () => {
    const fails = (name: string, changes: Changes = { verification: { issueResolved: false } }): RollbackFile => toFile(changes, signed, name);
    const unsigned = (name: string): RollbackFile => toFile({}, { by: 'nothing', why: 'it is not signed', problem: null }, name);
    const speaker = (...files: readonly RollbackFile[]): string => told(files).note.replace(/ does not show.*$/, '');
    const two: Changes = { verification: { issueResolved: false, smokeTests: 'failed' } };
    test('with the fewest faults; that nothing proves it is the least of them', () => {
      expect([speaker(fails('a', two), fails('b')), speaker(fails('a'), fails('b', two))]).toEqual(['b', 'a']);
      expect([speaker(fails('a'), unsigned('b')), speaker(unsigned('a'), fails('b'))]).toEqual(['b', 'a']);
      const both = toFile({ verification: { issueResolved: false } }, { by: 'nothing', why: 'it is not signed', problem: null }, 'both');
      expect([speaker(both, fails('b')), speaker(fails('a'), both), speaker(fails('a', two), both), speaker(both, fails('b', two))]).toEqual(['b', 'a', 'both', 'both']);
      expect(told([fails('a'), unsigned('b'), refused([])]).findings.map(({ keys }) => keys['what'] ?? keys['source'])).toEqual(['proof', 'broken.yml']);
    });
    test('the newest, by the time and not by how it is written', () => {
      const at = (name: string, executedAt: string): RollbackFile => fails(name, { verification: { issueResolved: false }, execution: { executedAt, decidedAt: '2026-10-01T00:00:00Z' }, trigger: { detectedAt: '2026-10-01T00:00:00Z' } });
      expect([speaker(at('a', '2026-11-01T00:00:00Z'), at('b', '2026-11-02T00:00:00Z')), speaker(at('a', '2026-11-02T00:00:00Z'), at('b', '2026-11-01T00:00:00Z'))]).toEqual(['b', 'a']);
      expect(speaker(at('a', '2026-11-01T20:00:00+12:00'), at('b', '2026-11-01T10:00:00Z'))).toBe('b');
    });
    test('which alone is cited', () => expect(told([fails('a'), toFile({}, signed, 'b')]).evidence).toEqual(cited('b')));
  });
});
