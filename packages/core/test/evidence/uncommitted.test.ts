import { afterAll, expect, test } from '@jest/globals';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { openGit } from '@shipworthy/core/git';
import { createRepository, isolatedGitEnvironment } from '@shipworthy/testkit/repository';
import { collectSubject } from '../../src/evidence/index.js';
import { sha256Hex } from '../../src/files/index.js';
import { localContext, toContext, toHost } from './documents.js';

const repository = createRepository({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'c/d.txt': 'a longer text that is found again when it has moved\n', link: 'soon a link\n' });
afterAll(() => repository.dispose());

const uncommittedHere = async (context = localContext) => (await collectSubject(toHost({ context }), await openGit(repository.path, { env: isolatedGitEnvironment() }), null)).uncommitted;

test('tracked files that differ from HEAD, with what they hold, and nothing else', async () => {
  expect(await uncommittedHere()).toEqual([]);
  repository.write({ 'a.txt': 'other\n', 'new.txt': 'untracked\n' });
  const edited = [{ path: 'a.txt', sha256: sha256Hex('other\n') }];
  expect(await uncommittedHere()).toEqual(edited);
  expect(await uncommittedHere()).toEqual(edited);
  rmSync(join(repository.path, 'b.txt'));
  rmSync(join(repository.path, 'link'));
  symlinkSync('a.txt', join(repository.path, 'link'));
  repository.git('mv', 'c/d.txt', 'c/e.txt');
  const states = new Map((await uncommittedHere())?.map(({ path, sha256 }) => [path, sha256]));
  expect([...states.keys()]).toEqual(['a.txt', 'b.txt', 'c/d.txt', 'c/e.txt', 'link']);
  expect([states.get('b.txt'), states.get('c/d.txt')]).toEqual([null, null]);
  expect(states.get('link')).toBe(sha256Hex('link a.txt'));
  repository.write({ 'a.txt': 'a\n' });
  expect((await uncommittedHere())?.map(({ path }) => path)).not.toContain('a.txt');
});

test('nothing is said where nobody edits', async () => {
  expect([await uncommittedHere(toContext()), await uncommittedHere(toContext({ where: 'ci' }))]).toEqual([undefined, undefined]);
});
