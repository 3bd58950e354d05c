import { describe, expect, test } from '@jest/globals';
import { expandGlobs, listEntries, listFiles, matchGlobs, readTextFile, writeFileAtomically, writeFilesAtomically } from '@shipworthy/core/files';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

const coded = (code: string): unknown => expect.objectContaining({ code });

describe('writeFileAtomically', () => {
  test('makes folders, replaces, leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a/b/report.json');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, Buffer.from('two'));
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['report.json']);
  });

  test('many writers of one file: one of them wins whole', async () => {
    const path = join(temporaryFolder(), 'f');
    const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(texts.map((text) => writeFileAtomically(path, text)));
    expect(texts).toContain(readFileSync(path, 'utf8'));
  });

  test('a link is replaced, its target untouched', async () => {
    const folder = temporaryFolder({ target: 'kept' });
    symlinkSync('target', join(folder, 'link'));
    await writeFileAtomically(join(folder, 'link'), 'new');
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('kept');
    expect(() => readlinkSync(join(folder, 'link'))).toThrow();
  });

  test('what stands in the way is named, and no temporary file stays', async () => {
    const folder = temporaryFolder({ file: '', 'dir/x': '' });
    await expect(writeFileAtomically(join(folder, 'dir'), 'x')).rejects.toEqual(coded('output/not-writable'));
    await expect(writeFileAtomically(join(folder, 'file/below'), 'x')).rejects.toEqual(coded('output/not-writable'));
    expect(readdirSync(folder)).toEqual(['dir', 'file']);
  });
});

describe('writeFilesAtomically', () => {
  test('takes the places in the order given, and leaves nothing else behind', async () => {
    const folder = temporaryFolder({ 'b/two': 'old' });
    await writeFilesAtomically([{ path: join(folder, 'a/one'), data: '1' }, { path: join(folder, 'b/two'), data: '2' }, { path: join(folder, 'b/three'), data: '3' }]);
    expect([readFileSync(join(folder, 'a/one'), 'utf8'), readFileSync(join(folder, 'b/two'), 'utf8'), readdirSync(join(folder, 'b')).sort()]).toEqual(['1', '2', ['three', 'two']]);
  });

  test('where one cannot be stored, none is written, and the one is named', async () => {
    const folder = temporaryFolder({ file: '', one: 'old' });
    await expect(writeFilesAtomically([{ path: join(folder, 'one'), data: 'new' }, { path: join(folder, 'file/below'), data: 'x' }])).rejects.toEqual(expect.objectContaining({ code: 'output/not-writable', message: expect.stringMatching(/^below /) }));
    expect([readFileSync(join(folder, 'one'), 'utf8'), readdirSync(folder).sort()]).toEqual(['old', ['file', 'one']]);
  });
});

describe('readTextFile', () => {
  const limits = { maxBytes: 10, displayPath: 'shown.yml' };

  test('removes the byte order mark and takes the limit itself', async () => {
    const folder = temporaryFolder({ mark: '\ufeffab', full: '0123456789', empty: '' });
    expect(await readTextFile(join(folder, 'mark'), limits)).toBe('ab');
    expect(await readTextFile(join(folder, 'full'), limits)).toBe('0123456789');
    expect(await readTextFile(join(folder, 'empty'), limits)).toBe('');
  });

  test('every way to fail has its code and shows the display path', async () => {
    const folder = temporaryFolder({ large: '01234567890', latin1: Buffer.from([0x61, 0xe9]) });
    mkdirSync(join(folder, 'dir'));
    const cases = [['absent', 'config/not-found'], ['large/below', 'config/not-found'], ['dir', 'config/unreadable'], ['large', 'config/too-large'], ['latin1', 'config/not-utf8']] as const;
    for (const [name, code] of cases) {
      await expect(readTextFile(join(folder, name), limits)).rejects.toEqual(expect.objectContaining({ code, message: expect.stringMatching(/^shown\.yml /) }));
    }
  });

  test('a pipe without writer does not hang', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await expect(readTextFile(join(folder, 'pipe'), limits)).rejects.toEqual(coded('config/unreadable'));
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? test.skip : test)('a file without permission', async () => {
    const folder = temporaryFolder({ closed: '' });
    chmodSync(join(folder, 'closed'), 0);
    await expect(readTextFile(join(folder, 'closed'), limits)).rejects.toEqual(coded('config/unreadable'));
  });
});

describe('listing', () => {
  test('sorted by code units over whole paths, links and pipes apart', async () => {
    const folder = temporaryFolder({ 'a/b': '', 'a.txt': '', 'a-b': '', B: '', 'z/é': '', 'a/a/a': '' });
    symlinkSync('a', join(folder, 'link-to-folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(await listFiles(folder)).toEqual(['B', 'a-b', 'a.txt', 'a/a/a', 'a/b', 'z/é']);
    expect((await listEntries(folder)).filter((entry) => entry.kind !== 'file')).toEqual([{ path: 'link-to-folder', kind: 'link' }, { path: 'pipe', kind: 'other' }]);
  });

  test('a limit, an absent root', async () => {
    const folder = temporaryFolder({ a: '', b: '', 'c/d': '' });
    expect(await listFiles(folder, { maxEntries: 4 })).toHaveLength(3);
    await expect(listFiles(folder, { maxEntries: 3 })).rejects.toEqual(coded('config/too-large'));
    await expect(listFiles(join(folder, 'gone'))).rejects.toEqual(coded('config/not-found'));
  });
});

describe('globs', () => {
  test.each<[string[], string, boolean]>([
    [['**/*.md'], 'docs/a.md', true], [['**/*.md'], 'a.md', true], [['*.md'], 'docs/a.md', false], [['docs/**'], 'docs/.hidden/x', true], [['*'], '.env', true],
    [['A.md'], 'a.md', false], [['a/**', '!a/b'], 'a/b', false], [['a/**', '!a/b'], 'c', false], [['!a/b', 'a/**'], 'a/c', true], [['!(x).md'], 'y.md', true],
    [['./a/*'], 'a/b', true], [['!a'], 'b', false], [[], 'a', false], [['{a,b}/[0-9]?'], 'b/12', true], [['a\\b'], 'a/b', false],
  ])('%j on %j is %s', (patterns, path, expected) => expect(matchGlobs(patterns)(path)).toBe(expected));

  test('a pattern that is nothing matches nothing, and one that is longer than any path is refused', () => {
    expect([[''], ['./'], ['!'], ['', 'a'], ['!', 'a']].map((patterns) => matchGlobs(patterns)('a'))).toEqual([false, false, false, true, true]);
    expect(() => matchGlobs(['a'.repeat(4097)])).toThrow(expect.objectContaining({ code: 'config/invalid' }));
    expect(() => matchGlobs(['a'], { ignore: ['a'.repeat(70_000)] })).toThrow(expect.objectContaining({ code: 'config/invalid' }));
    expect(matchGlobs(['a'.repeat(4096)])('a')).toBe(false);
  });

  test('expandGlobs finds what matchGlobs accepts, without .git', async () => {
    const folder = temporaryFolder({ 'docs/a.md': '', 'docs/deep/b.md': '', 'README.md': '', '.git/c.md': '', 'node_modules/p/d.md': '', '.github/e.md': '' });
    expect(await expandGlobs(folder, ['**/*.md'], { ignore: ['node_modules/**'] })).toEqual(['.github/e.md', 'README.md', 'docs/a.md', 'docs/deep/b.md']);
    expect(await expandGlobs(folder, ['./docs/**', '!**/b.md'])).toEqual(['docs/a.md']);
    expect(await expandGlobs(folder, ['README.md', 'docs/deep/b.md'])).toEqual(['README.md', 'docs/deep/b.md']);
    expect(await expandGlobs(folder, [])).toEqual([]);
  });

  test('folders no pattern can reach are not entered', async () => {
    const folder = temporaryFolder({ 'docs/a.md': '', 'big/1': '', 'big/2': '', 'big/3': '', 'big/4': '' });
    expect(await expandGlobs(folder, ['docs/*.md'], { maxEntries: 3 })).toEqual(['docs/a.md']);
    await expect(expandGlobs(folder, ['*/*.md'], { maxEntries: 3 })).rejects.toEqual(coded('config/too-large'));
  });
});
