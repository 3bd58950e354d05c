import { afterAll, describe, expect, test } from '@jest/globals';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectTree, openTree } from '../../../src/docs/tree/index.js';
import { openWorkspace } from '../../../src/workspace/index.js';
import { localContext, toContext, toHost } from '../../evidence/documents.js';

const made: TemporaryRepository[] = [];
afterAll(() => made.splice(0).forEach((repository) => repository.dispose()));

function makeRepository(files?: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

interface Where {
  readonly root?: string;
  readonly out?: string;
  readonly local?: boolean;
}

async function treeOf(cwd: string, { root, out, local = false }: Where = {}) {
  const host = toHost({ cwd, context: local ? localContext : toContext(), env: isolatedGitEnvironment() });
  return collectTree(host, await openWorkspace(host, { root, out }));
}

describe('in a repository', () => {
  test('what git tracks, whatever its name, sorted by code units', async () => {
    const repository = makeRepository({ 'b.md': '', 'a/z.md': '', 'B.md': '', 'ü/ä b.md': '', 'tab\there.md': '', 'line\nbreak.md': '', '"quoted".md': '', '.github/x.yml': '' });
    repository.write({ 'new.md': '' });
    expect((await treeOf(repository.path)).paths).toEqual(['"quoted".md', '.github/x.yml', 'B.md', 'a/z.md', 'b.md', 'line\nbreak.md', 'tab\there.md', 'ü/ä b.md']);
  });
  test('on a laptop also what is new and not ignored, but not what was written as evidence', async () => {
    const repository = makeRepository({ 'a.md': '', '.gitignore': 'ignored.md\n', 'shipworthy-out/kept.md': '' });
    repository.write({ 'new/b.md': '', 'ignored.md': '', 'shipworthy-out/report.md': '', 'shipworthy-outside.md': '', 'evidence/x.md': '' });
    expect((await treeOf(repository.path, { local: true })).paths).toEqual(['.gitignore', 'a.md', 'evidence/x.md', 'new/b.md', 'shipworthy-out/kept.md', 'shipworthy-outside.md']);
    expect((await treeOf(repository.path, { local: true, out: 'evidence' })).paths).not.toContain('evidence/x.md');
    expect((await treeOf(repository.path)).paths).toEqual(['.gitignore', 'a.md', 'shipworthy-out/kept.md']);
  });
  test('what is gone from the disk is not there; what a sparse checkout does not write is', async () => {
    const repository = makeRepository({ 'gone.md': '', 'staged.md': '', 'sparse.md': '', 'kept.md': '' });
    repository.git('update-index', '--skip-worktree', 'sparse.md');
    repository.git('rm', '--quiet', 'staged.md');
    repository.remove('gone.md', 'sparse.md');
    expect((await treeOf(repository.path)).paths).toEqual(['kept.md', 'sparse.md']);
  });
  test('a file in conflict is listed once', async () => {
    const repository = makeRepository({ 'a.md': 'one\n' });
    repository.branch('side').commit('Side', { 'a.md': 'two\n' });
    repository.checkout('main').commit('Main', { 'a.md': 'three\n' });
    expect(() => repository.merge('side')).toThrow();
    expect((await treeOf(repository.path)).paths).toEqual(['a.md']);
  });
  test('below a root, relative to it, from wherever the program was started', async () => {
    const repository = makeRepository({ 'a.md': '', 'app/b.md': '', 'app/docs/c.md': '', 'apple/d.md': '' });
    expect((await treeOf(repository.path, { root: 'app' })).paths).toEqual(['b.md', 'docs/c.md']);
    expect((await treeOf(join(repository.path, 'app'))).paths).toEqual(['a.md', 'app/b.md', 'app/docs/c.md', 'apple/d.md']);
  });
  test('submodules are folders, nothing below them is listed; links are files', async () => {
    const inner = makeRepository({ 'inner.md': '' });
    const repository = makeRepository({ 'a.md': '' });
    repository.git('submodule', '--quiet', 'add', inner.path, 'vendor/inner');
    repository.link('link.md', 'a.md').commit('Add');
    repository.write({ 'nested/x.md': '' });
    repository.git('init', '--quiet', 'nested');
    const tree = await treeOf(repository.path, { local: true });
    expect(tree.paths).toEqual(['.gitmodules', 'a.md', 'link.md']);
    expect(tree.submodules).toEqual(['vendor/inner']);
    expect([tree.hasFolder('vendor/inner'), tree.hasFolder('vendor'), tree.hasFile('vendor/inner'), tree.hasFolder('nested')]).toEqual([true, true, false, false]);
  });
  test('before the first commit', async () => {
    const repository = makeRepository().write({ 'a.md': '' });
    expect([(await treeOf(repository.path)).paths, (await treeOf(repository.path, { local: true })).paths]).toEqual([[], ['a.md']]);
  });
});

test('outside git: all files', async () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tree-')));
  try {
    writeFileSync(join(folder, 'a.md'), '');
    expect((await treeOf(folder)).paths).toEqual(['a.md']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('questions', () => {
  const tree = openTree({ paths: ['README.md', 'docs/a.md', 'docs/deep/B.md', 'Docs/c.md', 'docs/deep/b.md'], submodules: ['lib/x'] });
  test('files and folders', () => {
    expect(['README.md', 'readme.md', 'docs', 'docs/', ''].map((path) => tree.hasFile(path))).toEqual([true, false, false, false, false]);
    expect(['', 'docs', 'docs/deep', 'Docs', 'lib', 'lib/x', 'doc', 'README.md', 'lib/x/y'].map((path) => tree.hasFolder(path))).toEqual([true, true, true, true, true, true, false, false, false]);
  });
  test('other cases of files and folders', () => {
    expect(['readme.md', 'README.md', 'DOCS/a.md', 'docs', 'docs/DEEP', 'docs/deep/b.md', 'LIB/X', 'none'].map((path) => tree.findOtherCase(path))).toEqual(['README.md', null, 'docs/a.md', 'Docs', 'docs/deep', 'docs/deep/B.md', 'lib/x', null]);
  });
  test('globs, of which `!` excludes', () => {
    expect(tree.match('docs/**')).toEqual(['docs/a.md', 'docs/deep/B.md', 'docs/deep/b.md']);
    expect(tree.match(['**/*.md', '!docs/**'])).toEqual(['Docs/c.md', 'README.md']);
    expect(tree.match(['!docs/**'])).toEqual([]);
    expect(tree.match('docs/**')).toBe(tree.match(['docs/**']));
  });
});
