import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { WrittenDocument } from '@shipworthy/core/evidence';
import type { Host } from '@shipworthy/core/host';
import { createRemoteRepository } from '@shipworthy/github';
import { startFakeGitHub, type FakeGitHub } from '@shipworthy/testkit/github';
import { recordsFolder, rulesOf, templateOf, type DriftWorld } from '../../core/test/drift/drift-world.js';

const cases = [{ id: 'import', command: ['true'], expect: { files: [{ path: 'result.json', as: 'json', baseline: true }] } }, { id: 'list', command: ['true'] }];
const outputOf = (value: number) => ({ import: { files: { 'result.json': `{"a":${value}}` } }, list: {} });
const runId = 77;

const established = templateOf(async (world) => {
  await world.writePack({ cases });
  await world.establish(outputOf(1));
});

let github: FakeGitHub;
let world: DriftWorld;
beforeEach(async () => {
  [github, world] = [await startFakeGitHub(), await established()];
  github.repository('o/r');
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

function withRun(run: Partial<Parameters<ReturnType<FakeGitHub['repository']>['withRun']>[0]> = {}): void {
  github.repository('o/r').withRun({ id: runId, headSha: world.repository.head(), conclusion: 'failure', path: '.github/workflows/ci.yml', ...run });
}

function upload({ path, files, document }: WrittenDocument, more: Partial<Parameters<FakeGitHub['artifact']>[0]> = {}) {
  const entries = files.map((file) => [relative(dirname(path), file), readFileSync(file)] as const);
  return github.artifact({ run: runId, name: `shipworthy-${document.kind}-${document.key}-attempt-${document.run.attempt}`, files: Object.fromEntries(entries), ...more });
}

/** The run of CI on HEAD, which leaves its observations as artifacts; here nothing of them is on disk. */
async function observeInCi(value: number, options: { attempt?: number; shards?: boolean } = {}): Promise<void> {
  const there = world.host({ where: 'actions', service: 'GitHub Actions', repository: 'o/r', event: 'push', ref: 'refs/heads/main', headCommit: world.repository.head(), testedCommit: world.repository.head(), runId: String(runId), attempt: options.attempt ?? 1 });
  const parts = options.shards === true ? [{ list: {} }, { import: outputOf(value).import }] : [outputOf(value)];
  for (const [index, part] of parts.entries()) {
    const plan = options.shards === true ? { plan: { planDigest: `sha256:${'1'.repeat(64)}`, shard: `${index + 1}/2` } } : {};
    upload(await world.observe(part, { host: there, out: '.git/ci', ...plan }));
  }
}

function host(): Host {
  return { ...world.host({ repository: 'o/r' }), remote: createRemoteRepository({ apiUrl: github.url, repository: 'o/r', token: github.token, waitBudget: 1 }) };
}

const flags = { mode: 'accept', all: 'true', reason: 'as CI has it', run: String(runId) };
const accept = (more: Readonly<Record<string, string>> = {}) => world.run({ ...flags, ...more }, { host: host() });
const recorded = () => world.repository.read(`${recordsFolder}/files/import/result.json`);

describe('accept --run', () => {
  test('takes what the run left, says which run it was, and writes it into the record', async () => {
    withRun({ attempt: 2 });
    await observeInCi(1, { attempt: 1 });
    await observeInCi(2, { attempt: 2 });
    const { notes, exitCode } = await accept();
    expect(exitCode).toBe(0);
    expect(notes[0]).toMatch(new RegExp(`^Run ${runId}, attempt 2 .*ci.yml.* at ${world.repository.head()}, ended with failure`));
    expect(recorded()).toBe('{"a":2}');
    expect(world.readRecord('import')).toMatchObject({ reason: 'as CI has it', acceptedFrom: { commit: world.repository.head(), run: String(runId), attempt: 2 } });
    expect(world.readRecord('list')).toMatchObject({ reason: 'because it is right' });
  });

  test('joins the shards, and a dry run writes nothing', async () => {
    withRun();
    await observeInCi(2, { shards: true });
    expect((await accept({ 'dry-run': 'true' })).notes).toContain('Nothing was written (dry run).');
    expect(recorded()).toBe('{"a":1}');
    await accept();
    expect(recorded()).toBe('{"a":2}');
  });

  test('what was accepted from a commit before HEAD is what drift-check then compares with', async () => {
    withRun();
    const commit = world.repository.head();
    await observeInCi(2);
    world.repository.commit('Later', { 'README.md': 'x' });
    await accept();
    expect(world.readRecord('import')).toMatchObject({ acceptedFrom: { commit } });
    await world.observe(outputOf(2));
    expect(rulesOf(await world.check())).toEqual([]);
  });

  test('artifacts on the second page count', async () => {
    withRun();
    await observeInCi(2);
    for (let index = 0; index < 120; index += 1) github.artifact({ run: runId, name: `log-${index}`, files: {} });
    await accept();
    expect(recorded()).toBe('{"a":2}');
    expect(github.countOf('actions/list-workflow-run-artifacts')).toBe(2);
  });
});

describe('nothing is accepted', () => {
  afterEach(() => expect(recorded()).toBe('{"a":1}'));

  test.each([
    ['is not over', { status: 'in_progress', conclusion: null }], ['comes from a fork', { headRepository: 'eve/r' }], ['is about a commit that is not here', { headSha: 'f'.repeat(40) }],
  ])('from a run that %s', async (_what, run) => {
    withRun(run);
    await observeInCi(2);
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused' });
  });

  test('from a commit that HEAD does not come from', async () => {
    world.repository.branch('topic');
    world.repository.commit('Topic', { 'topic.txt': '' });
    withRun();
    await observeInCi(2);
    world.repository.checkout('main');
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', message: expect.stringContaining('does not come from') });
  });

  test('from a run that does not exist, left nothing, or left what has expired', async () => {
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', message: expect.stringContaining('no run') });
    withRun();
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', message: expect.stringContaining('left no observations') });
    upload(await world.observe(outputOf(2), { out: '.git/ci' }), { expired: true, expiresAt: '2026-03-04T05:06:07Z' });
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', message: expect.stringContaining('2026-03-04') });
  });

  test('that another run observed, that was forged beside, or that is not the recorded bytes', async () => {
    withRun();
    upload(await world.observe(outputOf(2), { out: '.git/ci' }));
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', faults: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('not by 77') })]) });
    await observeInCi(2);
    await observeInCi(3);
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused' });
  });

  test('whose archive is not the one that GitHub recorded', async () => {
    withRun();
    upload(await world.observe(outputOf(2), { out: '.git/ci' }), { digest: `sha256:${'0'.repeat(64)}` });
    await expect(accept()).rejects.toMatchObject({ code: 'baseline/refused', faults: expect.arrayContaining([expect.objectContaining({ message: expect.stringContaining('digest') })]) });
  });

  test('without a token, or with one that may not', async () => {
    withRun();
    await observeInCi(2);
    await expect(world.run(flags)).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('GITHUB_TOKEN') });
    github.permit({ contents: 'read' });
    await expect(accept()).rejects.toMatchObject({ code: 'github/permission-denied', hint: expect.stringContaining('actions: read') });
  });

  test('when the request contradicts itself', async () => {
    await expect(accept({ run: 'latest' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    await expect(accept({ observations: 'shipworthy-out' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
    await expect(accept({ mode: 'check' })).rejects.toMatchObject({ code: 'usage/invalid-input' });
  });

  test('of several packs of which none is named', async () => {
    withRun();
    await observeInCi(2);
    const [artifact] = github.artifacts;
    const text = readFileSync(`${world.repository.path}/.git/ci/regression-observations.parser-compat.json`, 'utf8');
    expect(artifact?.name).toContain('parser-compat');
    github.artifact({ run: runId, name: 'shipworthy-regression-observations-other-attempt-1', files: { 'regression-observations.other.json': text.replaceAll('"parser-compat"', '"other"') } });
    await expect(accept()).rejects.toMatchObject({ code: 'usage/invalid-input', faults: [expect.objectContaining({ message: expect.stringContaining('other') }), expect.objectContaining({ message: expect.stringContaining('parser-compat') })] });
  });
});
