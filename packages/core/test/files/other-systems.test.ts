import { posix, win32 } from 'node:path';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { artifactName, documentName } from '../../src/evidence/index.js';
import { clearStaged, isStagedFor, stageFolder, toPosixPath, toSafeFileName, writeFileAtomically } from '../../src/files/index.js';
import { toPathBelow } from '../../src/files/to-path-below.js';
import { shortenName } from '../../src/files/shorten-name.js';
import { isReservedOnWindows } from '../../src/files/windows-names.js';
import { storedPath } from '../../src/drift/baseline/baseline-paths.js';
import { toNamedPath } from '../../src/workspace/workspace.js';
import { temporaryFolder } from './temporary-folder.js';

describe('paths of Windows', () => {
  test.each([['a\\b\\c', 'a/b/c'], ['a/b', 'a/b'], ['C:\\x', 'C:/x'], ['', '']])('%j is shown as %j', (path, shown) => expect(toPosixPath(path, win32)).toBe(shown));

  test('a backslash of other systems is a letter', () => expect(toPosixPath('a\\b', posix)).toBe('a\\b'));

  test.each([
    ['C:\\repo', 'C:\\repo', ''],
    ['C:\\repo', 'C:\\repo\\docs\\a.md', 'docs/a.md'],
    ['C:\\Repo', 'c:\\REPO\\docs\\A.md', 'docs/A.md'],
    ['C:\\repo', 'C:\\repo\\..a\\b', '..a/b'],
    ['C:\\', 'C:\\a', 'a'],
    ['\\\\server\\share\\repo', '\\\\SERVER\\share\\repo\\a', 'a'],
    ['\\\\?\\C:\\repo', '\\\\?\\C:\\repo\\a', 'a'],
    ['C:\\repo', 'C:\\repository', null],
    ['C:\\repo', 'C:\\', null],
    ['C:\\repo', 'D:\\repo\\a', null],
    ['C:\\repo', '\\\\server\\share\\a', null],
    ['\\\\server\\share\\repo', '\\\\server\\other\\repo', null],
  ])('seen from %s, %s is %j', (folder, path, below) => expect(toPathBelow(folder, path, win32)).toBe(below));

  test.each([['/', '/a/b', 'a/b'], ['/repo', '/repo/C:\\x', 'C:\\x'], ['/repo', '/Repo/a', null], ['/repo', '/repo/..', null]])('elsewhere: seen from %s, %s is %j', (folder, path, below) => expect(toPathBelow(folder, path, posix)).toBe(below));

  test('whatever leads elsewhere is never shown', () => {
    // No name there has a colon, and nothing lies above a drive.
    const part = fc.constantFrom('..', '.', 'a', 'B', 'C', '');
    const path = fc.tuple(fc.constantFrom('C:\\', 'D:\\', '\\\\host\\share\\', '\\\\host\\other\\'), fc.array(part, { maxLength: 5 })).map(([root, parts]) => root + parts.join('\\'));
    fc.assert(fc.property(path, path, (folder, named) => {
      const [from, to] = [win32.resolve(folder), win32.resolve(named)];
      const below = toPathBelow(from, to, win32);
      if (below === null) return;
      expect(win32.isAbsolute(below) || below.includes('\\') || below.split('/').includes('..')).toBe(false);
      expect(win32.resolve(from, below).toLowerCase()).toBe(to.toLowerCase());
    }));
  });

  test.each([
    ['C:\\repo\\packs\\a.yml', 'packs/a.yml'], ['c:\\Repo\\a.yml', 'a.yml'], ['C:\\repo', '.'], ['C:\\other\\a', '../other/a'], ['packs/a.yml', 'packs/a.yml'], ['D:\\a.yml', 'D:/a.yml'],
    ['packs\\a.yml', 'packs\\a.yml'], // separates here and is a letter elsewhere: refused everywhere, so that no configuration works on one system only
  ])('%s, named to a workspace, is %s', (named, path) => expect(toNamedPath('C:\\repo', named, win32)).toBe(path));
});

describe('names of ids', () => {
  const words = fc.constantFrom('con', 'NUL', 'com1', 'Lpt9', 'conin$', 'aux.txt', 'a', 'B', '.', ' ', ':', '~1', '%', '%2E', 'é', 'É', 'ß', 'İ', 'K', '\u0301', '/', '\\', '?', '*', '"', '\0');
  const ids = fc.oneof(fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')), fc.string({ minLength: 1, unit: 'binary' }));
  const legal = /^[^<>:"/\\|?*\u0000-\u001f]+$/;

  test('are plain names on Windows, alone and with what is put behind them', () => {
    fc.assert(fc.property(ids, (id) => {
      for (const name of [toSafeFileName(id), `${toSafeFileName(id)}.json`, documentName('drift-report', id), artifactName({ kind: 'drift-report', key: id, attempt: 1 })]) {
        expect({ name, isReserved: isReservedOnWindows(name), isLegal: legal.test(name) }).toEqual({ name, isReserved: false, isLegal: true });
      }
    }), { numRuns: 1000 });
  });

  /** What NTFS and APFS compare: letters folded one by one, accents in one form. */
  const fold = (name: string): string => name.normalize('NFC').toLowerCase();
  const foldAscii = (id: string): string => id.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

  test('meet on a file system that ignores case only where the ids differ in nothing but the case of A to Z, which manifests refuse', () => {
    fc.assert(fc.property(ids, ids, (one, other) => {
      if (fold(toSafeFileName(one)) === fold(toSafeFileName(other))) expect(foldAscii(one)).toBe(foldAscii(other));
      else expect(one).not.toBe(other);
    }), { numRuns: 2000 });
  });

  test.each([['con', 'CON'], ['é', 'É'], ['é', 'e\u0301'], ['%c3', '%C3'], ['K', '\u212a'], ['a.', 'a'], ['.a', '%2Ea']])('%j and %j meet only by the case of A to Z', (one, other) => {
    const isOnlyCase = foldAscii(one) === foldAscii(other) && !/^con$/i.test(one);
    expect(fold(toSafeFileName(one)) === fold(toSafeFileName(other))).toBe(isOnlyCase);
  });

  test('a key of any script is a name that every file system takes, and no two keys share one', () => {
    const keys = fc.oneof(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), fc.integer({ min: 150, max: 200 }).map((length) => '日'.repeat(length)), fc.constant('k'.repeat(200))).filter((key) => key.length <= 200);
    fc.assert(fc.property(keys, keys, (one, other) => {
      expect(Buffer.byteLength(`${documentName('telemetry-bundle-readiness', one)}.json`)).toBeLessThanOrEqual(255);
      expect(Buffer.byteLength(artifactName({ kind: 'regression-observations', key: one, attempt: 100 }))).toBeLessThanOrEqual(255);
      expect(documentName('drift-report', one) === documentName('drift-report', other)).toBe(one === other);
    }));
    expect(documentName('drift-report', '日'.repeat(200))).toMatch(/^drift-report\.~[0-9a-f]{32}$/);
    expect(documentName('drift-report', 'k'.repeat(200))).toBe(`drift-report.${'k'.repeat(200)}`);
  });

  test('an output with a long path or long names is stored within the limits', () => {
    const part = fc.oneof(fc.string({ minLength: 1, maxLength: 85, unit: 'binary' }), fc.constant('日'.repeat(85))).filter((text) => !/[/\0\p{Surrogate}]/u.test(text));
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
      const stored = storedPath('case', parts.join('/'));
      expect(stored.length).toBeLessThan(700);
      for (const name of stored.split('/')) expect({ name, isLong: name.length > 255, isReserved: isReservedOnWindows(name) }).toEqual({ name, isLong: false, isReserved: false });
    }));
  });
});

describe('names that are as long as a file system takes', () => {
  const longest = ['n'.repeat(255), '日'.repeat(85), `${'😀'.repeat(63)}abc`];

  test.each(longest)('a file %s is written', async (name) => {
    const folder = temporaryFolder();
    await writeFileAtomically(join(folder, name), 'text');
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('text');
  });

  test.each(longest)('a folder %s is staged, known again and moved', async (name) => {
    const target = join(temporaryFolder(), name);
    const staged = await stageFolder(target);
    expect(isStagedFor(staged.path, target)).toBe(true);
    expect(isStagedFor(staged.path, join(target, '..', `${shortenName(name, 200)}-other`))).toBe(false);
    await staged.moveIntoPlace();
    await clearStaged(target);
    expect(readdirSync(join(target, '..'))).toEqual([basename(target)]);
  });

  test('a path of more than 260 letters, which Windows takes only in its long form, and of nearly 4,096', async () => {
    for (const depth of [3, 38]) {
      const path = join(temporaryFolder(), ...Array.from({ length: depth }, () => 'd'.repeat(100)), 'file.json');
      expect(path.length).toBeGreaterThan(260);
      await writeFileAtomically(path, 'text');
      expect(readFileSync(path, 'utf8')).toBe('text');
    }
  });

  test('one that is longer is refused as what cannot be written', async () => {
    await expect(writeFileAtomically(join(temporaryFolder(), 'n'.repeat(256)), '')).rejects.toMatchObject({ code: 'output/not-writable' });
  });

  test('a name is shortened between letters, never within one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (name, limit) => {
      const short = shortenName(name, limit);
      expect(name.startsWith(short)).toBe(true);
      expect(Buffer.byteLength(short)).toBeLessThanOrEqual(limit);
      expect(short).not.toMatch(/\p{Surrogate}/u);
      const next = [...name.slice(short.length)][0];
      if (next !== undefined) expect(Buffer.byteLength(short + next)).toBeGreaterThan(limit);
    }));
  });
});
