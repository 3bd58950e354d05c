import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createArtifactService, type ArtifactOptions } from '@shipworthy/github';
import { runtimeToken, startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';

const run = 77;
const own = '77-attempt-2';
let github: FakeGitHub;
let folder = '';
const before = { ...process.env };
const write = process.stdout.write.bind(process.stdout);

beforeEach(async () => {
  github = await startFakeGitHub();
  github.repository('o/r');
  folder = await mkdtemp(join(tmpdir(), 'artifacts-'));
  // The client logs every step for the runner; nobody reads it here.
  process.stdout.write = () => true;
  // The client reads these itself; nothing else can tell it where the service is.
  Object.assign(process.env, { ACTIONS_RESULTS_URL: github.resultsUrl, ACTIONS_RUNTIME_TOKEN: runtimeToken(run, 'job', 2), GITHUB_SERVER_URL: 'https://github.com' });
});
afterEach(async () => {
  process.stdout.write = write;
  process.env = { ...before };
  expect(github.violations).toEqual([]);
  await github.close();
  await rm(folder, { recursive: true });
});

const remote = (): NonNullable<ArtifactOptions['remote']> => ({ apiUrl: github.url, repository: 'o/r', token: github.token, runId: String(run) });
const into = (): string => join(folder, 'into');

const earlier = () => github.artifact({ run: '77-attempt-1', name: 'shipworthy-drift-report-x-attempt-1', files: { 'a.json': '{}' } });

async function upload(service = createArtifactService({ attempt: 2 }), name = 'shipworthy-drift-report-x-attempt-2') {
  const from = join(folder, 'out');
  await mkdir(join(from, 'drift-report.x'), { recursive: true });
  await writeFile(join(from, 'drift-report.x.json'), '{"kind":"drift-report"}\n');
  await writeFile(join(from, 'drift-report.x', 'attachment.txt'), 'text\n'.repeat(1000));
  const files = [join(from, 'drift-report.x.json'), join(from, 'drift-report.x', 'attachment.txt')];
  return service.upload({ name, folder: from, files, retentionDays: 3 });
}

test('evidence that cannot be read again is not uploaded, and says so: the client would throw where nobody catches it', async () => {
  const missing = join(folder, 'drift-report.x.json');
  const service = createArtifactService({ attempt: 2 });
  await expect(service.upload({ name: 'x', folder, files: [missing], retentionDays: null })).rejects.toMatchObject({ code: 'output/not-writable', message: expect.stringContaining('drift-report.x.json was written, but cannot be read again (ENOENT)') });
  expect(github.countOf('CreateArtifact')).toBe(0);
});

test('an artifact that the disk does not take is no fault of ours', async () => {
  const { id } = earlier();
  await writeFile(into(), 'a file in the way');
  await expect(createArtifactService({ attempt: 2, remote: remote() }).download(id, into())).rejects.toMatchObject({ code: 'output/not-writable', message: expect.stringMatching(/could not be kept on this machine \(E[A-Z]+\)/) });
});

describe('a round trip', () => {
  test('brings the same files back, proved by the digest', async () => {
    const stored = await upload();
    const service = createArtifactService({ attempt: 2 });
    expect(await service.list('shipworthy-drift-report-')).toEqual([expect.objectContaining({ id: stored.id, name: stored.name, digest: stored.digest })]);
    expect(await service.list('shipworthy-other-')).toEqual([]);
    expect(await service.download(stored.id, into())).toEqual({ folder: into(), digest: stored.digest });
    expect(await readFile(join(into(), 'drift-report.x.json'), 'utf8')).toBe('{"kind":"drift-report"}\n');
    expect(await readFile(join(into(), 'drift-report.x', 'attachment.txt'), 'utf8')).toBe('text\n'.repeat(1000));
  });

  test('a name that is taken is the user’s to mend', async () => {
    await upload();
    await expect(upload()).rejects.toMatchObject({ code: 'artifact/refused', hint: expect.stringContaining('key') });
  });
});

describe('earlier attempts', () => {
  test('are listed and downloaded through the REST API', async () => {
    const artifact = earlier();
    const service = createArtifactService({ attempt: 2, remote: remote() });
    expect((await service.list('shipworthy-')).map(({ id }) => id)).toEqual([artifact.id]);
    expect(await service.download(artifact.id, into())).toEqual({ folder: into(), digest: artifact.digest });
    expect(await readdir(into())).toEqual(['a.json']);
  });

  test('are listed over many pages', async () => {
    for (let index = 0; index < 130; index += 1) github.artifact({ run: '77-attempt-1', name: `shipworthy-x-${index}-attempt-1`, files: {} });
    expect(await createArtifactService({ attempt: 2, remote: remote() }).list('shipworthy-')).toHaveLength(130);
  });

  test('cost no request in a first attempt', async () => {
    await createArtifactService({ attempt: 1, remote: remote() }).list('shipworthy-');
    expect(github.countOf('actions/list-workflow-run-artifacts')).toBe(0);
  });

  test('that the token may not see become a notice when listed, an error when wanted', async () => {
    const artifact = earlier();
    github.permit({ contents: 'read' });
    const notices: string[] = [];
    const service = createArtifactService({ attempt: 2, remote: remote(), onNotice: (message) => notices.push(message) });
    expect(await service.list('shipworthy-')).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('permissions:\n  actions: read')]);
    await expect(service.download(artifact.id, into())).rejects.toMatchObject({
      code: 'github/permission-denied', hint: expect.stringContaining('permissions:\n  actions: read'),
    });
  });

  test('without a token are answered with what to give', async () => {
    await expect(createArtifactService({ attempt: 2 }).download(earlier().id, into())).rejects.toMatchObject({ code: 'github/permission-denied' });
  });

  test('are asked of the blob store without the token', async () => {
    const artifact = earlier();
    const seen: string[] = [];
    const spy: typeof fetch = (url, init) => {
      if (new Headers(init?.headers).has('authorization')) seen.push(new URL(url instanceof Request ? url.url : url).pathname);
      return fetch(url, init);
    };
    await createArtifactService({ attempt: 2, remote: { ...remote(), loadFetch: () => Promise.resolve(spy) } }).download(artifact.id, into());
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((path) => !path.startsWith('/repos/'))).toEqual([]);
    expect(github.countOf('blob-get')).toBe(1);
  });

  test('that are gone are not found', async () => {
    await expect(createArtifactService({ attempt: 2, remote: remote() }).download(424_242, into())).rejects.toMatchObject({ code: 'github/not-found' });
  });

  test('do not exist in a first attempt: an id that is unknown there was deleted, whatever the token may do', async () => {
    const artifact = earlier();
    github.permit({});
    await expect(createArtifactService({ attempt: 1, remote: remote() }).download(artifact.id, into())).rejects.toMatchObject({ code: 'github/not-found' });
    await expect(createArtifactService({ attempt: 1 }).download(artifact.id, into())).rejects.toMatchObject({ code: 'github/not-found' });
    expect(github.countOf('actions/get-artifact')).toBe(0);
  });
});

describe('a service that does not answer', () => {
  const silent = { kind: 'slow', delayMs: 3_600_000 } as const;
  const patient = () => createArtifactService({ attempt: 2, remote: { ...remote(), patience: 200, waitBudget: 300 }, patience: 300 });

  // To the client, an answer that is cut off is one that never comes; a silent service would keep it trying after the test.
  test.each(['ListArtifacts', 'GetSignedArtifactURL'])('%s, cut off when downloading, ends as an outage and costs its time once', async (operation) => {
    const [first, second] = [1, 2].map((key) => github.artifact({ run: own, name: `x-${key}`, files: { 'a.json': '{}' } }));
    github.fail(operation, { kind: 'truncated' }, 100);
    const service = patient();
    await expect(service.download(first?.id ?? 0, into())).rejects.toMatchObject({ code: 'github/unavailable', hint: expect.stringContaining('githubstatus') });
    const asked = github.requests.length;
    await expect(service.download(second?.id ?? 0, into())).rejects.toMatchObject({ code: 'github/unavailable' });
    expect(github.requests).toHaveLength(asked);
  });

  test.each(['CreateArtifact', 'FinalizeArtifact'])('%s, cut off when uploading, ends as an outage', async (operation) => {
    github.fail(operation, { kind: 'truncated' }, 100);
    await expect(upload(patient())).rejects.toMatchObject({ code: 'github/unavailable' });
  });

  test('to reading is still asked to store', async () => {
    github.fail('ListArtifacts', { kind: 'truncated' }, 100);
    const service = patient();
    await expect(service.list('')).rejects.toMatchObject({ code: 'github/unavailable' });
    expect(await upload(service)).toMatchObject({ name: expect.any(String) });
  });

  test.each(['actions/list-workflow-run-artifacts', 'actions/get-artifact', 'actions/download-artifact', 'blob-get'])('%s, asked for an earlier attempt, ends as an outage', async (operation) => {
    const artifact = earlier();
    github.fail(operation, silent, 100);
    const service = patient();
    const ask = operation === 'actions/list-workflow-run-artifacts' ? service.list('') : service.download(artifact.id, into());
    await expect(ask).rejects.toMatchObject({ code: 'github/unavailable', message: expect.stringContaining('no whole answer within') });
  });

  test('once is asked again through the REST API', async () => {
    const artifact = earlier();
    github.fail('blob-get', silent);
    expect(await patient().download(artifact.id, into())).toEqual({ folder: into(), digest: artifact.digest });
  });
});

describe('what is refused before anything is written', () => {
  test('bytes that are not those GitHub recorded', async () => {
    const artifact = github.artifact({ run: own, name: 'x', files: { 'a.json': '{}' }, digest: `sha256:${'0'.repeat(64)}` });
    await expect(createArtifactService({ attempt: 2 }).download(artifact.id, into())).rejects.toMatchObject({ code: 'artifact/digest-mismatch' });
    await expect(readdir(into())).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.each(['../a.json', '/etc/a.json', 'a/../../b', 'C:/a', 'a\\b', 'a//b', './a', 'a:stream', 'nul\0'])('an entry named %j', async (name) => {
    const artifact = github.artifact({ run: own, name: 'x', files: { 'first.json': '{}', [name]: 'x' } });
    await expect(createArtifactService({ attempt: 2 }).download(artifact.id, into())).rejects.toMatchObject({ code: 'artifact/unsafe' });
    expect(await readdir(into())).toEqual([]);
  });

  test('two entries that are one file elsewhere', async () => {
    const artifact = github.artifact({ run: own, name: 'x', files: { 'a.json': '1', 'A.json': '2' } });
    await expect(createArtifactService({ attempt: 2 }).download(artifact.id, into())).rejects.toMatchObject({ code: 'artifact/unsafe' });
  });

  test('what is no zip', async () => {
    const artifact = github.artifact({ run: own, name: 'x', bytes: Buffer.from('PK\u0003\u0004 and nothing') });
    await expect(createArtifactService({ attempt: 2 }).download(artifact.id, into())).rejects.toMatchObject({ code: 'artifact/unsafe' });
  });
});
