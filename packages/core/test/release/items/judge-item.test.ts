import { describe, expect, test } from '@jest/globals';
import type { ChecklistItemConfig, ReadEvidence } from '@shipworthy/contract/release';
import type { ApprovalFacts, SignedFile, SourceProblem } from '../../../src/gate/approvals/approval-facts.js';
import type { EnvironmentReview, PullRequestReview } from '../../../src/host/index.js';
import type { ItemFacts } from '../../../src/release/items/collect-item-facts.js';
import { judgeItem } from '../../../src/release/items/judge-item.js';

const [commit, other, tree] = ['a'.repeat(40), 'b'.repeat(40), 'd'.repeat(40)];
const item: ChecklistItemConfig = { id: 'legal-review', title: 'Licences reviewed', owner: '@legal', level: 'merge' };
const keyed: ChecklistItemConfig = { ...item, owner: `SHA256:${'k'.repeat(43)}` };
const problem: SourceProblem = { source: 'GitHub', reason: 'rate-limited', message: 'Slow down.', remedy: 'Wait.' };

interface Said {
  readonly target?: ApprovalFacts['target'];
  readonly members?: ItemFacts['members'];
  readonly kept?: ItemFacts['kept'];
  readonly environment?: readonly Partial<EnvironmentReview>[];
  readonly reviews?: readonly Partial<PullRequestReview>[];
  readonly signed?: readonly SignedFile[];
  readonly problems?: readonly SourceProblem[];
  readonly owners?: readonly string[];
}

const reviewsOf: ReadEvidence = { source: 'api', name: 'reviews', sha256: 'e'.repeat(64) };
const target: ApprovalFacts['target'] = { repository: 'o/r', commit, tree, level: 'major' };

function toFacts({ environment = [], reviews = [], signed = [], problems = [], owners = ['legal'], target: about = target, kept = reviewsOf, ...said }: Said): ItemFacts {
  const approvals: ApprovalFacts = {
    needed: 2, target: about, signed, problems,
    environmentReviews: environment.map((one) => ({ reviewer: 'legal', isPerson: true, state: 'approved', environments: ['legal-review'], ...one })),
    pullRequests: [{ pullRequest: { number: 5, author: 'eve', headCommit: commit, headTree: tree, isMerged: false, mergeCommit: null }, reviews: reviews.map((one) => ({ reviewer: 'legal', state: 'APPROVED', commit, at: null, ...one })) }],
    owners: new Map([['ada', { is: 'owner' }]]),
  };
  return { approvals, kept, members: said.members ?? new Map([['@legal', { logins: new Set(owners), problems: [] }], [keyed.owner, { logins: new Set<string>(), problems: [] }]]) };
}

function file(keyId: string, changes: Record<string, unknown> = {}, approver = 'legal'): SignedFile {
  const approval = {
    $schema: 'https://shipworthy.github.io/shipworthy/schemas/approval-v1.schema.json' as const, kind: 'approval' as const, schemaVersion: '1.0', approver, repository: 'o/r', commit, tree, level: 'merge' as const,
    items: ['legal-review'], reason: 'Looked.', at: '2026-01-02T00:00:00Z', ...changes,
  };
  return { path: `${keyId}.json`, sha256: 'f'.repeat(64), outcome: { state: 'accepted', approval, keyId } };
}
const forged: SignedFile = { path: 'forged.json', sha256: null, outcome: { state: 'refused', refusal: { fault: 'untrusted-key', reason: 'unproven', message: 'Nobody trusts it.', remedy: 'Sign.' } } };

const missing = (said: Said, one = item): string[] => judgeItem(one, toFacts(said)).findings.map(({ keys, outcome, reason }) => `${keys['who'] ?? ''} ${reason ?? outcome}`);
const nobody = ['owner fail', 'another person fail'];

describe('an item is approved by its owner and another person', () => {
  test('in an environment that is called like it', () => {
    expect(missing({ environment: [{}, { reviewer: 'bob' }] })).toEqual([]);
    expect(judgeItem(item, toFacts({ environment: [{}, { reviewer: 'bob' }] }))).toMatchObject({ note: expect.stringContaining('Approved by'), evidence: [{ name: 'reviews' }] });
  });
  test('by reviews of exactly this commit: the owner need not own the repository, the other must', () => {
    expect(missing({ reviews: [{}, { reviewer: 'ada' }] })).toEqual([]);
    expect(missing({ reviews: [{}, { reviewer: 'stranger' }] })).toEqual(['another person fail']);
  });
  test('by files that two keys signed, where a key is the owner', () => {
    expect(missing({ signed: [file(keyed.owner), file('SHA256:two', {}, 'bob')] }, keyed)).toEqual([]);
  });
  test('by each in another way', () => expect(missing({ environment: [{}], signed: [file('SHA256:two', {}, 'bob')] })).toEqual([]));
});

describe('a partial answer blocks', () => {
  test('nobody', () => expect(missing({})).toEqual(nobody));
  test('the owner alone, however often', () => {
    expect(missing({ environment: [{}, { reviewer: 'LEGAL' }] })).toEqual(['another person fail']);
    expect(missing({ environment: [{}], reviews: [{}] })).toEqual(['another person fail']);
    expect(missing({ environment: [{}], signed: [file('SHA256:two')] })).toEqual(['another person fail']);
  });
  test('others without the owner', () => expect(missing({ environment: [{ reviewer: 'bob' }, { reviewer: 'carl' }] })).toEqual(['owner fail']));
});

describe('what is no approval of the item', () => {
  test('a name that somebody typed into a file: the key is the person', () => {
    expect(missing({ signed: [file('SHA256:one', {}, 'legal'), file('SHA256:two', {}, 'bob')] })).toEqual(['owner fail']);
  });
  test('a key that nobody trusts', () => expect(missing({ environment: [{}], signed: [forged] })).toEqual(['another person fail']));
  test.each([
    ['of another item', { items: ['security-review'] }], ['of the release as a whole', { items: undefined }], ['of another commit', { commit: other }], ['of another tree', { tree: other }], ['of another repository', { repository: 'o/fork' }],
  ])('a signed file %s', (_name, changes) => expect(missing({ environment: [{}], signed: [file('SHA256:two', changes, 'bob')] })).toEqual(['another person fail']));
  test('an environment of another name', () => expect(missing({ environment: [{}, { reviewer: 'bob', environments: ['production'] }] })).toEqual(['another person fail']));
  test('a review of another commit', () => expect(missing({ reviews: [{ commit: other }, { reviewer: 'ada' }] })).toEqual(['owner fail']));
  test('an app', () => expect(missing({ environment: [{}, { reviewer: 'robot', isPerson: false }] })).toEqual(['another person fail']));
});

test('where not everybody could be asked it is not verified, with the reason', () => {
  expect(missing({ problems: [problem] })).toEqual(['owner rate-limited', 'another person rate-limited']);
  expect(missing({ problems: [problem], environment: [{}, { reviewer: 'bob' }] })).toEqual([]);
});
test('where nothing is known of the owner, nobody is, and what could not be asked of a team is told', () => {
  expect(missing({ environment: [{}], members: new Map() })).toEqual(['owner fail']);
  expect(missing({ environment: [{}], members: new Map([['@legal', { logins: new Set<string>(), problems: [problem] }]]) })).toEqual(['owner rate-limited']);
});

describe('what a user is told', () => {
  const finding = (who: string, rest: object) => ({ rule: 'release/item-not-approved', keys: { item: 'legal-review', who }, check: 'item:legal-review', outcome: 'fail', ...rest });
  const ofOwner = 'Licences reviewed: Its owner @legal has not approved exactly this commit.';
  const ofOthers = 'Licences reviewed: Nobody but its owner @legal has approved exactly this commit.';
  const judged = (said: Said) => judgeItem(item, toFacts(said));

  test('that nobody has approved', () => {
    expect(judged({})).toEqual({ findings: [finding('owner', { message: ofOwner }), finding('another person', { message: ofOthers })], note: 'Nobody has approved it; @legal and another person must.', evidence: [] });
  });
  test('who has, and by what', () => {
    expect(judged({ environment: [{}], reviews: [{ reviewer: 'ada' }], signed: [file('SHA256:two', {}, 'bob'), forged] })).toEqual({
      findings: [], note: 'Approved by ada (pull request #5), legal (environment legal-review), bob (SHA256:two.json).', evidence: [{ source: 'file', name: 'SHA256:two.json', sha256: 'f'.repeat(64) }, reviewsOf],
    });
  });
  test('that the owner is missing among them', () => expect(judged({ environment: [{ reviewer: 'bob' }] })).toEqual({ findings: [finding('owner', { message: ofOwner })], note: 'Approved by bob (environment legal-review); its owner @legal has not.', evidence: [reviewsOf] }));
  test('of signed files the files alone are cited, and reviews only where they were kept', () => {
    const both = [file(keyed.owner), file('SHA256:two', {}, 'bob')];
    expect(judgeItem(keyed, toFacts({ signed: both })).evidence).toEqual(both.map(({ path, sha256 }) => ({ source: 'file', name: path, sha256 })));
    expect(judged({ environment: [{}], kept: null }).evidence).toEqual([]);
  });
  test('why others do not count, of whom three are named', () => {
    const told = (count: number): string => ` What does not count: ${Array.from({ length: count }, (_, index) => `b${String(index)} (environment other): environment other is not called \`legal-review\`.`).join(' ')}`;
    const environment = (count: number) => Array.from({ length: count }, (_, index) => ({ reviewer: `b${String(index)}`, environments: ['other'] }));
    const remedy = 'Give a job the environment `legal-review`, and have it reviewed.';
    expect(judged({ environment: [{}, ...environment(1)] }).findings).toEqual([finding('another person', { message: `${ofOthers}${told(1)}`, remedy })]);
    expect(judged({ environment: [{}, ...environment(2)], signed: [forged] }).findings[0]?.remedy).toBe(`${remedy} Sign.`);
    expect(judged({}).findings[0]).not.toHaveProperty('remedy');
    expect(judged({ environment: environment(4) }).findings.map(({ message }) => message)).toEqual([`${ofOwner}${told(3)}`, `${ofOthers}${told(3)}`]);
    expect(judged({ environment: [{}], signed: [forged] }).findings).toEqual([finding('another person', { message: `${ofOthers} What does not count: forged.json: Nobody trusts it.`, remedy: 'Sign.' })]);
  });
  test('that not everybody could be asked', () => {
    expect(judged({ environment: [{}], problems: [problem, { ...problem, message: 'Later.' }] }).findings).toEqual([finding('another person', { outcome: 'unverified', reason: 'rate-limited', message: `${ofOthers} Not everybody could be asked: Slow down.`, remedy: 'Wait.' })]);
  });
});

describe('why an approval does not count', () => {
  const why = (said: Said): readonly string[] => judgeItem(item, toFacts(said)).findings.map(({ message }) => message.replace(/^.* What does not count: /, ''));
  const [name, here] = ['Sign with `shipworthy approve --item legal-review`.', 'Sign in a clone of this repository.'];
  test.each<[string, Record<string, unknown>, string, string]>([
    ['another item', { items: ['security-review'] }, 'SHA256:two.json does not name the item `legal-review`.', name],
    ['the release as a whole', { items: undefined }, 'SHA256:two.json does not name the item `legal-review`.', name],
    ['another commit', { commit: other }, `SHA256:two.json is about the commit ${other}, not ${commit}.`, 'Sign for exactly the commit that is released.'],
    ['another repository', { repository: 'o/fork' }, 'SHA256:two.json is about another repository or tree.', here],
    ['no repository', { repository: null }, 'SHA256:two.json is about another repository or tree.', here],
    ['another tree', { tree: other }, 'SHA256:two.json is about another repository or tree.', here],
  ])('a file about %s', (_what, changes, told, remedy) => {
    const said = { environment: [{}], signed: [file('SHA256:two', changes, 'bob')] };
    expect([why(said), judgeItem(item, toFacts(said)).findings[0]?.remedy]).toEqual([[`bob (SHA256:two.json): ${told}`], remedy]);
  });
  test('outside a repository a file that names none counts, and letters are no difference', () => {
    expect(why({ environment: [{}], signed: [file('SHA256:two', { repository: null }, 'bob')], target: { repository: null, commit, tree, level: 'major' } })).toEqual([]);
    expect(why({ environment: [{}], signed: [file('SHA256:two', { repository: 'O/R' }, 'bob')] })).toEqual([]);
    expect(why({ environment: [{}], signed: [file('SHA256:two', { repository: 'o/r' }, 'bob')], target: { repository: 'O/R', commit, tree, level: 'major' } })).toEqual([]);
    expect(why({ environment: [{}], signed: [file('SHA256:two', {}, 'bob')], target: { repository: null, commit, tree, level: 'major' } })).toHaveLength(1);
  });
  test('a lower level of the gate is no fault: it is the item that was approved', () => expect(why({ environment: [{}], signed: [file('SHA256:two', { level: 'merge' }, 'bob')] })).toEqual([]));
  test('an app, which stays an app in whatever environment', () => expect(why({ environment: [{}, { reviewer: 'robot', isPerson: false, environments: ['other'] }] })).toEqual(['robot (environment other): robot is an app, and a program cannot consent.']));
  test('one of several environments is enough, by its whole name', () => {
    expect(missing({ environment: [{}, { reviewer: 'bob', environments: ['production', 'legal-review'] }] })).toEqual([]);
    expect(why({ environment: [{}, { reviewer: 'bob', environments: ['environment legal-review'] }] })).toEqual(['bob (environment environment legal-review): environment environment legal-review is not called `legal-review`.']);
    expect(why({ environment: [{}, { reviewer: 'bob', environments: ['no environment legal-review'] }] })).toHaveLength(1);
  });
  test('where the tree is not known nothing counts', () => expect(missing({ environment: [{}, { reviewer: 'bob' }], target: null })).toEqual(nobody));
  test('a review counts whatever files are called', () => expect(missing({ environment: [{}], reviews: [{ reviewer: 'ada' }], signed: [{ ...file('SHA256:two', { commit: other }, 'bob'), path: 'pull request #5' }] })).toEqual([]));
});

test('whoever signs under two names, one of which is a login that reviews, is one person', () => {
  const [own, disguised] = [file('SHA256:one', {}, 'legal'), { ...file('SHA256:one', {}, 'bob'), path: 'bob.json' }];
  expect(missing({ environment: [{}], signed: [own, disguised] })).toEqual(['another person fail']);
  expect(missing({ environment: [{}], signed: [own, disguised, file('SHA256:two', {}, 'carl')] })).toEqual([]);
  expect(missing({ environment: [{}, { reviewer: 'second' }], owners: ['legal', 'second'] })).toEqual([]);
});
