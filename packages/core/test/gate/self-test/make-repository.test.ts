import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import { goodApproval } from '../../../src/gate/self-test/consent.js';
import { goodHandover, goodRun, type GateEvent, type GateRun } from '../../../src/gate/self-test/gate-run.js';
import { checkedOutBy, configTextOf, openRepositories } from '../../../src/gate/self-test/make-repository.js';
import type { Repository } from '../../../src/gate/self-test/repository.js';
import { toPrettyJson } from '../../../src/json/index.js';
import { openScratch } from '../../../src/workspace/index.js';

const env = isolatedGitEnvironment();
const [workflow, config] = ['.github/workflows/ci.yml', '.github/shipworthy.yml'];
const folder = mkdtempSync(join(tmpdir(), 'make-repository-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const git = (root: string, ...args: readonly string[]): string => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', env }).trim();
const open = async () => openRepositories(await openScratch(folder), env);

describe('a repository with files on the base, in the change and beside both', () => {
  const run: GateRun = { ...goodRun, baseConfig: { schemaVersion: 1, packs: ['ü.yml'] }, baseFiles: { 'both.txt': 'both\n', 'gone.txt': '' }, files: { 'new/é.txt': 'no end of line', 'gone.txt': null }, uncommitted: { 'later.txt': 'later\n' } };
  let made: Repository;
  beforeAll(async () => {
    made = await (await open())(run);
  });
  const filesAt = (commit: string) => git(made.root, '-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', commit).split('\n').sort();
  const textAt = (commit: string, path: string) => execFileSync('git', ['-C', made.root, 'show', `${commit}:${path}`], { encoding: 'utf8', env });

  test('has three commits: the base, the change upon it, and the merge of both', () => {
    const { base, head, merged } = made.commits;
    expect(git(made.root, 'log', '--no-walk=unsorted', '--format=%H %P|%s|%an %ae %ct', base, head, merged).split('\n')).toEqual([
      `${base} |base|Self-test self-test@shipworthy.invalid 1767225600`, `${head} ${base}|head|Self-test self-test@shipworthy.invalid 1767225600`, `${merged} ${base} ${head}|merged|Self-test self-test@shipworthy.invalid 1767225600`,
    ]);
    expect(made.trees).toEqual(Object.fromEntries(Object.entries(made.commits).map(([name, commit]) => [name, git(made.root, 'rev-parse', `${commit}^{tree}`)])));
    expect(git(made.root, 'rev-parse', 'refs/remotes/origin/main')).toBe(base);
  });

  test('each commit holds its files, byte for byte', () => {
    const { base, head, merged } = made.commits;
    expect(filesAt(base)).toEqual([config, workflow, '.gitignore', 'both.txt', 'gone.txt'].sort());
    for (const commit of [head, merged]) expect(filesAt(commit)).toEqual([config, workflow, '.gitignore', 'both.txt', 'change.txt', 'new/é.txt'].sort());
    expect([textAt(base, config), textAt(head, config)]).toEqual([toPrettyJson(run.baseConfig ?? null), toPrettyJson(run.config)]);
    expect(JSON.parse(textAt(head, workflow))).toEqual({ on: 'push', jobs: goodRun.jobs });
    expect([textAt(base, '.gitignore'), textAt(base, 'gone.txt'), textAt(head, 'change.txt'), textAt(merged, 'change.txt'), textAt(head, 'new/é.txt')]).toEqual(['evidence/\nshipworthy-out/\n', '', 'changed\n', 'changed\n', 'no end of line']);
  });

  test('the change is checked out, and what was written later is there and uncommitted', () => {
    expect([git(made.root, 'rev-parse', 'HEAD'), git(made.root, 'status', '--porcelain')]).toEqual([made.commits.head, '?? later.txt']);
    expect(readFileSync(join(made.root, 'later.txt'), 'utf8')).toBe('later\n');
  });
});

describe('repositories', () => {
  test('are shared by runs of the same files that are checked out alike, and give the same commits wherever they are made', async () => {
    const [repositoryOf, elsewhere] = [await open(), await open()];
    const good = await repositoryOf(goodRun);
    expect(await repositoryOf({ ...goodRun, event: 'tag', results: {}, inputs: { level: 'major' } })).toBe(good);
    const again = await elsewhere(goodRun);
    expect([again.root === good.root, again.commits]).toEqual([false, good.commits]);
    const merged = await repositoryOf({ ...goodRun, event: 'pull_request' });
    expect([merged === good, git(merged.root, 'rev-parse', 'HEAD')]).toEqual([false, good.commits.merged]);
  });

  test('are one of their own where something is written into them', async () => {
    const repositoryOf = await open();
    const good = await repositoryOf(goodRun);
    const changes: readonly Partial<GateRun>[] = [{ handovers: [goodHandover, { ...goodHandover, by: 'folder' }] }, { approvals: [goodApproval] }, { uncommitted: { a: '' } }, { jobs: {} }, { config: null }, { baseConfig: null }, { files: { a: '' } }, { baseFiles: { a: '' } }];
    const roots = await Promise.all(changes.map(async (change) => (await repositoryOf({ ...goodRun, ...change })).root));
    expect(new Set([good.root, ...roots]).size).toBe(changes.length + 1);
    expect((await repositoryOf({ ...goodRun, approvals: [goodApproval] })).root).not.toBe(roots[1]);
  });
});

test('a git that says nothing of the commits is not believed', async () => {
  const bin = mkdtempSync(join(folder, 'bin-'));
  writeFileSync(join(bin, 'git'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  const repositoryOf = openRepositories(await openScratch(folder), { PATH: bin });
  await expect(repositoryOf(goodRun)).rejects.toMatchObject({ code: 'internal/bug', message: 'git fast-import did not name the commits of the self-test. Report it.' });
});

test.each<[GateEvent, string]>([['push', 'head'], ['tag', 'head'], ['local', 'head'], ['pull_request', 'merged'], ['merge_group', 'merged']])('on %s what is checked out is the %s', (event, name) => {
  expect(checkedOutBy({ ...goodRun, event })).toBe(name);
});

describe('the text of the configuration', () => {
  const textOf = (changes: Partial<GateRun>) => [configTextOf({ ...goodRun, ...changes }, 'base'), configTextOf({ ...goodRun, ...changes }, 'head')];
  const own = toPrettyJson(goodRun.config);

  test('is that of the change on both sides, unless the base has another one or none', () => {
    expect(textOf({})).toEqual([own, own]);
    expect(textOf({ baseConfig: { schemaVersion: 1 } })).toEqual([toPrettyJson({ schemaVersion: 1 }), own]);
    expect(textOf({ baseConfig: null })).toEqual([null, own]);
    expect(textOf({ config: null })).toEqual([null, null]);
  });

  test('is what a file in its place says, on its side', () => {
    expect(textOf({ files: { [config]: 'other' } })).toEqual([own, 'other']);
    expect(textOf({ files: { [config]: null }, baseFiles: { [config]: 'base' } })).toEqual(['base', null]);
  });
});
