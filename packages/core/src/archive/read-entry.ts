import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createInflateRaw, crc32, inflateRawSync } from 'node:zlib';
import type { FileWindow } from './file-window.js';
import type { ZipEntry } from './zip-entry.js';

const headerSignature = 0x04034b50;
const headerBytes = 30;
const chunkBytes = 1024 * 1024;
const damaged = 'is damaged: it does not decompress.';

/** Where the data of an entry begins; a complaint when its own header tells another story than the directory. */
export function findData(window: FileWindow, { offset, nameCrc, packedBytes, end }: ZipEntry): number | string {
  const header = window.read(offset, headerBytes);
  if (header.length < headerBytes || header.readUInt32LE(0) !== headerSignature) return 'is damaged: its header is not where the directory says.';
  const nameBytes = header.readUInt16LE(26);
  const start = offset + headerBytes + nameBytes + header.readUInt16LE(28);
  // A program that reads from the front would write a file of that other name.
  if (crc32(window.read(offset + headerBytes, nameBytes)) !== nameCrc) return 'has another name in its header than in the directory.';
  return start + packedBytes > end ? 'reaches into what lies behind it.' : start;
}

/** All bytes of an entry that fits into memory; a complaint when they are not those that the directory announces. Valid until the window moves. */
export function readData(window: FileWindow, entry: ZipEntry): Buffer | string {
  const start = findData(window, entry);
  if (typeof start === 'string') return start;
  const data = unpack(window.read(start, entry.packedBytes), entry);
  return data === null ? damaged : (complainAboutData(entry, { bytes: data.length, crc: crc32(data) }) ?? data);
}

function unpack(packed: Buffer, { isDeflated, bytes }: ZipEntry): Buffer | null {
  if (!isDeflated) return packed;
  try {
    // One more than announced: what would go on is seen, and costs nothing.
    return inflateRawSync(packed, { maxOutputLength: bytes + 1 });
  } catch {
    return null;
  }
}

/** The bytes of an entry of any size, chunk by chunk; maybe more than it announces. Throws what zlib and the disk throw. */
export async function* streamData(path: string, entry: ZipEntry, start: number): AsyncGenerator<Buffer> {
  if (entry.packedBytes === 0) return;
  const source = createReadStream(path, { start, end: start + entry.packedBytes - 1, highWaterMark: chunkBytes });
  const chunks: Readable = entry.isDeflated ? source.pipe(createInflateRaw({ chunkSize: chunkBytes })) : source;
  source.on('error', (error) => chunks.destroy(error));
  try {
    const pieces: AsyncIterable<Buffer> = chunks;
    for await (const chunk of pieces) yield chunk;
  } finally {
    source.destroy();
    chunks.destroy();
  }
}

/** Null when the data is what the directory announces. */
export function complainAboutData({ bytes, crc }: ZipEntry, actual: { readonly bytes: number; readonly crc: number }): string | null {
  if (actual.bytes > bytes) return `goes on after the ${bytes} bytes that it announces.`;
  if (actual.bytes < bytes) return `ends after ${actual.bytes} of ${bytes} bytes.`;
  return actual.crc === crc ? null : 'is damaged: its checksum (CRC-32) is another.';
}
