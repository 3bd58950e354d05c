import type { LogEntry } from '../../../git/index.js';
import { findReverted } from '../../bump/index.js';
import type { Change } from './change.js';

/** Pairs of the range in which the one takes the other back. Both maps go by commits; the values name the other side for people: `#12`, or a short hash. */
export interface Reverts {
  /** By the commit that was taken back. */
  readonly takenBy: ReadonlyMap<string, string>;
  /** By the commit that took something back, and had an effect. */
  readonly takes: ReadonlyMap<string, string>;
}

/** As the versions do it, where of a pull request its title and description count for what its commit says. */
export function findReverts(changes: readonly Change[], commits: readonly LogEntry[]): Reverts {
  const byCommit = new Map(changes.flatMap((change) => (change.mergeCommit === null ? [] : [[change.mergeCommit, change] as const])));
  const owners = findOwners(changes, commits);
  const { reverted, undone } = findReverted(commits.map((entry) => {
    const change = byCommit.get(entry.commit);
    return change === undefined ? entry : { ...entry, subject: `${change.title} (#${change.number})`, body: `${entry.body}\n\n${change.body}` };
  }));
  const show = (commit: string): string => {
    const number = owners.get(commit);
    return number === undefined ? commit.slice(0, 12) : `#${number}`;
  };
  const shown = (pairs: ReadonlyMap<string, string>): Map<string, string> => new Map([...pairs].map(([commit, other]) => [commit, show(other)]));
  return { takenBy: shown(reverted), takes: shown(undone) };
}

/** By commit the pull request that brought it: its own commit, and of a merge those of its branch. */
export function findOwners(changes: readonly Change[], commits: readonly LogEntry[]): ReadonlyMap<string, number> {
  const entries = new Map(commits.map((entry) => [entry.commit, entry]));
  const owners = new Map(changes.flatMap(({ mergeCommit, number }) => (mergeCommit === null ? [] : [[mergeCommit, number] as const])));
  const trunk = new Set<string>();
  for (let entry = commits[0]; entry !== undefined; entry = entries.get(entry.parents[0] ?? '')) trunk.add(entry.commit);
  // The oldest first: a branch that holds what another has merged before does not own it.
  for (const { mergeCommit, number } of changes.toReversed()) {
    const open = [...(entries.get(mergeCommit ?? '')?.parents.slice(1) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const entry = entries.get(next);
      if (entry === undefined || owners.has(next) || trunk.has(next)) continue;
      owners.set(next, number);
      open.push(...entry.parents);
    }
  }
  return owners;
}
