import { describe, expect, test } from '@jest/globals';
import type { CommitCheck, RequiredCheck } from '../../../src/host/index.js';
import { collectRequiredChecks } from '../../../src/release/gates/collect-required-checks.js';
import { judgeRequiredChecks } from '../../../src/release/gates/judge-required-checks.js';
import { toContext } from '../../evidence/documents.js';
import { said, toReleaseRun } from '../release-world.js';

const check = (conclusion: string | null, changes: Partial<CommitCheck> = {}): CommitCheck => ({ name: 'build', conclusion, appId: 15368, runId: '7', ...changes });

function judged(checks: readonly CommitCheck[], required: readonly RequiredCheck[] = [{ name: 'build', appId: null }], ownRunId: string | null = '100') {
  return judgeRequiredChecks({ branch: 'main', commit: 'a'.repeat(40), required, checks, ownRunId, evidence: [] });
}

describe('RL-02, gates pass, by the checks that the default branch requires', () => {
  test.each(['success', 'neutral', 'skipped'])('%s holds', (conclusion) => expect(said('RL-02', judged([check(conclusion)]))).toEqual(['pass']));

  test.each(['failure', 'cancelled', 'timed_out', 'startup_failure', 'error', 'something-new'])('%s fails', (conclusion) => {
    expect(said('RL-02', judged([check(conclusion)]))).toEqual(['fail', 'release/gate-not-passed fail check:build']);
  });

  test.each([null, 'pending', 'action_required', 'stale'])('%s is not known yet', (conclusion) => {
    expect(said('RL-02', judged([check(conclusion)]))).toEqual(['unverified', 'release/gate-not-passed missing-evidence check:build']);
  });

  const told = (outcome: object, source = 'check:build') => ({ rule: 'release/gate-not-passed', keys: { item: 'RL-02', source }, check: 'item:RL-02', expected: 'success', ...outcome });
  const ofCommit = `for commit ${'a'.repeat(12)}`;
  test('one that failed is named with how it ended, one that is open with what to do', () => {
    expect(judged([check('success'), check('timed_out'), check('failure')]).findings).toEqual([told({ outcome: 'fail', message: `The check "build", which main requires, ended with timed_out ${ofCommit}.`, actual: 'timed_out' })]);
    const open = (actual: string) => told({ outcome: 'unverified', reason: 'missing-evidence', message: `The check "build", which main requires, has not ended ${ofCommit}.`, actual, remedy: 'Wait until it has ended, and run this again.' });
    expect([judged([check(null)]).findings, judged([check('stale')]).findings]).toEqual([[open('pending')], [open('stale')]]);
  });

  const unreported = (why: string, source?: string) => told({
    outcome: 'unverified', reason: 'missing-evidence', message: `The check "build", which main requires, is not known ${ofCommit}: ${why}.`, actual: null, remedy: 'Run the workflow that reports it for this commit, or hand the decision of the gate over.',
  }, source);
  test('one that nobody has reported is missing, whatever else is there', () => {
    const both = [{ name: 'build', appId: null }, { name: 'lint', appId: null }];
    expect(judged([check('success', { name: 'lint' })], both, null)).toEqual({
      findings: [unreported('nobody has reported it')], note: `No decision of the gate was handed over; 1 of 2 checks that main requires succeeded ${ofCommit}.`, evidence: [],
    });
    expect(judged([], [{ name: 'build', appId: 9 }], null).findings).toEqual([unreported('the app 9, whose check counts, has not reported it', 'check:build@9')]);
    expect(judged([], [{ name: 'build', appId: 9 }]).findings).toEqual([unreported('the app 9, whose check counts, has not reported it outside this very run', 'check:build@9')]);
  });

  test('this run cannot vouch for itself, nor hold itself back', () => {
    expect(judged([check('success', { runId: '100' })]).findings).toEqual([unreported('nobody but perhaps this very run, which cannot vouch for itself, has reported it')]);
    expect(said('RL-02', judged([check(null, { runId: '100' }), check('success')]))).toEqual(['pass']);
    expect(said('RL-02', judged([check('success', { runId: null })], undefined, null))).toEqual(['pass']);
  });

  test('of several under one name all count, in whatever order they come', () => {
    for (const checks of [[check('success'), check('failure')], [check('failure'), check(null), check('success')]]) expect(said('RL-02', judged(checks))[0]).toBe('fail');
    expect(said('RL-02', judged([check('success'), check(null)]))[0]).toBe('unverified');
  });

  test('where one app must report it, nobody else counts', () => {
    const required = [{ name: 'build', appId: 15368 }];
    expect(said('RL-02', judged([check('success')], required))).toEqual(['pass']);
    for (const appId of [1, null]) expect(said('RL-02', judged([check('success', { appId })], required))).toEqual(['unverified', 'release/gate-not-passed missing-evidence check:build@15368']);
  });

  test('where nothing is required there is nothing to rely on', () => {
    const evidence = [{ source: 'file', name: 'checks', sha256: null }] as const;
    expect(judgeRequiredChecks({ branch: 'main', commit: 'a'.repeat(40), required: [], checks: [check('success')], ownRunId: null, evidence })).toEqual({
      findings: [{
        rule: 'release/gate-not-passed', keys: { item: 'RL-02', source: 'required checks' }, check: 'item:RL-02', outcome: 'unverified', reason: 'missing-evidence',
        message: 'There is nothing to rely on: no decision of the gate was handed over, and main requires no check.', remedy: 'Hand the decision over (`needs`, or `documents`), or require checks on the branch in a ruleset.',
      }],
      note: 'No decision of the gate was handed over, and main requires no check.', evidence,
    });
  });

  test('every required check is judged by itself, and what was read is cited', () => {
    const evidence = [{ source: 'file', name: 'checks', sha256: null }] as const;
    const required = ['build', 'lint', 'test'].map((name) => ({ name, appId: null }));
    const result = judgeRequiredChecks({ branch: 'main', commit: 'a'.repeat(40), required, checks: [check('failure'), check('success', { name: 'lint' }), check(null, { name: 'test' })], ownRunId: null, evidence });
    expect([result.findings.map(({ keys, outcome }) => `${keys['source'] ?? ''} ${outcome}`), result.note, result.evidence]).toEqual([
      ['check:build fail', 'check:test unverified'], `No decision of the gate was handed over; 1 of 3 checks that main requires succeeded ${ofCommit}.`, evidence,
    ]);
  });

  test('can be waived', () => expect(said('RL-02', judged([check('failure')]), ['release/gate-not-passed'])[0]).toBe('waived'));
});

describe('what cannot be asked', () => {
  test('no commit, no default branch, no token', async () => {
    const problemOf = async (changes: Parameters<typeof toReleaseRun>[0]) => {
      const collected = await collectRequiredChecks(toReleaseRun(changes));
      return collected.state === 'unread' ? `${collected.problem.source} ${collected.problem.reason}` : collected.state;
    };
    expect(await problemOf({ target: { commit: null } })).toBe('commit unreadable-source');
    expect(await problemOf({ host: { context: toContext({ defaultBranch: null }) } })).toBe('default branch unreadable-source');
    expect(await problemOf({})).toBe('required checks permission-denied');
  });
});
