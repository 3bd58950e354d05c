import { ShipworthyError } from '@shipworthy/contract/errors';
import { splitZero } from './list-tree-at.js';
import { requireRevision } from './revision.js';
import { requireGit, type GitRun } from './run-git.js';

export interface ChangedFile {
  readonly path: string;
  readonly change: 'added' | 'modified' | 'deleted' | 'renamed' | 'type-changed';
  /** Where it was before; set when it was renamed, else null. */
  readonly previousPath: string | null;
}

/** `U`: in the middle of a merge. */
const changes: Readonly<Record<string, ChangedFile['change']>> = { A: 'added', M: 'modified', U: 'modified', D: 'deleted', R: 'renamed', T: 'type-changed' };

/**
 * Renames by git's own default, but with a limit that is always the same: `diff.renameLimit` of a user would change the answer. A path after
 * `--` cuts the trees before renames are looked for, so that what crosses the border of a folder is added or deleted there.
 */
export const nameStatusForm = ['-z', '--name-status', '--find-renames=50%', '-l1000', '--no-ext-diff', '--no-textconv'] as const;

/**
 * What differs between the trees of two commits, below a folder (`''`: everywhere). `diff-tree` is plumbing: no setting of a user changes its
 * answer, and `ignore` in .gitmodules, which the change itself may write, hides no submodule. Runs at the top of the work tree.
 */
export async function listChangedFiles(run: GitRun, range: { readonly base: string; readonly head: string }, below = ''): Promise<ChangedFile[]> {
  const args = ['diff-tree', '-r', ...nameStatusForm, '--ignore-submodules=none', requireRevision(range.base), requireRevision(range.head), '--', ...toPathspec(below)];
  return parseNameStatus(await requireGit(run, args));
}

export function toPathspec(below: string): string[] {
  const folder = below.replace(/\/+$/, '');
  return folder === '' ? [] : [folder];
}

/** @throws ShipworthyError `git/failed`, so that what cannot be read is never taken for nothing */
export function parseNameStatus(output: Buffer): ChangedFile[] {
  if (output.length > 0 && output[output.length - 1] !== 0) throw unknownForm('its last path is cut off');
  const tokens = splitZero(output).values();
  const files: ChangedFile[] = [];
  for (const status of tokens) {
    const change = /^(?:[AMUDT]|R\d{1,3})$/.test(status) ? changes[status.slice(0, 1)] : undefined;
    if (change === undefined) throw unknownForm(`${JSON.stringify(status.slice(0, 40))} is no status`);
    const previousPath = change === 'renamed' ? (tokens.next().value ?? '') : null;
    const path = tokens.next().value ?? '';
    if (path === '' || previousPath === '') throw unknownForm(`a path is missing after ${status}`);
    files.push({ path, change, previousPath });
  }
  return files;
}

function unknownForm(what: string): ShipworthyError {
  return new ShipworthyError('git/failed', `git diff answered in a form that is not known: ${what}.`, { hint: 'Update git to 2.30 or later.' });
}
