import type { LogEntry } from '../../git/index.js';
import { dayIn, type Day } from './day.js';

/** Where stabilisation began. */
export type FreezePoint =
  /** The first candidate: whatever it does not contain came later, whenever it was written. */
  | { readonly by: 'candidate'; readonly commit: string }
  /** A planned day: what the line of the release did not contain when it began. */
  | { readonly by: 'day'; readonly day: Day; readonly timeZone: string };

/**
 * Commits that came in after the freeze, the newest first. By a day, the line of first parents tells: a commit that was written before and merged
 * after came in after.
 * @param commits of the release, children before parents
 */
export function findLateChanges(commits: readonly LogEntry[], point: FreezePoint): LogEntry[] {
  const known = new Map(commits.map((entry) => [entry.commit, entry]));
  const frozen = point.by === 'candidate' ? point.commit : findLastBefore(commits, known, point);
  const contained = frozen === null ? new Set<string>() : findReachable(known, frozen);
  return commits.filter(({ commit }) => !contained.has(commit));
}

/** The last commit of the line before all that are of the day or later: one that is dated back must not hide what came in before it. */
function findLastBefore(commits: readonly LogEntry[], known: ReadonlyMap<string, LogEntry>, { day, timeZone }: { readonly day: Day; readonly timeZone: string }): string | null {
  const [newest] = commits;
  let last = newest?.commit ?? null;
  for (let entry = newest; entry !== undefined; entry = known.get(entry.parents[0] ?? '')) {
    if (dayIn(timeZone, entry.committedAt) >= day) last = entry.parents[0] ?? null;
  }
  return last;
}

function findReachable(known: ReadonlyMap<string, LogEntry>, from: string): Set<string> {
  const reached = new Set<string>();
  const open = [from];
  for (let commit = open.pop(); commit !== undefined; commit = open.pop()) {
    const entry = known.get(commit);
    // What the release does not list belongs to an earlier one, and so does all before it.
    if (entry === undefined || reached.has(commit)) continue;
    reached.add(commit);
    open.push(...entry.parents);
  }
  return reached;
}
