import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { collectReviews } from '../../../src/gate/approvals/collect-reviews.js';
import { toProblem, tryRead } from '../../../src/gate/approvals/to-problem.js';
import type { AssociatedPullRequest, PullRequestReview, Reviews } from '../../../src/host/index.js';
import { toTree } from './places.js';

const commit = 'a'.repeat(40);
const pull: AssociatedPullRequest = { number: 5, author: 'eve', headCommit: commit, headTree: 'd'.repeat(40), isMerged: true, mergeCommit: commit };
const review = (reviewer: string, state: PullRequestReview['state'] = 'APPROVED'): PullRequestReview => ({ reviewer, state, commit, at: null });
const denied = new ShipworthyError('github/permission-denied', 'You may not look.', { hint: 'Add `members: read`.' });

/** What people said; `teams`: members, or the error that the question is answered with. */
function ask(said: readonly PullRequestReview[] | ShipworthyError, { teams = {}, owners = '* @ada\n', path = '.github/CODEOWNERS' }: { teams?: Readonly<Record<string, readonly string[] | ShipworthyError>>; owners?: string | null; path?: string } = {}) {
  const asked: string[] = [];
  const reviews: Reviews = {
    listEnvironmentReviews: async () => [],
    listPullRequestsOf: async (of) => (of === commit ? [pull] : []),
    listReviewsOf: async (number) => {
      if (said instanceof ShipworthyError) throw said;
      return number === pull.number ? said : [];
    },
    isTeamMember: async (team, login) => {
      asked.push(`${team} ${login}`);
      const members = teams[team] ?? [];
      if (members instanceof ShipworthyError) throw members;
      return members.includes(login);
    },
  };
  return collectReviews(reviews, commit, owners === null ? null : toTree({ [path]: owners })).then((collected) => ({ ...collected, owners: [...collected.owners], asked }));
}

describe('reviews of pull requests', () => {
  test('come with who of those that approved owns everything, by small letters', async () => {
    const said = [review('Ada'), review('bob'), review('eve', 'CHANGES_REQUESTED'), review('carl', 'COMMENTED')];
    expect(await ask(said)).toEqual({ pullRequests: [{ pullRequest: pull, reviews: said }], owners: [['ada', { is: 'owner' }], ['bob', { is: 'stranger' }]], problems: [], asked: [] });
  });
  test('ask nobody about owners where nobody approves any more', async () => {
    const said = [review('ada'), review('ada', 'DISMISSED')];
    expect(await ask(said, { owners: '* @acme/owners\n' })).toEqual({ pullRequests: [{ pullRequest: pull, reviews: said }], owners: [], problems: [], asked: [] });
  });
  test('name no owner where nobody can say who they are', async () => expect(await ask([review('ada')], { owners: null })).toMatchObject({ owners: [], problems: [] }));
  test('that cannot be read are a problem, and nobody approved', async () => {
    expect(await ask(denied)).toEqual({ pullRequests: [], owners: [], asked: [], problems: [{ source: 'pull request reviews', reason: 'permission-denied', message: 'You may not look.', remedy: 'Add `members: read`.' }] });
  });
  test.each(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'])('know owners from %s', async (path) => expect((await ask([review('ada')], { path })).owners).toEqual([['ada', { is: 'owner' }]]));
  test('know no owner where no file names one', async () => expect((await ask([review('ada')], { path: 'OWNERS' })).owners).toEqual([['ada', { is: 'stranger' }]]));
  test('whose owners cannot be read are a problem where somebody approved', async () => {
    const saying = (state: PullRequestReview['state']): Reviews => ({ listEnvironmentReviews: async () => [], listPullRequestsOf: async () => [pull], listReviewsOf: async () => [review('ada', state)], isTeamMember: async () => false });
    const tree = { ...toTree({}), readFile: () => Promise.reject(new ShipworthyError('config/too-large', 'It is large.', { hint: 'Make it small.' })) };
    expect((await collectReviews(saying('COMMENTED'), commit, tree)).problems).toEqual([]);
    expect(await collectReviews(saying('APPROVED'), commit, tree)).toMatchObject({ owners: new Map(), problems: [{ source: 'CODEOWNERS', reason: 'unreadable-source', message: 'It is large.', remedy: 'Make it small.' }] });
  });
});

describe('a team that owns everything', () => {
  const owners = '* @ada @acme/one @acme/two\n';
  test('is asked about those who are not named, and one that says yes suffices', async () => {
    expect(await ask([review('ada'), review('bob'), review('carl')], { owners, teams: { 'acme/one': denied, 'acme/two': ['bob'] } })).toMatchObject({
      owners: [['ada', { is: 'owner' }], ['bob', { is: 'owner' }], ['carl', { is: 'unknown', problem: { source: 'team acme/one', reason: 'permission-denied', message: 'You may not look.', remedy: 'Add `members: read`.' } }]],
      problems: [], asked: ['acme/one bob', 'acme/two bob', 'acme/one carl', 'acme/two carl'],
    });
  });
  test('that says no makes a stranger', async () => expect((await ask([review('bob')], { owners, teams: {} })).owners).toEqual([['bob', { is: 'stranger' }]]));
});

describe('what could not be read', () => {
  test.each([
    ['github/permission-denied', 'permission-denied'], ['github/rate-limited', 'rate-limited'], ['signing/invalid-key', 'no-signing-key'], ['signing/unsupported-key', 'no-signing-key'], ['github/unavailable', 'unreadable-source'], ['config/invalid', 'unreadable-source'],
  ] as const)('%s is told as %s, its remedy once', async (code, reason) => {
    const error = new ShipworthyError(code, 'It failed.', { hint: 'Mend it.' });
    const problem = { source: 'there', reason, message: 'It failed.', remedy: 'Mend it.' };
    expect([toProblem('there', error), await tryRead('there', () => Promise.reject(error))]).toEqual([problem, { value: null, problems: [problem] }]);
  });
  test('a message that does not end with its remedy is told whole', () => {
    const error = new ShipworthyError('config/invalid', 'It failed.', { hint: 'Mend it.' });
    error.message = 'Mend it. It failed.';
    expect(toProblem('there', error).message).toBe('Mend it. It failed.');
  });
  test('is nothing where there is an answer', async () => expect(await tryRead('there', async () => 7)).toEqual({ value: 7, problems: [] }));
  test('is thrown where it is nothing to foresee, or a path that leaves the root', async () => {
    await expect(tryRead('there', () => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
    await expect(tryRead('there', () => Promise.reject(new ShipworthyError('path/outside-root', 'It leaves.', { hint: 'Stay.' })))).rejects.toMatchObject({ code: 'path/outside-root' });
  });
});
