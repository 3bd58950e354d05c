import { ShipworthyError } from '@shipworthy/contract/errors';

/** One file of a zip, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly offset: number;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, unpacked. */
  readonly bytes: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const unixMaker = 3;
const typeMask = 0o170000;
const regularFile = 0o100000;
const folder = 0o040000;

export function unsafe(what: string): ShipworthyError {
  return new ShipworthyError('artifact/unsafe', `The artifact cannot be taken: ${what}.`, { hint: 'Shipworthy writes no such artifact. Find out which job put it there.' });
}

/**
 * Reads a zip's directory and refuses, before anything is extracted, whatever could write outside the folder, through a link,
 * twice to the same place, or more than the limits. @throws ShipworthyError `artifact/unsafe`
 */
export function readZipDirectory(zip: Buffer, limits: ZipLimits): readonly ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  // 0xffff announces the 64-bit form, which only archives beyond the limits need.
  if (count > limits.entries) throw unsafe(`it has more than ${limits.entries} entries`);
  const entries: ZipEntry[] = [];
  let position = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (position + entryBytes > end || zip.readUInt32LE(position) !== entrySignature) throw unsafe('its directory is damaged');
    const entry = readEntry(zip, position);
    if (entry !== null) entries.push(entry);
    position += entryBytes + zip.readUInt16LE(position + 28) + zip.readUInt16LE(position + 30) + zip.readUInt16LE(position + 32);
  }
  refuseTogether(entries, limits);
  return entries;
}

function findEnd(zip: Buffer): number {
  for (let position = zip.length - endBytes; position >= Math.max(0, zip.length - endBytes - 0xffff); position -= 1) {
    if (zip.readUInt32LE(position) === endSignature) return position;
  }
  throw unsafe('it is no zip archive');
}

/** Null for a folder: folders are made as files need them. */
function readEntry(zip: Buffer, at: number): ZipEntry | null {
  const name = zip.toString('utf8', at + entryBytes, at + entryBytes + zip.readUInt16LE(at + 28));
  const type = zip.readUInt8(at + 5) === unixMaker ? (zip.readUInt32LE(at + 38) >>> 16) & typeMask : 0;
  if (type !== 0 && type !== regularFile && type !== folder) throw unsafe(`the entry ${JSON.stringify(name)} is no file`);
  if ((zip.readUInt16LE(at + 8) & 1) !== 0) throw unsafe(`the entry ${JSON.stringify(name)} is encrypted`);
  if (name.endsWith('/')) return null;
  return {
    name: toSafeName(name),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes: zip.readUInt32LE(at + 24),
    offset: zip.readUInt32LE(at + 42),
  };
}

/** A relative POSIX path without climbing, and without what Windows would read as a drive, a stream or another separator. */
function toSafeName(name: string): string {
  const isSafe = name.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/[\\:\u0000-\u001f\u007f\ufffd]/.test(name);
  if (!isSafe) throw unsafe(`the entry ${JSON.stringify(name)} is no plain relative path`);
  return name;
}

function refuseTogether(entries: readonly ZipEntry[], limits: ZipLimits): void {
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > limits.bytes) throw unsafe(`it unpacks to more than ${limits.bytes} bytes`);
  // Two names that differ in case only are one file on other systems: the second would replace the first.
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.size !== entries.length) throw unsafe('it has the same entry twice');
  for (const name of names) {
    for (let end = name.lastIndexOf('/'); end > 0; end = name.lastIndexOf('/', end - 1)) {
      if (names.has(name.slice(0, end))) throw unsafe('it has a file where it has a folder, too');
    }
  }
}
