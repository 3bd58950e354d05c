import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReleasePage, ReleasePages } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub, type FakeRepository } from '@shipworthy/testkit/github';
import { toUploadUrl } from '../src/api/upload-url.js';

const commit = 'a'.repeat(40);
const final = { commit, isPrerelease: false };
let github: FakeGitHub;
let repository: FakeRepository;
let pages: ReleasePages;
let folder = '';
let count = 0;
let name = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'release-pages-'));
  github = await startFakeGitHub();
});
afterAll(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  count += 1;
  name = `acme/r${count}`;
  github.permit({ contents: 'write' });
  repository = github.repository(name).withBranch('main', commit).withTag('v1', commit);
  pages = open();
});
afterEach(() => {
  github.recover();
  expect(github.violations).toEqual([]);
});

function open(access: Partial<Parameters<typeof createRemoteRepository>[0]> = {}): ReleasePages {
  const { releasePages } = createRemoteRepository({ apiUrl: github.url, repository: name, token: github.token, waitBudget: 10_000, ...access });
  if (releasePages === undefined) throw new TypeError('the adapter has no pages of releases');
  return releasePages;
}

const draft = (changes: object = {}) => pages.createDraft({ tag: 'v1', commit, name: 'One', body: 'notes', isPrerelease: false, ...changes });
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
function file(asset: string, bytes: Uint8Array | string) {
  const path = join(folder, `${count}-${asset}`);
  writeFileSync(path, bytes);
  return { name: asset, path, bytes: Buffer.byteLength(bytes), mediaType: 'text/plain' };
}

describe('a transfer', () => {
  const patience = { patience: 100, waitBudget: 200 };

  test('that only trickles is given up, though bytes move all the time', async () => {
    const page = await draft();
    const asset = await pages.upload(page, file('slow.txt', 'x'.repeat(2_000)));
    github.fail('blob-get', { kind: 'drip', everyMs: 20 }, 10);
    github.fail('repos/get-release-asset', { kind: 'drip', everyMs: 20 }, 10);
    await expect(open(patience).downloadTo(asset, join(folder, 'slow'))).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test('after a silent one has less patience: ten files must not cost ten times as much', async () => {
    const page = await draft();
    github.fail('repos/upload-release-asset', { kind: 'held', done: 'nothing' }, 10);
    const impatient = open({ patience: 300, waitBudget: 1 });
    await expect(impatient.upload(page, file('one.txt', '1'))).rejects.toMatchObject({ message: expect.stringContaining('within 1.2 s') });
    await expect(impatient.upload(page, file('two.txt', '2'))).rejects.toMatchObject({ message: expect.stringContaining('within 0.1 s') });
  });
});

test('an answer that never ends is given up, though the client does not listen to its signal', async () => {
  const page = await draft();
  const deaf = open({ patience: 500, waitBudget: 1, loadFetch: () => Promise.resolve(async (url, init) => (init?.method === 'POST' ? new Response(new ReadableStream(), { status: 201, headers: { 'content-type': 'application/json' } }) : fetch(url, init))) });
  await expect(deaf.upload(page, file('one.txt', '1'))).rejects.toMatchObject({ code: 'github/unavailable', message: expect.stringContaining('within 2 s') });
});

describe('find', () => {
  test('sees drafts, prefers what is published, and knows what can no longer be changed', async () => {
    expect(await pages.find('v1')).toBeNull();
    repository.withRelease({ tag: 'v1', draft: true, id: 11 }).withRelease({ tag: 'v1', draft: true, id: 10, assets: [{ name: 'a', bytes: Buffer.from('a'), state: 'starter', digest: null }] });
    expect(await pages.find('v1')).toMatchObject({ id: 10, isDraft: true, publishedAt: null, assets: [{ name: 'a', isComplete: false, digest: null }] });
    repository.withRelease({ tag: 'v1', id: 12, immutable: true, prerelease: true });
    expect(await pages.find('v1')).toMatchObject({ id: 12, isDraft: false, isImmutable: true, isPrerelease: true, publishedAt: expect.any(String) });
  });

  test('reads all pages, of releases and of assets', async () => {
    for (let index = 0; index < 230; index += 1) repository.withRelease({ tag: `w${index}`, createdAt: '2027-01-01T00:00:00Z' });
    repository.withRelease({ tag: 'v1', draft: true, assets: Array.from({ length: 250 }, (_, index) => ({ name: `a${index}`, bytes: Buffer.from('a') })) });
    expect((await pages.find('v1'))?.assets).toHaveLength(250);
    expect(await pages.find('v10')).toBeNull();
  });

  test('a token that may not is told what it lacks', async () => {
    github.permit({});
    await expect(pages.find('v1')).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('contents: write') });
    github.permit({ contents: 'read' });
    await expect(draft()).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('contents: write') });
  });
});

describe('what is written', () => {
  test('a draft with its notes, an asset from disk, and what came of it', async () => {
    const page = await draft();
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'x');
    const asset = await pages.upload(page, file('big.txt', bytes));
    expect(asset).toMatchObject({ name: 'big.txt', bytes: bytes.length, digest: `sha256:${sha256(bytes)}`, isComplete: true });
    const path = join(folder, 'downloaded');
    expect(await pages.downloadTo(asset, path)).toBe(sha256(bytes));
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(repository.releases).toMatchObject([{ draft: true, body: 'notes', name: 'One', assets: [{ mediaType: 'text/plain' }] }]);
    const published = await pages.publish({ ...page, assets: [asset] }, final);
    expect([published.isDraft, published.publishedAt === null, published.assets.length]).toEqual([false, false, 1]);
    await pages.deleteAsset(asset);
    expect((await pages.find('v1'))?.assets).toEqual([]);
  });

  test('a release that this client has not seen is asked where it takes uploads', async () => {
    const page = await draft();
    pages = open();
    expect((await pages.upload(page, file('a.txt', 'a'))).name).toBe('a.txt');
  });

  test('a name that is taken, and a release that is immutable, are conflicts', async () => {
    const page = await draft();
    const asset = await pages.upload(page, file('a.txt', 'a'));
    await expect(pages.upload(page, file('a.txt', 'b'))).rejects.toMatchObject({ code: 'github/conflict' });
    await pages.publish(page, final);
    await expect(pages.publish(await draft(), final)).rejects.toMatchObject({ code: 'github/conflict' });
    repository.changeRelease(repository.releases[0] ?? { tag: '' }, { immutable: true });
    await expect(pages.upload(page, file('b.txt', 'b'))).rejects.toMatchObject({ code: 'github/conflict' });
    await expect(pages.deleteAsset(asset)).rejects.toMatchObject({ code: 'github/conflict' });
  });

  test('is never repeated by itself when the answer was lost', async () => {
    const page = await draft();
    for (const [operation, attempt] of [['repos/create-release', () => draft()], ['repos/upload-release-asset', () => pages.upload(page, file('a.txt', 'a'))], ['repos/update-release', () => pages.publish(page, final)]] as const) {
      github.fail(operation, { kind: 'lost' });
      const before = github.countOf(operation);
      await expect(attempt()).rejects.toMatchObject({ code: 'github/unavailable' });
      expect(github.countOf(operation) - before).toBe(1);
    }
    expect((await pages.find('v1'))).toMatchObject({ isDraft: false, assets: [{ name: 'a.txt' }] });
  });

  test('is repeated, with all its bytes, when GitHub refused it for going too fast', async () => {
    const page = await draft();
    github.fail('repos/upload-release-asset', { kind: 'status', status: 429, retryAfter: 0 });
    github.fail('repos/upload-release-asset', { kind: 'secondary-rate-limit', retryAfter: 0 });
    expect(await pages.upload(page, file('a.txt', 'abc'))).toMatchObject({ bytes: 3, digest: `sha256:${sha256('abc')}` });
    github.fail('repos/delete-release-asset', { kind: 'rate-limit', resetAt: 4_000_000_000 });
    await expect(pages.deleteAsset({ id: 1 })).rejects.toMatchObject({ code: 'github/rate-limited' });
  });

  test('a half-uploaded asset is seen as what it is', async () => {
    const page = await draft();
    github.fail('repos/upload-release-asset', { kind: 'cut-upload' });
    await expect(pages.upload(page, file('a.txt', 'a'))).rejects.toMatchObject({ code: 'github/unavailable' });
    expect((await pages.find('v1'))?.assets).toMatchObject([{ name: 'a.txt', isComplete: false }]);
  });
});

describe('a download', () => {
  test('that is cut off is tried again, and leaves nothing where it fails', async () => {
    const page = await draft();
    const asset = await pages.upload(page, file('a.txt', 'x'.repeat(1000)));
    github.fail('blob-get', { kind: 'truncated' });
    const path = join(folder, 'cut');
    expect(await pages.downloadTo(asset, path)).toBe(sha256('x'.repeat(1000)));
    await expect(pages.downloadTo({ ...asset, id: 1 }, join(folder, 'gone'))).rejects.toMatchObject({ code: 'github/not-found' });
    expect(() => readFileSync(join(folder, 'gone'))).toThrow('ENOENT');
  });

  test('gives the digest of what is stored, whatever GitHub claims', async () => {
    const page = await draft();
    const asset = await pages.upload(page, file('a.txt', 'abc'));
    repository.corruptAsset('v1', 'a.txt');
    expect(await pages.downloadTo(asset, join(folder, 'other'))).toBe(sha256('`bc'));
  });
});

describe('the token', () => {
  test('goes to the API and to its host of uploads, and to no other', async () => {
    const seen: (readonly [string, boolean])[] = [];
    // A GitHub of two hosts, on one machine.
    const hosts: typeof fetch = (target, init) => {
      const url = new URL(target instanceof Request ? target.url : String(target));
      seen.push([url.host, new Headers(init?.headers).has('authorization')]);
      return fetch(`${github.url}${url.pathname}${url.search}`, { ...init, redirect: 'manual' });
    };
    const direct = open();
    const page = await direct.createDraft({ tag: 'v1', commit, name: 'v1', body: '', isPrerelease: false });
    const split = open({ apiUrl: 'http://api.github.test', loadFetch: () => Promise.resolve(async (target, init) => {
      const response = await hosts(target, init);
      const text = response.status === 200 && !(target instanceof Request) && new URL(target).pathname.includes('/releases') ? await response.text() : null;
      return text === null ? response : new Response(text.replaceAll(`${github.url}/api/uploads`, 'http://uploads.github.test/api/uploads'), { status: response.status, headers: { 'content-type': 'application/json' } });
    }) });
    const asset = await split.upload(page, file('a.txt', 'a'));
    await split.downloadTo(asset, join(folder, 'split'));
    expect(seen).toEqual([['api.github.test', true], ['uploads.github.test', true], ['api.github.test', true], [new URL(github.url).host, false]]);
    expect(github.requests.filter(({ path, carriedToken }) => path.startsWith('/blob/') && carriedToken)).toEqual([]);
  });

  test.each([
    ['https://api.github.com', 'https://uploads.github.com/x{?name,label}', true],
    ['https://api.octo.ghe.com', 'https://uploads.octo.ghe.com/x', true],
    ['https://ghes.test/api/v3', 'https://ghes.test/api/uploads/x{?name}', true],
    ['https://api.github.com', 'https://uploads.github.com.evil.test/x', false],
    ['https://api.github.com', 'https://evil.test/x{?name,label}', false],
    ['https://api.github.com', 'http://uploads.github.com/x', false],
    ['https://api.github.com', 'https://me:you@uploads.github.com/x', false],
    ['https://ghes.test/api/v3', 'https://uploads.ghes.test/x', false],
    ['https://api.github.com', 'nowhere', false],
  ])('with the API at %s, %s is a place for uploads: %s', (apiUrl, template, isOne) => {
    const asked = () => toUploadUrl(template, { apiUrl, name: 'a b&c' });
    if (isOne) expect(asked()).toMatch(/x\?name=a\+b%26c$/);
    else expect(asked).toThrow(expect.objectContaining({ code: 'github/unavailable' }));
  });

  test('never follows an upload that is sent elsewhere', async () => {
    const page: ReleasePage = await draft();
    const before = github.requests.length;
    const elsewhere = await sink((_request, answer) => void answer.writeHead(307, { location: `${github.url}/stolen` }).end());
    try {
      await expect(open({ apiUrl: elsewhere.url }).upload(page, file('a.txt', 'a'))).rejects.toMatchObject({ code: 'github/unavailable' });
      expect([elsewhere.methods, github.requests.length - before]).toEqual([['GET', 'POST'], 0]);
    } finally {
      await elsewhere.close();
    }
  });
});

test('an upload takes no more memory than a few pieces of it, however large it is', async () => {
  const bytes = 256 * 1024 * 1024;
  const large = file('large.bin', '');
  truncateSync(large.path, bytes);
  let [most, got] = [0, 0];
  const taker = await sink((request, answer) => {
    request.on('data', (piece: Buffer) => { [got, most] = [got + piece.length, Math.max(most, process.memoryUsage().arrayBuffers)]; });
    request.on('end', () => void answer.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: 1, name: 'large.bin', size: got, state: 'uploaded', digest: null })));
  });
  try {
    const before = process.memoryUsage().arrayBuffers;
    expect(await open({ apiUrl: taker.url }).upload(await draft(), { ...large, bytes })).toMatchObject({ bytes });
    expect(most - before).toBeLessThan(bytes / 2);
  } finally {
    await taker.close();
  }
});

/** A GitHub that takes uploads in its own way; of the release it knows no more than where. */
async function sink(take: (request: IncomingMessage, answer: ServerResponse) => void) {
  const methods: string[] = [];
  const server = createServer((request, answer) => {
    methods.push(request.method ?? '');
    if (request.method === 'POST') return take(request, answer);
    const release = { id: 1, tag_name: 'v1', draft: true, prerelease: false, html_url: 'https://github.com/x', upload_url: `${url()}/uploads{?name,label}` };
    return void answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(release));
  });
  const url = (): string => {
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return { url: url(), methods, close };
}
