import { requireGit, type GitRun } from './run-git.js';
import { splitZero } from './list-tree-at.js';
import { requireRevision } from './revision.js';

export interface ChangedFile {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed' | 'type-changed';
  /** Where it was before; set when it was renamed, else null. */
  readonly previousPath: string | null;
}

const changes: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', M: 'modified', D: 'deleted', R: 'renamed', T: 'type-changed' };

/** What differs between the trees of two commits. `diff-tree` is plumbing: no user setting changes its answer. */
export async function listChangedFiles(run: GitRun, base: string, head: string): Promise<ChangedFile[]> {
  const output = await requireGit(run, ['diff-tree', '-r', '-z', '-M', '--name-status', '--no-ext-diff', '--no-textconv', requireRevision(base), requireRevision(head)]);
  const tokens = splitZero(output).values();
  const files: ChangedFile[] = [];
  for (const status of tokens) {
    const change = changes[status.slice(0, 1)] ?? 'modified';
    const first = tokens.next().value ?? '';
    if (change === 'renamed') files.push({ change, previousPath: first, path: tokens.next().value ?? '' });
    else files.push({ change, previousPath: null, path: first });
  }
  return files;
}
