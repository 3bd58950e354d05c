import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startFakeGitHub, type FakeGitHub } from '../../src/github/index.js';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await startFakeGitHub({ permissions: { issues: 'write' } });
  fake.repository('acme/widget').withIssue(5);
});

afterEach(async () => {
  await fake.close();
});

const get = (): Promise<Response> => fetch(`${fake.url}/repos/acme/widget`, { headers: { authorization: `token ${fake.token}` } });

const comment = (): Promise<Response> =>
  fetch(`${fake.url}/repos/acme/widget/issues/5/comments`, { method: 'POST', headers: { authorization: `token ${fake.token}` }, body: '{"body":"x"}' });

test('a status, with and without retry-after, as often as told', async () => {
  fake.fail('repos/get', { kind: 'status', status: 429, retryAfter: 2 });
  fake.fail('repos/get', { kind: 'status', status: 502 }, 2);
  const answers = [await get(), await get(), await get(), await get()];
  expect(answers.map((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual([[429, '2'], [502, null], [502, null], [200, null]]);
  expect(fake.countOf('repos/get')).toBe(4);
});

test('primary and secondary rate limits look alike but for their headers', async () => {
  fake.fail('repos/get', { kind: 'rate-limit', resetAt: 1_800_000_000 });
  fake.fail('repos/get', { kind: 'secondary-rate-limit', retryAfter: 60 });
  const [primary, secondary] = [await get(), await get()];
  expect([primary.status, primary.headers.get('x-ratelimit-remaining'), primary.headers.get('x-ratelimit-reset')]).toEqual([403, '0', '1800000000']);
  expect([secondary.status, secondary.headers.get('x-ratelimit-remaining'), secondary.headers.get('retry-after')]).toEqual([403, null, '60']);
  expect(await secondary.json()).toMatchObject({ message: expect.stringContaining('secondary rate limit') });
});

test('a truncated body fails while it is read, after a good status', async () => {
  fake.fail('repos/get', { kind: 'truncated' });
  const response = await get();
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('terminated');
});

test('a reset connection gives no answer and is logged so', async () => {
  fake.fail('repos/get', { kind: 'reset' });
  await expect(get()).rejects.toThrow('fetch failed');
  expect(fake.requests.map(({ status }) => status)).toEqual([0]);
});

test('a slow answer is the true one', async () => {
  fake.fail('repos/get', { kind: 'slow', delayMs: 150 });
  const startedAt = performance.now();
  expect(await (await get()).json()).toMatchObject({ full_name: 'acme/widget' });
  expect(performance.now() - startedAt).toBeGreaterThan(140);
});

test('a drip is the true answer, byte by byte', async () => {
  fake.fail('repos/get', { kind: 'drip', everyMs: 5 });
  const response = await get();
  const length = Number(response.headers.get('content-length'));
  const first = await response.body?.getReader().read();
  expect([response.status, length > 500, (first?.value?.length ?? length) < 100]).toEqual([200, true, true]);
});

test('wrong JSON comes with a good status and type', async () => {
  fake.fail('repos/get', { kind: 'wrong-json', text: '{"full_name":' });
  const response = await get();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
  expect(await response.text()).toBe('{"full_name":');
});

test('a refused write did not happen, a write whose answer was lost did', async () => {
  fake.fail('issues/create-comment', { kind: 'status', status: 500 });
  await comment();
  expect(fake.repository('acme/widget').comments).toHaveLength(0);
  fake.fail('issues/create-comment', { kind: 'truncated' });
  await (await comment()).text().catch(() => undefined);
  expect(fake.repository('acme/widget').comments).toHaveLength(1);
});

test('Twirp methods and blobs fail by their own names', async () => {
  fake.fail('ListArtifacts', { kind: 'status', status: 503 });
  fake.fail('blob-get', { kind: 'status', status: 500 });
  expect((await fetch(`${fake.url}/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`, { method: 'POST', body: '{}' })).status).toBe(503);
  expect((await fetch(`${fake.url}/blob/x`)).status).toBe(500);
});

test('a held request is never answered, and who waits is told when as much was done of it as was asked for', async () => {
  for (const [done, comments] of [['nothing', 0], ['all', 1]] as const) {
    const gone = new AbortController();
    const held = fake.holdAt(1, done);
    const asked = fetch(`${fake.url}/repos/acme/widget/issues/5/comments`, { method: 'POST', headers: { authorization: `token ${fake.token}` }, body: '{"body":"x"}', signal: gone.signal });
    await held;
    expect(fake.repository('acme/widget').comments).toHaveLength(comments);
    gone.abort();
    await expect(asked).rejects.toThrow('aborted');
  }
  expect((await get()).status).toBe(200);
});
