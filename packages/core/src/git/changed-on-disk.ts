import { copyFile, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../files/file-errors.js';
import { nameStatusForm, parseNameStatus, toPathspec, type ChangedFile } from './changed-files.js';
import { requireRevision } from './revision.js';
import { requireGit, type GitRun } from './run-git.js';

/**
 * What differs between a commit and the files on disk, as far as git tracks them. `git diff` and not `diff-index`: only it looks into files
 * whose times alone differ from the index. It then writes what it learned into the index, without asking whether it may, and somebody may be
 * committing meanwhile: hence a copy. Runs at the top of the work tree.
 */
export async function listChangedOnDisk(run: GitRun, { base, indexFile }: { readonly base: string; readonly indexFile: string }, below = ''): Promise<ChangedFile[]> {
  if (run.env === undefined) throw new TypeError('the repository was opened without an environment, so none can be extended');
  const folder = await mkdtemp(join(tmpdir(), 'shipworthy-index-'));
  try {
    const index = join(folder, 'index');
    await copyIndex(indexFile, index);
    // Uncommitted changes inside a submodule are that repository's; another commit checked out there is a change of this one.
    // `-O/dev/null` and the setting: `git diff` heeds what users set.
    const args = ['-c', 'diff.autoRefreshIndex=true', 'diff', ...nameStatusForm, '--no-color', '--ignore-submodules=dirty', '-O/dev/null', requireRevision(base), '--', ...toPathspec(below)];
    const files = parseNameStatus(await requireGit({ ...run, env: { ...run.env, GIT_INDEX_FILE: index } }, args));
    return [...new Map(files.map((file) => [file.path, file])).values()]; // a conflict is listed once more, as changed
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A file that is not older than the index is looked into, as it may have changed in the same moment: the copy may not look younger than the original. */
async function copyIndex(path: string, target: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(path);
    await copyFile(path, target);
    const seconds = Math.floor(mtimeMs / 1000);
    await utimes(target, seconds, seconds);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}
