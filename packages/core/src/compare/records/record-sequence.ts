import { isSameTree } from '../tree/is-same-tree.js';
import type { RecordReport } from './record-report.js';
import { SequenceDiff, type SequenceSink } from '../sequence/sequence-diff.js';
import { toComparableText } from '../tree/to-comparable-text.js';
import { placeBelow, type Place } from '../tree/tree-place.js';
import type { Tree } from '../tree/tree.js';

/** A record of a list whose order counts. */
export interface ListedRecord {
  readonly tree: Tree;
  readonly line: number | null;
  /** Characters, more or less. */
  readonly size: number;
}

/**
 * Differences of two lists of records of any length. A path's index counts in the list as it is at that moment, as in `listTreeChanges`:
 * what was inserted or removed is found, and does not make all that follows differ.
 */
export function diffRecords(report: RecordReport, place: Place): SequenceDiff<ListedRecord> {
  let at = 0;
  const sink: SequenceSink<ListedRecord> = {
    // Alike at any place is not alike at this one: a pattern may name a single index.
    same: (expected, actual) => {
      if (expected.tree !== actual.tree) report.compare(String(at), { expected: expected.tree, actual: actual.tree, line: actual.line }, place);
      at += 1;
    },
    differ: (removed, added) => {
      const paired = Math.min(removed.length, added.length);
      removed.slice(0, paired).forEach((record, index) => {
        report.compare(String(at + index), { expected: record.tree, actual: added[index]?.tree, line: added[index]?.line ?? null }, place);
      });
      for (let index = removed.length - 1; index >= paired; index -= 1) report.compare(String(at + index), { expected: removed[index]?.tree, actual: undefined, line: removed[index]?.line ?? null }, place);
      for (let index = paired; index < added.length; index += 1) report.compare(String(at + index), { expected: undefined, actual: added[index]?.tree, line: added[index]?.line ?? null }, place);
      at += added.length;
    },
  };
  const any = placeBelow(place, '*');
  const traits = {
    isSame: (expected: ListedRecord, actual: ListedRecord) => expected.tree === actual.tree || isSameTree(expected.tree, actual.tree, placeBelow(place, String(at))),
    toText: ({ tree }: ListedRecord) => toComparableText(tree, any),
    weigh: ({ size }: ListedRecord) => size,
  };
  return new SequenceDiff(traits, sink);
}
