import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireRevision } from './revision.js';
import { requireGit, type GitRun } from './run-git.js';

/** Large repositories on slow disks. */
const timeoutMs = 600_000;

/**
 * Writes all files of a commit into a new folder, line endings and filters applied as in any checkout. Through an index of its own beside the
 * files, so that neither the work tree nor the index of the repository is touched, and nothing is registered that would have to be removed
 * again (`git worktree add` does that). Submodules stay empty folders. `root` is the top of the work tree: below it git would leave out all
 * that lies elsewhere. Throws `git/failed`.
 */
export async function checkOutAt({ root, env }: GitRun, revision: string, folder: string): Promise<string> {
  if (env === undefined) throw new TypeError('the repository was opened without an environment, so none can be extended');
  const files = join(folder, 'files');
  await mkdir(files);
  const run: GitRun = { root, env: { ...env, GIT_INDEX_FILE: join(folder, 'index') } };
  await requireGit(run, ['read-tree', `${requireRevision(revision)}^{tree}`], { timeoutMs });
  await requireGit(run, ['checkout-index', '--all', '--quiet', `--prefix=${files}/`], { timeoutMs });
  return files;
}
