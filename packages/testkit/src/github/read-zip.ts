import { inflateRawSync } from 'node:zlib';

const endLength = 22;
const deflated = 8;

interface DirectoryEntry {
  readonly name: string;
  readonly data: Buffer;
  readonly next: number;
}

function readEntry(zip: Buffer, at: number): DirectoryEntry {
  if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`No directory entry at byte ${at}`);
  const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
  const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
  const local = zip.readUInt32LE(at + 42);
  // The local header has extra fields of its own length; sizes may stand after the data, so the directory's are used.
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const raw = zip.subarray(start, start + size);
  return {
    name: zip.toString('utf8', at + 46, at + 46 + nameLength),
    data: method === deflated ? inflateRawSync(raw) : Buffer.from(raw),
    next: at + 46 + nameLength + extraLength + commentLength,
  };
}

/** The entries of a zip that a client uploaded, by name. A reader of its own: the product's must not vouch for itself. Throws for what is no zip. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', zip.length - endLength + 4, 'latin1');
  if (end < 0) throw new Error('No end of a zip directory');
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = readEntry(zip, at);
    entries.set(entry.name, entry.data);
    at = entry.next;
  }
  return entries;
}
