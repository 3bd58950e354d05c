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

  test('one that nobody has reported is missing, whatever else is there', () => {
    const { note, findings } = judged([check('success', { name: 'lint' })], [{ name: 'build', appId: null }, { name: 'lint', appId: null }], null);
    expect([findings.map(({ message }) => message), note]).toEqual([
      [`The check "build", which main requires, is not known for commit ${'a'.repeat(12)}: nobody has reported it.`],
      `No decision of the gate was handed over; 1 of 2 checks that main requires succeeded for commit ${'a'.repeat(12)}.`,
    ]);
  });

  test('this run cannot vouch for itself, nor hold itself back', () => {
    expect(judged([check('success', { runId: '100' })]).findings[0]).toMatchObject({ outcome: 'unverified', message: expect.stringContaining('nobody but perhaps this very run, which cannot vouch for itself, has reported it') });
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
    const result = judged([check('success')], []);
    expect([said('RL-02', result), result.findings[0]?.message]).toEqual([['unverified', 'release/gate-not-passed missing-evidence required checks'], expect.stringMatching(/^There is nothing to rely on: .* main requires no check\.$/)]);
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
