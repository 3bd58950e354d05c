import type { ChangeList } from '../change-list.js';
import { orderSegment } from '../tree/child-order.js';
import { notComparable } from '../not-comparable.js';
import { toPointer } from '../pointer-pattern.js';
import { shorten } from '../show-value.js';

/** So many changes of name in a row of children are followed. */
const mostRuns = 1_000_000;

interface Run {
  readonly name: string;
  count: number;
}

/** The names of an element's children in their order, as runs: a million records of one name are one run. */
export class ChildRuns {
  readonly #runs: Run[] = [];
  readonly #totals = new Map<string, number>();

  add(name: string): void {
    const last = this.#runs.at(-1);
    if (last?.name === name) last.count += 1;
    else if (this.#runs.push({ name, count: 1 }) > mostRuns) throw notComparable('The children of one element change their name too often to follow their order.', 'Ignore the order: "/**/#order".');
    this.#totals.set(name, (this.#totals.get(name) ?? 0) + 1);
  }

  /** Of each name as many as the other side has, first ones first. */
  keepCommon(other: ChildRuns): string {
    const left = new Map(other.#totals);
    const kept: Run[] = [];
    for (const { name, count } of this.#runs) {
      const free = left.get(name) ?? 0;
      const taken = Math.min(count, free);
      if (taken === 0) continue;
      left.set(name, free - taken);
      const last = kept.at(-1);
      if (last?.name === name) last.count += taken;
      else kept.push({ name, count: taken });
    }
    return kept.map(({ name, count }) => (count === 1 ? name : `${name} × ${count}`)).join(' ');
  }
}

/** As `compareChildOrder` says it of elements that are held. */
export function addOrderChange(runs: { readonly expected: ChildRuns; readonly actual: ChildRuns }, where: readonly string[], list: ChangeList): void {
  const [before, after] = [runs.expected.keepCommon(runs.actual), runs.actual.keepCommon(runs.expected)];
  if (before !== after) list.add('changed', () => ({ path: toPointer([...where, orderSegment]), expected: shorten(before), actual: shorten(after), line: null }));
}
