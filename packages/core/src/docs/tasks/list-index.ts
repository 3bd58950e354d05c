import { toGitEnvironment } from '../../git/git-environment.js';
import { splitZero } from '../../git/list-tree-at.js';
import { requireGit } from '../../git/run-git.js';
import type { DocSyncRun } from '../doc-sync-run.js';

/** A tracked file, by what git has of it in its index. */
export interface IndexedFile {
  readonly oid: string;
  /** What is on the disk is the same, as git sees it. */
  readonly isOnDisk: boolean;
}

/**
 * Regular files of the index, by path relative to the root. Not from the change: what was staged and undone on disk is in neither of its two sides.
 * One listing of the index and of what differs from it: a file that differs is listed twice. Conflicts, and files that somebody told git not to look at
 * (in a sparse checkout, or assumed unchanged: a small letter), are left out.
 */
export async function listIndex({ workspace, host }: Pick<DocSyncRun, 'workspace' | 'host'>): Promise<Map<string, IndexedFile>> {
  const files = new Map<string, IndexedFile>();
  const { git } = workspace;
  if (git === null) return files;
  const below = workspace.toRepositoryPath('').replace(/\/$/, '');
  const run = { root: git.topLevel, env: toGitEnvironment(host.env) };
  const output = await requireGit(run, ['ls-files', '-v', '--stage', '--cached', '--modified', '-z', ...(below === '' ? [] : ['--', below])]);
  const skipped = below === '' ? 0 : below.length + 1;
  for (const line of splitZero(output)) {
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1 + skipped);
    const known = files.get(path);
    if (known !== undefined) files.set(path, { ...known, isOnDisk: false });
    else if (line.startsWith('H 100') && line.charAt(tab - 1) === '0') files.set(path, { oid: line.slice(9, tab - 2), isOnDisk: true });
  }
  return files;
}
