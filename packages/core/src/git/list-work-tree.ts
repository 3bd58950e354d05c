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

/** Whoever asks while the same is being listed gets that answer: the document tree and the change are collected at the same time. */
export function openWorkTree(run: GitRun): (query: WorkTreeQuery) => Promise<WorkTreeFile[]> {
  const running = new Map<string, Promise<WorkTreeFile[]>>();
  return async ({ below, untracked }) => {
    const key = `${untracked} ${below}`;
    const listing = running.get(key) ?? listWorkTree(run, { below, untracked }).finally(() => running.delete(key));
    running.set(key, listing);
    return [...(await listing)];
  };
}

/**
 * The files of the work tree. Tracked files that are gone from the disk are left out; those that a sparse checkout does not write are not
 * gone. Runs at the top of the work tree.
 */
async function listWorkTree(run: GitRun, { below, untracked }: WorkTreeQuery): Promise<WorkTreeFile[]> {
  const list = (...args: readonly string[]): Promise<Buffer> => requireGit(run, ['ls-files', '-z', ...args, '--', ...toPathspec(below)]);
  // Two processes at once: one looks at every tracked file, the other into every folder.
  const [tracked, others] = await Promise.all([list('-t', '--stage', '--cached', '--deleted'), untracked ? list('--others', '--exclude-standard') : Buffer.alloc(0)]);
  const files = parseTracked(tracked);
  for (const path of splitZero(others)) {
    if (!path.endsWith('/')) files.set(path, null); // a repository inside this one is listed as a folder
  }
  return Array.from(files, ([path, mode]) => ({ path, mode }));
}

/** `<tag> <mode> <oid> <stage>\t<path>`; a conflict is listed once for each side, what is gone once more with `R`, and the path may hold tabs. */
function parseTracked(output: Buffer): Map<string, string | null> {
  const modes = new Map<string, string | null>();
  const gone: string[] = [];
  for (const line of splitZero(output)) {
    const path = line.slice(line.indexOf('\t') + 1);
    if (line.startsWith('R ')) gone.push(path);
    else modes.set(path, line.slice(2, 8));
  }
  for (const path of gone) modes.delete(path);
  return modes;
}
