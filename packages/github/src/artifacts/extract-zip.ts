import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { readZipDirectory, unsafe, type ZipEntry, type ZipLimits } from './zip-directory.js';

/** Far beyond any evidence; far below what would hurt a runner. */
export const zipLimits: ZipLimits = { entries: 10_000, bytes: 512 * 1024 * 1024 };

/** For headers and names. */
const slackBytes = 16 * 1024 * 1024;

const headerSignature = 0x04034b50;
const headerBytes = 30;
const stored = 0;
const deflated = 8;

/**
 * Extracts a zip into an empty folder, all or nothing: names are checked before the first file is written, and when one is damaged all go.
 * @throws ShipworthyError `artifact/unsafe`
 */
export async function extractZip(file: string, into: string, limits = zipLimits): Promise<void> {
  // What is packed is never much larger than what comes out of it.
  if ((await stat(file)).size > limits.bytes + slackBytes) throw unsafe(`it is larger than ${limits.bytes / 1024 / 1024} MiB`);
  const zip = await readFile(file);
  const entries = readZipDirectory(zip, limits);
  const written: string[] = [];
  try {
    for (const entry of entries) {
      const target = join(into, entry.name);
      const made = await mkdir(dirname(target), { recursive: true });
      if (made !== undefined) written.push(made);
      const data = unpack(zip, entry);
      // `wx`: nothing that is already there is followed or replaced.
      const output = await open(target, 'wx');
      written.push(target);
      await output.writeFile(data).finally(() => output.close());
    }
  } catch (error) {
    // What is damaged further behind must not leave what stands before it.
    for (const path of written) await rm(path, { recursive: true, force: true });
    throw error;
  }
}

function unpack(zip: Buffer, entry: ZipEntry): Buffer {
  const start = toDataStart(zip, entry);
  const packed = zip.subarray(start, start + entry.packedBytes);
  const data = inflate(packed, entry);
  if (data.length !== entry.bytes || crc32(data) !== entry.crc) throw unsafe(`the entry ${JSON.stringify(entry.name)} is damaged`);
  return data;
}

function toDataStart(zip: Buffer, { offset, name }: ZipEntry): number {
  if (offset + headerBytes > zip.length || zip.readUInt32LE(offset) !== headerSignature) throw unsafe(`the entry ${JSON.stringify(name)} is damaged`);
  return offset + headerBytes + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) throw unsafe(`the entry ${JSON.stringify(entry.name)} is packed in a way that artifacts never are`);
  try {
    // A bomb announces few bytes and unpacks to many: stop at what was announced.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.bytes) });
  } catch {
    throw unsafe(`the entry ${JSON.stringify(entry.name)} is damaged`);
  }
}
