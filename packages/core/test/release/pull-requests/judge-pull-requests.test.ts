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

describe('what is found, in full', () => {
  const open = (number: number, title: string, state: { readonly message: string; readonly actual: string }) =>
    ({ rule: 'release/pull-request-open', keys: { release: '1.4.0', pullRequest: String(number) }, check: 'item:RL-01', outcome: 'fail', expected: 'merged or closed', message: `Pull request #${number} ${JSON.stringify(title)} ${state.message}`, actual: state.actual });
  const refused = { rule: 'release/source-unread', keys: { item: 'RL-01', source: 'label' }, check: 'item:RL-01', outcome: 'unverified', reason: 'permission-denied', message: 'GitHub refused.', remedy: 'Add `issues: read`.' };
  const evidence = [{ source: 'api', name: 'repos/o/r/pulls', sha256: null }] as const;

  test('an open one, a draft, and what could not be read, in this order', () => {
    expect(judged(read(pull(7), pull(2, { isDraft: true })), unread, read(pull(7)), { evidence })).toEqual({
      findings: [
        open(2, 'Change 2', { message: 'is an open draft; it belongs to the release by its milestone v1.4.0.', actual: 'draft' }),
        open(7, 'Change 7', { message: 'is open; it belongs to the release by its milestone v1.4.0 and base branch release/v1.4.0.', actual: 'open' }),
        refused,
      ],
      note: '2 open: #2, #7. Not known: what is open by label release:1.4.0.', evidence,
    });
  });

  test('that none of the marks exists', () => {
    const message = 'GitHub has no milestone v1.4.0 and no label release:1.4.0 and no base branch release/v1.4.0: nothing says which pull requests belong to this release.';
    expect(judged(absent, absent, absent, { evidence })).toEqual({ findings: [{ rule: 'release/pull-request-open', keys: { release: '1.4.0', pullRequest: 'none' }, check: 'item:RL-01', outcome: 'not-applicable', message }], note: message, evidence });
  });

  test('that a mark cannot be named, before what GitHub did not tell', () => {
    const problem = { source: 'milestone', reason: 'invalid-config', message: 'The pattern names a package.', remedy: 'Take it out.' } as const;
    const unnamed = { rule: 'release/source-unread', keys: { item: 'RL-01', source: 'milestone' }, check: 'item:RL-01', outcome: 'unverified', reason: 'invalid-config', message: 'The pattern names a package.', remedy: 'Take it out.' };
    expect(judged(absent, unread, absent, { problems: [problem] })).toEqual({ findings: [unnamed, refused], note: 'Not known: what is open by label release:1.4.0.', evidence: [] });
    // That the other two do not exist makes it no release without marks.
    expect(judged(absent, absent, absent, { problems: [problem] })).toEqual({ findings: [unnamed], note: 'Nobody knows which pull requests belong to the release.', evidence: [] });
    expect(judged(read(), absent, absent, { problems: [problem] })).toEqual({ findings: [unnamed], note: 'No open pull request by milestone v1.4.0. Nobody knows which pull requests belong to the release.', evidence: [] });
  });

  test('several marks that could not be read', () => {
    expect(judged(unread, unread, read()).note).toBe('No open pull request by base branch release/v1.4.0. Not known: what is open by milestone v1.4.0, label release:1.4.0.');
  });

  test.each([[200, 'x'.repeat(200)], [201, 'x'.repeat(200)]])('a title of %i letters, up to two hundred of them', (length, shown) => {
    expect(judged(read(pull(1, { title: 'x'.repeat(length) })), absent, absent).findings).toEqual([open(1, shown, { message: 'is open; it belongs to the release by its milestone v1.4.0.', actual: 'open' })]);
  });

  test.each([[10, '10 open: #1, #2, #3, #4, #5, #6, #7, #8, #9, #10.'], [11, '11 open: #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, ….']])('%i open ones: %s', (count, note) => {
    expect(judged(read(...Array.from({ length: count }, (_, index) => pull(index + 1))), absent, absent).note).toBe(note);
  });

  test('one that bears a mark keeps what was read first', () => {
    expect(judged(read(pull(1, { title: 'First' })), read(pull(1, { title: 'Later', isDraft: true })), absent).findings).toEqual([
      open(1, 'First', { message: 'is open; it belongs to the release by its milestone v1.4.0 and label release:1.4.0.', actual: 'open' }),
    ]);
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
