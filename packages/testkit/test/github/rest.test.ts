import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { startFakeGitHub, writeStoredZip, type FakeGitHub } from '../../src/github/index.js';

const [headSha, baseSha] = ['a'.repeat(40), 'b'.repeat(40)];
const acme = { owner: 'acme', repo: 'widget' } as const;
let fake: FakeGitHub;
let octokit: Octokit;

beforeEach(async () => {
  fake = await startFakeGitHub();
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  octokit = new Octokit({ baseUrl: fake.url, auth: fake.token, log: silent });
});

afterEach(async () => {
  await fake.close();
  // What the fake answered kept to GitHub's schemas (it answers 500 otherwise), and what Octokit sent to the operations.
  expect(fake.requests.filter(({ status }) => status === 500)).toEqual([]);
  expect(fake.violations).toEqual([]);
});

describe('repository', () => {
  test('says what the test said, in GitHub\'s full shape', async () => {
    fake.repository('acme/widget', { defaultBranch: 'trunk' });
    const { data } = await octokit.repos.get(acme);
    expect(data).toMatchObject({ full_name: 'acme/widget', default_branch: 'trunk', private: true, owner: { login: 'acme' } });
    expect(Object.keys(data).length).toBeGreaterThan(60);
  });

  test('branches and refs', async () => {
    fake.repository('acme/widget').withBranch('main', baseSha).withBranch('topic/x', headSha).withTag('v1.0.0', baseSha);
    expect((await octokit.repos.listBranches(acme)).data.map(({ name, commit }) => [name, commit.sha])).toEqual([['main', baseSha], ['topic/x', headSha]]);
    expect((await octokit.git.getRef({ ...acme, ref: 'heads/topic/x' })).data.object.sha).toBe(headSha);
    expect((await octokit.git.getRef({ ...acme, ref: 'tags/v1.0.0' })).data.ref).toBe('refs/tags/v1.0.0');
    await expect(octokit.git.getRef({ ...acme, ref: 'tags/v2' })).rejects.toMatchObject({ status: 404 });
  });

  test('releases: no drafts for readers, the latest is no prerelease', async () => {
    fake
      .repository('acme/widget')
      .withRelease({ tag: 'v1.0.0', createdAt: '2026-01-01T00:00:00Z' })
      .withRelease({ tag: 'v2.0.0-rc.1', prerelease: true, createdAt: '2026-02-01T00:00:00Z' })
      .withRelease({ tag: 'v2.0.0', draft: true, createdAt: '2026-03-01T00:00:00Z' });
    const listTags = async (): Promise<string[]> => (await octokit.repos.listReleases(acme)).data.map(({ tag_name: tag }) => tag);
    expect(await listTags()).toEqual(['v2.0.0-rc.1', 'v1.0.0']);
    expect((await octokit.repos.getLatestRelease(acme)).data.tag_name).toBe('v1.0.0');
    await expect(octokit.repos.getReleaseByTag({ ...acme, tag: 'v2.0.0' })).rejects.toMatchObject({ status: 404 });
    fake.permit({ contents: 'write' });
    expect(await listTags()).toEqual(['v2.0.0', 'v2.0.0-rc.1', 'v1.0.0']);
  });
});

describe('contents', () => {
  beforeEach(() => {
    fake
      .repository('acme/widget')
      .withBranch('main', baseSha)
      .withFile('main', '.github/shipworthy.yml', 'schemaVersion: 1\n')
      .withFile(headSha, '.github/shipworthy.yml', `${'# long\n'.repeat(20)}schemaVersion: 1\n`)
      .withFile('main', 'large.bin', Buffer.alloc(1_048_576));
  });

  test('a file at a branch, its commit and another commit', async () => {
    const read = async (ref?: string): Promise<string> => {
      const { data } = await octokit.repos.getContent({ ...acme, path: '.github/shipworthy.yml', ...(ref !== undefined && { ref }) });
      return 'content' in data ? Buffer.from(data.content, 'base64').toString() : '';
    };
    expect(await read()).toBe('schemaVersion: 1\n');
    expect(await read('refs/heads/main')).toBe('schemaVersion: 1\n');
    expect(await read(baseSha)).toBe('schemaVersion: 1\n');
    expect(await read(headSha)).toBe(`${'# long\n'.repeat(20)}schemaVersion: 1\n`);
    await expect(read('c'.repeat(40))).rejects.toMatchObject({ status: 404 });
  });

  test('raw bytes, and the git id of the blob', async () => {
    const raw = await octokit.repos.getContent({ ...acme, path: '.github/shipworthy.yml', mediaType: { format: 'raw' } });
    expect(raw.data).toBe('schemaVersion: 1\n');
    const { data } = await octokit.repos.getContent({ ...acme, path: '.github/shipworthy.yml' });
    // printf 'schemaVersion: 1\n' | git hash-object --stdin
    expect(data).toMatchObject({ sha: '8225f71f84ae1b23fadf4a3901dd87d3a434f983', size: 17 });
  });

  test('from one mebibyte on the JSON has no content', async () => {
    const { data } = await octokit.repos.getContent({ ...acme, path: 'large.bin' });
    expect(data).toMatchObject({ encoding: 'none', content: '', size: 1_048_576 });
  });

  test('a folder is listed, an absent path is not found', async () => {
    const { data } = await octokit.repos.getContent({ ...acme, path: '' });
    expect(Array.isArray(data) && data.map(({ type, path }) => [type, path])).toEqual([['dir', '.github'], ['file', 'large.bin']]);
    for (let index = 0; index <= 1_000; index += 1) fake.repository('acme/widget').withFile('main', `many/${index}`, '');
    expect((await octokit.repos.getContent({ ...acme, path: 'many' })).data).toHaveLength(1_000);
    await expect(octokit.repos.getContent({ ...acme, path: 'absent' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('pull requests', () => {
  const pull = { number: 5, head: { ref: 'topic', sha: headSha, repository: 'fork/widget' }, base: { ref: 'main', sha: baseSha } } as const;

  test('get, list by state, head and base, and reviews', async () => {
    fake
      .repository('acme/widget')
      .withPullRequest({ ...pull, title: 'Five', labels: ['major'], reviews: [{ user: 'ada', state: 'APPROVED', commit: headSha }] })
      .withPullRequest({ ...pull, number: 6, mergedAt: '2026-01-02T00:00:00Z', mergeCommitSha: baseSha });
    const { data } = await octokit.pulls.get({ ...acme, pull_number: 5 });
    expect(data).toMatchObject({ title: 'Five', merged: false, head: { sha: headSha, label: 'fork:topic', repo: { full_name: 'fork/widget', fork: true } } });
    const list = async (query: object): Promise<number[]> => (await octokit.pulls.list({ ...acme, ...query })).data.map(({ number }) => number);
    expect(await list({})).toEqual([5]);
    expect(await list({ state: 'all' })).toEqual([6, 5]);
    expect(await list({ state: 'all', direction: 'asc' })).toEqual([5, 6]);
    expect(await list({ state: 'all', head: 'acme:topic' })).toEqual([]);
    expect(await list({ head: 'fork:topic', base: 'main' })).toEqual([5]);
    const reviews = await octokit.pulls.listReviews({ ...acme, pull_number: 5 });
    expect(reviews.data).toEqual([expect.objectContaining({ state: 'APPROVED', commit_id: headSha, user: expect.objectContaining({ login: 'ada' }) })]);
    await expect(octokit.pulls.get({ ...acme, pull_number: 7 })).rejects.toMatchObject({ status: 404 });
  });
});

describe('comments', () => {
  test('are listed over pages, created and updated', async () => {
    const repository = fake.repository('acme/widget');
    for (let number = 1; number <= 5; number += 1) repository.withComment(5, `comment ${number}`);
    fake.permit({ 'pull-requests': 'write' });
    const created = await octokit.issues.createComment({ ...acme, issue_number: 5, body: 'evidence' });
    await octokit.issues.updateComment({ ...acme, comment_id: created.data.id, body: 'newer evidence' });
    const all = await octokit.paginate(octokit.issues.listComments, { ...acme, issue_number: 5, per_page: 2 });
    expect(all.map(({ body }) => body)).toEqual(['comment 1', 'comment 2', 'comment 3', 'comment 4', 'comment 5', 'newer evidence']);
    expect(all.at(-1)?.user).toMatchObject({ login: 'github-actions[bot]', type: 'Bot' });
    expect(fake.countOf('issues/list-comments')).toBe(3);
    const second = await octokit.issues.listComments({ ...acme, issue_number: 5, per_page: 2, page: 2 });
    const relations = [...(second.headers.link ?? '').matchAll(/[?&]page=(\d).*?rel="(\w+)"/g)].map(([, page, relation]) => [relation, page]);
    expect(relations).toEqual([['prev', '1'], ['next', '3'], ['last', '3'], ['first', '1']]);
  });

  test('that are too long, or on no issue, are refused', async () => {
    fake.repository('acme/widget').withIssue(5);
    fake.permit({ issues: 'write' });
    await expect(octokit.issues.createComment({ ...acme, issue_number: 5, body: 'x'.repeat(65_537) })).rejects.toMatchObject({ status: 422 });
    await expect(octokit.issues.createComment({ ...acme, issue_number: 9, body: 'x' })).rejects.toMatchObject({ status: 404 });
    expect(fake.repository('acme/widget').comments).toEqual([]);
  });
});

describe('statuses, runs and jobs', () => {
  test('a status is kept, one with a long description refused', async () => {
    const repository = fake.repository('acme/widget');
    fake.permit({ statuses: 'write' });
    const { data } = await octokit.repos.createCommitStatus({ ...acme, sha: headSha, state: 'success', context: 'release-gate', description: 'pass' });
    expect(data).toMatchObject({ state: 'success', context: 'release-gate' });
    const long = { ...acme, sha: headSha, state: 'success', description: 'x'.repeat(141) } as const;
    await expect(octokit.repos.createCommitStatus(long)).rejects.toMatchObject({ status: 422 });
    expect(repository.statuses.map(({ sha, description }) => [sha, description])).toEqual([[headSha, 'pass']]);
  });

  test('a run, and its jobs of the latest or of all attempts', async () => {
    const jobs = [{ name: 'plan' }, { name: 'drift', conclusion: 'failure' }, { name: 'drift', attempt: 2 }] as const;
    fake.repository('acme/widget').withRun({ id: 7, headSha, attempt: 2, event: 'pull_request', jobs });
    expect((await octokit.actions.getWorkflowRun({ ...acme, run_id: 7 })).data).toMatchObject({ run_attempt: 2, head_sha: headSha });
    const list = async (filter: 'latest' | 'all') =>
      (await octokit.actions.listJobsForWorkflowRun({ ...acme, run_id: 7, filter })).data.jobs.map(({ name, run_attempt: attempt, conclusion }) => [name, attempt, conclusion]);
    expect(await list('latest')).toEqual([['plan', 1, 'success'], ['drift', 2, 'success']]);
    expect(await list('all')).toEqual([['plan', 1, 'success'], ['drift', 1, 'failure'], ['drift', 2, 'success']]);
  });
});

describe('artifacts', () => {
  test('list, get and download lead to the same bytes', async () => {
    fake.repository('acme/widget').withRun({ id: 7, headSha });
    const artifact = fake.artifact({ run: 7, name: 'evidence', files: { 'a.json': '{}' } });
    fake.artifact({ run: 7, name: 'other', files: {} });
    const listed = await octokit.actions.listWorkflowRunArtifacts({ ...acme, run_id: 7, name: 'evidence' });
    expect(listed.data).toMatchObject({ total_count: 1, artifacts: [{ id: artifact.id, digest: artifact.digest, workflow_run: { head_sha: headSha } }] });
    expect((await octokit.actions.listArtifactsForRepo(acme)).data.artifacts.map(({ name }) => name)).toEqual(['other', 'evidence']);
    expect((await octokit.actions.getArtifact({ ...acme, artifact_id: artifact.id })).data.name).toBe('evidence');
    const { data } = await octokit.actions.downloadArtifact({ ...acme, artifact_id: artifact.id, archive_format: 'zip' });
    expect(data instanceof ArrayBuffer && Buffer.from(data).equals(writeStoredZip({ 'a.json': '{}' }))).toBe(true);
    const redirect = { ...acme, artifact_id: artifact.id, archive_format: 'zip', request: { redirect: 'manual' } } as const;
    const { headers } = await octokit.actions.downloadArtifact(redirect);
    expect((await fetch(headers.location ?? '')).headers.get('content-type')).toBe('application/zip');
    const seen = fake.requests.map(({ operation, status, carriedToken }) => [operation, status, carriedToken]);
    expect(seen.slice(-2)).toEqual([['actions/download-artifact', 302, true], ['blob-get', 200, false]]);
  });

  test('an expired one is gone, an unknown run is not found', async () => {
    fake.repository('acme/widget');
    const artifact = fake.artifact({ run: 7, name: 'evidence', files: {}, expired: true });
    await expect(octokit.actions.downloadArtifact({ ...acme, artifact_id: artifact.id, archive_format: 'zip' })).rejects.toMatchObject({ status: 410 });
    await expect(octokit.actions.listWorkflowRunArtifacts({ ...acme, run_id: 8 })).rejects.toMatchObject({ status: 404 });
  });

  test('belong to the repository that describes their run', async () => {
    fake.repository('acme/widget');
    fake.repository('acme/gadget').withRun({ id: 9, headSha });
    fake.artifact({ run: 9, name: 'evidence', files: {} });
    expect((await octokit.actions.listArtifactsForRepo(acme)).data.total_count).toBe(0);
    expect((await octokit.actions.listArtifactsForRepo({ owner: 'acme', repo: 'gadget' })).data.total_count).toBe(1);
  });
});

test('what it does not answer truly it says it does not answer', async () => {
  fake.repository('acme/widget');
  await expect(octokit.repos.compareCommitsWithBasehead({ ...acme, basehead: 'a...b' })).rejects.toMatchObject({ status: 501 });
});

describe('consent', () => {
  test('reviews of a run, pull requests of a commit, and its tree', async () => {
    fake
      .repository('acme/widget')
      .withTree(headSha, 'c'.repeat(40))
      .withRun({ id: 7, headSha, reviews: [{ user: 'ada', state: 'approved', environments: ['production'] }] })
      .withPullRequest({ number: 5, head: { ref: 'topic', sha: headSha }, base: { ref: 'main', sha: baseSha }, commits: ['d'.repeat(40)] });
    expect((await octokit.actions.getReviewsForRun({ ...acme, run_id: 7 })).data).toMatchObject([{ state: 'approved', user: { login: 'ada', type: 'User' }, environments: [{ name: 'production' }] }]);
    const listOf = async (commit: string) => (await octokit.repos.listPullRequestsAssociatedWithCommit({ ...acme, commit_sha: commit })).data.map(({ number }) => number);
    expect([await listOf(headSha), await listOf('d'.repeat(40)), await listOf(baseSha)]).toEqual([[5], [5], []]);
    expect((await octokit.git.getCommit({ ...acme, commit_sha: headSha })).data.tree.sha).toBe('c'.repeat(40));
    await expect(octokit.git.getCommit({ ...acme, commit_sha: baseSha })).rejects.toMatchObject({ status: 404 });
    await expect(octokit.actions.getReviewsForRun({ ...acme, run_id: 8 })).rejects.toMatchObject({ status: 404 });
  });

  test('teams are for tokens that may read members, and say the same of strangers and of what is hidden', async () => {
    fake.team('acme/owners', { Ada: 'active', bob: 'pending' });
    const look = (username: string) => octokit.teams.getMembershipForUserInOrg({ org: 'acme', team_slug: 'owners', username });
    await expect(look('ada')).rejects.toMatchObject({ status: 403 });
    fake.permit({ members: 'read' });
    expect([(await look('ada')).data.state, (await look('bob')).data.state]).toEqual(['active', 'pending']);
    await expect(look('eve')).rejects.toMatchObject({ status: 404 });
  });
});
