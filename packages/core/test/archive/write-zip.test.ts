import { describe, expect, test } from '@jest/globals';
import { extractZip, openZip, writeZip } from '@shipworthy/core/archive';
import { sha256Hex } from '@shipworthy/core/files';
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import { RecordStore } from '../../src/archive/record-store.js';
import { toDirectoryRecord, toDosTime, toEndRecords, toLocalHeader } from '../../src/archive/zip-records.js';
import { temporaryFolder } from '../files/temporary-folder.js';

const limits = { maxBytes: 20 * 1024 ** 3, maxFiles: 200_000, maxRatio: 1100 };
const contents = { 'b.csv': 'a,b\n'.repeat(1000), 'a/é.json': '{}', 'B/empty': '', 'noise.bin': randomBytes(3000), 'large.txt': Buffer.alloc(3_000_000, 'line\n') };

describe('the same bytes', () => {
  test('for the same files, whatever their order, times and modes, and the zone', async () => {
    const folder = temporaryFolder(contents);
    const out = temporaryFolder();
    await writeZip(folder, Object.keys(contents), join(out, '1.zip'));
    for (const name of Object.keys(contents)) {
      chmodSync(join(folder, name), 0o600);
      utimesSync(join(folder, name), 1, 1);
    }
    await writeZip(folder, Object.keys(contents).reverse(), { path: join(out, '2.zip'), modifiedAt: new Date('1970-01-01T00:00:00Z') });
    expect(readFileSync(join(out, '2.zip')).equals(readFileSync(join(out, '1.zip')))).toBe(true);
    expect(readdirSync(out).sort()).toEqual(['1.zip', '2.zip']);
  });

  test('come out in every zone: the time that is given is written as UTC', async () => {
    const folder = temporaryFolder({ a: 'x' });
    await writeZip(folder, ['a'], { path: join(folder, 'a.zip'), modifiedAt: new Date('2026-11-21T23:59:59Z') });
    const zip = await openPromise(join(folder, 'a.zip'));
    for await (const entry of zip.eachEntry()) {
      expect(entry.getLastModDate({ timezone: 'UTC' })).toEqual(new Date('2026-11-21T23:59:58Z'));
      expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    }
  });
});

test('a zip of files that do not compress is the same everywhere, byte by byte', async () => {
  const folder = temporaryFolder({ 'b.csv': 'a,b\n', 'a/é.json': '{}', empty: '' });
  await writeZip(folder, ['b.csv', 'empty', 'a/é.json'], { path: join(folder, 'a.zip'), modifiedAt: new Date('2026-11-21T23:59:59Z') });
  expect(sha256Hex(readFileSync(join(folder, 'a.zip')))).toBe('c94bb52d47f0e2ff2a42e1075478199422a0aecb113dbbb1021182700a5b287a');
});

test('records are kept by their bytes, and nothing of the memory that they share with the data of files', () => {
  const store = new RecordStore();
  const records = Array.from({ length: 5000 }, (_, index) => Buffer.from(`record ${index}`.repeat(1 + (index % 40))));
  const large = Buffer.alloc(300_000, 'x');
  for (const record of [...records, large]) store.add(record);
  const pieces = [...store.pieces()];
  expect(Buffer.concat(pieces).equals(Buffer.concat([...records, large]))).toBe(true);
  const theirs = new Set<ArrayBufferLike>(records.map(({ buffer }) => buffer));
  expect(pieces.some(({ buffer }) => theirs.has(buffer))).toBe(false);
  expect(pieces.length).toBeLessThan(12);
});

test('a zip in which nothing is compressed is as large as its files, small and large, and opens to the same', async () => {
  const folder = temporaryFolder(contents);
  const out = temporaryFolder();
  const path = join(out, 'stored.zip');
  await writeZip(folder, Object.keys(contents), { path, isStored: true });
  await writeZip(folder, Object.keys(contents), join(out, 'deflated.zip'));
  const bytes = Object.values(contents).reduce((sum, content) => sum + Buffer.from(content).length, 0);
  expect([readFileSync(path).length > bytes, readFileSync(join(out, 'deflated.zip')).length < bytes]).toEqual([true, true]);
  const zip = await openZip(path, limits);
  expect(zip.entries.map(({ bytes: size, packedBytes }) => size === packedBytes)).toEqual(zip.entries.map(() => true));
  const extracted = await extractZip(zip, join(out, 'all'));
  expect(extracted.map(({ path: name, sha256 }) => [name, sha256])).toEqual(Object.entries(contents).map(([name, content]) => [name, sha256Hex(Buffer.from(content))]).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)));
});

test('what is written opens and extracts to the same files, sorted by name', async () => {
  const folder = temporaryFolder(contents);
  const out = temporaryFolder();
  await writeZip(folder, Object.keys(contents), join(out, 'new/folder/a.zip'));
  const zip = await openZip(join(out, 'new/folder/a.zip'), limits);
  expect(zip.entries.map(({ name }) => name)).toEqual(Object.keys(contents).sort());
  expect(await extractZip(zip, join(out, 'x'))).toEqual(Object.entries(contents).map(([path, data]) => ({ path, bytes: Buffer.from(data).length, sha256: sha256Hex(data) })).sort((a, b) => (a.path < b.path ? -1 : 1)));
});

test('a program that shares nothing with the writer reads every entry', async () => {
  const folder = temporaryFolder(contents);
  await writeZip(folder, Object.keys(contents), join(folder, 'a.zip'));
  const zip = await openPromise(join(folder, 'a.zip'), { strictFileNames: true });
  const read = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const piece of pieces) chunks.push(piece);
    const data = Buffer.concat(chunks);
    expect(crc32(data)).toBe(entry.crc32);
    read.set(entry.fileName, sha256Hex(data));
  }
  expect(read).toEqual(new Map(Object.entries(contents).map(([name, data]) => [name, sha256Hex(data)])));
});

describe('beyond what 32 and 16 bits hold', () => {
  test('70,000 files', async () => {
    const at = toDosTime(new Date(0));
    const entries = Array.from({ length: 70_000 }, (_, index) => ({ name: Buffer.from(`f${index}`), isDeflated: false, crc: 0, packedBytes: 0, bytes: 0, offset: 0, isLarge: false }));
    let start = 0;
    const headers = entries.map((entry) => {
      const header = toLocalHeader(entry, at);
      start += header.length;
      return { header, record: toDirectoryRecord({ ...entry, offset: start - header.length }, at) };
    });
    const data = Buffer.concat([...headers.map(({ header }) => header), ...headers.map(({ record }) => record)]);
    const path = join(temporaryFolder({ 'a.zip': Buffer.concat([data, toEndRecords({ count: entries.length, start, end: data.length })]) }), 'a.zip');
    expect((await openZip(path, limits)).entries).toHaveLength(70_000);
    await expect(openZip(path, { ...limits, maxFiles: 69_999 })).rejects.toEqual(expect.objectContaining({ code: 'artifact/unsafe' }));
  });

  test('files that are larger than 4 GiB, and those behind them', async () => {
    const at = toDosTime(new Date(0));
    const bytes = 5 * 1024 ** 3;
    const first = { name: Buffer.from('large'), isDeflated: false, crc: 0, packedBytes: bytes, bytes, offset: 0, isLarge: true };
    const second = { name: Buffer.from('behind'), isDeflated: false, crc: crc32('data'), packedBytes: 4, bytes: 4, offset: toLocalHeader(first, at).length + bytes, isLarge: false };
    const start = second.offset + toLocalHeader(second, at).length + 4;
    const records = [first, second].map((entry) => toDirectoryRecord(entry, at));
    const end = start + Buffer.concat(records).length;
    const path = join(temporaryFolder({ 'a.zip': toLocalHeader(first, at) }), 'a.zip');
    const file = openSync(path, 'r+'); // between the two lies a hole: it takes no room on the disk
    for (const [position, parts] of [[second.offset, [toLocalHeader(second, at), Buffer.from('data')]], [start, [...records, toEndRecords({ count: 2, start, end })]]] as const) writeSync(file, Buffer.concat(parts), 0, undefined, position);
    closeSync(file);
    const zip = await openZip(path, limits);
    expect(zip.entries.map(({ name, bytes: size, offset }) => [name, size, offset])).toEqual([['large', bytes, 0], ['behind', 4, second.offset]]);
    const behind = { ...zip, entries: zip.entries.slice(1) };
    expect(await extractZip(behind, join(temporaryFolder(), 'out'))).toEqual([{ path: 'behind', bytes: 4, sha256: sha256Hex('data') }]);
  });
});

describe('refused', () => {
  const coded = (code: string): unknown => expect.objectContaining({ code });

  test('names that would not be taken in again, all at once, and nothing is written', async () => {
    const folder = temporaryFolder({ a: 'x', A: 'y' });
    await expect(writeZip(folder, ['../a', 'a', 'A', '/etc/passwd'], join(folder, 'a.zip'))).rejects.toEqual(expect.objectContaining({
      code: 'artifact/unsafe',
      faults: [{ path: '../a', message: expect.stringContaining('climbs') }, { path: '/etc/passwd', message: expect.stringContaining('absolute') }, { path: 'a', message: expect.stringContaining('beside "A"') }],
    }));
    expect(readdirSync(folder).sort()).toEqual(['A', 'a']);
  });

  test('links and files that are not there', async () => {
    const folder = temporaryFolder({ a: 'x' });
    symlinkSync('a', join(folder, 'l'));
    await expect(writeZip(folder, ['a', 'l'], join(folder, 'a.zip'))).rejects.toEqual(coded('config/unreadable'));
    await expect(writeZip(folder, ['a', 'gone'], join(folder, 'a.zip'))).rejects.toEqual(coded('config/not-found'));
    await expect(writeZip(folder, ['a'], join(folder, 'a/x.zip'))).rejects.toEqual(coded('output/not-writable'));
    expect(readdirSync(folder).sort()).toEqual(['a', 'l']);
  });
});
