import { describe, expect, it, test } from '@jest/globals';
import { complainAboutName, judgeEntry } from '../../src/archive/judge-entry.js';
import type { DirectoryEntry } from '../../src/archive/zip-entry.js';
import { entryOf, modeOf } from './directory-entry.js';

function complain(more: Partial<DirectoryEntry>, maxRatio = 100): readonly string[] {
  return judgeEntry(entryOf('a', more), maxRatio).map(({ message }) => message);
}

const nul = 'has a NUL in its name.';
const backslash = 'has a backslash in its name: it separates on one system and is a letter on another.';
const absolute = 'is an absolute path.';
const drive = 'begins with a drive letter.';
const climbs = 'climbs out of its folder with `..`.';
const emptyPart = 'has an empty part or `.` in its name.';
const control = 'has a control character in its name.';
const windows = 'has a name that means a device, a stream or another file on Windows.';

describe('a name', () => {
  it.each([
    ['a\0b', nul], ['\\a\0', nul], ['a\\b', backslash], ['/\\', backslash], ['/a', absolute], ['C:a', drive], ['z:/a', drive], ['a:b', drive], ['..', climbs], ['a/../b', climbs], ['../', climbs], ['a//..', climbs],
    ['', emptyPart], ['.', emptyPart], ['a//b', emptyPart], ['a/./b', emptyPart], ['a//', emptyPart], ['a\u0007', control], ['a\ud800', control], ['con\n', control],
    ['con', windows], ['a/nul.txt', windows], ['con/a', windows], ['ab:c', windows], ['1:c', windows], ['a.', windows], ['a /b', windows], ['con/', windows],
  ])('%j is refused', (name, complaint) => {
    expect(complainAboutName(name)).toBe(complaint);
  });

  it.each(['a', 'a/', 'a/b', '.a', '..a', 'a..b', '...a', 'CONSOLE', 'grüße/σ.csv', 'a b'])('%j is a plain one on every system', (name) => {
    expect(complainAboutName(name)).toBeNull();
  });

  it('that is no UTF-8 is refused for that alone', () => {
    expect(judgeEntry(entryOf('/a\u0007', { isWellFormedName: false }), 100)).toStrictEqual([{ path: String.raw`/a\u{7}`, message: 'has a name that is not valid UTF-8.' }]);
  });
});

describe('what an entry is', () => {
  const ambiguous = 'is a folder by its name and a file by its mode, or the other way around.';
  it.each<[string, Partial<DirectoryEntry>, readonly string[]]>([
    ['of no type', { attributes: 0 }, []], ['with permissions alone', { attributes: modeOf(0o000644) }, []], ['a file', { attributes: modeOf(0o100644) }, []], ['a folder', { name: 'a/', bytes: 0, attributes: modeOf(0o040755) }, []], ['a folder of no type', { name: 'a/', bytes: 0 }, []],
    ['a link', { attributes: modeOf(0o120777) }, ['is a link.']], ['a link on Windows', { attributes: 0x400 }, ['is a link.']], ['a link on Windows that says it is a file', { attributes: modeOf(0o100644) + 0x420 }, ['is a link.']], ['with other attributes of Windows', { attributes: 0x20 }, []],
    ['a pipe', { attributes: modeOf(0o010644) }, ['is a device, a pipe or a socket.']], ['a socket', { attributes: modeOf(0o140644) }, ['is a device, a pipe or a socket.']], ['a device', { attributes: modeOf(0o060644) }, ['is a device, a pipe or a socket.']],
    ['a folder with the name of a file', { attributes: modeOf(0o040755) }, [ambiguous]], ['a file with the name of a folder', { name: 'a/', bytes: 0, attributes: modeOf(0o100644) }, [ambiguous]],
    ['a folder with content', { name: 'a/', bytes: 1 }, ['is a folder with content.']], ['an empty file', { bytes: 0 }, []],
  ])('%s', (_, more, complaints) => {
    expect(complain(more)).toEqual(complaints);
  });
});

describe('how an entry is stored', () => {
  it.each<[string, Partial<DirectoryEntry>, readonly string[]]>([
    ['deflated', { method: 8 }, []], ['as it is', { method: 0, packedBytes: 20 }, []], ['as it is, with two sizes', { method: 0 }, ['is stored as it is, but with 10 bytes of 20.']],
    ['by bzip2', { method: 12 }, ['is compressed by method 12; only stored (0) and deflated (8) are taken.']], ['by deflate64', { method: 9, packedBytes: 20 }, ['is compressed by method 9; only stored (0) and deflated (8) are taken.']],
    ['encrypted', { flags: 0x0001 }, ['is encrypted.']], ['patched', { flags: 0x0020 }, ['is encrypted.']], ['strongly encrypted', { flags: 0x0040, method: 12 }, ['is encrypted.']], ['behind a masked directory', { flags: 0x2800 }, ['is encrypted.']],
    ['with its sizes behind it, and a name in UTF-8', { flags: 0x0808 }, []],
  ])('%s', (_, more, complaints) => {
    expect(complain(more)).toEqual(complaints);
  });
});

test.each<[number, number, readonly string[]]>([
  [10, 1000, []], [10, 1001, ['would grow from 10 to 1001 bytes, more than 100 times.']], [0, 0, []], [0, 1, ['would grow from 0 to 1 bytes, more than 100 times.']],
])('an entry may grow a hundred times and no more: from %i to %i', (packedBytes, bytes, complaints) => {
  expect(complain({ packedBytes, bytes })).toEqual(complaints);
});

test('everything that is wrong with an entry is said at once', () => {
  expect(judgeEntry(entryOf('../a', { flags: 1, attributes: modeOf(0o120777), bytes: 2000 }), 100)).toStrictEqual([
    { path: '../a', message: climbs }, { path: '../a', message: 'is a link.' }, { path: '../a', message: 'is encrypted.' }, { path: '../a', message: 'would grow from 10 to 2000 bytes, more than 100 times.' },
  ]);
});
