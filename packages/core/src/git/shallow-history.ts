import { readFile } from 'node:fs/promises';
import { systemCode } from '../files/file-errors.js';
import { requireRevision } from './revision.js';
import { requireGit, runGit, type GitRun } from './run-git.js';

export interface HistoryQuery {
  readonly tips: readonly string[];
  /** Nothing before this commit is asked for; null: all of it. */
  readonly since: string | null;
}

/**
 * Whether every commit from the tips back to `since` is in this clone. At the border of a shallow clone git pretends that commits have no
 * parents, so whatever it says about ancestors is only true of a history that does not reach the border.
 */
export async function hasHistory(run: GitRun, { tips, since }: HistoryQuery, shallowFile: string): Promise<boolean> {
  const border = await readBorder(shallowFile);
  if (border === null) return true;
  const output = await requireGit(run, ['rev-list', ...tips.map(requireRevision), ...(since === null ? [] : ['--not', requireRevision(since)])]);
  return !output.toString('latin1').split('\n').some((commit) => border.has(commit));
}

/** Moves the border of a shallow clone back by some commits, or (`null`) fetches all history. False when `origin` does not answer. */
export async function deepenHistory(run: GitRun, { tips, by }: { readonly tips: readonly string[]; readonly by: number | null }, timeoutMs: number): Promise<boolean> {
  const depth = by === null ? '--unshallow' : `--deepen=${by}`;
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', depth, 'origin', ...tips.map(requireRevision)];
  return (await runGit(run, args, { timeoutMs })).status === 0;
}

export async function isShallow(shallowFile: string): Promise<boolean> {
  return (await readBorder(shallowFile)) !== null;
}

/** Commits without their parents; null in a complete clone, where git removes the file. */
async function readBorder(shallowFile: string): Promise<ReadonlySet<string> | null> {
  try {
    const text = await readFile(shallowFile, 'utf8');
    return new Set(text.split('\n').filter((line) => line !== ''));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
