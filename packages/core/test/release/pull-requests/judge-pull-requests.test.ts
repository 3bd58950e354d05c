import { describe, expect, test } from '@jest/globals';
import type { ListedPullRequest } from '../../../src/host/index.js';
import { judgePullRequests } from '../../../src/release/pull-requests/judge-pull-requests.js';
import type { MarkFacts, MarkKind, PullRequestFacts } from '../../../src/release/pull-requests/pull-request-facts.js';
import { pullRequestsCriterion } from '../../../src/release/pull-requests/index.js';
import { said, toReleaseRun } from '../release-world.js';

const names: Readonly<Record<MarkKind, string>> = { milestone: 'v1.4.0', label: 'release:1.4.0', base: 'release/v1.4.0' };
const mark = (by: MarkKind, found: MarkFacts['found']): MarkFacts => ({ by, name: names[by], found });
const absent: MarkFacts['found'] = { state: 'absent' };
const read = (...open: readonly ListedPullRequest[]): MarkFacts['found'] => ({ state: 'read', open });
const unread: MarkFacts['found'] = { state: 'unread', problem: { source: 'label', reason: 'permission-denied', message: 'GitHub refused.', remedy: 'Add `issues: read`.' } };
const pull = (number: number, changes: Partial<ListedPullRequest> = {}): ListedPullRequest => ({
  number, title: `Change ${number}`, author: 'ada', labels: [], milestone: null, base: null, isDraft: false, mergedAt: null, mergeCommit: null, body: '', ...changes,
});

function judged(milestone: MarkFacts['found'], label: MarkFacts['found'], base: MarkFacts['found'], changes: Partial<PullRequestFacts> = {}) {
  return judgePullRequests({ release: '1.4.0', marks: [mark('milestone', milestone), mark('label', label), mark('base', base)], problems: [], evidence: [], ...changes });
}

describe('RL-01, pull requests merged', () => {
  test('passes where every mark that exists has no open one, and says which were looked at', () => {
    const result = judged(read(), absent, read());
    expect([said('RL-01', result), result.note]).toEqual([['pass'], 'No open pull request by milestone v1.4.0, base branch release/v1.4.0.']);
  });

  test('fails with one finding for each open one, drafts among them, and says by what it belongs', () => {
    const result = judged(read(pull(12), pull(3)), read(pull(12)), read(pull(20, { isDraft: true, title: '# @all' })));
    expect(said('RL-01', result)).toEqual(['fail', ...['12', '20', '3'].map((number) => `release/pull-request-open fail ${number}`)]);
    expect(result.findings.map(({ keys, message }) => [keys, message])).toEqual([
      [{ release: '1.4.0', pullRequest: '3' }, 'Pull request #3 "Change 3" is open; it belongs to the release by its milestone v1.4.0.'],
      [{ release: '1.4.0', pullRequest: '12' }, 'Pull request #12 "Change 12" is open; it belongs to the release by its milestone v1.4.0 and label release:1.4.0.'],
      [{ release: '1.4.0', pullRequest: '20' }, 'Pull request #20 "# @all" is an open draft; it belongs to the release by its base branch release/v1.4.0.'],
    ]);
    expect(result.note).toBe('3 open: #3, #12, #20.');
  });

  test('is not applicable only where GitHub says that none of the three exists', () => {
    const result = judged(absent, absent, absent);
    expect([said('RL-01', result), result.note]).toEqual([['not-applicable', 'release/pull-request-open not-applicable none'], 'GitHub has no milestone v1.4.0 and no label release:1.4.0 and no base branch release/v1.4.0: nothing says which pull requests belong to this release.']);
  });

  test('is unverified where one of them could not be read, whatever the others say', () => {
    expect(said('RL-01', judged(absent, unread, absent))).toEqual(['unverified', 'release/source-unread permission-denied label']);
    expect(said('RL-01', judged(read(), unread, read()))).toEqual(['unverified', 'release/source-unread permission-denied label']);
    const mixed = judged(read(pull(1)), unread, absent);
    expect([said('RL-01', mixed)[0], mixed.findings.length, mixed.note]).toEqual(['fail', 2, '1 open: #1. Not known: what is open by label release:1.4.0.']);
  });

  test('can be waived, not by a waiver of another rule', () => {
    expect(said('RL-01', judged(read(pull(1)), absent, absent), ['release/pull-request-open'])[0]).toBe('waived');
    expect(said('RL-01', judged(read(pull(1)), unread, absent), ['release/pull-request-open'])[0]).toBe('unverified');
  });

  test('names no more than ten of many', () => {
    const { note, findings } = judged(read(...Array.from({ length: 250 }, (_, index) => pull(index + 1))), absent, absent);
    expect([findings.length, note]).toEqual([250, '250 open: #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, ….']);
  });
});

describe('what nobody can ask', () => {
  test('without a token: each mark is named, with how to give one', async () => {
    const result = await pullRequestsCriterion.evaluate(toReleaseRun());
    expect(said('RL-01', result)).toEqual(['unverified', ...['base', 'label', 'milestone'].map((by) => `release/source-unread permission-denied ${by}`)]);
    expect(result.findings[0]).toMatchObject({ message: 'GitHub was not asked for the milestone v1.4.0 and its open pull requests: there is no token.', remedy: expect.stringContaining('pull-requests: read') });
  });

  test('without a version', async () => {
    const result = await pullRequestsCriterion.evaluate(toReleaseRun({ target: { version: null, name: 'unknown' } }));
    expect(said('RL-01', result)).toEqual(['unverified', 'release/source-unread missing-evidence version']);
  });

  test('a pattern that names a package where the tag names none', async () => {
    const config = { release: { pullRequests: { label: 'release:{package}@{version}' } } };
    expect(said('RL-01', await pullRequestsCriterion.evaluate(toReleaseRun({ config })))).toContain('release/source-unread invalid-config label');
    const named = await pullRequestsCriterion.evaluate(toReleaseRun({ config, target: { package: 'core', name: 'core@1.4.0' } }));
    expect(named.findings.map(({ message }) => message).join(' ')).toContain('label release:core@1.4.0');
  });
});
