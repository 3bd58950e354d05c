import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, getFileNameLowLevel, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { FileWindow } from './file-window.js';
import { unsafeZip } from './zip-error.js';
import type { DirectoryEntry, ZipDirectory, ZipLimits } from './zip-entry.js';

const utf8Flag = 0x0800;
const endRecordBytes = 22;
/** End record and locator of the 64-bit form. */
const zip64EndBytes = 56 + 20;
const zip64EndSignature = 0x06064b50;

/** The library asks for 46 bytes, then for a name, for every entry: the window answers without the disk. */
class WindowReader extends RandomAccessReader {
  readonly #window: FileWindow;

  constructor(window: FileWindow) {
    super();
    this.#window = window;
  }

  override read(...[buffer, offset, length, position, callback]: Parameters<RandomAccessReader['read']>): void {
    const copied = this.#window.read(position, length).copy(buffer, offset);
    callback(copied < length ? new Error('unexpected end of file') : null);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([Buffer.from(this.#window.read(start, end - start))]);
  }
}

/** Reads the directory of a zip; entries are not judged. @throws ShipworthyError `artifact/unsafe` where it is no whole zip, or has too many entries */
export async function readZipDirectory(path: string, { maxFiles }: Pick<ZipLimits, 'maxFiles'>): Promise<ZipDirectory> {
  const window = new FileWindow(path);
  try {
    const zip = await openDirectory(path, window);
    if (zip.entryCount > maxFiles) throw unsafeZip(path, [{ message: `It has ${zip.entryCount} entries; ${maxFiles} are allowed.` }]);
    const start = cursorOf(zip);
    const entries = await readEntries(path, zip);
    if (!isDirectoryEnd(window, { at: cursorOf(zip), commentBytes: zip.comment.length })) throw unsafeZip(path, [{ message: 'Its directory is longer than the entries that it counts.' }]);
    return { entries, start, fileBytes: window.bytes };
  } finally {
    window.close();
  }
}

/** Entries that the count leaves out are seen by some programs and not by others. */
function isDirectoryEnd(window: FileWindow, { at, commentBytes }: { readonly at: number; readonly commentBytes: number }): boolean {
  const rest = window.bytes - at - endRecordBytes - commentBytes;
  return rest === 0 || (rest === zip64EndBytes && window.read(at, 4).readUInt32LE(0) === zip64EndSignature);
}

async function openDirectory(path: string, window: FileWindow): Promise<ZipFile> {
  try {
    // Names stay bytes and sizes unchecked: the library would stop at the first fault, and we tell all of them.
    return await fromRandomAccessReaderPromise(new WindowReader(window), window.bytes, { decodeStrings: false, validateEntrySizes: false, autoClose: false });
  } catch (error) {
    throw damaged(path, error);
  }
}

async function readEntries(path: string, zip: ZipFile): Promise<DirectoryEntry[]> {
  const entries: DirectoryEntry[] = [];
  let settle: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;
  zip.on('entry', (entry: Entry) => {
    entries.push(toDirectoryEntry(entry));
    settle?.resolve();
  });
  zip.on('error', (error: Error) => settle?.reject(error));
  try {
    while (entries.length < zip.entryCount) {
      await new Promise<void>((resolve, reject) => {
        settle = { resolve, reject };
        zip.readEntry();
      });
      if (entries.length % 4096 === 0) await setImmediate();
    }
  } catch (error) {
    throw damaged(path, error);
  }
  return entries;
}

function toDirectoryEntry(entry: Entry): DirectoryEntry {
  const { generalPurposeBitFlag: flags, fileNameRaw, extraFields } = entry;
  return {
    name: getFileNameLowLevel(flags, fileNameRaw, extraFields, true),
    isWellFormedName: (flags & utf8Flag) === 0 || isUtf8(fileNameRaw),
    flags,
    method: entry.compressionMethod,
    crc: entry.crc32,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    attributes: entry.externalFileAttributes,
    nameCrc: crc32(fileNameRaw),
    nameBytes: fileNameRaw.length,
  };
}

/** Where the directory is read next; a number, whatever its type declaration says. */
function cursorOf({ readEntryCursor }: ZipFile): number {
  return Number(readEntryCursor);
}

function damaged(path: string, error: unknown): Error {
  const what = error instanceof Error ? error.message : String(error);
  return unsafeZip(path, [{ message: `It is no zip, was cut off, or is damaged (${what.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)}).` }]);
}
