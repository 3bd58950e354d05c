import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workspace } from '../../workspace/index.js';

/** Of documents those that are symbolic links, with the file below the root that each leads to. */
export async function collectOtherNames(workspace: Pick<Workspace, 'root' | 'toDocumentPath'>, paths: Iterable<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const absolute = join(workspace.root, path);
    const entry = await lstat(absolute).catch(() => null);
    if (entry?.isSymbolicLink() === true) found.set(path, workspace.toDocumentPath(await realpath(absolute).catch(() => absolute)));
  }
  return found;
}
