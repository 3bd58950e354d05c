import { upsertComment } from '@shipworthy/github';
import { must, mustBeSame, type Target } from '../engine/target.js';
import { at, entriesOf, isNothing } from '../github/json-view.js';
import { question } from '../github/question.js';
import type { Exchange } from '../github/scripted-answers.js';

/** Of the last answers that were understood: who was tried again was told something else before. */
function listed(told: readonly Exchange[], path: RegExp): readonly unknown[] {
  return told.filter(({ url, status }) => path.test(url.pathname) && status < 300).flatMap(({ told: body }) => entriesOf(body));
}

const commit = 'a'.repeat(40);
const marker = '<!-- shipworthy gate -->';

/** What people said: consent is only what says so itself. */
export const githubPeople: readonly Target[] = [
  question({
    name: 'github-environment-reviews', words: ['"state":"approved"', '"state":"rejected"', '"user":{"login":"a","type":"User"}', '"environments":[{"name":"a"}]', '"type":"Bot"'],
    ask: ({ reviews }) => reviews.listEnvironmentReviews('7'),
    judge: (facts, told) => {
      const entries = entriesOf(told.at(-1)?.told);
      mustBeSame(facts.map(({ reviewer, isPerson, state, environments }) => [reviewer, isPerson, state, environments]), entries.map((entry) => [
        at(entry, 'user', 'login'), at(entry, 'user', 'type') === 'User', at(entry, 'state'), entriesOf(at(entry, 'environments')).map((environment) => at(environment, 'name')),
      ]), 'a review is not what was said');
      return facts.slice(0, 3).map(({ state, isPerson }) => `${state} ${isPerson}`).join();
    },
  }),
  question({
    name: 'github-commit-pull-requests', words: ['"number":5', '"user":null', '"merged_at":null', '"merge_commit_sha":null', '"full_name":"o/r"', `"sha":"${commit}"`], most: 20_000,
    ask: ({ reviews }) => reviews.listPullRequestsOf(commit),
    judge: (facts, told) => {
      const entries = listed(told, /\/pulls$/);
      for (const { number, author, headCommit, headTree, isMerged } of facts) {
        must(entries.some((entry) => at(entry, 'number') === number && at(entry, 'head', 'sha') === headCommit && /^o\/r$/i.test(String(at(entry, 'base', 'repo', 'full_name')))
          && isMerged === (typeof at(entry, 'merged_at') === 'string') && (author === null ? at(entry, 'user') === null : at(entry, 'user', 'login') === author)), 'a pull request is not what was said');
        must(told.some(({ told: body }) => at(body, 'tree', 'sha') === headTree), 'the tree of a commit is made up');
      }
      return `${Math.min(facts.length, 3)} ${facts.some(({ isMerged }) => isMerged)} ${facts.some(({ author }) => author === null)}`;
    },
  }),
  question({
    name: 'github-reviews', words: ['"state":"APPROVED"', '"state":"CHANGES_REQUESTED"', '"state":"DISMISSED"', '"user":null', '"user":{"login":"a"}', `"commit_id":"${commit}"`, '"submitted_at":null'],
    ask: ({ reviews }) => reviews.listReviewsOf(5),
    judge: (facts, told) => {
      const entries = listed(told, /\/reviews$/).filter((entry) => at(entry, 'user') !== null);
      must(facts.length <= entries.length, 'a review is made up');
      const said = entries.slice(entries.length - facts.length);
      mustBeSame(facts.map(({ reviewer, state, commit: reviewed, at: when }) => [reviewer, state, reviewed, when]), said.map((entry) => [
        at(entry, 'user', 'login'), at(entry, 'state'), at(entry, 'commit_id') ?? null, at(entry, 'submitted_at') ?? null,
      ]), 'a review is not what was said');
      if (told.every(({ status }) => status === 200) && told.length === 1) mustBeSame(facts.length, entries.length, 'a review is kept back');
      return [...new Set(facts.map(({ state }) => state))].sort().join();
    },
  }),
  question({
    name: 'github-team-member', words: ['"state":"active"', '"state":"pending"', '"role":"member"'],
    ask: ({ reviews }) => reviews.isTeamMember('o/team', 'ada'),
    judge: (isMember, told) => {
      mustBeSame(isMember, at(told.at(-1)?.told, 'state') === 'active', 'a member that GitHub does not call so');
      return String(isMember);
    },
  }),
  question({
    name: 'github-comment', words: ['"id":1', `"body":"${marker}"`, marker, '"body":null'],
    ask: (_remote, access) => upsertComment(access, { pullRequest: 5, marker, body: 'text' }),
    judge: (_nothing, told) => {
      const writes = told.filter(({ method }) => method !== 'GET');
      const marked = listed(told, /\/issues\/5\/comments$/).filter((entry) => String(at(entry, 'body')).startsWith(marker)).map((entry) => String(at(entry, 'id')));
      const [write] = writes;
      must(write !== undefined, 'writes nothing, and says nothing');
      if (write.method === 'PATCH') must(marked.includes(write.url.pathname.split('/').at(-1) ?? ''), 'rewrites a comment that is not its own');
      must(!isNothing(at(write.sent, 'body')), 'writes an empty comment');
      return writes.map(({ method }) => method).join();
    },
  }),
];
