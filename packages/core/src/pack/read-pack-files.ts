import { readFileSync, statSync } from 'node:fs';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { PackManifest } from '@shipworthy/contract/pack';
import { profileFile, profileFixture, type FixtureFormat, type FixtureProfile } from '../fixture-profile/index.js';
import type { Workspace } from '../workspace/index.js';
import type { PackFile } from './loaded-pack.js';
import { resolvePackPath, toPackName } from './pack-paths.js';

/** Up to here a file is read at once, which for thousands of small ones is several times faster than streaming. */
const smallFile = 1024 * 1024;

interface NamedFile {
  readonly name: string;
  readonly role: PackFile['role'];
  readonly format: FixtureFormat;
}

/** Every fixture, expected file and standard input, measured; sorted by name and role. @throws ShipworthyError `config/unreadable` */
export async function readPackFiles(workspace: Workspace, manifest: PackManifest): Promise<PackFile[]> {
  const files: PackFile[] = [];
  for (const { name, role, format } of listPackFiles(manifest)) {
    const absolute = resolvePackPath(workspace.root, manifest.root, name);
    const profile = await readProfile(absolute, { name, format });
    files.push({ path: workspace.toDocumentPath(absolute), name, absolute, role, sha256: profile?.sha256 ?? null, profile });
  }
  return files;
}

/** Each name once per role. Two fixtures may share a file and differ in format: the stricter reading, bytes, is locked. */
function listPackFiles(manifest: PackManifest): NamedFile[] {
  const files = new Map<string, NamedFile>();
  const add = (path: string, role: PackFile['role'], format: FixtureFormat): void => {
    const name = toPackName(path);
    const known = files.get(`${name}\0${role}`);
    files.set(`${name}\0${role}`, { name, role, format: known?.format === 'binary' ? 'binary' : format });
  };
  for (const { path, format } of manifest.fixtures) add(path, 'fixture', format);
  for (const { stdin, expect } of manifest.cases) {
    if (stdin !== undefined) add(stdin, 'stdin', 'text');
    for (const one of [expect.stdout, expect.stderr, ...expect.files]) if (one?.equals !== undefined) add(one.equals, 'expected', one.as === 'bytes' ? 'binary' : 'text');
  }
  return [...files.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

/** Null when there is no such file. */
async function readProfile(absolute: string, { name, format }: { name: string; format: FixtureFormat }): Promise<FixtureProfile | null> {
  try {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found === undefined) return null;
    if (!found.isFile()) throw unreadable(name, 'it is not a regular file'); // a pipe would be waited for
    return found.size <= smallFile ? await profileFixture(readFileSync(absolute), format) : await profileFile(absolute, format);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error instanceof ShipworthyError || code === '' ? error : unreadable(name, code, error);
  }
}

function unreadable(name: string, why: string, cause?: unknown): ShipworthyError {
  return new ShipworthyError('config/unreadable', `The pack's file ${name} cannot be read: ${why}.`, { hint: 'Check that it is a regular file that this user may read.', cause });
}
