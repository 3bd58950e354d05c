import { describe, expect, test } from '@jest/globals';
import { openZip } from '@shipworthy/core/archive';
import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder.js';
import { craftZip, type CraftedEntry } from './crafted-zip.js';

const limits = { maxBytes: 10_000_000, maxFiles: 1000, maxRatio: 1100 };

async function faultsOf(zip: Buffer, options: Partial<typeof limits> = {}): Promise<readonly Fault[]> {
  const path = join(temporaryFolder({ 'a.zip': zip }), 'a.zip');
  try {
    await openZip(path, { ...limits, ...options });
    return [];
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'artifact/unsafe') throw error;
    expect(error.message).not.toContain(path); // documents and logs hold no paths of the machine
    return error.faults;
  }
}

const good: CraftedEntry = { name: 'Telemetry/bundle.json', data: '{}' };
const fault = (path: string, message: string): unknown => ({ path, message: expect.stringContaining(message) });

test('an honest zip opens: files in their order, folders left out', async () => {
  const path = join(temporaryFolder({ 'a.zip': craftZip([{ name: 'Telemetry/', data: '', method: 0, mode: 0o040755 }, good, { name: 'grüße/σ.csv', data: 'a,b', method: 0 }]) }), 'a.zip');
  const zip = await openZip(path, limits);
  expect(zip.entries.map(({ name, bytes }) => [name, bytes])).toEqual([['Telemetry/bundle.json', 2], ['grüße/σ.csv', 3]]);
  expect(zip.bytes).toBe(5);
});

test('no entries at all are an honest zip too', async () => {
  expect(await faultsOf(craftZip([]))).toEqual([]);
});

test.each([
  ['/etc/passwd', 'absolute'],
  ['C:/x', 'drive letter'],
  ['c:x', 'drive letter'],
  ['../x', 'climbs'],
  ['a/../../x', 'climbs'],
  ['..', 'climbs'],
  ['a\\..\\x', 'backslash'],
  ['\\\\server\\x', 'backslash'],
  ['a\0b', 'NUL'],
  ['a//b', 'empty part'],
  ['./a', 'empty part'],
  ['', 'empty part'],
  ['a\nb', 'control character'],
  ['con', 'Windows'],
  ['a/LPT1.txt', 'Windows'],
  ['a.txt:stream', 'Windows'],
  ['a. ', 'Windows'],
  ['...', 'Windows'],
])('the name %j is refused', async (name, message) => {
  expect(await faultsOf(craftZip([good, { name }]))).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
});

test.each(['a..b/c', 'a/.hidden', 'consul.txt', 'a b.csv', '.well-known/x'])('the name %j is a plain one', async (name) => {
  expect(await faultsOf(craftZip([{ name }]))).toEqual([]);
});

test.each<[string, CraftedEntry, string]>([
  ['a link', { name: 'l', mode: 0o120777 }, 'is a link'],
  ['a link that says it comes from elsewhere', { name: 'l', attributes: 0x400 }, 'is a link'],
  ['a pipe', { name: 'p', mode: 0o010644 }, 'device, a pipe or a socket'],
  ['a device', { name: 'p', mode: 0o060644 }, 'device, a pipe or a socket'],
  ['a file that is a folder', { name: 'p', mode: 0o040755 }, 'folder by its name'],
  ['a folder that is a file', { name: 'p/', data: '', method: 0 }, 'folder by its name'],
  ['a folder with content', { name: 'p/', mode: 0o040755 }, 'folder with content'],
  ['an encrypted one', { name: 'e', flags: 0x801 }, 'encrypted'],
  ['another compression', { name: 'z', method: 12 }, 'method 12'],
  ['stored with two sizes', { name: 's', method: 0, bytes: 3 }, 'stored as it is'],
  ['a name that is no UTF-8', { name: Buffer.from([0x61, 0xff]) }, 'not valid UTF-8'],
  ['a bomb by its ratio', { name: 'b', bytes: 1_000_000 }, 'would grow'],
])('%s is refused', async (_what, entry, message) => {
  expect(await faultsOf(craftZip([good, entry]))).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
});

test('all faults come at once, each with its entry, and none of them steers a terminal', async () => {
  const faults = await faultsOf(craftZip([{ name: '../a' }, good, { name: 'b\u001b[2J\u202e', mode: 0o120777 }, { name: '/c', flags: 0x801 }]));
  expect(faults).toEqual([
    fault('../a', 'climbs'),
    fault(String.raw`b\u{1b}[2J\u{202e}`, 'control character'), fault(String.raw`b\u{1b}[2J\u{202e}`, 'is a link'),
    fault('/c', 'absolute'), fault('/c', 'encrypted'),
  ]);
});

test('of very many faults the first hundred are shown and the rest counted', async () => {
  const faults = await faultsOf(craftZip(Array.from({ length: 250 }, (_, index) => ({ name: `../${index}` }))));
  expect(faults).toHaveLength(101);
  expect(faults.at(-1)?.message).toBe('and 150 more like these.');
});

describe('names that collide', () => {
  test.each([
    ['a/x.csv', 'a/x.csv', 'more than once'],
    ['a/x.csv', 'A/X.csv', 'case or accents'],
    ['\u00e9', 'e\u0301', 'case or accents'],
    ['stra\u00dfe', 'STRASSE', 'case or accents'],
    ['a', 'a/b', 'needs for its folder'],
    ['A', 'a/b/c', 'needs for its folder'],
  ])('%j and %j', async (one, other, message) => {
    expect(await faultsOf(craftZip([{ name: one }, { name: other }]))).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
  });

  test('a folder where a file is', async () => {
    expect(await faultsOf(craftZip([{ name: 'a' }, { name: 'a/b/', data: '', method: 0, mode: 0o040755 }]))).toEqual([fault('a/b/', 'needs for its folder')]);
  });

  test('names that differ, and folders that are named twice, do not', async () => {
    const folder = { name: 'a/', data: '', method: 0, mode: 0o040755 };
    expect(await faultsOf(craftZip([folder, folder, { name: 'a/b' }, { name: 'a/bc' }, { name: 'ab' }]))).toEqual([]);
  });
});

describe('bombs', () => {
  test('entries that share their data', async () => {
    const data = Buffer.alloc(5000, 'x');
    const faults = await faultsOf(craftZip([{ name: 'a', data }, { name: 'b', data, sameAs: 0 }, { name: 'c', data, sameAs: 0 }]));
    expect(faults).toContainEqual(fault('a', 'overlaps "b"'));
    expect(faults).toContainEqual(fault('b', 'overlaps "c"'));
  });

  test('sizes that the file does not have', async () => {
    const faults = await faultsOf(craftZip([{ name: 'a', method: 0, bytes: 100_000, packedBytes: 100_000 }]));
    expect(faults).toEqual([{ message: expect.stringContaining('claim 100000 bytes') }, fault('a', 'reaches beyond')]);
  });

  test('the sum over all files', async () => {
    const entries = Array.from({ length: 4 }, (_, index) => ({ name: `f${index}`, data: Buffer.alloc(1000, index) }));
    expect(await faultsOf(craftZip(entries), { maxBytes: 3999 })).toEqual([{ message: 'It would grow to 4000 bytes; 3999 are allowed.' }]);
    expect(await faultsOf(craftZip(entries), { maxBytes: 4000 })).toEqual([]);
  });

  test('the number of entries, before any is read', async () => {
    const entries = Array.from({ length: 5 }, (_, index) => ({ name: `../${index}` }));
    expect(await faultsOf(craftZip(entries), { maxFiles: 4 })).toEqual([{ message: 'It has 5 entries; 4 are allowed.' }]);
  });
});

describe('files that are no whole zip', () => {
  const zip = craftZip([good, { name: 'b' }]);

  test.each<[string, Buffer]>([
    ['empty', Buffer.alloc(0)],
    ['text', Buffer.from('{"kind": "bundle-manifest"}')],
    ['cut off at its end', zip.subarray(0, -10)],
    ['cut off at its beginning', zip.subarray(20)],
    ['of several disks', craftZip([good], { disk: 1 })],
    ['with a broken extra field', craftZip([{ ...good, extra: Buffer.from([1, 0, 200, 0]) }])],
    ['with fewer entries than it counts', craftZip([good], { count: 2 })],
    ['with bytes behind its end', Buffer.concat([zip, Buffer.from('more')])],
  ])('%s', async (_what, bytes) => {
    expect(await faultsOf(bytes)).toEqual([{ message: expect.stringMatching(/^It is no zip, was cut off, or is damaged \(.+\)\.$/) }]);
  });

  test('with more entries than it counts', async () => {
    expect(await faultsOf(craftZip([good, { name: '../x' }], { count: 1 }))).toEqual([{ message: 'Its directory is longer than the entries that it counts.' }]);
  });

  test('one that is not there', async () => {
    await expect(openZip(join(temporaryFolder(), 'gone.zip'), limits)).rejects.toEqual(expect.objectContaining({ code: 'config/not-found' }));
  });
});
