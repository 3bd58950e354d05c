import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isBlocking } from '@shipworthy/contract/envelope';
import { toFinding } from '../../../src/evidence/index.js';
import type { ApprovalFacts, Ownership, SignedFile, SourceProblem } from '../../../src/gate/approvals/approval-facts.js';
import { countPeople, judgeApprovals } from '../../../src/gate/approvals/judge-approvals.js';
import type { AssociatedPullRequest, EnvironmentReview, PullRequestReview } from '../../../src/host/index.js';

const [commit, head, other] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)];
const [tree, otherTree] = ['d'.repeat(40), 'e'.repeat(40)];
const owner: Ownership = { is: 'owner' };
const problem: SourceProblem = { source: 'team o/owners', reason: 'permission-denied', message: 'No.', remedy: 'members: read' };

function toFacts(changes: Partial<ApprovalFacts> = {}): ApprovalFacts {
  return {
    needed: 1, target: { repository: 'o/r', commit, tree, level: 'major' }, environmentReviews: [], pullRequests: [],
    owners: new Map([['ada', owner], ['bob', owner], ['eve', { is: 'stranger' }], ['sam', { is: 'unknown', problem }]]), signed: [], problems: [], ...changes,
  };
}
/** The findings with what they are about, and how many approvals are accepted. */
function said(changes: Partial<ApprovalFacts>): string[] {
  const { approvals, findings } = judgeApprovals(toFacts(changes), 'major');
  return [String(approvals.filter(({ accepted }) => accepted).length), ...findings.map(({ rule, outcome, reason }) => `${rule} ${reason ?? outcome}`)];
}
const refusedFor = (reason: string): string[] => ['0', `gate/approval-refused ${reason}`, 'gate/approval-missing fail'];
const counts = ['1'];

const asked = (changes: Partial<EnvironmentReview> = {}): EnvironmentReview => ({ reviewer: 'ada', isPerson: true, state: 'approved', environments: ['production'], ...changes });
const review = (changes: Partial<PullRequestReview> = {}): PullRequestReview => ({ reviewer: 'ada', state: 'APPROVED', commit: head, at: '2026-01-01T00:00:00Z', ...changes });
const squashed: AssociatedPullRequest = { number: 5, author: 'eve', headCommit: head, headTree: tree, isMerged: true, mergeCommit: commit };
const inPull = (reviews: readonly PullRequestReview[], changes: Partial<AssociatedPullRequest> = {}): Partial<ApprovalFacts> => ({ pullRequests: [{ pullRequest: { ...squashed, ...changes }, reviews }] });
type Accepted = Extract<SignedFile['outcome'], { readonly state: 'accepted' }>;
function signed(changes: Partial<Accepted['approval']> = {}, keyId = 'SHA256:one'): SignedFile {
  const approval: Accepted['approval'] = {
    $schema: 'https://shipworthy.github.io/shipworthy/schemas/approval-v1.schema.json', kind: 'approval', schemaVersion: '1.0', approver: 'grace', repository: 'O/R', commit: other, tree, level: 'major',
    reason: 'Looked at it.', at: '2026-01-02T00:00:00Z', ...changes,
  };
  return { path: `${keyId}.json`, sha256: 'f'.repeat(64), outcome: { state: 'accepted', approval, keyId } };
}
const forged = (fault: 'untrusted-key' | 'wrong-signature' | 'malformed' | 'unreadable', reason: 'unproven' | 'digest-mismatch' | 'malformed-document' | 'unreadable-source'): SignedFile =>
  ({ path: 'forged.json', sha256: null, outcome: { state: 'refused', refusal: { fault, reason, message: 'No.', remedy: 'Sign.' } } });

test('where nobody must approve nobody is missed; where one must and nobody did, that fails', () => {
  expect(said({ needed: 0, environmentReviews: [asked()] })).toEqual(['0']);
  expect(said({})).toEqual(['0', 'gate/approval-missing fail']);
});

describe('an environment asked for a review of this run', () => {
  test('a person who said yes counts, once for all environments', () => {
    expect(said({ environmentReviews: [asked()] })).toEqual(counts);
    expect(said({ needed: 2, environmentReviews: [asked(), asked({ reviewer: 'ADA', environments: ['staging'] })] })).toEqual(['2', 'gate/approval-missing fail']);
    expect(judgeApprovals(toFacts({ environmentReviews: [asked()] }), 'major').approvals).toEqual([
      { how: 'environment-review', approver: 'ada', commit, tree, at: null, keyId: null, source: 'environment production', accepted: true, reason: null, note: null },
    ]);
  });
  test('an app, a no, and silence do not', () => {
    expect(said({ environmentReviews: [asked({ isPerson: false })] })).toEqual(refusedFor('unproven'));
    expect(said({ environmentReviews: [asked({ state: 'rejected' })] })).toEqual(refusedFor('unproven'));
    expect(said({ environmentReviews: [asked({ state: 'pending' })] })).toEqual(['0', 'gate/approval-missing fail']);
    expect(said({ environmentReviews: [asked({ state: 'rejected', environments: ['a'] }), asked({ environments: ['b'] })] })[0]).toBe('0');
  });
});

describe("a code owner's review", () => {
  test('of this commit, and of the final head that became this commit, counts', () => {
    expect(said(inPull([review()]))).toEqual(counts);
    expect(said(inPull([review({ commit })], { headCommit: commit, isMerged: false, mergeCommit: null }))).toEqual(counts);
    expect(judgeApprovals(toFacts(inPull([review()])), 'major').approvals).toMatchObject([{ how: 'code-owner-review', approver: 'ada', commit: head, tree, at: '2026-01-01T00:00:00Z', source: 'pull request #5', accepted: true }]);
  });
  test.each<[string, readonly PullRequestReview[], Partial<AssociatedPullRequest>]>([
    ['whose tree the merge changed', [review()], { headTree: otherTree }],
    ['of an earlier head', [review({ commit: other })], {}],
    ['of nothing', [review({ commit: null })], {}],
    ['of a pull request that became another commit', [review()], { mergeCommit: other }],
    ['of one that is only tried out as this commit', [review()], { isMerged: false }],
  ])('%s is about something else', (_name, reviews, changes) => expect(said(inPull(reviews, changes))).toEqual(refusedFor('wrong-subject')));

  test.each<[string, readonly PullRequestReview[], readonly string[]]>([
    ['dismissed', [review({ state: 'DISMISSED' })], refusedFor('unproven')],
    ['taken back by requested changes', [review(), review({ state: 'CHANGES_REQUESTED' })], refusedFor('unproven')],
    ['given again after requested changes', [review({ state: 'CHANGES_REQUESTED' }), review()], counts],
    ['followed by a comment', [review(), review({ state: 'COMMENTED' })], counts],
    ['followed by one that is not sent', [review(), review({ state: 'PENDING' })], counts],
    ['of the final head after one of an earlier', [review({ commit: other }), review()], counts],
    ['of an earlier head after one of the final', [review(), review({ commit: other })], refusedFor('wrong-subject')],
    ['never given', [review({ state: 'CHANGES_REQUESTED' }), review({ reviewer: 'bob', state: 'COMMENTED' })], ['0', 'gate/approval-missing fail']],
    ['taken back under another spelling', [review(), review({ reviewer: 'Ada', state: 'CHANGES_REQUESTED' })], refusedFor('unproven')],
  ])('the last word counts: %s', (_name, reviews, expected) => expect(said(inPull(reviews))).toEqual(expected));

  test('by the author, by nobody knows whom, or by a stranger does not count', () => {
    expect(said(inPull([review()], { author: 'Ada' }))).toEqual(refusedFor('unproven'));
    expect(said(inPull([review()], { author: null }))).toEqual(refusedFor('unproven'));
    expect(said(inPull([review({ reviewer: 'eve' })], { author: 'mallory' }))).toEqual(refusedFor('unproven'));
    expect(said(inPull([review({ reviewer: 'nobody' })]))).toEqual(refusedFor('unproven'));
  });
  test('by somebody whose team cannot be looked into is not accepted, and not verified', () => {
    const { findings } = judgeApprovals(toFacts(inPull([review({ reviewer: 'sam' })])), 'major');
    expect(findings).toMatchObject([{ rule: 'gate/approval-refused', reason: 'permission-denied', remedy: 'members: read' }, { rule: 'gate/approval-missing', outcome: 'unverified', causedBy: findings.slice(0, 1).map(toFinding)[0]?.fingerprint }]);
  });
});

describe('a signed file', () => {
  test('about this repository, tree and level counts, wherever its signer saw the tree', () => {
    expect(said({ signed: [signed()] })).toEqual(counts);
    expect(judgeApprovals(toFacts({ signed: [signed()] }), 'major').approvals).toMatchObject([{ how: 'signed-file', approver: 'grace', commit: other, tree, at: '2026-01-02T00:00:00Z', keyId: 'SHA256:one', source: 'SHA256:one.json' }]);
  });
  test.each([[{ tree: otherTree }, 'wrong-subject'], [{ repository: 'o/fork' }, 'wrong-subject'], [{ repository: null }, 'wrong-subject'], [{ level: 'release' }, 'unproven']] as const)('%j: %s', (changes, reason) => {
    expect(said({ signed: [signed(changes)] })).toEqual(refusedFor(reason));
  });
  test('of a higher level, and outside any repository about none', () => {
    const target = { repository: null, commit, tree, level: 'release' } as const;
    expect(said({ target, signed: [signed({ repository: null })] })).toEqual(counts);
    expect(said({ target, signed: [signed()] })).toEqual(refusedFor('wrong-subject'));
  });
  test.each([['untrusted-key', 'unproven'], ['wrong-signature', 'digest-mismatch'], ['malformed', 'malformed-document']] as const)('%s: %s', (fault, reason) => {
    expect(said({ signed: [forged(fault, reason)] })).toEqual(refusedFor(reason));
  });
});

describe('people', () => {
  test('are counted once, by login and by key', () => {
    expect(said({ needed: 2, environmentReviews: [asked()], ...inPull([review()]) })).toEqual(['2', 'gate/approval-missing fail']);
    expect(said({ needed: 2, ...inPull([review(), review({ reviewer: 'bob' })]) })).toEqual(['2']);
    expect(said({ needed: 2, signed: [signed(), signed({ approver: 'another name' })] })).toEqual(['2', 'gate/approval-missing fail']);
    expect(said({ needed: 2, environmentReviews: [asked()], signed: [signed({ approver: 'Ada' })] })).toEqual(['2', 'gate/approval-missing fail']);
    expect(said({ needed: 2, signed: [signed(), signed({ approver: 'linus' }, 'SHA256:two')] })).toEqual(['2']);
  });
  test('in whatever order they stand', () => {
    const chain = [['a', 'k1'], ['b', 'k1'], ['b', 'k2'], ['c', 'k2'], ['d']].map((identities) => ({ identities }));
    fc.assert(fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (shuffled) => expect(countPeople(shuffled)).toBe(2)));
  });
});

describe('what does not count', () => {
  test('blocks nothing where enough others approved; a forgery is worth a warning', () => {
    const enough = inPull([review(), review({ reviewer: 'eve' })], { author: 'mallory' });
    expect(said({ ...enough, problems: [problem], signed: [signed({ tree: otherTree }), forged('untrusted-key', 'unproven')] })).toEqual([
      '1', 'gate/approval-refused not-applicable', 'gate/approval-refused not-applicable', 'gate/approval-refused warn',
    ]);
  });
  test('nor what could not be read; otherwise nothing is verified, with the permission to add', () => {
    expect(said({ problems: [problem] })).toEqual(['0', 'gate/approvals-unreadable permission-denied', 'gate/approval-missing missing-evidence']);
    expect(said({ problems: [problem], environmentReviews: [asked()] })).toEqual(counts);
    expect(said({ signed: [forged('unreadable', 'unreadable-source')] })).toEqual(['0', 'gate/approval-refused unreadable-source', 'gate/approval-missing missing-evidence']);
  });
  test('permitting one reason in the policy does not make up for an approval', () => {
    for (const reason of ['permission-denied', 'unproven', 'wrong-subject'] as const) {
      for (const facts of [{ problems: [problem] }, inPull([review()], { headTree: otherTree })]) {
        expect(judgeApprovals(toFacts(facts), 'major').findings.map(toFinding).some((finding) => isBlocking(finding, { [reason]: 'warn' }))).toBe(true);
      }
    }
  });
  test('without a tree nothing can have approved it', () => {
    expect(said({ target: null, environmentReviews: [asked()], signed: [signed()], problems: [{ ...problem, reason: 'unreadable-source' }] })).toEqual(['0', 'gate/approvals-unreadable unreadable-source', 'gate/approval-missing missing-evidence']);
  });
});

test('every refusal says something else, and what to do', () => {
  const { findings } = judgeApprovals(toFacts({
    needed: 9, environmentReviews: [asked({ isPerson: false }), asked({ reviewer: 'x', state: 'rejected' })],
    pullRequests: [
      { pullRequest: squashed, reviews: [review({ state: 'DISMISSED', reviewer: 'd' }), review({ reviewer: 'c' }), review({ reviewer: 'c', state: 'CHANGES_REQUESTED' }), review({ commit: other }), review({ reviewer: 'eve' }), review({ reviewer: 's' }), review({ reviewer: 'sam' })] },
      { pullRequest: { ...squashed, number: 6, headTree: otherTree }, reviews: [review()] },
      { pullRequest: { ...squashed, number: 7, mergeCommit: other }, reviews: [review()] },
    ],
    signed: [signed({ tree: otherTree }, 'k1'), signed({ repository: 'o/x' }, 'k2'), signed({ level: 'merge' }, 'k3')],
  }), 'major');
  const refusals = findings.filter(({ rule }) => rule === 'gate/approval-refused');
  expect(refusals).toHaveLength(13);
  expect(new Set(refusals.map(({ message }) => message)).size).toBe(13);
  expect(new Set(refusals.map((draft) => toFinding(draft).fingerprint)).size).toBe(13);
  expect(refusals.every(({ remedy = '' }) => remedy.length > 10)).toBe(true);
});
