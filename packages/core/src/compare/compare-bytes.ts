import { ChangeList } from './change-list.js';
import type { Comparison } from './comparison.js';

const shownBytes = 16;

/** Exact. The one change names the first byte that differs. */
export function compareBytes(expected: Uint8Array, actual: Uint8Array, limit?: number): Comparison {
  const list = new ChangeList(limit);
  if (Buffer.compare(expected, actual) !== 0) {
    const offset = findDifference(expected, actual);
    list.add('changed', () => ({ path: `offset ${offset}`, expected: showBytes(expected, offset), actual: showBytes(actual, offset), line: null }));
  }
  return list.toComparison();
}

function findDifference(expected: Uint8Array, actual: Uint8Array): number {
  const shorter = Math.min(expected.length, actual.length);
  let offset = 0;
  while (offset < shorter && expected[offset] === actual[offset]) offset += 1;
  return offset;
}

function showBytes(bytes: Uint8Array, offset: number): string {
  const hex = Buffer.from(bytes.subarray(offset, offset + shownBytes)).toString('hex');
  return `${hex === '' ? 'end' : hex} (${bytes.length} bytes)`;
}
