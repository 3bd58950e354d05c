import { splitZero } from './list-tree-at.js';
import { toPathspec } from './changed-files.js';
import { requireGit, type GitRun } from './run-git.js';

export interface WorkTreeFile {
  /** From the top of the repository. */
  readonly path: string;
  /** As the index has it: `100644`, `100755`, `120000` (link) or `160000` (submodule); null for what is not tracked. */
  readonly mode: string | null;
}

export interface WorkTreeQuery {
  /** Folder, from the top of the repository; `''`: everywhere. */
  readonly below: string;
  /** With what is neither tracked nor ignored. */
  readonly untracked: boolean;
}

/**
 * The files of the work tree in one process. Tracked files that are gone from the disk are left out; those that a sparse checkout does not
 * write are not gone. Runs at the top of the work tree.
 */
export async function listWorkTree(run: GitRun, { below, untracked }: WorkTreeQuery): Promise<WorkTreeFile[]> {
  const others = untracked ? ['--others', '--exclude-standard'] : [];
  const output = await requireGit(run, ['ls-files', '-z', '-t', '--stage', '--cached', '--deleted', ...others, '--', ...toPathspec(below)]);
  const modes = new Map<string, string | null>();
  const gone: string[] = [];
  for (const line of splitZero(output)) {
    if (line.startsWith('? ')) {
      if (!line.endsWith('/')) modes.set(line.slice(2), null); // a repository inside this one is listed as a folder
      continue;
    }
    // `<tag> <mode> <oid> <stage>\t<path>`; a conflict is listed once for each side, and the path may hold tabs.
    const tab = line.indexOf('\t');
    const path = line.slice(tab + 1);
    if (line.startsWith('R ')) gone.push(path);
    else modes.set(path, line.slice(2, 8));
  }
  for (const path of gone) modes.delete(path);
  return Array.from(modes, ([path, mode]) => ({ path, mode }));
}
