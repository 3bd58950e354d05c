import type { Json } from '../../json/index.js';
import type { ChangeCounts, ChangeKind, Comparison } from '../comparison.js';
import { ChangeList } from '../change-list.js';
import { toPointer } from '../pointer-pattern.js';
import { showValue } from '../show-value.js';
import { toRootPlace, type TreeOptions } from './tree-place.js';
import { TreeWalk } from './tree-walk.js';
import { toJson, type Tree } from './tree.js';

/** A difference with its whole values, unlike `Change`, whose values are for display. */
export interface TreeChange {
  readonly kind: ChangeKind;
  /** JSON pointer. `/a/[id=x]`: the element of an unordered array whose `id` is x. */
  readonly path: string;
  /** Null for what was added. */
  readonly expected: Json;
  /** Null for what was removed. */
  readonly actual: Json;
}

/**
 * Every difference, uncapped. Without `unordered` and `ignore` the list is a patch: applied in order to `expected` it gives `actual`. In
 * arrays an index counts in the array as it is at that moment. Throws `document/malformed` where the two cannot be compared.
 */
export function listTreeChanges(expected: Tree, actual: Tree, options: TreeOptions): { changes: TreeChange[]; counts: ChangeCounts } {
  const changes: TreeChange[] = [];
  const counts: Record<ChangeKind, number> = { added: 0, removed: 0, changed: 0 };
  const walk = new TreeWalk((kind, segments, values) => {
    counts[kind] += 1;
    changes.push({ kind, path: toPointer(segments), expected: toJson(values.expected ?? null), actual: toJson(values.actual ?? null) });
  });
  walk.compare(expected, actual, toRootPlace(options));
  return { changes, counts };
}

/** The same walk, for a report. */
export function compareTrees(expected: Tree, actual: Tree, options: TreeOptions & { readonly limit?: number | undefined }): Comparison {
  const list = new ChangeList(options.limit);
  const walk = new TreeWalk((kind, segments, values) => {
    list.add(kind, () => ({ path: toPointer(segments), expected: showValue(values.expected), actual: showValue(values.actual), line: null }));
  });
  walk.compare(expected, actual, toRootPlace(options));
  return list.toComparison();
}
