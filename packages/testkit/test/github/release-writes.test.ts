import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '../../src/github/index.js';

const acme = { owner: 'acme', repo: 'widget' } as const;
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
let fake: FakeGitHub;
let octokit: Octokit;
let repository: FakeRepository;

beforeEach(async () => {
  fake = await startFakeGitHub({ permissions: { contents: 'write' } });
  octokit = new Octokit({ baseUrl: fake.url, auth: fake.token, log: silent });
  repository = fake.repository('acme/widget').withBranch('main', 'b'.repeat(40));
});
afterEach(async () => {
  await fake.close();
  expect(fake.requests.filter(({ status }) => status === 500)).toEqual([]);
});

const draft = async () => (await octokit.repos.createRelease({ ...acme, tag_name: 'v1', draft: true, body: 'notes' })).data;
const statusOf = async (asked: Promise<unknown>): Promise<number> => asked.then(() => 0, (error: unknown) => (error as { status: number }).status);
const upload = (release: { upload_url: string }, name: string, bytes = 'bytes', headers: Record<string, string> = {}) =>
  fetch(release.upload_url.replace('{?name,label}', `?name=${encodeURIComponent(name)}`), { method: 'POST', body: bytes, headers: { authorization: `token ${fake.token}`, 'content-type': 'text/plain', ...headers } });
const assetsOf = async (id: number) => (await octokit.repos.listReleaseAssets({ ...acme, release_id: id })).data.map(({ name, state, size, digest }) => ({ name, state, size, digest }));
const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

describe('a release', () => {
  test('is made as a draft, which is no release of the tag, and published, which makes the tag', async () => {
    const made = await draft();
    expect([made.draft, made.published_at, made.immutable, made.body]).toEqual([true, null, false, 'notes']);
    expect(await statusOf(octokit.repos.getReleaseByTag({ ...acme, tag: 'v1' }))).toBe(404);
    const { data } = await octokit.repos.updateRelease({ ...acme, release_id: made.id, draft: false });
    expect([data.draft, data.published_at === null, data.id]).toEqual([false, false, made.id]);
    expect((await octokit.repos.getReleaseByTag({ ...acme, tag: 'v1' })).data.id).toBe(made.id);
    expect((await octokit.git.getRef({ ...acme, ref: 'tags/v1' })).data.object.sha).toBe('b'.repeat(40));
  });

  test('of one tag is published once; drafts there may be many', async () => {
    const [one, two] = [await draft(), await draft()];
    expect(one.id).not.toBe(two.id);
    await octokit.repos.updateRelease({ ...acme, release_id: one.id, draft: false });
    expect(await statusOf(octokit.repos.updateRelease({ ...acme, release_id: two.id, draft: false }))).toBe(422);
    expect(await statusOf(octokit.repos.createRelease({ ...acme, tag_name: 'v1' }))).toBe(422);
    expect(await statusOf(octokit.repos.getRelease({ ...acme, release_id: 5 }))).toBe(404);
  });

  test('keeps its tag where it stands, until somebody moves it', async () => {
    repository.withAnnotatedTag({ name: 'v1', commit: 'c'.repeat(40) });
    fake.after('repos/create-release', () => void repository.moveTag('v1', 'd'.repeat(40)));
    expect((await octokit.git.getRef({ ...acme, ref: 'tags/v1' })).data.object.type).toBe('tag');
    await draft();
    expect((await octokit.git.getRef({ ...acme, ref: 'tags/v1' })).data.object).toMatchObject({ type: 'commit', sha: 'd'.repeat(40) });
  });

  test('is written to by whoever may, and drafts are hidden from the others', async () => {
    const made = await draft();
    fake.permit({ contents: 'read' });
    expect((await octokit.repos.listReleases(acme)).data).toEqual([]);
    expect(await statusOf(octokit.repos.getRelease({ ...acme, release_id: made.id }))).toBe(404);
    expect(await statusOf(octokit.repos.createRelease({ ...acme, tag_name: 'v2' }))).toBe(403);
    expect((await upload(made, 'a.txt')).status).toBe(403);
  });
});

describe('an asset', () => {
  test('is uploaded to the place that the release names, and to no other', async () => {
    const made = await draft();
    expect((await upload(made, 'a.txt')).status).toBe(201);
    expect(await assetsOf(made.id)).toEqual([{ name: 'a.txt', state: 'uploaded', size: 5, digest: sha256('bytes') }]);
    const { status } = await fetch(`${fake.url}/repos/acme/widget/releases/${made.id}/assets?name=b.txt`, { method: 'POST', body: 'x', headers: { authorization: `token ${fake.token}` } });
    expect([status, fake.violations.length]).toEqual([404, 1]);
  });

  test('has a name of its own, without what GitHub does not like, and some bytes', async () => {
    const made = await draft();
    await upload(made, 'a b~c.txt');
    expect((await assetsOf(made.id)).map(({ name }) => name)).toEqual(['a.b.c.txt']);
    const again = await upload(made, 'a.b.c.txt');
    expect([again.status, await again.json()]).toEqual([422, expect.objectContaining({ errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }] })]);
    expect((await upload(made, 'empty', '')).status).toBe(400);
  });

  test('is deleted once, and never of an immutable release', async () => {
    const frozen = fake.repository('acme/frozen', { immutableReleases: true }).withBranch('main', 'b'.repeat(40));
    const made = await draft();
    await upload(made, 'a.txt');
    const [{ id } = { id: 0 }] = (await octokit.repos.listReleaseAssets({ ...acme, release_id: made.id })).data;
    await octokit.repos.deleteReleaseAsset({ ...acme, asset_id: id });
    expect([await assetsOf(made.id), await statusOf(octokit.repos.deleteReleaseAsset({ ...acme, asset_id: id }))]).toEqual([[], 404]);
    frozen.withRelease({ tag: 'v0', id: 7, immutable: true, assets: [{ name: 'a.txt', bytes: Buffer.from('a'), id: 8 }] });
    expect(await statusOf(octokit.repos.deleteReleaseAsset({ owner: 'acme', repo: 'frozen', asset_id: 8 }))).toBe(422);
    const { data } = await octokit.repos.createRelease({ owner: 'acme', repo: 'frozen', tag_name: 'v1', draft: true });
    expect((await octokit.repos.updateRelease({ owner: 'acme', repo: 'frozen', release_id: data.id, draft: false })).data.immutable).toBe(true);
    expect((await upload(data, 'b.txt')).status).toBe(422);
  });

  test('fills a release with a thousand others', async () => {
    repository.withRelease({ tag: 'v9', id: 9, draft: true, assets: Array.from({ length: 1000 }, (_, index) => ({ name: `a${index}`, bytes: Buffer.from('a') })) });
    const { data } = await octokit.repos.getRelease({ ...acme, release_id: 9 });
    expect((await upload(data, 'b')).status).toBe(422);
    expect((await octokit.repos.listReleaseAssets({ ...acme, release_id: 9, per_page: 100, page: 10 })).data.at(-1)?.name).toBe('a999');
  });
});

describe('what goes wrong', () => {
  test('an upload that GitHub cuts, and one that the client cuts, leave something half-uploaded', async () => {
    const made = await draft();
    fake.fail('repos/upload-release-asset', { kind: 'cut-upload' });
    expect((await upload(made, 'a.txt')).status).toBe(502);
    const gone = new AbortController();
    const held = fake.holdAt(1, 'half');
    const asked = fetch(made.upload_url.replace('{?name,label}', '?name=c.txt'), { method: 'POST', body: 'bytes', headers: { authorization: `token ${fake.token}`, 'content-type': 'text/plain' }, signal: gone.signal });
    await held;
    expect(await assetsOf(made.id)).toEqual([expect.objectContaining({ name: 'a.txt', state: 'starter' }), expect.objectContaining({ name: 'c.txt', state: 'starter' })]);
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');
    const url = new URL(made.upload_url.replace('{?name,label}', '?name=b.txt'));
    await new Promise<void>((resolve) => {
      const cut = request(url, { method: 'POST', headers: { authorization: `token ${fake.token}`, 'content-length': '100', 'content-type': 'text/plain' } });
      cut.on('error', () => resolve());
      cut.write('half', () => cut.destroy(new Error('gone')));
    });
    for (let tries = 0; tries < 50 && (await assetsOf(made.id)).length < 3; tries += 1);
    expect(await assetsOf(made.id)).toEqual(['a.txt', 'c.txt', 'b.txt'].map((name) => ({ name, state: 'starter', size: 0, digest: null })));
  });

  test('other bytes are stored than were sent, and GitHub says so or does not', async () => {
    const made = await draft();
    fake.fail('repos/upload-release-asset', { kind: 'corrupted', digest: 'true' });
    fake.fail('repos/upload-release-asset', { kind: 'corrupted', digest: 'claimed' });
    for (const name of ['a', 'b', 'c']) await upload(made, name);
    repository.corruptAsset('v1', 'c');
    const stored = (await octokit.repos.listReleaseAssets({ ...acme, release_id: made.id })).data;
    expect(stored.map(({ digest }) => digest === sha256('bytes'))).toEqual([false, true, true]);
    for (const { id } of stored) {
      const { data }: { data: unknown } = await octokit.repos.getReleaseAsset({ ...acme, asset_id: id, headers: { accept: 'application/octet-stream' } });
      if (!(data instanceof ArrayBuffer)) throw new Error('the answer is not the bytes of an asset');
      expect(Buffer.from(data).toString()).toBe('cytes');
    }
  });

  test('the n-th request and those behind it, done or not', async () => {
    fake.failAt(2, { kind: 'status', status: 401, isDone: true });
    fake.failAt(3, { kind: 'status', status: 401 }, 2);
    const states: number[] = [];
    for (let index = 0; index < 5; index += 1) states.push(await statusOf(draft()));
    expect([states, repository.releases.length]).toEqual([[0, 401, 401, 401, 0], 3]);
    fake.failAt(1, { kind: 'lost' });
    expect([await statusOf(draft()), repository.releases.length]).toEqual([500, 4]);
    fake.failAt(1, { kind: 'reset' }, 99);
    fake.recover();
    expect(await statusOf(draft())).toBe(0);
  });
});
