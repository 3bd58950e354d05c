import { readdirSync, lstatSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { systemCodeOf } from './system-code-of.js';

/** Something below `{out}`. */
export interface OutputEntry {
  /** Relative to `{out}`, with `/`; as it may be shown and stored: bytes that are no UTF-8 spelt out. */
  readonly path: string;
  /** `unnamed`: its name is no UTF-8, so nothing in a manifest can mean it. `unreadable`: nobody knows what is in it. */
  readonly kind: 'file' | 'link' | 'other' | 'unnamed' | 'unreadable';
  /** Why it cannot be read, when it cannot. */
  readonly problem: string | null;
}

/** More entries than this are not listed: a case that writes so many is stopped from taking the memory of the run. */
const mostEntries = 200_000;

/**
 * Everything below `{out}` but its folders, sorted by UTF-16 code units on every system. Links are not followed. What a case writes is its own
 * affair: a folder that cannot be listed is an entry, never an error of the run.
 */
export function listOutputs(out: string | null): OutputEntry[] {
  // The program may have put a link in the place of its folder: what it leads to was not written below `{out}`.
  if (out === null || !isFolder(out)) return [];
  const found: OutputEntry[] = [];
  const pending = [''];
  let seen = 0;
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const entries = readFolder(join(out, folder));
    if (typeof entries === 'string') {
      found.push({ path: folder === '' ? '.' : folder, kind: 'unreadable', problem: entries });
      continue;
    }
    seen += entries.length;
    if (seen > mostEntries) return [{ path: '.', kind: 'unreadable', problem: `more than ${mostEntries} entries` }];
    for (const entry of entries) {
      const name = toName(entry.name);
      const path = folder === '' ? name.text : `${folder}/${name.text}`;
      if (!name.isUtf8) found.push({ path, kind: 'unnamed', problem: null });
      else if (entry.isDirectory()) pending.push(path);
      else found.push({ path, kind: kindOf(entry), problem: null });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function readFolder(path: string): Dirent<Buffer>[] | string {
  try {
    return readdirSync(path, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    return systemCodeOf(error);
  }
}

function kindOf(entry: Dirent<Buffer>): OutputEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** A name that cannot be spelt cannot be opened by its text either. */
function toName(bytes: Buffer): { text: string; isUtf8: boolean } {
  const text = bytes.toString('utf8');
  if (Buffer.from(text, 'utf8').equals(bytes)) return { text, isUtf8: true };
  return { text: bytes.toString('latin1').replace(/[^\x20-\x7e]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, '0')}`), isUtf8: false };
}
