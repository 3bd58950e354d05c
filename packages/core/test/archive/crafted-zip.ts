import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as somebody with bad intentions would write it: every field can be a lie. */
export interface CraftedEntry {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** Bytes that lie in the zip instead of the compressed data. */
  readonly packed?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly bytes?: number;
  readonly packedBytes?: number;
  /** Unix mode. */
  readonly mode?: number;
  readonly attributes?: number;
  readonly localName?: string;
  readonly localExtra?: Buffer;
  /** Extra field of the directory. */
  readonly extra?: Buffer;
  /** Index of the entry whose data it points at. */
  readonly sameAs?: number;
}

/** A zip, byte by byte. */
export function craftZip(entries: readonly CraftedEntry[], { count = entries.length, disk = 0 }: { count?: number; disk?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const records: Buffer[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    const fields = toFields(entry);
    const offset = entry.sameAs === undefined ? position : (offsets[entry.sameAs] ?? 0);
    offsets.push(offset);
    if (entry.sameAs === undefined) {
      const local = toLocal(entry, fields);
      parts.push(local);
      position += local.length;
    }
    records.push(toRecord(entry, fields, offset));
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(disk, 4);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...parts, directory, end]);
}

interface Fields {
  readonly common: Buffer;
  readonly packed: Buffer;
}

function toFields({ data = 'content', packed, method = 8, flags = 0x800, ...lies }: CraftedEntry): Fields {
  const bytes = Buffer.from(data);
  const stored = packed ?? (method === 8 ? deflateRawSync(bytes) : bytes);
  const common = Buffer.alloc(22);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(lies.crc ?? crc32(bytes), 10);
  common.writeUInt32LE(lies.packedBytes ?? stored.length, 14);
  common.writeUInt32LE(lies.bytes ?? bytes.length, 18);
  return { common, packed: stored };
}

function toLocal({ name, localName, localExtra = Buffer.alloc(0) }: CraftedEntry, { common, packed }: Fields): Buffer {
  const shown = Buffer.from(localName ?? name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  common.copy(head, 4);
  head.writeUInt16LE(shown.length, 26);
  head.writeUInt16LE(localExtra.length, 28);
  return Buffer.concat([head, shown, localExtra, packed]);
}

function toRecord({ name, mode = 0o100644, attributes, extra = Buffer.alloc(0) }: CraftedEntry, { common }: Fields, offset: number): Buffer {
  const shown = Buffer.from(name);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE((3 << 8) | 20, 4);
  common.copy(record, 6);
  record.writeUInt16LE(shown.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(attributes ?? (mode << 16) >>> 0, 38);
  record.writeUInt32LE(offset, 42);
  return Buffer.concat([record, shown, extra]);
}
