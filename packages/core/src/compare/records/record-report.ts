import type { ChangeList } from '../change-list.js';
import type { Comparison } from '../comparison.js';
import { toPointer } from '../pointer-pattern.js';
import { showValue } from '../show-value.js';
import type { Place } from '../tree/tree-place.js';
import { TreeWalk } from '../tree/tree-walk.js';
import type { Tree } from '../tree/tree.js';

export interface RecordPair {
  readonly expected: Tree | undefined;
  readonly actual: Tree | undefined;
  /** 1-based line of the record, where the format has lines. */
  readonly line: number | null;
}

/** Compares record by record what is read record by record. */
export class RecordReport {
  readonly #list: ChangeList;
  readonly #walk: TreeWalk;
  #line: number | null = null;

  /** `where`: the segments above the records. */
  constructor(list: ChangeList, where: readonly string[] = []) {
    this.#list = list;
    this.#walk = new TreeWalk((kind, segments, values) => {
      list.add(kind, () => ({ path: toPointer(segments), expected: showValue(values.expected), actual: showValue(values.actual), line: this.#line }));
    }, where);
  }

  /** One of the two may be missing. `place` is the one of what holds the records. */
  compare(segment: string, pair: RecordPair, place: Place): void {
    this.#line = pair.line;
    this.#walk.compareMember(segment, pair, place);
  }

  toComparison(): Comparison {
    return this.#list.toComparison();
  }
}
