import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reviews } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';

const [head, merge, base, tree] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40), 'd'.repeat(40)];
let github: FakeGitHub;
let reviews: Reviews;

beforeEach(async () => {
  github = await startFakeGitHub();
  const remote = createRemoteRepository({ apiUrl: github.url, repository: 'O/R', token: github.token, waitBudget: 1 });
  if (remote.reviews === undefined) throw new TypeError('the adapter offers no reviews');
  ({ reviews } = remote);
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const pull = { number: 5, author: 'eve', head: { ref: 'topic', sha: head, repository: 'fork/r' }, base: { ref: 'main', sha: base } } as const;

describe('what people said', () => {
  test('when an environment asked', async () => {
    github.repository('o/r').withRun({ id: 7, headSha: head, reviews: [{ user: 'ada', state: 'approved', environments: ['production'] }, { user: 'ship[bot]', state: 'rejected', environments: ['a', 'b'] }] });
    expect(await reviews.listEnvironmentReviews('7')).toEqual([
      { reviewer: 'ada', isPerson: true, state: 'approved', environments: ['production'] },
      { reviewer: 'ship[bot]', isPerson: false, state: 'rejected', environments: ['a', 'b'] },
    ]);
  });

  test('of which pull requests a commit is, with the tree of their heads', async () => {
    github.repository('o/r').withTree(head, tree).withPullRequest(pull).withPullRequest({ ...pull, number: 6, mergedAt: '2026-01-02T00:00:00Z', mergeCommitSha: merge });
    expect(await reviews.listPullRequestsOf(merge)).toEqual([{ number: 6, author: 'eve', headCommit: head, headTree: tree, isMerged: true, mergeCommit: merge }]);
    expect((await reviews.listPullRequestsOf(head)).map(({ number, isMerged, mergeCommit }) => [number, isMerged, mergeCommit])).toEqual([[5, false, null], [6, true, merge]]);
    expect(await reviews.listPullRequestsOf(base)).toEqual([]);
  });

  test('in all pages of reviews, oldest first', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({ user: `u${index}`, state: 'COMMENTED' as const, commit: base }));
    github.repository('o/r').withPullRequest({ ...pull, reviews: [...many, { user: 'ada', state: 'APPROVED', commit: head, submittedAt: '2026-02-01T00:00:00Z' }] });
    const listed = await reviews.listReviewsOf(5);
    expect([listed.length, listed[0], listed[130]]).toEqual([
      131, expect.objectContaining({ reviewer: 'u0', state: 'COMMENTED', commit: base }), { reviewer: 'ada', state: 'APPROVED', commit: head, at: '2026-02-01T00:00:00Z' },
    ]);
  });

  test('and who is in a team: not who is only invited', async () => {
    github.permit({ members: 'read' });
    github.team('o/owners', { Ada: 'active', bob: 'pending' });
    expect([await reviews.isTeamMember('o/owners', 'ada'), await reviews.isTeamMember('o/owners', 'bob')]).toEqual([true, false]);
    await expect(reviews.isTeamMember('o/owners', 'eve')).rejects.toMatchObject({ code: 'github/permission-denied' });
  });
});

describe('a token that may not', () => {
  const asked: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['actions: read', () => reviews.listEnvironmentReviews('7')],
    ['pull-requests: read', () => reviews.listPullRequestsOf(head)],
    ['pull-requests: read', () => reviews.listReviewsOf(5)],
    ['members: read', () => reviews.isTeamMember('o/owners', 'ada')],
  ];
  test.each(asked)('hears of %s (%#)', async (permission, ask) => {
    github.repository('o/r').withPullRequest(pull).withRun({ id: 7, headSha: head });
    github.team('o/owners', { ada: 'active' });
    github.permit({});
    await expect(ask()).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining(permission) });
  });

  test('what is absent may be hidden', async () => {
    github.repository('o/r');
    await expect(reviews.listEnvironmentReviews('7')).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('actions: read') });
    await expect(reviews.listReviewsOf(5)).rejects.toMatchObject({ code: 'github/permission-denied' });
  });

  test('a GitHub in trouble is not taken for a refusal', async () => {
    github.repository('o/r').withPullRequest(pull);
    github.fail('pulls/list-reviews', { kind: 'status', status: 503 }, 3);
    await expect(reviews.listReviewsOf(5)).rejects.toMatchObject({ code: 'github/unavailable' });
    github.fail('pulls/list-reviews', { kind: 'wrong-json', text: '[{"user":{"login":"ada"},"state":"MAYBE"}]' }, 3);
    await expect(reviews.listReviewsOf(5)).rejects.toMatchObject({ code: 'github/unavailable' });
  });
});
