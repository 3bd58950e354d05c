import { ShipworthyError } from '@shipworthy/contract/errors';
import { randomBytes } from 'node:crypto';
import { createReadStream, lstatSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';
import { systemCode, toReadError } from '../files/file-errors.js';
import { findCollisions } from './find-collisions.js';
import { complainAboutName } from './judge-entry.js';
import { entryFault, toWriteError, unsafeZip } from './zip-error.js';
import { RecordStore } from './record-store.js';
import { ZipOutput } from './zip-output.js';
import { toDirectoryRecord, toDosTime, toEndRecords, toLocalHeader, type DosTime, type WrittenEntry } from './zip-records.js';

const smallBytes = 1024 * 1024;
/** From here on sizes get 64 bits: deflate makes some data a little larger, and 4 GiB do not fit into 32. */
const largeBytes = 0xf000_0000;
const chunkBytes = 1024 * 1024;

export interface ZipTarget {
  readonly path: string;
  /** Written for every file, in UTC and even seconds: the commit's time, or `SOURCE_DATE_EPOCH`. Default 1980-01-01, the first there is. */
  readonly modifiedAt?: Date;
  /** Nothing is compressed: the same bytes by whatever version of Node, and as fast as the disk. Default false. */
  readonly isStored?: boolean;
}

/**
 * Writes files (POSIX paths relative to `folder`) into a zip that depends on nothing but their names and bytes: sorted, with one time and one
 * mode. One version of Node gives the same bytes wherever it runs on one kind of processor; another may compress a file differently.
 * The zip appears under its name when it is whole. @throws ShipworthyError `artifact/unsafe` for names that no zip should have, `config/*`, `output/not-writable`
 */
export async function writeZip(folder: string, files: readonly string[], target: string | ZipTarget): Promise<void> {
  const { path, modifiedAt = new Date(0), isStored = false } = typeof target === 'string' ? { path: target } : target;
  const names = files.toSorted((a, b) => (a < b ? -1 : 1));
  requirePortable(path, names);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeTo(temporary, { folder, names, at: toDosTime(modifiedAt), isStored });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined); // the first failure is the one worth telling
    throw toWriteError(path, error);
  }
}

/** What is written here must be accepted wherever it is opened. */
function requirePortable(path: string, names: readonly string[]): void {
  const bad = names.flatMap((name) => {
    const complaint = name.endsWith('/') ? 'is a folder.' : complainAboutName(name);
    return complaint === null ? [] : [entryFault(name, complaint)];
  });
  const collisions = findCollisions(names).map(({ path: name, other }) => entryFault(name, `cannot lie beside "${other}" on every system.`));
  if (bad.length + collisions.length > 0) throw unsafeZip(path, [...bad, ...collisions]);
}

interface ZipContent {
  readonly folder: string;
  readonly names: readonly string[];
  readonly at: DosTime;
  readonly isStored: boolean;
}

async function writeTo(temporary: string, { folder, names, at, isStored }: ZipContent): Promise<void> {
  const output = await ZipOutput.create(temporary);
  try {
    const directory = new RecordStore();
    for (const name of names) directory.add(toDirectoryRecord(await addFile(output, { name, file: join(folder, name), at, isStored }), at));
    const start = output.position;
    for (const piece of directory.pieces()) await output.append(piece);
    await output.append(toEndRecords({ count: names.length, start, end: output.position }));
    await output.end();
  } finally {
    await output.close();
  }
}

interface AddedFile {
  readonly name: string;
  readonly file: string;
  readonly at: DosTime;
  readonly isStored: boolean;
}

async function addFile(output: ZipOutput, added: AddedFile): Promise<WrittenEntry> {
  try {
    const stats = lstatSync(added.file);
    // Through a link, something that nobody verified would enter the zip.
    if (!stats.isFile()) throw new ShipworthyError('config/unreadable', `${added.name} is no regular file.`, { hint: 'Put the file itself there.' });
    return stats.size <= smallBytes ? await addSmall(output, added) : await addLarge(output, added, stats.size);
  } catch (error) {
    const isOfSource = typeof error === 'object' && error !== null && 'path' in error && error.path === added.file;
    throw isOfSource ? toReadError(systemCode(error), added.name, error) : error;
  }
}

async function addSmall(output: ZipOutput, { name, file, at, isStored }: AddedFile): Promise<WrittenEntry> {
  const data = readFileSync(file);
  const deflated = isStored ? data : deflateRawSync(data);
  const isDeflated = deflated.length < data.length;
  const packed = isDeflated ? deflated : data;
  const entry = { name: Buffer.from(name), isDeflated, crc: crc32(data), packedBytes: packed.length, bytes: data.length, offset: output.position, isLarge: false };
  await output.append(toLocalHeader(entry, at));
  await output.append(packed);
  return entry;
}

/** What its header must say is known afterwards only: room is left for it. */
async function addLarge(output: ZipOutput, { name, file, at, isStored }: AddedFile, size: number): Promise<WrittenEntry> {
  const offset = output.position;
  const known = { name: Buffer.from(name), isDeflated: !isStored, offset, isLarge: size >= largeBytes };
  await output.append(toLocalHeader({ ...known, crc: 0, packedBytes: 0, bytes: 0 }, at));
  const start = output.position;
  let [bytes, crc] = [0, 0];
  const source = createReadStream(file, { highWaterMark: chunkBytes });
  const read = (chunk: Buffer): void => {
    [bytes, crc] = [bytes + chunk.length, crc32(chunk, crc)];
  };
  const pieces: AsyncIterable<Buffer> = isStored ? source : deflated(source, read);
  for await (const piece of pieces) {
    if (isStored) read(piece);
    await output.append(piece);
  }
  if (bytes !== size) throw new ShipworthyError('config/unreadable', `${name} was changed while it was read.`, { hint: 'Let whatever writes it end first.' });
  const entry = { ...known, crc, packedBytes: output.position - start, bytes };
  await output.replace(offset, toLocalHeader(entry, at));
  return entry;
}

function deflated(source: Readable, read: (chunk: Buffer) => void): Readable {
  const deflate = createDeflateRaw({ chunkSize: chunkBytes });
  source.on('error', (error) => deflate.destroy(error));
  source.on('data', read);
  return source.pipe(deflate);
}
