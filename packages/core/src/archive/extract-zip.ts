import type { Fault } from '@shipworthy/contract/errors';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { sha256Hex } from '../files/index.js';
import { FileWindow } from './file-window.js';
import { complainAboutData, findData, readData, streamData } from './read-entry.js';
import { requireEmptyFolder } from './require-empty-folder.js';
import { entryFault, toWriteError, unsafeZip } from './zip-error.js';
import type { OpenedZip, ZipEntry } from './zip-entry.js';

/** Up to this size a file is read, checked, hashed and written in one go. */
const smallBytes = 1024 * 1024;
/** The event loop never blocks for much longer. */
const sliceMs = 3;

export interface ExtractedFile {
  /** Relative to the folder, POSIX. */
  readonly path: string;
  readonly bytes: number;
  /** Of the bytes that were written; lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Extracts a zip into a folder that is empty or does not exist, all or nothing: it appears there when every checksum was right.
 * @returns its files, sorted
 * @throws ShipworthyError `artifact/unsafe` with every entry that is damaged, `usage/invalid-input`, `output/not-writable`
 */
export async function extractZip(zip: OpenedZip, into: string): Promise<ExtractedFile[]> {
  const isThere = await requireEmptyFolder(into, basename(into));
  const staging = join(dirname(into), `.${basename(into).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(staging, { recursive: true });
    const extraction = new Extraction(zip, staging);
    const files = await extraction.run();
    if (isThere) await rmdir(into); // a rename replaces an empty folder on some systems only
    await rename(staging, into);
    return files;
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined); // the first failure is the one worth telling
    throw toWriteError(into, error);
  }
}

class Extraction {
  readonly #zip: OpenedZip;
  readonly #folder: string;
  readonly #window: FileWindow;
  readonly #made = new Set<string>();
  readonly #files: ExtractedFile[] = [];
  readonly #faults: Fault[] = [];

  constructor(zip: OpenedZip, folder: string) {
    this.#zip = zip;
    this.#folder = folder;
    this.#window = new FileWindow(zip.path);
  }

  async run(): Promise<ExtractedFile[]> {
    try {
      let sliceEnd = performance.now() + sliceMs;
      for (const entry of this.#zip.entries) {
        const complaint = Math.max(entry.bytes, entry.packedBytes) <= smallBytes ? this.#extractSmall(entry) : await this.#extractLarge(entry);
        if (complaint !== null) this.#faults.push(entryFault(entry.name, complaint));
        if (performance.now() < sliceEnd) continue;
        await setImmediate();
        sliceEnd = performance.now() + sliceMs;
      }
    } finally {
      this.#window.close();
    }
    if (this.#faults.length > 0) throw unsafeZip(this.#zip.path, this.#faults);
    return this.#files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  #extractSmall(entry: ZipEntry): string | null {
    const data = readData(this.#window, entry);
    if (typeof data === 'string') return data;
    // `wx`: nothing that is already there is followed or replaced.
    writeFileSync(this.#placeOf(entry), data, { flag: 'wx' });
    this.#files.push({ path: entry.name, bytes: data.length, sha256: sha256Hex(data) });
    return null;
  }

  async #extractLarge(entry: ZipEntry): Promise<string | null> {
    const start = findData(this.#window, entry);
    if (typeof start === 'string') return start;
    const file = await open(this.#placeOf(entry), 'wx');
    try {
      const hash = createHash('sha256');
      let [bytes, crc] = [0, 0];
      for await (const chunk of streamData(this.#zip.path, entry, start)) {
        [bytes, crc] = [bytes + chunk.length, crc32(chunk, crc)];
        if (bytes > entry.bytes) break; // a bomb announces less than it holds
        const written = file.writeFile(chunk);
        hash.update(chunk);
        await written;
      }
      this.#files.push({ path: entry.name, bytes, sha256: hash.digest('hex') });
      return complainAboutData(entry, { bytes, crc });
    } catch (error) {
      if (!isZlibError(error)) throw error;
      return 'is damaged: it does not decompress.';
    } finally {
      await file.close();
    }
  }

  #placeOf({ name }: ZipEntry): string {
    const place = join(this.#folder, name);
    const folder = dirname(place);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    return place;
  }
}

function isZlibError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
