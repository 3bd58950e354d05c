import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Uncommitted } from '@shipworthy/contract/envelope';
import { hashFile, sha256Hex } from '../files/index.js';
import type { Git } from '../git/index.js';

/** Tracked files that differ from HEAD, with what they hold, sorted: two lists that are equal are the same work tree of one commit. */
export async function listUncommitted(git: Git, head: string): Promise<Uncommitted> {
  const changed = await git.changedOnDisk(head);
  const paths = new Set(changed.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [previousPath, path])));
  const files: { path: string; sha256: string | null }[] = [];
  for (const path of [...paths].sort()) files.push({ path, sha256: await identify(join(git.topLevel, path)) });
  return files;
}

/** Null where there is no file that could be read: it was removed, or a submodule stands there. */
async function identify(path: string): Promise<string | null> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) return sha256Hex(`link ${await readlink(path)}`);
    return stats.isFile() ? (await hashFile(path, { noFollow: true })).sha256 : null;
  } catch {
    // What cannot be read now could not be read by what is judged either; a later look finds another state and says so.
    return null;
  }
}
