import type { LogEntry } from '../../../git/index.js';
import { namedBy, type Change } from './change.js';
import { findOwners } from './find-reverts.js';

export interface ForeignFacts {
  readonly changes: readonly Change[];
  readonly commits: readonly LogEntry[];
  /** Commits that touch the package. */
  readonly concerned: ReadonlySet<string>;
}

/** Pull requests of which no commit touches the package. Of one that was rebased only the last commit is known, so it may. */
export function findForeign({ changes, commits, concerned }: ForeignFacts): ReadonlySet<number> {
  const owners = findOwners(changes, commits);
  const touching = new Set([...concerned].flatMap((commit) => owners.get(commit) ?? []));
  const entries = new Map(commits.map((entry) => [entry.commit, entry]));
  return new Set(changes.flatMap(({ number, mergeCommit }) => {
    const entry = entries.get(mergeCommit ?? '');
    const isWhole = entry !== undefined && (entry.parents.length > 1 || namedBy(entry)?.number === number);
    return isWhole && !touching.has(number) ? [number] : [];
  }));
}
