/** Anything that has a place (kind and key) and an attempt. */
export interface Attempted {
  readonly kind: string | null;
  readonly key: string | null;
  readonly attempt: number | null;
}

export interface Selection<T extends Attempted> {
  /** The highest attempt of each place. */
  readonly current: readonly T[];
  /** Earlier attempts, replaced by a later one. */
  readonly superseded: readonly T[];
  /** Places that hold two of the same highest attempt: which one is true cannot be known. */
  readonly duplicates: readonly (readonly T[])[];
}

/**
 * Per kind and key the highest attempt counts: after "re-run failed jobs" the others stand from the earlier attempt. What names
 * no attempt (a document that could not be read) is always current, or a broken new one would give way to an old good one.
 */
export function selectAttempts<T extends Attempted>(items: readonly T[]): Selection<T> {
  const current: T[] = items.filter(({ attempt }) => attempt === null);
  const superseded: T[] = [];
  const duplicates: T[][] = [];
  for (const group of groupByPlace(items.filter(({ attempt }) => attempt !== null)).values()) {
    const highest = Math.max(...group.map(({ attempt }) => attempt ?? 0));
    const latest = group.filter(({ attempt }) => attempt === highest);
    superseded.push(...group.filter(({ attempt }) => attempt !== highest));
    const [only] = latest;
    if (latest.length === 1 && only !== undefined) current.push(only);
    else duplicates.push(latest);
  }
  return { current, superseded, duplicates };
}

function groupByPlace<T extends Attempted>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const place = `${item.kind ?? ''}\0${item.key ?? ''}`;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [item]);
    else group.push(item);
  }
  return groups;
}
