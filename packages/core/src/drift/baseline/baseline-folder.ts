import { lstatSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import type { TreeReader } from '../../config/index.js';
import { listEntries, resolveInside } from '../../files/index.js';
import type { Workspace } from '../../workspace/index.js';
import { mapInBatches } from './map-in-batches.js';

/** Largest record or stored output that is read, in bytes. */
const largestFile = 256 * 1024 * 1024;

/** A folder of records, on disk or in a commit. */
export interface BaselineFolder {
  /** POSIX, relative to the workspace's root. */
  readonly path: string;
  /** Names of the JSON files in it (not below), sorted. `link` is a name that must not be followed. */
  list(): Promise<readonly { readonly name: string; readonly kind: 'file' | 'link' }[]>;
  /** Files by their place in the folder; those that are absent, or may not be read, are not in the answer. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** A file of the disk, to be read in pieces; null where there is none, or the folder is not on disk. */
  locate(name: string): Promise<LocatedFile | null>;
}

export interface LocatedFile {
  readonly absolute: string;
  readonly size: number;
}

/** A folder of the work tree. @throws ShipworthyError `path/outside-root` when it leads out of the root, also through a link */
export function openWorkTreeFolder(workspace: Workspace, path: string): BaselineFolder {
  const absolute = workspace.resolve(path);
  return openDiskFolder(absolute, workspace.toDocumentPath(absolute));
}

/** Any folder of the disk; `path` is what documents call it. What leads out of it through a link is not there. */
export function openDiskFolder(absolute: string, path: string): BaselineFolder {
  return {
    path,
    list: async () => {
      const entries = await listEntries(absolute, { skipFolder: () => true }).catch(emptyWhenAbsent);
      return entries.flatMap(({ path: name, kind }) => (name.endsWith('.json') ? [{ name, kind: kind === 'file' ? ('file' as const) : ('link' as const) }] : []));
    },
    read: async (names) => {
      const contents = await mapInBatches(names, async (name) => [name, readEntry(absolute, name) ?? (await readInside(absolute, name))] as const);
      return new Map(contents.flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes] as const])));
    },
    locate: (name) => locateInside(absolute, name),
  };
}

function emptyWhenAbsent(error: unknown): [] {
  if (isShipworthyError(error) && error.code === 'config/not-found') return [];
  throw error;
}

/**
 * A file inside a folder whose content nobody vouches for: absent, too large, no regular file, or reached through a link that leads out are
 * all the same answer, because each of them means that there is nothing to compare with.
 */
export async function readInside(folder: string, name: string): Promise<Uint8Array | null> {
  const found = await locateInside(folder, name);
  return found !== null && found.size <= largestFile ? readFile(found.absolute).catch(() => null) : null;
}

/** Up to here reading a file takes less than asking somebody else to read it. */
const smallFile = 64 * 1024;

/**
 * A small file that lies in the folder itself and is no link, so that nothing can lead out; null for everything else. Ten thousand records are
 * read like this in a third of the time.
 */
function readEntry(folder: string, name: string): Uint8Array | null {
  if (!/^[\w%.-]+$/.test(name) || name === '.' || name === '..') return null;
  const path = join(folder, name);
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    return found?.isFile() === true && found.size <= smallFile ? readFileSync(path) : null;
  } catch {
    return null;
  }
}

/** The same without reading it, for a file of any size. */
export async function locateInside(folder: string, name: string): Promise<LocatedFile | null> {
  const absolute = tryResolve(folder, name);
  const found = absolute === null ? null : await stat(absolute).catch(() => null);
  return absolute !== null && found?.isFile() === true ? { absolute, size: found.size } : null;
}

function tryResolve(folder: string, name: string): string | null {
  try {
    return resolveInside(folder, name);
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

/** The same folder as a commit has it. */
export function openTreeFolder(tree: TreeReader, workspace: Workspace, path: string): BaselineFolder {
  const folder = workspace.toRepositoryPath(posix.normalize(path));
  return {
    path: posix.normalize(path),
    list: async () => {
      const names = (await tree.listFiles(folder)).map((file) => posix.relative(folder, file));
      return names.filter((name) => !name.includes('/') && name.endsWith('.json')).sort().map((name) => ({ name, kind: 'file' }));
    },
    read: async (names) => {
      const safe = names.filter((name) => !posix.isAbsolute(name) && !name.split('/').includes('..'));
      const files = await tree.readFiles(safe.map((name) => posix.join(folder, name)));
      return new Map(safe.flatMap((name) => {
        const bytes = files.get(posix.join(folder, name));
        return bytes === undefined ? [] : [[name, bytes] as const];
      }));
    },
    locate: async () => null,
  };
}

/** The folder that `baseline` names. @throws ShipworthyError `config/not-found`, `path/outside-root` */
export async function openNamedFolder(workspace: Workspace, value: string, options: { mustExist: boolean }): Promise<BaselineFolder> {
  const folder = openWorkTreeFolder(workspace, value);
  if (options.mustExist && (await stat(join(workspace.root, folder.path)).catch(() => null))?.isDirectory() !== true) {
    throw new ShipworthyError('config/not-found', `The folder of baselines ${folder.path} does not exist.`, { hint: 'Check the spelling of `baseline`, and that the folder is checked out.' });
  }
  return folder;
}
