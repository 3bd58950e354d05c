import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode, toReadError } from './file-errors.js';

export interface ListOptions {
  /** More entries than this are `config/too-large`. Default 200,000. */
  readonly maxEntries?: number;
  /** Folders, relative to the root, that are not entered. */
  readonly skipFolder?: (path: string) => boolean;
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
  const maxEntries = options.maxEntries ?? 200_000;
  const found: ListedEntry[] = [];
  const pending = [''];
  let seen = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await readFolder(root, folder)) {
      seen += 1;
      if (seen > maxEntries) throw tooMany(maxEntries);
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) found.push({ path, kind: kindOf(entry) });
      else if (options.skipFolder?.(path) !== true) pending.push(path);
    }
  }
  return found.sort((left, right) => (left.path < right.path ? -1 : 1));
}

async function readFolder(root: string, folder: string): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, folder === '' ? root : folder, error);
  }
}

function kindOf(entry: Dirent): ListedEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function tooMany(maxEntries: number): ShipworthyError {
  return new ShipworthyError('config/too-large', `A folder holds more than ${maxEntries} entries.`, { hint: 'Name a smaller folder, or narrower patterns.' });
}
