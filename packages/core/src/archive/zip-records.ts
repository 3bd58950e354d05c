/** What the writer knows of an entry once its data is written. */
export interface WrittenEntry {
  readonly name: Buffer;
  readonly isDeflated: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
  /** Whether its local header has room for 64-bit sizes. */
  readonly isLarge: boolean;
}

/** Time of last change in the form of DOS, which knows no zone: UTC is written, so that the bytes are the same everywhere. */
export interface DosTime {
  readonly time: number;
  readonly date: number;
}

const limit16 = 0xffff;
const limit32 = 0xffffffff;
const utf8Flag = 0x0800;
const zip64Field = 0x0001;
/** Version 6.3 of the format, made on Unix: without that no mode counts. */
const madeBy = (3 << 8) | 63;
/** A regular file that its owner may write and everybody may read. */
const fileMode = 0o100644;
const needed = { deflate: 20, zip64: 45 } as const;

/** 1980 to 2107, even seconds. */
export function toDosTime(at: Date): DosTime {
  const first = Date.UTC(1980, 0, 1);
  const last = Date.UTC(2107, 11, 31, 23, 59, 58);
  const utc = new Date(Math.min(Math.max(at.getTime(), first), last));
  return {
    time: (utc.getUTCHours() << 11) | (utc.getUTCMinutes() << 5) | (utc.getUTCSeconds() >> 1),
    date: ((utc.getUTCFullYear() - 1980) << 9) | ((utc.getUTCMonth() + 1) << 5) | utc.getUTCDate(),
  };
}

export function toLocalHeader(entry: WrittenEntry, at: DosTime): Buffer {
  const { name, isLarge } = entry;
  const extra = isLarge ? toZip64Field([entry.bytes, entry.packedBytes]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4, { entry, at, extra, isZip64: isLarge });
  return Buffer.concat([header, name, extra]);
}

export function toDirectoryRecord(entry: WrittenEntry, at: DosTime): Buffer {
  const { name, offset, isLarge } = entry;
  const isFar = offset >= limit32;
  const extra = isLarge || isFar ? toZip64Field([...(isLarge ? [entry.bytes, entry.packedBytes] : []), ...(isFar ? [offset] : [])]) : Buffer.alloc(0);
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(madeBy, 4);
  writeCommon(record, 6, { entry, at, extra, isZip64: isLarge || isFar });
  record.writeUInt32LE((fileMode << 16) >>> 0, 38);
  record.writeUInt32LE(Math.min(offset, limit32), 42);
  return Buffer.concat([record, name, extra]);
}

interface CommonFields {
  readonly entry: WrittenEntry;
  readonly at: DosTime;
  readonly extra: Buffer;
  readonly isZip64: boolean;
}

/** The fields that both headers have in the same order. */
function writeCommon(header: Buffer, from: number, { entry, at, extra, isZip64 }: CommonFields): void {
  header.writeUInt16LE(isZip64 ? needed.zip64 : needed.deflate, from);
  header.writeUInt16LE(utf8Flag, from + 2);
  header.writeUInt16LE(entry.isDeflated ? 8 : 0, from + 4);
  header.writeUInt16LE(at.time, from + 6);
  header.writeUInt16LE(at.date, from + 8);
  header.writeUInt32LE(entry.crc, from + 10);
  header.writeUInt32LE(entry.isLarge ? limit32 : entry.packedBytes, from + 14);
  header.writeUInt32LE(entry.isLarge ? limit32 : entry.bytes, from + 18);
  header.writeUInt16LE(entry.name.length, from + 22);
  header.writeUInt16LE(extra.length, from + 24);
}

/** The end of a zip; `start` and `end` of its directory. In the 64-bit form where a number would not fit. */
export function toEndRecords({ count, start, end }: { readonly count: number; readonly start: number; readonly end: number }): Buffer {
  const bytes = end - start;
  const isZip64 = count >= limit16 || start >= limit32 || bytes >= limit32;
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(Math.min(count, limit16), 8);
  record.writeUInt16LE(Math.min(count, limit16), 10);
  record.writeUInt32LE(Math.min(bytes, limit32), 12);
  record.writeUInt32LE(Math.min(start, limit32), 16);
  if (!isZip64) return record;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(BigInt(large.length - 12), 4);
  large.writeUInt16LE(madeBy, 12);
  large.writeUInt16LE(needed.zip64, 14);
  [count, count, bytes, start].forEach((value, index) => large.writeBigUInt64LE(BigInt(value), 24 + index * 8));
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, record]);
}

function toZip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(zip64Field, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return field;
}
