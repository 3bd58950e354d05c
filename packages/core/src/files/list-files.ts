import { ShipworthyError } from '@shipworthy/contract/errors';
import { readdirSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { systemCode, toReadError } from './file-errors.js';

export interface ListOptions {
  /** More entries than this are `config/too-large`. Default 200,000. */
  readonly maxEntries?: number;
  /** Folders, relative to the root, that are not entered. */
  readonly skipFolder?: (path: string) => boolean;
  /** Told every regular file while others are still being looked for, in the order of the listing. */
  readonly onFile?: (path: string) => void;
}

export interface ListedEntry {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Links are reported, never followed; `other` is a socket, pipe or device. */
  readonly kind: 'file' | 'link' | 'other';
}

/** Regular files below `root`, sorted by UTF-16 code units on every system. Links are not followed and not listed. */
export async function listFiles(root: string, options: ListOptions = {}): Promise<string[]> {
  const entries = await listEntries(root, options);
  return entries.filter((entry) => entry.kind === 'file').map((entry) => entry.path);
}

/** Everything below `root` that is not a folder, sorted: for those who must refuse links rather than overlook them. */
export async function listEntries(root: string, options: ListOptions = {}): Promise<ListedEntry[]> {
  const listing = new Listing(root, options);
  await listing.enter('');
  return listing.found;
}

/** The event loop never blocks for much longer. */
const sliceMs = 3;

class Listing {
  readonly found: ListedEntry[] = [];
  readonly #root: string;
  readonly #options: ListOptions;
  #seen = 0;
  #sliceEnd = performance.now() + sliceMs;

  constructor(root: string, options: ListOptions) {
    this.#root = root;
    this.#options = options;
  }

  /**
   * Folder by folder, with `/` behind the names of folders: so the paths come out in order, and none of them is compared as a whole. Folders are read
   * at once, because a round trip through the event loop costs more than a small folder.
   */
  async enter(folder: string): Promise<void> {
    if (performance.now() >= this.#sliceEnd) {
      await setImmediate();
      this.#sliceEnd = performance.now() + sliceMs;
    }
    const { maxEntries = 200_000, skipFolder, onFile } = this.#options;
    const entries = readFolder(this.#root, folder);
    this.#seen += entries.length;
    if (this.#seen > maxEntries) throw tooMany(maxEntries);
    const kinds = new Map<string, ListedEntry['kind']>();
    const names = entries.map((entry) => {
      if (entry.isDirectory()) return `${entry.name}/`;
      if (!entry.isFile()) kinds.set(entry.name, kindOf(entry));
      return entry.name;
    });
    const prefix = folder === '' ? '' : `${folder}/`;
    for (const name of names.sort()) {
      const path = prefix + name;
      if (!name.endsWith('/')) {
        const kind = kinds.get(name) ?? 'file';
        this.found.push({ path, kind });
        if (kind === 'file') onFile?.(path);
      } else if (skipFolder?.(path.slice(0, -1)) !== true) await this.enter(path.slice(0, -1));
    }
  }
}

function readFolder(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, folder === '' ? basename(root) : folder, error);
  }
}

function kindOf(entry: Dirent): ListedEntry['kind'] {
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function tooMany(maxEntries: number): ShipworthyError {
  return new ShipworthyError('config/too-large', `A folder holds more than ${maxEntries} entries.`, { hint: 'Name a smaller folder, or narrower patterns.' });
}
