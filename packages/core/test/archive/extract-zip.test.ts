import { describe, expect, test } from '@jest/globals';
import { extractZip, openZip } from '@shipworthy/core/archive';
import { listFiles, sha256Hex } from '@shipworthy/core/files';
import { isShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { temporaryFolder } from '../files/temporary-folder.js';
import { craftZip, type CraftedEntry } from './crafted-zip.js';

const limits = { maxBytes: 100_000_000, maxFiles: 1000, maxRatio: 1100 };

async function extract(zip: Buffer, folder = temporaryFolder()): Promise<{ folder: string; faults: readonly Fault[] | null; files: readonly { path: string; sha256: string; bytes: number }[] }> {
  writeFileSync(join(folder, 'a.zip'), zip);
  try {
    return { folder, faults: null, files: await extractZip(await openZip(join(folder, 'a.zip'), limits), join(folder, 'out')) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code !== 'artifact/unsafe') throw error;
    return { folder, faults: error.faults, files: [] };
  }
}

const large = Buffer.concat([randomBytes(1_500_000), Buffer.alloc(1_500_000, 'abc')]);

describe('what is whole', () => {
  test('is there with its bytes and hashes, small and large, stored and deflated', async () => {
    const contents = new Map([['a/small', Buffer.from('x')], ['a/empty', Buffer.alloc(0)], ['b', large], ['é.csv', Buffer.from('1,2')]]);
    const entries = [...contents].flatMap(([name, data]): CraftedEntry[] => [{ name, data }, { name: `stored/${name}`, data, method: 0 }]);
    const { folder, files } = await extract(craftZip(entries));
    const expected = entries.map(({ name, data = '' }) => ({ path: String(name), bytes: data.length, sha256: sha256Hex(data) })).sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(files).toEqual(expected);
    expect(await listFiles(join(folder, 'out'))).toEqual(expected.map(({ path }) => path));
    for (const { name, data = '' } of entries) expect(readFileSync(join(folder, 'out', String(name))).equals(Buffer.from(data))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['a.zip', 'out']);
  });

  test('may go into an empty folder, but not into one that holds something, nor a file', async () => {
    const folder = temporaryFolder({ 'used/x': '', file: '' });
    mkdirSync(join(folder, 'out'));
    expect((await extract(craftZip([{ name: 'a' }]), folder)).files).toHaveLength(1);
    const zip = await openZip(join(folder, 'a.zip'), limits);
    for (const name of ['used', 'file', 'out']) await expect(extractZip(zip, join(folder, name))).rejects.toEqual(expect.objectContaining({ code: 'usage/invalid-input' }));
    expect(readdirSync(join(folder, 'used'))).toEqual(['x']);
  });
});

describe.each([['small', Buffer.from('content')], ['large', large]])('a %s file that is not what the directory announces', (_size, data) => {
  const whole = { name: 'whole', data: 'whole' };
  const deflated = deflateRawSync(data);

  test.each<[string, Partial<CraftedEntry>, string]>([
    ['another checksum', { crc: 1 }, 'checksum (CRC-32)'],
    ['fewer bytes', { bytes: data.length + 1 }, `ends after ${data.length} of`],
    ['more bytes', { bytes: data.length - 1 }, `goes on after the ${data.length - 1} bytes`],
    ['another name in its header', { localName: 'body' }, 'another name in its header'],
    ['data that does not decompress', { packed: Buffer.from(deflated.map((byte) => ~byte & 0xff)) }, 'is damaged'],
    ['data that ends early', { packed: deflated.subarray(0, -3) }, 'is damaged'],
    ['stored, another checksum', { method: 0, crc: 1 }, 'checksum (CRC-32)'],
  ])('%s', async (_what, lie, message) => {
    const { folder, faults } = await extract(craftZip([whole, { name: 'evil', data, ...lie }, { name: 'also', data: 'x', crc: 2 }]));
    expect(faults).toEqual([{ path: 'evil', message: expect.stringContaining(message) }, { path: 'also', message: expect.stringContaining('checksum') }]);
    expect(readdirSync(folder)).toEqual(['a.zip']);
  });
});

test('data that an extra field of the header pushes into the next entry is refused', async () => {
  const zip = craftZip([{ name: 'a', data: 'aaaa', method: 0 }, { name: 'b', data: 'bbbb', method: 0 }]);
  zip.writeUInt16LE(40, 28);
  expect((await extract(zip)).faults).toEqual([{ path: 'a', message: 'reaches into what lies behind it.' }]);
});

test('a bomb that announces little is stopped, and nothing of it stays', async () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000));
  const { folder, faults } = await extract(craftZip([{ name: 'bomb', packed: bomb, bytes: 2_000_000 }, { name: 'spark', packed: bomb, bytes: 10 }]));
  expect(faults).toEqual([{ path: 'bomb', message: 'goes on after the 2000000 bytes that it announces.' }, { path: 'spark', message: expect.stringMatching(/damaged|goes on/) }]);
  expect(readdirSync(folder)).toEqual(['a.zip']);
});

test('whatever byte is changed, the files are right or none is there', async () => {
  const contents = new Map([['a/one.csv', 'a,b\n1,2\n'.repeat(20)], ['two.json', '{"a": 1}'], ['a/three', '']]);
  const zip = craftZip([...contents].map(([name, data]) => ({ name, data })));
  await fc.assert(fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
    const changed = Buffer.from(zip);
    changed[at] = (changed[at] ?? 0) ^ change;
    const { folder, faults, files } = await extract(changed);
    expect(readdirSync(folder).sort()).toEqual(faults === null ? ['a.zip', 'out'] : ['a.zip']);
    // A name has no checksum of its own, but stands twice; times and versions mean nothing here.
    for (const { path } of files) expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(contents.get(path));
  }), { numRuns: 400 });
});

test('whatever is cut off, nothing is there', async () => {
  const zip = craftZip([{ name: 'a', data: 'a,b\n' }, { name: 'b' }]);
  for (let length = 0; length < zip.length; length += 1) {
    const { folder, faults } = await extract(zip.subarray(0, length));
    expect(faults).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['a.zip']);
  }
});
