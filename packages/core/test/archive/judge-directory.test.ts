import { describe, expect, it, test } from '@jest/globals';
import { judgeDirectory, type JudgedDirectory } from '../../src/archive/judge-directory.js';
import type { DirectoryEntry, ZipDirectory, ZipLimits } from '../../src/archive/zip-entry.js';
import { entryOf, modeOf } from './directory-entry.js';

/** Local header, name of one letter and ten bytes of data. */
const room = 30 + 1 + 10;

function judge(entries: readonly DirectoryEntry[], { start = entries.length * room, fileBytes = 10_000, ...limits }: Partial<ZipDirectory & ZipLimits> = {}): JudgedDirectory {
  return judgeDirectory({ entries, start, fileBytes }, { maxBytes: 1000, maxFiles: 10, maxRatio: 100, ...limits });
}

/** Entries as they lie one behind the other without a gap. */
function row(...names: readonly string[]): DirectoryEntry[] {
  return names.map((name, index) => entryOf(name, { offset: index * room }));
}

test('a directory without entries is honest', () => {
  expect(judge([])).toStrictEqual({ faults: [], bytes: 0, entries: [] });
});

test('files come as they lie, each with where its data must end; folders are left out', () => {
  const entries = [entryOf('b', { offset: 2 * room, method: 0, packedBytes: 10, bytes: 10, crc: 1 }), entryOf('d/', { offset: room, bytes: 0, attributes: modeOf(0o040755) }), entryOf('a', { nameCrc: 3 })];
  expect(judge(entries)).toStrictEqual({
    faults: [], bytes: 30, entries: [
      { name: 'a', isDeflated: true, crc: 7, packedBytes: 10, bytes: 20, offset: 0, nameCrc: 3, end: room },
      { name: 'b', isDeflated: false, crc: 1, packedBytes: 10, bytes: 10, offset: 2 * room, nameCrc: 9, end: 3 * room },
    ],
  });
});

describe('nothing may be extracted', () => {
  it('of more bytes than are allowed, extracted', () => {
    expect(judge(row('a', 'b'), { maxBytes: 40 }).faults).toEqual([]);
    expect(judge(row('a', 'b'), { maxBytes: 39 })).toStrictEqual({ bytes: 40, entries: [], faults: [{ message: 'It would grow to 40 bytes; 39 are allowed.' }] });
  });

  it('of entries that claim more bytes than the file has', () => {
    expect(judge(row('a', 'b'), { fileBytes: 20 }).faults).toEqual([]);
    expect(judge(row('a', 'b'), { fileBytes: 19 })).toStrictEqual({ bytes: 40, entries: [], faults: [{ message: 'Its entries claim 20 bytes, but the whole file has 19.' }] });
  });

  it('of entries that grow too much', () => {
    expect(judge(row('a'), { maxRatio: 2 }).faults).toEqual([]);
    expect(judge(row('a'), { maxRatio: 1 })).toStrictEqual({ bytes: 20, entries: [], faults: [{ path: 'a', message: 'would grow from 10 to 20 bytes, more than 1 times.' }] });
  });

  it('of entries that share a byte', () => {
    const entries = row('a', 'b', 'c').map((entry) => (entry.name === 'b' ? { ...entry, offset: entry.offset - 1 } : entry));
    expect(judge(entries)).toStrictEqual({ bytes: 60, entries: [], faults: [{ path: 'a', message: 'overlaps "b".' }] });
    expect(judge(entries.toReversed()).faults).toEqual([{ path: 'a', message: 'overlaps "b".' }]);
    expect(judge(row('a', 'b').map((entry) => ({ ...entry, nameBytes: 2 })), { start: 200 }).faults).toEqual([{ path: 'a', message: 'overlaps "b".' }]);
  });

  it('of entries that reach into the directory', () => {
    expect(judge(row('a', 'b'), { start: 2 * room - 1 })).toStrictEqual({ bytes: 40, entries: [], faults: [{ path: 'b', message: 'reaches beyond the data of the file.' }] });
    expect(judge(row('a', 'b'), { start: 2 * room + 1 }).entries.map(({ end }) => end)).toEqual([room, 2 * room + 1]);
  });

  it.each([
    [['a', 'a'], [{ path: 'a', message: 'is there more than once, as "a".' }]], [['a', 'A'], [{ path: 'A', message: 'is the same file, where case or accents do not count, as "a".' }]],
    [['a', 'a/b'], [{ path: 'a/b', message: 'needs for its folder what is the file "a".' }]],
  ])('of names that are one file: %j', (names, faults) => {
    expect(judge(row(...names)).faults).toEqual(faults);
  });

  it('of a folder that is a file by another name', () => {
    const folder = entryOf('a/b/', { offset: room, bytes: 0 });
    expect(judge([...row('a'), folder]).faults).toEqual([{ path: 'a/b/', message: 'needs for its folder what is the file "a".' }]);
    expect(judge([...row('a'), { ...folder, name: 'a/' }]).faults).toEqual([{ path: 'a/', message: 'needs for its folder what is the file "a".' }]);
    expect(judge([...row('c'), folder, { ...folder, offset: 2 * room }]).faults).toEqual([]);
  });

  it('where anything is wrong, and everything is said: of the whole, of each entry, of names, of places', () => {
    const faults = judge(row('/a', '/a'), { maxBytes: 1, fileBytes: 1, start: room }).faults.map(({ path = '', message }) => `${path} ${message}`);
    expect(faults).toEqual([
      ' It would grow to 40 bytes; 1 are allowed.', ' Its entries claim 20 bytes, but the whole file has 1.', '/a is an absolute path.', '/a is an absolute path.', '/a is there more than once, as "/a".', '/a reaches beyond the data of the file.',
    ]);
  });
});
