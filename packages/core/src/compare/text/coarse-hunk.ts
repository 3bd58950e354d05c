import type { ChangeCounts } from '../comparison.js';
import type { Hunk } from './hunk-text.js';

/** For texts too different to diff: what begins and ends alike is left out, all between stands as one block removed and one added. */
export function toCoarseHunk(expected: string, actual: string): { hunk: Hunk; counts: ChangeCounts } {
  const before = expected.split('\n');
  const after = actual.split('\n');
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const removed = before.slice(head, before.length - tail);
  const added = after.slice(head, after.length - tail);
  const lines = [...showSome(removed, '-'), ...showSome(added, '+')];
  const hunk = { oldStart: head + 1, oldLines: removed.length, newStart: head + 1, newLines: added.length, lines };
  return { hunk, counts: countByContent(removed, added) };
}

/** A part of each side, so that a cap on the whole does not leave only removals to be seen. */
function showSome(lines: readonly string[], sign: string): string[] {
  return lines.slice(0, 90).map((line) => `${sign}${line}`);
}

/** Lines as a multiset: how many of one side have no partner on the other. */
function countByContent(removed: readonly string[], added: readonly string[]): ChangeCounts {
  const left = new Map<string, number>();
  for (const line of removed) left.set(line, (left.get(line) ?? 0) + 1);
  let paired = 0;
  for (const line of added) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    paired += 1;
  }
  // Lines that were only moved have partners, yet the texts differ.
  const isMoveOnly = paired === removed.length && paired === added.length;
  return { added: added.length - paired, removed: removed.length - paired, changed: isMoveOnly ? 1 : 0 };
}
