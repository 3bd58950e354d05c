import type { Change, ChangeCounts, ChangeKind, Comparison } from './comparison.js';

/** Counts every change and keeps the first `limit`. A change is built only if it is kept: there may be millions. */
export class ChangeList {
  readonly #limit: number;
  readonly #counts: Record<ChangeKind, number> = { added: 0, removed: 0, changed: 0 };
  readonly #kept: Change[] = [];

  constructor(limit = 100) {
    this.#limit = limit;
  }

  add(kind: ChangeKind, toChange: () => Omit<Change, 'kind'>): void {
    this.#counts[kind] += 1;
    if (this.#kept.length < this.#limit) this.#kept.push({ kind, ...toChange() });
  }

  /** Changes known by number only. */
  count(counts: ChangeCounts): void {
    for (const kind of ['added', 'removed', 'changed'] as const) this.#counts[kind] += counts[kind];
  }

  toComparison(hunks: string | null = null): Comparison {
    const total = this.#counts.added + this.#counts.removed + this.#counts.changed;
    return {
      state: total === 0 ? 'equal' : 'different',
      why: null,
      counts: { ...this.#counts },
      changes: this.#kept,
      more: total - this.#kept.length,
      hunks,
    };
  }
}

const noCounts: ChangeCounts = { added: 0, removed: 0, changed: 0 };

export function toNotComparable(why: string): Comparison {
  return { state: 'not-comparable', why, counts: noCounts, changes: [], more: 0, hunks: null };
}
