import { compareStamps, stampOf } from './name-stamp.js';

export interface PickOptions {
  /** Time that the document itself records, in milliseconds since 1970; null when it records none. Asked only for files that their names do not tell apart. */
  readonly recordedAt?: (path: string) => Promise<number | null>;
}

/** A file that stands for another one: `…-latest.json`. It has no time of its own. */
export function isPointer(path: string): boolean {
  return /(?:^|[-_.])latest(?=[-_.]|$)/i.test(path.slice(path.lastIndexOf('/') + 1));
}

/** Files without the pointers, unless a pattern names them (`Rollup-latest.json`, `*-latest*`). */
export function withoutPointers(paths: readonly string[], patterns: readonly string[]): string[] {
  const named = patterns.some((pattern) => /latest/i.test(pattern));
  return named ? [...paths] : paths.filter((path) => !isPointer(path));
}

/**
 * The newest of several files, null of none: by the time stamp in the name (a name without one is older than every name with one), then by
 * the time that the document records, then by name, the last one in the order of code units. Never by the time of the file system, which
 * a checkout or a copy sets anew.
 */
export async function pickNewest(paths: readonly string[], { recordedAt }: PickOptions = {}): Promise<string | null> {
  const byName = newestBy(paths, stampOf, compareStamps);
  if (byName.length <= 1 || recordedAt === undefined) return lastByName(byName);
  const recorded = new Map<string, number | null>();
  for (const path of byName) recorded.set(path, await recordedAt(path));
  return lastByName(newestBy(byName, (path) => recorded.get(path) ?? null, (left, right) => left - right));
}

/** Those that none is newer than; all when nothing says when they were made. */
function newestBy<T>(paths: readonly string[], timeOf: (path: string) => T | null, compare: (left: T, right: T) => number): string[] {
  let newest: { time: T; paths: string[] } | null = null;
  for (const path of paths) {
    const time = timeOf(path);
    if (time === null) continue;
    const order = newest === null ? 1 : compare(time, newest.time);
    if (newest === null || order > 0) newest = { time, paths: [path] };
    else if (order === 0) newest.paths.push(path);
  }
  return newest?.paths ?? [...paths];
}

function lastByName(paths: readonly string[]): string | null {
  return paths.reduce<string | null>((last, path) => (last === null || path > last ? path : last), null);
}
