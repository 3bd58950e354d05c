import type { Git } from '../../git/index.js';

/** Where two lines of history parted. `unknown`: the clone is shallow, and `origin` did not give more. */
export type ForkPoint = { readonly state: 'found'; readonly commit: string } | { readonly state: 'none' } | { readonly state: 'unknown' };

/** How many more commits a shallow clone asks for, one step after the other; null: all. Most changes are younger than the first step. */
const steps: readonly (number | null)[] = [100, 1000, null];

/** Asks what a shallow clone can answer, and fetches history until it can. Null: it never could. */
export async function digUntil<T>(git: Git, tips: readonly string[], ask: () => Promise<T | null>): Promise<T | null> {
  const answer = await ask();
  if (answer !== null || !(await git.isShallow())) return answer;
  for (const by of steps) {
    if (!(await git.deepen(tips, by))) return null;
    const later = await ask();
    if (later !== null) return later;
  }
  return null;
}

/**
 * The merge base, which in a shallow clone may be an older one than the true one, or missing: it counts only when all history since is here.
 * Both commits must be here.
 */
export async function findForkPoint(git: Git, left: string, right: string): Promise<ForkPoint> {
  const ask = async (): Promise<ForkPoint | null> => {
    const commit = await git.mergeBase(left, right);
    if (!(await git.hasHistory({ tips: [left, right], since: commit }))) return null;
    return commit === null ? { state: 'none' } : { state: 'found', commit };
  };
  return (await digUntil(git, [left, right], ask)) ?? { state: 'unknown' };
}

/** Null: the clone is shallow, and `origin` did not give more. */
export async function findAncestry(git: Git, ancestor: string, commit: string): Promise<boolean | null> {
  return digUntil(git, [commit], async () => {
    if (await git.isAncestor(ancestor, commit)) return true;
    return (await git.hasHistory({ tips: [commit], since: null })) ? false : null;
  });
}

/** True once the commit is in this clone. */
export async function bring(git: Git, commit: string): Promise<boolean> {
  return (await git.hasCommit(commit)) || git.fetchCommit(commit);
}
