import { isShipworthyError } from '@shipworthy/contract/errors';
import type { FindingDraft } from '../evidence/index.js';
import type { Workspace } from '../workspace/index.js';
import type { LoadedPack, PackFile } from './loaded-pack.js';
import { readPackFiles } from './read-pack-files.js';

/**
 * Measures the pack's files again after its cases have run. A case that updates what it is compared with, as tools that write snapshots do,
 * would agree with itself; so any difference from what was proved against the lock makes the whole run red.
 */
export async function findChangedFiles(workspace: Workspace, pack: LoadedPack): Promise<FindingDraft[]> {
  const before = new Map(pack.files.map((file) => [idOf(file), file]));
  const after = await readAgain(workspace, pack);
  const changed = after.filter((file) => before.get(idOf(file))?.sha256 !== file.sha256);
  return [...new Set(changed.map(({ path }) => path))].sort().map((path) => ({
    rule: 'pack/changed-while-running', keys: { pack: pack.ref.id, path }, check: null, outcome: 'fail', location: { path },
    message: `${path} belongs to the pack and is not what it was before the cases ran.`,
  }));
}

/** A file that turned into something that cannot be read has changed as well. */
async function readAgain(workspace: Workspace, pack: LoadedPack): Promise<readonly Pick<PackFile, 'name' | 'role' | 'path' | 'sha256'>[]> {
  try {
    return await readPackFiles(workspace, pack.manifest);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return pack.files.map((file) => ({ ...file, sha256: 'unreadable' }));
  }
}

function idOf({ name, role }: Pick<PackFile, 'name' | 'role'>): string {
  return `${role}\0${name}`;
}
