import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openGit, type Git } from '@shipworthy/core/git';
import { createRepository, isolatedGitEnvironment } from '@shipworthy/testkit/repository';

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'shipworthy-checkout-')));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function open(folder: string): Promise<Git> {
  const git = await openGit(folder, { env: isolatedGitEnvironment() });
  if (git === null) throw new Error('no repository');
  return git;
}

test('writes every file of the commit, also when the repository was opened further down, and touches nothing else', async () => {
  const repository = createRepository({ 'a.txt': 'old', 'lib/b.txt': 'b', '.gitattributes': 'lib export-ignore\n' });
  undo.push(() => repository.dispose());
  const commit = repository.commit('first');
  repository.commit('second', { 'a.txt': 'new', 'c.txt': 'c' });
  repository.write({ 'a.txt': 'newer', 'untracked.txt': '' });
  const state = (): unknown[] => [repository.git('status', '--porcelain'), repository.git('worktree', 'list'), readFileSync(join(repository.path, '.git/index')).toString('hex')];
  const before = state();
  mkdirSync(join(repository.path, 'lib'), { recursive: true });
  for (const folder of [repository.path, join(repository.path, 'lib')]) {
    const files = await (await open(folder)).checkOutAt(commit, temporaryFolder());
    expect(readdirSync(files).toSorted()).toEqual(['.gitattributes', 'a.txt', 'lib']);
    expect([readFileSync(join(files, 'a.txt'), 'utf8'), readFileSync(join(files, 'lib/b.txt'), 'utf8')]).toEqual(['old', 'b']);
  }
  expect(state()).toEqual(before);
});

test('a commit that is not here, and what is no revision, are errors of git', async () => {
  const repository = createRepository({ 'a.txt': 'a' });
  undo.push(() => repository.dispose());
  repository.commit('first');
  const git = await open(repository.path);
  for (const revision of ['f'.repeat(40), '--all']) await expect(git.checkOutAt(revision, temporaryFolder())).rejects.toMatchObject({ name: 'ShipworthyError' });
});
