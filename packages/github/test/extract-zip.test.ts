import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { writeStoredZip } from '@shipworthy/testkit/github';
import { extractZip } from '../src/artifacts/extract-zip.js';

const limits = { entries: 5, bytes: 1000 };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function extract(zip: Uint8Array): Promise<string> {
  const file = join(folder, 'a.zip');
  await writeFile(file, zip);
  await extractZip(file, join(folder, 'into'), limits);
  return join(folder, 'into');
}

/** A zip of one entry whose fields a test may forge. */
function forge(fields: { data: Buffer; announced?: number; method?: number; flags?: number; mode?: number }): Buffer {
  const { data, announced = data.length, method = 8, flags = 0, mode = 0o100644 } = fields;
  const packed = method === 8 ? deflateRawSync(data) : data;
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt32LE(crc32(data), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(announced, 18);
  shared.writeUInt16LE(1, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from('a'), packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, Buffer.from('a')]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

test('a file beyond the limit is refused before it is read', async () => {
  const file = join(folder, 'huge.zip');
  await writeFile(file, '');
  await truncate(file, 1024 ** 3);
  await expect(extractZip(file, join(folder, 'into'))).rejects.toMatchObject({ code: 'artifact/unsafe', message: expect.stringContaining('larger than 512 MiB') });
});

test('a zip whose second file is damaged leaves nothing of the first', async () => {
  const zip = writeStoredZip({ 'a/b.txt': Buffer.from('first'), 'c.txt': Buffer.from('second') });
  const damaged = Buffer.from(zip);
  damaged.write('S', zip.indexOf('second'));
  await expect(extract(damaged)).rejects.toMatchObject({ code: 'artifact/unsafe', message: expect.stringContaining('"c.txt" is damaged') });
  expect(existsSync(join(folder, 'into'))).toBe(false);
});

test.each([[['a', 'a/b']], [['a/b/c', 'A/B']]])('a file where a folder is, too, is refused: %j', async (names) => {
  await expect(extract(writeStoredZip(Object.fromEntries(names.map((name) => [name, Buffer.from('x')]))))).rejects.toMatchObject({ code: 'artifact/unsafe', message: expect.stringContaining('a file where it has a folder') });
});

test('packed entries are unpacked', async () => {
  expect(await readFile(join(await extract(forge({ data: Buffer.from('hello') })), 'a'), 'utf8')).toBe('hello');
});

test.each([
  ['a symbolic link', { data: Buffer.from('/etc/passwd'), method: 0, mode: 0o120777 }],
  ['a device', { data: Buffer.alloc(0), method: 0, mode: 0o020666 }],
  ['a bomb that announces little', { data: Buffer.alloc(100_000), announced: 10 }],
  ['a file beyond the limit', { data: Buffer.alloc(1001) }],
  ['an encrypted entry', { data: Buffer.from('x'), flags: 1 }],
  ['an unknown packing', { data: Buffer.from('x'), method: 93 }],
  ['a wrong size', { data: Buffer.from('hello'), announced: 6 }],
])('%s is refused', async (_, fields) => {
  await expect(extract(forge(fields))).rejects.toMatchObject({ code: 'artifact/unsafe' });
});

test('too many entries are refused', async () => {
  await expect(extract(writeStoredZip(Object.fromEntries([1, 2, 3, 4, 5, 6].map((name) => [`${name}`, '']))))).rejects.toMatchObject({ code: 'artifact/unsafe' });
});

test('a link that lies in the way is not followed', async () => {
  await extract(writeStoredZip({ 'dir/other': 'x' }));
  await writeFile(join(folder, 'victim'), 'safe');
  await symlink(join(folder, 'victim'), join(folder, 'into', 'dir', 'file'));
  await expect(extract(writeStoredZip({ 'dir/file': 'overwritten' }))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(join(folder, 'victim'), 'utf8')).toBe('safe');
});

test('no damage gets further than a refusal', async () => {
  const sound = forge({ data: Buffer.from('hello world '.repeat(20)) });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (edits) => {
      const zip = Buffer.from(sound);
      for (const [position, value] of edits) zip[position] = value;
      await rm(join(folder, 'into'), { recursive: true, force: true });
      const error: unknown = await extract(zip).then(() => null, (reason: unknown) => reason);
      expect(error === null || (isShipworthyError(error) && error.code === 'artifact/unsafe')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
