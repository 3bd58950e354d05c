import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
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
export async function hasHistory(run: GitRun, { tips, since }: HistoryQuery): Promise<boolean> {
  const border = await readBorder(run);
  if (border.size === 0) return true;
  const output = await requireGit(run, ['rev-list', ...tips.map(requireRevision), ...(since === null ? [] : ['--not', requireRevision(since)])]);
  return !output.toString('latin1').split('\n').some((commit) => border.has(commit));
}

/** Moves the border of a shallow clone back by some commits, or (`null`) fetches all history. False when `origin` does not answer. */
export async function deepenHistory(run: GitRun, { tips, by }: { readonly tips: readonly string[]; readonly by: number | null }, timeoutMs: number): Promise<boolean> {
  const depth = by === null ? '--unshallow' : `--deepen=${by}`;
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', depth, 'origin', ...tips.map(requireRevision)];
  return (await runGit(run, args, { timeoutMs })).status === 0;
}

async function readBorder(run: GitRun): Promise<ReadonlySet<string>> {
  const path = (await requireGit(run, ['rev-parse', '--git-path', 'shallow'])).toString('utf8').replace(/\r?\n$/, '');
  try {
    const text = await readFile(resolve(run.root, path), 'utf8');
    return new Set(text.split('\n').filter((line) => line !== ''));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return new Set();
    throw error;
  }
}
