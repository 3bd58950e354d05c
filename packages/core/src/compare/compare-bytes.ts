import { ChangeList } from './change-list.js';
import type { Comparison } from './comparison.js';

/** So many bytes are shown from the first difference on. */
export const shownBytes = 16;

/** Exact. The one change names the first byte that differs. */
export function compareBytes(expected: Uint8Array, actual: Uint8Array, limit?: number): Comparison {
  const list = new ChangeList(limit);
  if (Buffer.compare(expected, actual) !== 0) {
    const offset = findDifference(expected, actual);
    list.add('changed', () => ({ path: `offset ${offset}`, expected: showBytes(expected.subarray(offset), expected.length), actual: showBytes(actual.subarray(offset), actual.length), line: null }));
  }
  return list.toComparison();
}

/** The first index at which the two differ, or the length of the shorter one. */
export function findDifference(expected: Uint8Array, actual: Uint8Array): number {
  const shorter = Math.min(expected.length, actual.length);
  let offset = 0;
  while (offset < shorter && expected[offset] === actual[offset]) offset += 1;
  return offset;
}

export function showBytes(bytes: Uint8Array, size: number): string {
  const hex = Buffer.from(bytes.subarray(0, shownBytes)).toString('hex');
  return `${hex === '' ? 'end' : hex} (${size} bytes)`;
}
