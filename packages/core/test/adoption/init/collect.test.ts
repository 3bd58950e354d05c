import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, isolatedGitEnvironment, type Files, type TemporaryRepository } from '@shipworthy/testkit/repository';
import { openMarkdownReader } from '../../../src/docs/markdown/index.js';
import { collectBoards } from '../../../src/adoption/init/facts/collect-boards.js';
import { collectContracts } from '../../../src/adoption/init/facts/collect-contracts.js';
import { collectRelease, placeholderSha } from '../../../src/adoption/init/facts/collect-release.js';
import type { Contract } from '../../../src/adoption/init/facts/repository-facts.js';
import { UndoLog } from '../../../src/adoption/init/undo-log.js';

const made: TemporaryRepository[] = [];
afterAll(() => {
  for (const repository of made) repository.dispose();
});

function make(files?: Files): TemporaryRepository {
  const repository = createRepository(files);
  made.push(repository);
  return repository;
}

describe('contracts are what their comparator can read', () => {
  async function contractsOf(files: Files): Promise<Contract[]> {
    const { path } = make().write(files);
    return collectContracts(Object.keys(files), { resolvePath: (file) => join(path, file) });
  }

  test.each<[string, Files, readonly Partial<Contract>[]]>([
    ['OpenAPI with operations', { 'api.yaml': 'openapi: 3.1.0\npaths: { /a: { get: { responses: {} } } }\n' }, [{ as: 'openapi' }]],
    ['OpenAPI without any: as a tree', { 'api.yaml': 'openapi: 3.1.0\npaths: {}\n' }, [{ kind: 'openapi', as: 'yaml' }]],
    ['a key that occurs twice in JSON', { 'data/a.json': '{"a":1,"a":2}' }, []],
    ['a table with a key', { 'data/a.csv': 'country code,name\nDE,Germany\nFR,France\n' }, [{ as: 'csv', key: ['country code'] }]],
    ['a table whose key is none', { 'data/a.csv': 'id,name\n1,a\n1,b\n' }, [{ as: 'csv', key: [] }]],
    ['a table with another separator', { 'data/a.csv': 'id;name\n1;a\n' }, [{ as: 'csv', key: ['id'], delimiter: ';' }]],
    ['a ragged table: as text', { 'data/a.csv': 'a,b\n1\n' }, [{ as: 'text', key: [], delimiter: null }]],
    ['an empty file', { 'data/a.json': '' }, []],
    ['a file that is too large', { 'data/a.csv': 'a'.repeat(2 * 1024 * 1024 + 1) }, []],
    ['names that mean something else', { 'data/a{out}.json': '{}', 'data/a*.json': '{}', 'data/a\nb.json': '{}', 'data/stdout': '{}' }, []],
    ['what breaks most comes first', { 'data/a.json': '{}', 'schemas/a.json': '{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object"}' }, [{ kind: 'json-schema' }, { kind: 'data' }]],
  ])('%s', async (_name, files, expected) => {
    const found = await contractsOf(files);
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });

  test('a file that is gone since git listed it is none', async () => {
    expect(await collectContracts(['data/gone.json', 'gone.yaml'], { resolvePath: (file) => join('/nowhere', file) })).toEqual([]);
  });
});

describe('boards', () => {
  async function boardsOf(files: Files): Promise<readonly [string, number][]> {
    const { path } = make().write(files);
    const boards = await collectBoards(Object.keys(files), { reader: openMarkdownReader({ root: path }), resolvePath: (file) => join(path, file) });
    return boards.map((board) => [board.path, board.ids.length]);
  }
  const rows = (...ids: string[]): string => `| ID | Status |\n|---|---|\n${ids.map((id) => `| ${id} | Done |`).join('\n')}\n`;

  test('one table for each state is one board', async () => {
    expect(await boardsOf({ 'docs/TaskBoard.md': `# Doing\n\n${rows('A-1', 'A-2', 'A-3')}\n# Done\n\n${rows('A-4')}` })).toEqual([['docs/TaskBoard.md', 4]]);
  });

  test.each<[string, Files]>([
    ['too few tasks', { 'board.md': rows('A-1', 'A-2') }],
    ['ids of no form', { 'board.md': rows('one', 'two', 'three') }],
    ['no states', { 'board.md': '| ID | Owner |\n|---|---|\n| A-1 | x |\n| A-2 | x |\n| A-3 | x |\n' }],
    ['another name', { 'docs/people.md': rows('A-1', 'A-2', 'A-3') }],
    ['a sample', { 'examples/board.md': rows('A-1', 'A-2', 'A-3') }],
    ['a table that is cut off', { 'board.csv': 'ID,Status\nA-1,"Done\n' }],
    ['no text', { 'board.csv': new Uint8Array([0xff, 0xfe, 0x00]) }],
  ])('%s: no board', async (_name, files) => {
    expect(await boardsOf(files)).toEqual([]);
  });
});

describe('the commit of Shipworthy', () => {
  const host = { env: isolatedGitEnvironment(), toolVersion: '0.1.0' };

  test('is that of the clone that the program runs from; a release is called by its tag', async () => {
    const clone = make({ 'package.json': { name: 'shipworthy' }, 'dist/chunks/a.js': '' });
    const folder = join(clone.path, 'dist/chunks');
    expect(await collectRelease(host, null, folder)).toEqual({ sha: clone.head(), label: 'not a release', source: 'clone' });
    clone.tag('v0.1.0');
    expect(await collectRelease(host, null, folder)).toEqual({ sha: clone.head(), label: 'v0.1.0', source: 'clone' });
    clone.write({ 'dist/chunks/a.js': 'changed' });
    expect(await collectRelease(host, null, folder)).toEqual({ sha: placeholderSha, label: 'v0.1.0', source: 'placeholder' });
  });

  test('is not that of the repository that it is installed in', async () => {
    const user = make({ 'package.json': { name: 'widget' }, 'node_modules/shipworthy/dist/a.js': '' });
    expect(await collectRelease(host, null, join(user.path, 'node_modules/shipworthy/dist'))).toMatchObject({ sha: placeholderSha, source: 'placeholder' });
    const broken = make({ 'package.json': '{', 'dist/a.js': '' });
    expect(await collectRelease(host, null, join(broken.path, 'dist'))).toMatchObject({ source: 'placeholder' });
  });
});

describe('what is undone', () => {
  test('is as it was: files that were there, files and folders that were not', async () => {
    const repository = make({ 'there.txt': 'before', 'kept/by-user.txt': 'x' });
    const { path } = repository;
    const undo = new UndoLog(path);
    for (const place of ['there.txt', 'new/deep/a.txt', 'new/deep/folder', 'kept/new.txt']) await undo.expect(join(path, place));
    repository.write({ 'there.txt': 'after', 'new/deep/a.txt': '1', 'new/deep/folder/b.txt': '2', 'kept/new.txt': '3' });
    await undo.undo();
    expect(readdirSync(path).toSorted()).toEqual(['.git', 'kept', 'there.txt']);
    expect([repository.read('there.txt'), existsSync(join(path, 'kept/new.txt')), existsSync(join(path, 'kept/by-user.txt'))]).toEqual(['before', false, true]);
  });

  test('leaves a folder to which somebody has added something meanwhile', async () => {
    const repository = make();
    const undo = new UndoLog(repository.path);
    await undo.expect(join(repository.path, 'new/a.txt'));
    repository.write({ 'new/a.txt': '1', 'new/of-somebody.txt': '2' });
    await undo.undo();
    expect(readdirSync(join(repository.path, 'new'))).toEqual(['of-somebody.txt']);
  });
});
