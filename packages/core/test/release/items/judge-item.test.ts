import { describe, expect, test } from '@jest/globals';
import type { ChecklistItemConfig } from '@shipworthy/contract/release';
import type { ApprovalFacts, SignedFile, SourceProblem } from '../../../src/gate/approvals/approval-facts.js';
import type { EnvironmentReview, PullRequestReview } from '../../../src/host/index.js';
import type { ItemFacts } from '../../../src/release/items/collect-item-facts.js';
import { judgeItem } from '../../../src/release/items/judge-item.js';

const [commit, other, tree] = ['a'.repeat(40), 'b'.repeat(40), 'd'.repeat(40)];
const item: ChecklistItemConfig = { id: 'legal-review', title: 'Licences reviewed', owner: '@legal', level: 'merge' };
const keyed: ChecklistItemConfig = { ...item, owner: `SHA256:${'k'.repeat(43)}` };
const problem: SourceProblem = { source: 'GitHub', reason: 'rate-limited', message: 'Slow down.', remedy: 'Wait.' };

interface Said {
  readonly environment?: readonly Partial<EnvironmentReview>[];
  readonly reviews?: readonly Partial<PullRequestReview>[];
  readonly signed?: readonly SignedFile[];
  readonly problems?: readonly SourceProblem[];
  readonly owners?: readonly string[];
}

function toFacts({ environment = [], reviews = [], signed = [], problems = [], owners = ['legal'] }: Said): ItemFacts {
  const approvals: ApprovalFacts = {
    needed: 2, target: { repository: 'o/r', commit, tree, level: 'major' }, signed, problems,
    environmentReviews: environment.map((one) => ({ reviewer: 'legal', isPerson: true, state: 'approved', environments: ['legal-review'], ...one })),
    pullRequests: [{ pullRequest: { number: 5, author: 'eve', headCommit: commit, headTree: tree, isMerged: false, mergeCommit: null }, reviews: reviews.map((one) => ({ reviewer: 'legal', state: 'APPROVED', commit, at: null, ...one })) }],
    owners: new Map([['ada', { is: 'owner' }]]),
  };
  return { approvals, kept: { source: 'api', name: 'reviews', sha256: 'e'.repeat(64) }, members: new Map([['@legal', { logins: new Set(owners), problems: [] }], [keyed.owner, { logins: new Set<string>(), problems: [] }]]) };
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
