import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openTree } from '@shipworthy/core/config';
import { createRemoteRepository, upsertComment, type GitHubAccess } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';

const commit = 'a'.repeat(40);
const token = 'ghs_very-secret';
let github: FakeGitHub;
let access: GitHubAccess;

beforeEach(async () => {
  github = await startFakeGitHub({ token });
  access = { apiUrl: github.url, repository: 'o/r', token };
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

describe('files', () => {
  test('are read as bytes, whatever the bytes are', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xef, 0xbb, 0xbf, 0x0a]);
    github.repository('o/r').withFile(commit, 'a b/ü.bin', bytes).withFile(commit, 'data.json', '{"a":1}');
    const remote = createRemoteRepository(access);
    expect(await remote.readFileAt(commit, 'a b/ü.bin')).toEqual(new Uint8Array(bytes));
    expect(Buffer.from((await remote.readFileAt(commit, 'data.json')) ?? '').toString()).toBe('{"a":1}');
  });

  test('that are not there are null, and their folder is empty', async () => {
    github.repository('o/r').withFile(commit, 'x', '');
    const remote = createRemoteRepository(access);
    expect(await remote.readFileAt(commit, 'y')).toBeNull();
    expect(await remote.listFilesAt(commit, 'folder')).toEqual([]);
  });

  test('are listed through all folders', async () => {
    github.repository('o/r').withFile(commit, 'b/2/x.json', '1').withFile(commit, 'b/1.json', '1').withFile(commit, 'c.json', '1');
    expect(await createRemoteRepository(access).listFilesAt(commit, 'b')).toEqual(['b/1.json', 'b/2/x.json']);
  });

  test('that the token may not see are answered with the lines to add', async () => {
    github.repository('o/r').withFile(commit, 'x', '');
    github.permit({});
    await expect(createRemoteRepository(access).readFileAt(commit, 'x')).rejects.toMatchObject({
      code: 'github/permission-denied', hint: expect.stringContaining('permissions:\n  contents: read'),
    });
  });
});

describe('a file of the base that GitHub says is not there', () => {
  const sources = () => ({ git: null, remote: createRemoteRepository(access), mustBeSeen: true });
  const read = async () => (await openTree(commit, sources()))?.readFile('.github/shipworthy.yml');
  beforeEach(() => void github.repository('o/r').withBranch('main', commit).withFile(commit, 'README.md', ''));

  test('is not there where GitHub shows the commit', async () => {
    expect(await read()).toBeNull();
    expect(github.countOf('repos/get-commit')).toBe(1);
  });

  test.each([404, 403, 422])('is hidden where it answers %i to the question for the commit, as to a token that may not look', async (status) => {
    github.fail('repos/get-content', { kind: 'status', status: 404 }, 9);
    github.fail('repos/get-commit', { kind: 'status', status }, 9);
    await expect(read()).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('contents: read') });
  });
});

describe('a GitHub in trouble', () => {
  beforeEach(() => {
    github.repository('o/r').withFile(commit, 'x', 'text');
  });
  const read = () => createRemoteRepository(access).readFileAt(commit, 'x');

  test.each([{ kind: 'status', status: 502 }, { kind: 'reset' }, { kind: 'truncated' }, { kind: 'status', status: 429, retryAfter: 1 }, { kind: 'secondary-rate-limit', retryAfter: 1 }] as const)(
    'is asked again after %j',
    async (failure) => {
      github.fail('repos/get-content', failure);
      expect(Buffer.from((await read()) ?? '').toString()).toBe('text');
      expect(github.countOf('repos/get-content')).toBe(2);
    },
  );

  test('is given up after three tries', async () => {
    github.fail('repos/get-content', { kind: 'status', status: 500 }, 5);
    await expect(read()).rejects.toMatchObject({ code: 'github/unavailable', kind: 'transient' });
    expect(github.countOf('repos/get-content')).toBe(3);
  });

  test('is not waited for when it is silent: what that costs draws on the budget', async () => {
    github.fail('repos/get-content', { kind: 'slow', delayMs: 3_600_000 }, 100);
    let asked = 0;
    const counting: typeof fetch = (url, init) => {
      asked += 1;
      return fetch(url, init);
    };
    const remote = createRemoteRepository({ ...access, patience: 100, waitBudget: 200, loadFetch: () => Promise.resolve(counting) });
    await expect(remote.readFileAt(commit, 'x')).rejects.toMatchObject({ code: 'github/unavailable' });
    await expect(remote.readFileAt(commit, 'x')).rejects.toMatchObject({ code: 'github/unavailable' });
    // Twice within the budget, and once more for a question of its own.
    expect(asked).toBe(3);
  });

  test('is not waited for beyond the budget', async () => {
    github.fail('repos/get-content', { kind: 'rate-limit', resetAt: Math.ceil(Date.now() / 1000) + 3600 });
    await expect(read()).rejects.toMatchObject({ code: 'github/rate-limited' });
    expect(github.countOf('repos/get-content')).toBe(1);
  });

  test('never hears its token repeated in an error', async () => {
    github.fail('repos/get-content', { kind: 'status', status: 403, message: `bad token ${token}` });
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'github/permission-denied' });
    expect(`${JSON.stringify(error)} ${String(error)} ${String(error instanceof Error ? error.cause : '')}`).not.toContain(token);
  });

  test('answers a wrong token with the permission that is wanted', async () => {
    await expect(createRemoteRepository({ ...access, token: 'wrong' }).readFileAt(commit, 'x')).rejects.toMatchObject({ code: 'github/permission-denied' });
  });
});

describe('the sticky comment', () => {
  const comment = { pullRequest: 5, marker: '<!-- shipworthy:gate -->' };

  test('is written once and rewritten after that, wherever it stands', async () => {
    github.permit({ 'pull-requests': 'write' });
    const repository = github.repository('o/r').withIssue(5);
    for (let index = 0; index < 120; index += 1) repository.withComment(5, `talk ${index}`);
    await upsertComment(access, { ...comment, body: 'red' });
    await upsertComment(access, { ...comment, body: 'green' });
    const own = repository.comments.filter(({ body }) => body.includes('shipworthy'));
    expect(own.map(({ body }) => body)).toEqual(['<!-- shipworthy:gate -->\ngreen']);
  });

  test('fits into what GitHub takes', async () => {
    github.permit({ 'pull-requests': 'write' });
    const repository = github.repository('o/r').withIssue(5);
    await upsertComment(access, { ...comment, body: 'x'.repeat(70_000) });
    expect(repository.comments[0]?.body.length).toBe(65_000);
  });

  test('is refused on forks with the permission to add', async () => {
    github.repository('o/r').withIssue(5);
    await expect(upsertComment(access, { ...comment, body: 'x' })).rejects.toMatchObject({
      code: 'github/permission-denied', hint: expect.stringContaining('pull-requests: write'),
    });
  });
});
