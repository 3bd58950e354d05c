import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGit, type Git } from '@shipworthy/core/git';
import { createRepository, isolatedGitEnvironment, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const env = isolatedGitEnvironment();
const coded = (code: string): unknown => expect.objectContaining({ code });
const absent = 'f'.repeat(40);
let scratch = '';

beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-git-')));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim();
}

function makeRepository(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  git(folder, 'init', '-q', '-b', 'main');
  return folder;
}

function commit(folder: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'Change');
  return git(folder, 'rev-parse', 'HEAD');
}

async function open(folder: string): Promise<Git> {
  const opened = await openGit(folder, { env });
  if (opened === null) throw new Error('not a repository');
  return opened;
}

describe('opening', () => {
  test('no repository is null; a folder that is not there is an error', async () => {
    const plain = join(scratch, 'plain');
    mkdirSync(plain);
    expect(await openGit(plain, { env })).toBeNull();
    await expect(openGit(join(plain, 'gone'), { env })).rejects.toEqual(coded('git/failed'));
  });

  test('without git on the PATH', async () => {
    await expect(openGit(scratch, { env: { PATH: join(scratch, 'nowhere') } })).rejects.toEqual(coded('git/missing'));
  });

  test('GIT_DIR of a hook does not lead elsewhere', async () => {
    const [asked, other] = [makeRepository('asked'), makeRepository('other')];
    const head = commit(asked, { a: '1' });
    commit(other, { b: '2' });
    const hooked = await openGit(asked, { env: { ...env, GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other, GIT_INDEX_FILE: join(other, '.git/index') } });
    expect(hooked?.headCommit).toBe(head);
    expect(hooked?.topLevel).toBe(asked);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test : test.skip)('a repository of another user is refused with the line to run', async () => {
    const folder = makeRepository('foreign');
    execFileSync('chown', ['-R', '12345', folder]);
    await expect(openGit(folder, { env })).rejects.toEqual(expect.objectContaining({ code: 'git/failed', hint: expect.stringContaining('safe.directory') }));
  });

  test('before the first commit', async () => {
    const repository = await open(makeRepository('unborn'));
    expect(repository.headCommit).toBeNull();
    expect(await repository.isDirty()).toBe(false);
    expect(await repository.defaultBranch()).toBeNull();
    expect(await repository.originRepository()).toBeNull();
  });
});

describe('a repository with history', () => {
  const strange = ['ü/ä b.txt', 'tab\there', 'line\nbreak', '-dash', ':colon', '[x]*.md'];
  let folder = '';
  let repository: Git;
  const ids: Record<'first' | 'side' | 'merge', string> = { first: '', side: '', merge: '' };

  beforeAll(async () => {
    folder = makeRepository('history');
    ids.first = commit(folder, { 'a.txt': 'one\n', 'dir/b.bin': Buffer.from([0, 10, 255, 10]), 'dir/deep/c': '', ...Object.fromEntries(strange.map((name) => [name, name])) });
    git(folder, 'checkout', '-q', '-b', 'side');
    ids.side = commit(folder, { 'side.txt': 'side' });
    git(folder, 'checkout', '-q', 'main');
    git(folder, 'mv', 'a.txt', 'moved.txt');
    commit(folder, { 'dir/b.bin': 'changed', 'new file': '' });
    git(folder, 'merge', '-q', '--no-ff', '-m', 'Merge\n\nparent 0000\ntree 0000', 'side');
    ids.merge = git(folder, 'rev-parse', 'HEAD');
    repository = await open(join(folder, 'dir'));
  });

  test('commits', async () => {
    expect(repository.headCommit).toBe(ids.merge);
    expect(await repository.parentsOf('HEAD')).toEqual([git(folder, 'rev-parse', 'HEAD^1'), ids.side]);
    expect(await repository.parentsOf(ids.first)).toEqual([]);
    expect(await repository.treeOf('HEAD')).toBe(git(folder, 'rev-parse', 'HEAD^{tree}'));
    expect((await repository.commitTime(ids.first)).toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect([await repository.hasCommit(ids.side), await repository.hasCommit(absent), await repository.hasCommit(await repository.treeOf('HEAD'))]).toEqual([true, false, false]);
    expect([await repository.commitOf('HEAD'), await repository.commitOf('side'), await repository.commitOf(absent), await repository.commitOf('HEAD^{tree}')]).toEqual([ids.merge, ids.side, null, null]);
    expect(await repository.defaultBranch()).toBe('refs/heads/main');
    await expect(repository.parentsOf(absent)).rejects.toEqual(coded('git/failed'));
  });

  test('merge base', async () => {
    expect(await repository.mergeBase(ids.side, 'HEAD^1')).toBe(ids.first);
    expect(await repository.mergeBase(absent, 'HEAD')).toBeNull();
    git(folder, 'checkout', '-q', '--orphan', 'lonely');
    git(folder, 'commit', '-q', '-m', 'Alone');
    git(folder, 'checkout', '-q', 'main');
    expect(await repository.mergeBase('lonely', 'main')).toBeNull();
  });

  test('files of a commit, byte for byte, whatever their names', async () => {
    expect(await repository.readFileAt(ids.first, 'dir/b.bin')).toEqual(Buffer.from([0, 10, 255, 10]));
    expect(await repository.readFileAt('HEAD', 'dir/b.bin')).toEqual(Buffer.from('changed'));
    const files = await repository.readFilesAt(ids.first, [...strange, 'dir/deep/c', 'absent', 'dir', '', '../a.txt', './a.txt', '/a.txt', 'a.txt/', 'a.txt']);
    expect([...files].map(([path, content]) => [path, content.toString()])).toEqual([...strange.map((name) => [name, name]), ['dir/deep/c', ''], ['a.txt', 'one\n']]);
    for (const name of ['b.bin', 'absent', 'dir', '']) expect(await repository.readFileAt('HEAD', name)).toBeNull();
  });

  test('an absent commit is not a commit without the file', async () => {
    await expect(repository.readFileAt(absent, 'a.txt')).rejects.toEqual(coded('git/failed'));
    await expect(repository.readFilesAt(absent, [])).rejects.toEqual(coded('git/failed'));
  });

  test('a thousand files through one process', async () => {
    const many = makeRepository('many');
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f/${index}`, `${index}\n`.repeat(index)]));
    const head = commit(many, files);
    const read = await (await open(many)).readFilesAt(head, Object.keys(files));
    for (const [path, content] of Object.entries(files)) expect(read.get(path)?.toString()).toBe(content);
  });

  test('a file of a commit that is too large is refused, and no more of it is held than the limit', async () => {
    const large = makeRepository('large');
    const head = commit(large, { 'large.txt': Buffer.alloc(80 * 1024 * 1024, 'a') });
    await expect((await open(large)).readFileAt(head, 'large.txt')).rejects.toMatchObject({ code: 'git/failed', message: expect.stringMatching(/large\.txt.*larger than 64 MiB/) });
    // Several files may have more together.
    expect((await (await open(large)).readFilesAt(head, ['large.txt'])).get('large.txt')?.length).toBe(80 * 1024 * 1024);
  });

  test('trees', async () => {
    const all = await repository.listTreeAt(ids.first, '');
    expect(all.map((entry) => entry.path).sort()).toEqual(['a.txt', 'dir/b.bin', 'dir/deep/c', ...strange].sort());
    expect(await repository.listTreeAt(ids.first, './dir/')).toEqual([
      { path: 'dir/b.bin', mode: '100644', oid: git(folder, 'rev-parse', `${ids.first}:dir/b.bin`), size: 4 },
      { path: 'dir/deep/c', mode: '100644', oid: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', size: 0 },
    ]);
    expect((await repository.listTreeAt(ids.first, '[x]*.md')).map((entry) => entry.path)).toEqual(['[x]*.md']);
    expect(await repository.listTreeAt(ids.first, '*.txt')).toEqual([]);
  });

  test('changed files, renames found', async () => {
    expect(await repository.changedFiles(ids.first, 'HEAD')).toEqual([
      { change: 'modified', previousPath: null, path: 'dir/b.bin' },
      { change: 'renamed', previousPath: 'a.txt', path: 'moved.txt' },
      { change: 'added', previousPath: null, path: 'new file' },
      { change: 'added', previousPath: null, path: 'side.txt' },
    ]);
    expect((await repository.changedFiles('HEAD', ids.side)).map((file) => file.change)).toContain('deleted');
    expect(await repository.changedFiles('HEAD', 'HEAD')).toEqual([]);
  });

  test('dirty is about tracked files', async () => {
    writeFileSync(join(folder, 'untracked'), '');
    chmodSync(join(folder, 'moved.txt'), 0o644);
    expect(await repository.isDirty()).toBe(false);
    writeFileSync(join(folder, 'moved.txt'), 'edited');
    expect(await repository.isDirty()).toBe(true);
    git(folder, 'add', 'moved.txt');
    expect(await repository.isDirty()).toBe(true);
    git(folder, 'reset', '-q', '--hard');
    expect(await repository.isDirty()).toBe(false);
  });

  test.each(['--upload-pack=touch x', '-h', 'a..b', 'HEAD:a.txt', 'a b', '', 'a\nb', '@{-1}x y'])('%j is no revision', async (revision) => {
    await expect(repository.hasCommit(revision)).rejects.toEqual(coded('git/failed'));
    await expect(repository.readFileAt(revision, 'a')).rejects.toEqual(coded('git/failed'));
  });

  test('replaced objects are not believed', async () => {
    const real = await repository.treeOf(ids.first);
    git(folder, 'replace', ids.first, ids.side);
    expect(await repository.treeOf(ids.first)).toBe(real);
    git(folder, 'replace', '-d', ids.first);
  });
});

describe('clones', () => {
  let origin = '';
  let hidden = '';
  let tip = '';

  beforeAll(() => {
    origin = makeRepository('origin');
    commit(origin, { 'policy.yml': 'strict' });
    tip = commit(origin, { other: '1' });
    git(origin, 'checkout', '-q', '-b', 'late');
    hidden = commit(origin, { 'policy.yml': 'late' });
    git(origin, 'checkout', '-q', 'main');
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  });

  const clone = (name: string, ...args: string[]): string => {
    git(scratch, 'clone', '-q', '--branch', 'main', '--single-branch', ...args, `file://${origin}`, name);
    return join(scratch, name);
  };

  test('a shallow clone knows it, its true parents, and fetches one commit', async () => {
    const repository = await open(clone('shallow', '--depth=1'));
    expect(await repository.isShallow()).toBe(true);
    const [parent = ''] = await repository.parentsOf('HEAD');
    expect(parent).toBe(git(origin, 'rev-parse', 'main^'));
    await expect(repository.readFileAt(parent, 'policy.yml')).rejects.toEqual(coded('git/failed'));
    expect(await repository.fetchCommit(parent)).toBe(true);
    expect((await repository.readFileAt(parent, 'policy.yml'))?.toString()).toBe('strict');
    expect([await repository.fetchCommit(absent), await repository.fetchCommit('main')]).toEqual([false, false]);
  });

  test('fetching into a complete clone does not cut its history', async () => {
    const repository = await open(clone('complete'));
    expect(await repository.hasCommit(hidden)).toBe(false);
    await expect(repository.parentsOf(hidden)).rejects.toEqual(coded('git/failed'));
    expect(await repository.fetchCommit(hidden)).toBe(true);
    expect([await repository.hasCommit(hidden), await repository.parentsOf(hidden)]).toEqual([true, [tip]]);
    expect(await repository.isShallow()).toBe(false);
    expect(await repository.mergeBase(hidden, 'HEAD')).toBe(tip);
  });

  test('the default branch is what origin says, and no tag can pose as it', async () => {
    const folder = clone('branches');
    git(folder, 'tag', 'origin/main', 'HEAD^');
    const repository = await open(folder);
    const branch = await repository.defaultBranch();
    expect(branch).toBe('refs/remotes/origin/main');
    expect(await repository.mergeBase(branch ?? '', 'HEAD')).toBe(tip);
  });

  test('a remote that is a path has no name', async () => {
    expect(await (await open(clone('unnamed'))).originRepository()).toBeNull();
  });
});

test('also works in the repositories of the test kit, opened without an environment', async () => {
  const made: TemporaryRepository = createRepository({ 'a.txt': 'a' });
  try {
    made.git('remote', 'add', 'origin', 'git@github.com:octo/widgets.git');
    const repository = await openGit(made.path);
    expect(await repository?.originRepository()).toBe('octo/widgets');
  } finally {
    made.dispose();
  }
});

test('a git that fails when it is asked for a commit is an error, and no commit that is absent', async () => {
  const folder = makeRepository('failing');
  commit(folder, { a: '1' });
  const bin = join(scratch, 'failing-bin');
  mkdirSync(bin);
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\nfor word; do case "$word" in cat-file|--verify) exit 128;; esac; done\nexec '${real}' "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);
  const repository = await openGit(folder, { env: { ...env, PATH: `${bin}:${env['PATH'] ?? ''}` } });
  await expect(repository?.hasCommit('main')).rejects.toEqual(coded('git/failed'));
  await expect(repository?.commitOf('main')).rejects.toEqual(coded('git/failed'));
  expect(await (await open(folder)).commitOf('nothing')).toBeNull();
  expect(await (await open(folder)).hasCommit('nothing')).toBe(false);
});
