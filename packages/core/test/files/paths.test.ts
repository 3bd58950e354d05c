import { describe, expect, test } from '@jest/globals';
import { resolveInside, toPosixPath, toSafeFileName } from '@shipworthy/core/files';
import fc from 'fast-check';
import { mkdirSync, symlinkSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { temporaryFolder } from './temporary-folder.js';

const outside = expect.objectContaining({ code: 'path/outside-root' });

describe('resolveInside', () => {
  test('folders that are being made meanwhile are no links', async () => {
    const root = temporaryFolder();
    for (let round = 0; round < 200; round += 1) {
      const path = `${round}/a/b/c`;
      const made = mkdir(join(root, path), { recursive: true }).then(() => true);
      do for (let again = 0; again < 5; again += 1) resolveInside(root, `${path}/d.txt`, 'linux');
      while (!(await Promise.race([made, nextTurn(false)])));
    }
  });

  test.each(['a.txt', 'sub/new/file', '.', './a.txt', 'sub/../a.txt', '..a/b', 'aux.c', 'sub/a:b'])('%j is inside', (path) => {
    const root = temporaryFolder({ 'a.txt': '', 'sub/b': '' });
    expect(resolveInside(root, path, 'linux')).toBe(join(root, path));
  });

  test.each(['', '/', '/etc/passwd', '..', '../x', 'sub/../../x', 'sub\\b', '..\\x', '\\\\host\\share', 'C:', 'c:/x', 'C:x', 'a\0b'])('%j is not', (path) => {
    expect(() => resolveInside(temporaryFolder(), path, 'linux')).toThrow(outside);
  });

  test.each(['CON', 'nul.txt', 'sub/com1', 'LPT9.tar.gz', 'a:stream', 'a. /b', 'dot.', 'space '])('%j is not, on Windows', (path) => {
    expect(() => resolveInside(temporaryFolder(), path, 'win32')).toThrow(outside);
  });

  test.each(['console', 'com', 'com10', 'nul-1', './a', 'sub/../a'])('%j is, on Windows too', (path) => {
    const root = temporaryFolder({ 'sub/b': '' });
    expect(resolveInside(root, path, 'win32')).toBe(join(root, path));
  });

  test('links may point inside, never outside or nowhere', () => {
    const root = temporaryFolder({ 'real/a': '' });
    const other = temporaryFolder({ secret: '' });
    symlinkSync('real', join(root, 'good'));
    symlinkSync(other, join(root, 'bad'));
    symlinkSync(join(other, 'not-yet'), join(root, 'dangling'));
    symlinkSync('loop', join(root, 'loop'));
    expect(resolveInside(root, 'good/a')).toBe(join(root, 'good/a'));
    for (const path of ['bad', 'bad/secret', 'bad/new/file', 'dangling', 'dangling/x', 'loop', 'loop/x']) {
      expect(() => resolveInside(root, path)).toThrow(outside);
    }
  });

  test('a root that is itself reached through a link, or not there yet', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'real'));
    symlinkSync('real', join(root, 'alias'));
    expect(resolveInside(join(root, 'alias'), 'x/y')).toBe(join(root, 'alias/x/y'));
    expect(resolveInside(join(root, 'absent'), 'x')).toBe(join(root, 'absent/x'));
  });

  test('whatever the path, the answer is below the root', () => {
    const root = temporaryFolder();
    const part = fc.constantFrom('..', '.', 'a', '', '/', '\\', 'C:', '\0', '...', '~', '%2e%2e');
    fc.assert(fc.property(fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')), (path) => {
      try {
        const way = relative(root, resolveInside(root, path));
        expect(way === '..' || way.startsWith(`..${sep}`)).toBe(false);
      } catch (error) {
        expect(error).toEqual(outside);
      }
    }));
  });
});

describe('toSafeFileName', () => {
  test.each([
    ['case-1_A.b', 'case-1_A.b'], ['a/b', 'a%2Fb'], ['..', '%2E%2E'], ['.git', '%2Egit'], ['a.', 'a%2E'], ['con', '%63on'], ['NUL.txt', '%4EUL.txt'], ['é', '%C3%A9'], ['100%', '100%25'], ['a b', 'a%20b'],
  ])('%j becomes %j', (id, name) => expect(toSafeFileName(id)).toBe(name));

  test('gives every id back and never a name that some system treats specially', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'binary' }), (id) => {
      const name = toSafeFileName(id);
      expect(decodeURIComponent(name)).toBe(id);
      expect(name).toMatch(/^[A-Za-z0-9_%-](?:[A-Za-z0-9._%-]*[A-Za-z0-9_%-])?$/);
    }), { numRuns: 1000 });
  });

  test.each(['', '\ud800'])('%j is no id', (id) => expect(() => toSafeFileName(id)).toThrow(expect.objectContaining({ code: 'usage/invalid-input' })));
});

test('toPosixPath turns what this system joins into slashes', () => expect(toPosixPath(join('a', 'b', 'c'))).toBe('a/b/c'));
