import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listEntries, readTextFile } from '../../files/index.js';
import { systemCode } from '../../files/file-errors.js';
import { isJsonArray, isJsonObject, parseJsonText, type Json } from '../../json/index.js';

/** A manifest of ours that lies where the bundle would be written. */
export interface ExistingManifest {
  /** Relative to the bundle. */
  readonly path: string;
  readonly version: string | null;
  readonly commit: string | null;
  readonly repository: string | null;
  /** Relative to the bundle. */
  readonly files: readonly string[];
}

/** What stands where the bundle would be written; null: nothing, or an empty folder. */
export interface ExistingBundle {
  readonly isFolder: boolean;
  /** Everything in it, relative to it. */
  readonly entries: readonly string[];
  readonly manifests: readonly ExistingManifest[];
}

const largestManifest = 64 * 1024 * 1024;

/** @param names how the manifests of the areas are called */
export async function readExisting(folder: string, names: ReadonlySet<string>): Promise<ExistingBundle | null> {
  const kind = await kindOf(folder);
  if (kind === 'absent') return null;
  if (kind === 'other') return { isFolder: false, entries: [], manifests: [] };
  if ((await readdir(folder)).length === 0) return null;
  const entries = await listEntries(folder);
  const manifests: ExistingManifest[] = [];
  for (const { path, kind: type } of entries) {
    if (type !== 'file' || !isManifestPath(path, names)) continue;
    const manifest = await readManifest(join(folder, path), path, names);
    if (manifest !== null) manifests.push(manifest);
  }
  return { isFolder: true, entries: entries.map(({ path }) => path), manifests };
}

async function kindOf(path: string): Promise<'absent' | 'folder' | 'other'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return 'absent';
    throw error;
  }
}

/** At the root, or in the folder of an area. */
function isManifestPath(path: string, names: ReadonlySet<string>): boolean {
  return [...names].some((name) => path === name || (path.endsWith(`/${name}`) && !path.slice(0, -name.length - 1).includes('/')));
}

/** Null: no manifest of ours, so that what it is about is unknown. */
async function readManifest(absolute: string, path: string, names: ReadonlySet<string>): Promise<ExistingManifest | null> {
  let value: Json;
  try {
    value = parseJsonText(await readTextFile(absolute, { maxBytes: largestManifest }), { path }).value;
  } catch {
    return null;
  }
  if (!isJsonObject(value) || value['kind'] !== 'bundle-manifest') return null;
  const name = [...names].find((one) => path === one || path.endsWith(`/${one}`)) ?? '';
  const folder = path.slice(0, path.length - name.length);
  const text = (member: Json | undefined): string | null => (typeof member === 'string' ? member : null);
  const files = isJsonArray(value['files']) ? value['files'] : [];
  return {
    path, version: text(value['version']), commit: text(value['commit']), repository: text(value['repository']),
    files: files.flatMap((file) => (isJsonObject(file) && typeof file['path'] === 'string' ? [`${folder}${file['path']}`] : [])),
  };
}
