import { describe, expect, test } from '@jest/globals';
import { parseNameStatus } from '../../../src/git/changed-files.js';
import { TemporaryRepository } from '@shipworthy/testkit/repository';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync, chmodSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeOf, knownChangeOf, makeRepository, onPush, shown } from './change-world.js';

const lines = Array.from({ length: 40 }, (_, index) => `line ${index}\n`).join('');
const odd = ['ü/ä b.md', 'tab\there.md', 'line\nbreak.md', '"quoted".md', 'back\\slash.md', '-dash.md', ' space .md', '[x]*.md'];

describe('what is listed', () => {
  test('renames with edits, deletions, modes, types and odd names, between commits and on disk alike', async () => {
    const repository = makeRepository({ 'old.md': lines, 'gone.md': 'g', 'mode.sh': 'x', 'type.md': 'target', 'same.md': 's' });
    repository.remove('old.md', 'gone.md', 'type.md').link('type.md', 'same.md').makeExecutable('mode.sh');
    repository.write({ 'new.md': `${lines}one more\n`, ...Object.fromEntries(odd.map((name) => [name, name])) });
    const expected = [...odd.map((name) => `A ${name}`), 'D gone.md', 'M mode.sh', 'R old.md -> new.md', 'T type.md'].sort();
    repository.git('add', '--all');
    const sorted = async (asked = {}) => {
      const answer = await shown(repository.path, asked);
      return typeof answer === 'string' ? answer : [...answer.files].sort();
    };
    expect(await sorted({ base: 'HEAD' })).toEqual(expected);
    repository.commit('Change');
    expect(await sorted({ base: 'HEAD~1' })).toEqual(expected);
    expect(await sorted({ base: 'HEAD~1', head: 'HEAD' })).toEqual(expected);
  });
  test('no setting of a user or of the change hides or renames anything', async () => {
    const inner = makeRepository({ 'x.md': '' });
    const repository = makeRepository({ 'old.md': lines, 'ü.md': 'a' });
    repository.git('submodule', '--quiet', 'add', inner.path, 'lib');
    repository.git('config', '--file', '.gitmodules', 'submodule.lib.ignore', 'all');
    const base = repository.commit('Submodule', { '.gitattributes': '*.md diff=loud\n' });
    inner.commit('Inner', { 'y.md': '' });
    repository.git('-C', 'lib', 'pull', '--quiet');
    repository.remove('old.md').write({ 'moved/new.md': `${lines}one more\n`, 'ü.md': 'b', 'moved/unlike.md': 'unlike' });
    for (const [key, value] of Object.entries({
      'diff.renames': 'false', 'diff.renameLimit': '1', 'diff.relative': 'true', 'diff.noprefix': 'true', 'diff.mnemonicPrefix': 'true', 'diff.orderFile': 'absent', 'diff.external': 'false', 'diff.loud.textconv': 'false',
      'diff.ignoreSubmodules': 'all', 'diff.autoRefreshIndex': 'false', 'core.quotePath': 'true', 'status.renames': 'false', 'status.relativePaths': 'true', 'color.ui': 'always', 'log.showSignature': 'true',
    })) repository.git('config', key, value);
    repository.git('-c', 'diff.ignoreSubmodules=none', 'add', '--all', '--force');
    repository.git('update-index', '--cacheinfo', `160000,${inner.head()},lib`);
    const expected = { base, files: ['M lib', 'R old.md -> moved/new.md', 'A moved/unlike.md', 'M ü.md'] };
    const onDisk = await shown(repository.path, { base });
    repository.git('-c', 'diff.orderFile=/dev/null', 'commit', '--quiet', '-m', 'Change');
    const between = await shown(repository.path, { base, head: 'HEAD' });
    expect([onDisk, between]).toEqual([expect.objectContaining(expected), expect.objectContaining(expected)]);
    expect(await shown(join(repository.path, 'moved'), { base, head: 'HEAD' })).toMatchObject(expected);
  });
  test('a file that was only touched is no change, and looking at it writes no index', async () => {
    const repository = makeRepository({ 'a.md': 'a', 'b.md': 'b' });
    utimesSync(join(repository.path, 'a.md'), 1_000_000, 1_000_000);
    repository.git('config', 'diff.autoRefreshIndex', 'false');
    const index = (): unknown => readFileSync(join(repository.path, '.git/index')).toString('base64');
    const before = index();
    expect(await shown(repository.path, { base: 'HEAD' })).toMatchObject({ files: [] });
    expect(index()).toBe(before);
    chmodSync(join(repository.path, 'b.md'), 0o755);
    expect(await shown(repository.path, { base: 'HEAD' })).toMatchObject({ files: ['M b.md'] });
  });
  test('a file that only the index forgot, and one in conflict, are changed once', async () => {
    const repository = makeRepository({ 'a.md': 'a', 'b.md': 'one\n' });
    repository.git('rm', '--quiet', '--cached', 'a.md');
    expect(await shown(repository.path, { base: 'HEAD' })).toMatchObject({ files: ['M a.md'] });
    repository.git('reset', '--quiet');
    repository.branch('side').commit('Side', { 'b.md': 'two\n' });
    repository.checkout('main').commit('Main', { 'b.md': 'three\n' });
    expect(() => repository.merge('side')).toThrow();
    expect(await shown(repository.path, { base: 'HEAD' })).toMatchObject({ files: ['M b.md'] });
  });
  test('a submodule that points elsewhere', async () => {
    const inner = makeRepository({ 'x.md': '' });
    const repository = makeRepository({ 'a.md': '' });
    repository.git('submodule', '--quiet', 'add', inner.path, 'lib');
    const base = repository.commit('Submodule');
    repository.write({ 'lib/uncommitted.md': '' });
    expect(await shown(repository.path, { base })).toMatchObject({ files: [] });
    inner.commit('Inner', { 'y.md': '' });
    repository.git('-C', 'lib', 'pull', '--quiet');
    expect(await shown(repository.path, { base })).toMatchObject({ files: ['M lib'] });
    repository.commit('Point elsewhere');
    expect(await shown(repository.path, { base, head: 'HEAD' })).toMatchObject({ files: ['M lib'] });
  });
  test('below a root, relative to it; what crosses its border is added or deleted', async () => {
    const repository = makeRepository({ 'app/in.md': lines, 'out.md': lines.replaceAll('line', 'other'), 'app/old.md': lines.replaceAll('line', 'third'), 'apple/x.md': 'x' });
    const base = repository.head();
    repository.git('mv', 'app/in.md', 'left.md');
    repository.git('mv', 'out.md', 'app/entered.md');
    repository.git('mv', 'app/old.md', 'app/renamed.md');
    repository.write({ 'apple/x.md': 'y', 'app/ü new.md': '' });
    const files = ['A entered.md', 'D in.md', 'R old.md -> renamed.md', 'A ü new.md'];
    expect(await shown(repository.path, { base, root: 'app' })).toMatchObject({ files });
    repository.commit('Change');
    expect(await shown(repository.path, { base, head: 'HEAD', root: 'app' })).toMatchObject({ files });
    expect(await shown(repository.path, { context: onPush(repository, { push: { created: true, forced: false } }), root: 'apple' })).toMatchObject({ base: null, files: ['A x.md'] });
  });
});

test('a repository whose hashes are SHA-256', async () => {
  const repository = new TemporaryRepository(realpathSync(mkdtempSync(join(tmpdir(), 'change-'))));
  try {
    repository.git('init', '--quiet', '--initial-branch=main', '--object-format=sha256');
    repository.commit('First', { 'a.md': 'a' });
    expect(await shown(repository.path, { context: onPush(repository, { push: { created: true, forced: false } }) })).toMatchObject({ base: null, files: ['A a.md'] });
    const head = repository.commit('Second', { 'b.md': 'b' });
    expect(await shown(repository.path, { head })).toMatchObject({ head, files: ['A b.md'] });
  } finally {
    repository.dispose();
  }
});

describe('a file before the change', () => {
  test('its bytes, those of its former name, or null when there was none', async () => {
    const repository = makeRepository({ 'app/a.md': 'before', 'app/old.md': lines, 'app/gone.md': 'g', 'other.md': 'x' });
    repository.write({ 'app/a.md': 'after', 'app/new.md': 'n' }).git('mv', 'app/old.md', 'app/renamed.md');
    repository.remove('app/gone.md');
    const change = await knownChangeOf(repository.path, { base: 'HEAD', root: 'app' });
    const read = async (path: string) => (await change.readBefore(path))?.toString();
    expect([await read('a.md'), await read('renamed.md'), await read('old.md'), await read('gone.md'), await read('new.md'), await read('other.md')]).toEqual(['before', lines, lines, 'g', undefined, undefined]);
    const first = await knownChangeOf(makeRepository({ 'a.md': '' }).path);
    expect(await first.readBefore('a.md')).toBeNull();
  });
});

describe('what cannot be read is unknown', () => {
  test('outside git', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'change-')));
    try {
      expect(await shown(folder)).toBe('unreadable-source [git] What the change consists of is unknown: the folder lies in no git repository.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  test('a corrupt tree: no list; a corrupt file: an error, not a file that was never there', async () => {
    const repository = makeRepository({ 'a.md': 'a', 'docs/b.md': 'b' });
    const base = repository.head();
    repository.commit('Change', { 'docs/b.md': 'B' });
    const corrupt = (object: string): void => {
      const [folder, name] = [object.slice(0, 2), object.slice(2)];
      const path = join(repository.path, '.git/objects', folder);
      expect(readdirSync(path)).toContain(name);
      chmodSync(join(path, name), 0o644);
      writeFileSync(join(path, name), 'garbage');
    };
    corrupt(repository.git('rev-parse', `${base}:docs/b.md`));
    const change = await knownChangeOf(repository.path, { base, head: 'HEAD' });
    expect(change.files).toEqual([{ path: 'docs/b.md', change: 'modified', previousPath: null }]);
    await expect(change.readBefore('docs/b.md')).rejects.toMatchObject({ code: 'git/failed' });
    corrupt(repository.git('rev-parse', `${base}:docs`));
    expect((await changeOf(repository.path, { base, head: 'HEAD' })).state).toBe('unknown');
    expect(await shown(repository.path, { base, head: 'HEAD' })).toMatch(/^unreadable-source \[git\] .*git diff-tree failed/);
  });
  test.each(['garbage\0', 'M\0', 'R100\0a\0', 'M\0a.md', 'X\0a\0', 'M\0\0', '\0'])('%j is no answer of git', (answer) => {
    expect(() => parseNameStatus(Buffer.from(answer))).toThrow(/form that is not known/);
  });
  test('no answer at all is no change', () => {
    expect(parseNameStatus(Buffer.from(''))).toEqual([]);
  });
});
