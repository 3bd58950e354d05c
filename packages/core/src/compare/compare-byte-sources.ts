import type { SourcePair } from './byte-source.js';
import { ChangeList } from './change-list.js';
import { findDifference, showBytes, shownBytes } from './compare-bytes.js';
import type { Comparison } from './comparison.js';

const blockSize = 1024 * 1024;

/** Exact, block by block. */
export function compareByteSources({ expected, actual }: SourcePair, limit?: number): Comparison {
  const list = new ChangeList(limit);
  const blocks = { expected: Buffer.allocUnsafe(blockSize), actual: Buffer.allocUnsafe(blockSize) };
  for (let position = 0; ; position += blockSize) {
    const before = blocks.expected.subarray(0, expected.read(blocks.expected, position));
    const after = blocks.actual.subarray(0, actual.read(blocks.actual, position));
    if (!before.equals(after)) {
      const offset = position + findDifference(before, after);
      const show = (source: SourcePair['expected']): string => {
        const shown = Buffer.alloc(shownBytes);
        return showBytes(shown.subarray(0, source.read(shown, offset)), source.size);
      };
      list.add('changed', () => ({ path: `offset ${offset}`, expected: show(expected), actual: show(actual), line: null }));
    }
    if (before.length < blockSize || !before.equals(after)) return list.toComparison();
  }
}
