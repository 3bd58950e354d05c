import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalPayloadType } from '@shipworthy/contract/approval';
import { goodApproval, openConsent, writeApprovals, type Consent } from '../../../src/gate/self-test/consent.js';
import type { Repository } from '../../../src/gate/self-test/repository.js';
import { testKey } from '../../../src/gate/self-test/test-keys.js';
import { parsePublicKey, verifyEnvelope } from '../../../src/signing/index.js';

const commits = { base: 'b'.repeat(40), head: 'a'.repeat(40), merged: 'c'.repeat(40) };
const trees = { base: '1'.repeat(40), head: '2'.repeat(40), merged: '3'.repeat(40) };
let at: Repository;
beforeEach(() => {
  at = { root: mkdtempSync(join(tmpdir(), 'consent-')), commits, trees };
});
afterEach(() => rmSync(at.root, { recursive: true, force: true }));

describe('signed approvals', () => {
  const readEnvelope = (index: number) => JSON.parse(readFileSync(join(at.root, 'approvals', `${index}.json`), 'utf8'));
  const statementOf = (index: number) => JSON.parse(Buffer.from(readEnvelope(index).payload, 'base64').toString('utf8'));

  test('lie in their folder, each for this tree or that of the base, signed with the key of who approves', async () => {
    await writeApprovals([goodApproval, { ...goodApproval, by: 'stranger', approver: 'eve', repository: 'mallory/parser', tree: 'other', level: 'release' }], at);
    const statement = {
      $schema: 'https://shipworthy.github.io/shipworthy/schemas/approval-v1.schema.json', kind: 'approval', schemaVersion: '1.0', approver: 'ada', repository: 'acme/parser', commit: commits.head, tree: trees.head, level: 'major', reason: 'looked at',
      at: '2026-06-15T11:00:00Z',
    };
    expect(readdirSync(join(at.root, 'approvals')).sort()).toEqual(['0.json', '1.json']);
    expect([statementOf(0), statementOf(1)]).toEqual([statement, { ...statement, approver: 'eve', repository: 'mallory/parser', tree: trees.base, level: 'release' }]);
    expect(readEnvelope(0).payloadType).toBe(approvalPayloadType);
  });

  test('may be spoiled after they were signed; where there are none, there is no folder', async () => {
    await writeApprovals([], at);
    expect(existsSync(join(at.root, 'approvals'))).toBe(false);
    await writeApprovals([{ ...goodApproval, bytes: (text) => text.replace('"payload"', '"pay"') }], at);
    expect(Object.keys(readEnvelope(0))).toContain('pay');
  });
});

test('a key is made once for each name, and signs for itself alone', async () => {
  const names = ['release', 'second', 'stranger'] as const;
  expect(testKey('release')).toBe(testKey('release'));
  await writeApprovals([{ ...goodApproval, by: 'second' }], at);
  const bytes = readFileSync(join(at.root, 'approvals/0.json'));
  const stateFor = (name: (typeof names)[number]) => verifyEnvelope(bytes, { payloadType: approvalPayloadType, trustedKeys: [parsePublicKey(testKey(name).publicText, name)], name: 'approval' }).state;
  expect(names.map(stateFor)).toEqual(['refused', 'verified', 'refused']);
});

describe('GitHub as far as it knows of consent', () => {
  const ask = (consent: Consent) => {
    const { reviews } = openConsent(consent, at);
    if (reviews === undefined) throw new TypeError('no reviews');
    return reviews;
  };
  const refused = (code: string) => expect.objectContaining({ code, message: 'GitHub refused. See what it says.' });

  test('serves no files, and knows of nothing that nobody said', async () => {
    const remote = openConsent({}, at);
    await expect(remote.readFileAt('a', 'b')).rejects.toEqual(refused('github/not-found'));
    await expect(remote.listFilesAt('a', 'b')).rejects.toEqual(refused('github/not-found'));
    const silent = ask({});
    expect(await Promise.all([silent.listEnvironmentReviews('1'), silent.listPullRequestsOf('a'), silent.listReviewsOf(7), silent.isTeamMember('acme/release', 'ada')])).toEqual([[], [], [], false]);
  });

  test('tells reviews of environments and pull requests, and who is in a team, in whatever letters', async () => {
    const environment = { reviewer: 'ada', isPerson: true, state: 'approved' as const, environments: ['production'] };
    const pullRequest = { number: 7, author: 'eve', headCommit: commits.head, headTree: trees.head, isMerged: true, mergeCommit: null };
    const review = { reviewer: 'ada', state: 'APPROVED' as const, commit: commits.head, at: null };
    const reviews = ask({ environments: [environment], pullRequests: ({ commits: own }) => [{ pullRequest: { ...pullRequest, number: 6 }, reviews: [] }, { pullRequest: { ...pullRequest, headCommit: own.merged }, reviews: [review] }], team: ['ada'] });
    expect(await reviews.listEnvironmentReviews('1')).toEqual([environment]);
    expect(await reviews.listPullRequestsOf('x')).toEqual([{ ...pullRequest, number: 6 }, { ...pullRequest, headCommit: commits.merged }]);
    expect([await reviews.listReviewsOf(6), await reviews.listReviewsOf(7), await reviews.listReviewsOf(8)]).toEqual([[], [review], []]);
    expect([await reviews.isTeamMember('acme/release', 'Ada'), await reviews.isTeamMember('acme/release', 'eve')]).toEqual([true, false]);
  });

  test('refuses what it is told to refuse', async () => {
    const reviews = ask({ environments: 'github/permission-denied', pullRequests: 'github/rate-limited', team: 'github/not-found' });
    await expect(reviews.listEnvironmentReviews('1')).rejects.toEqual(refused('github/permission-denied'));
    await expect(reviews.listPullRequestsOf('x')).rejects.toEqual(refused('github/rate-limited'));
    await expect(reviews.isTeamMember('a/b', 'ada')).rejects.toEqual(refused('github/not-found'));
  });
});
