import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createRepository, type Files, type TemporaryRepository } from '../../src/repository/index.js';

let repositories: TemporaryRepository[] = [];

function create(files?: Files): TemporaryRepository {
  const repository = createRepository(files);
  repositories.push(repository);
  return repository;
}

afterEach(() => {
  for (const repository of repositories) repository.dispose();
  expect(repositories.filter(({ path }) => existsSync(path))).toEqual([]);
  repositories = [];
});

test('the same steps give the same commit ids', () => {
  const build = (): string => {
    const repository = create({ 'a.txt': 'a\r\n', 'b/c.json': { c: 1 } });
    repository.branch('topic').commit('Second', { 'a.txt': 'b' });
    return repository.checkout('main').merge('topic');
  };
  const head = build();
  expect(build()).toBe(head);
  expect(head).toMatch(/^[0-9a-f]{40}$/);
});

test('one that begins with the files of another is as whole and as much its own', () => {
  const files = { '.gitignore': 'out/\n', 'a.txt': 'a\r\n', 'bytes.bin': Uint8Array.of(0, 255, 10), 'out/ignored.txt': 'x' };
  const [first, second] = [create(files), create(files)];
  expect(second.path).not.toBe(first.path);
  for (const repository of [first, second]) {
    expect(repository.git('fsck', '--strict')).toBe('');
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(repository.git('ls-files').split('\n')).toEqual(['.gitignore', 'a.txt', 'bytes.bin']);
  }
  expect(second.head()).toBe(first.head());
  first.commit('Second', { 'a.txt': 'b' });
  expect(second.read('a.txt')).toBe('a\r\n');
  expect(second.git('log', '--format=%s')).toBe('First commit');
  expect(second.commit('Second', { 'a.txt': 'b' })).toBe(first.head());
  expect(create({ ...files, 'bytes.bin': Uint8Array.of(0, 255, 11) }).head()).not.toBe(create(files).head());
});

test('writes, removes, links and commits what it is told, and nothing else', () => {
  const repository = create({ 'a.txt': 'a\r\n', 'b/c.json': { c: 1 }, 'run.sh': '' });
  expect(repository.git('branch', '--show-current')).toBe('main');
  expect(repository.read('b/c.json')).toBe('{\n  "c": 1\n}\n');
  repository.write({ 'new.txt': 'new' });
  expect(repository.git('status', '--porcelain')).toBe('?? new.txt');
  repository.remove('a.txt').link('link', 'new.txt').makeExecutable('run.sh').commit('Second');
  expect(repository.git('ls-tree', '-r', '--name-only', 'HEAD').split('\n')).toEqual(['b/c.json', 'link', 'new.txt', 'run.sh']);
  expect(repository.git('ls-tree', 'HEAD', 'link', 'run.sh').split('\n').map((line) => line.slice(0, 6))).toEqual(['120000', '100755']);
  expect(repository.git('log', '-1', '--format=%an <%ae> %aI')).toBe('Ada Example <ada@example.com> 2026-01-01T00:01:00+00:00');
  repository.commit('Dated', {}, { date: '2020-02-02T00:00:00Z' });
  expect(repository.git('log', '-1', '--format=%cI')).toBe('2020-02-02T00:00:00+00:00');
});

test('a merge has this branch first and the other second, even when it could fast-forward', () => {
  const repository = create({ 'a.txt': 'a' });
  const base = repository.head();
  const head = repository.branch('topic').commit('Topic', { 'b.txt': 'b' });
  repository.checkout('main').merge('topic');
  expect([repository.head('HEAD^1'), repository.head('HEAD^2')]).toEqual([base, head]);
});

test('a shallow clone knows one commit and may fetch another by its id', () => {
  const repository = create({ 'a.txt': '1' });
  const first = repository.head();
  const second = repository.tag('v1').commit('Second', { 'a.txt': '2' });
  const origin = repository.addOrigin();
  expect(existsSync(join(origin, 'HEAD'))).toBe(true);
  const clone = repository.shallowClone();
  expect([clone.head(), clone.git('rev-list', '--count', 'HEAD'), clone.git('tag')]).toEqual([second, '1', '']);
  expect(() => clone.head(first)).toThrow();
  clone.git('fetch', '--quiet', '--depth=1', 'origin', first);
  expect(clone.head(first)).toBe(first);
});

test('the developer\'s own configuration is not seen', () => {
  expect(create().git('config', '--list', '--show-scope').split('\n').filter((line) => /^(global|system)/.test(line))).toEqual([]);
});
