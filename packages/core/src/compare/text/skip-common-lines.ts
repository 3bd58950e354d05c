import type { LineReader } from '../line-reader.js';

const lineFeed = 0x0a;

/** Passes over the lines that two readers have in common, by comparing blocks of bytes. Gives their number and the last of them. */
export function skipCommonLines(expected: LineReader, actual: LineReader, kept: number): { readonly count: number; readonly last: string[] } {
  let count = 0;
  let last: string[] = [];
  for (;;) {
    const [before, after] = [expected.unread, actual.unread];
    const shorter = Math.min(before.length, after.length);
    const common = countCommonBytes(before.subarray(0, shorter), after.subarray(0, shorter));
    const whole = common === 0 ? 0 : before.lastIndexOf(lineFeed, common - 1) + 1;
    if (whole > 0) {
      const block = before.subarray(0, whole);
      const lines = countLines(block);
      last = [...last, ...readLastLines(block, kept)].slice(-kept);
      count += lines;
      expected.skip(whole, lines);
      actual.skip(whole, lines);
    }
    if (common < shorter) return { count, last };
    // All that both have read is alike: the shorter one has to read on before there is more to say.
    const hasMore = [expected, actual].filter((reader) => reader.unread.length === shorter - whole).map((reader) => reader.fill());
    if (!hasMore.includes(true)) return { count, last };
  }
}

/** Halves where they differ: comparing is native, looking at bytes one by one is not. */
function countCommonBytes(before: Buffer, after: Buffer): number {
  if (before.equals(after)) return before.length;
  let [low, high] = [0, before.length];
  while (high - low > 16) {
    const middle = (low + high) >> 1;
    if (before.subarray(low, middle).equals(after.subarray(low, middle))) low = middle;
    else high = middle;
  }
  while (before[low] === after[low]) low += 1;
  return low;
}

function countLines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(lineFeed); at !== -1; at = block.indexOf(lineFeed, at + 1)) count += 1;
  return count;
}

function readLastLines(block: Buffer, kept: number): string[] {
  let start = block.length;
  for (let left = kept; left > 0 && start > 0; left -= 1) start = start === 1 ? 0 : block.lastIndexOf(lineFeed, start - 2) + 1;
  return block.toString('utf8', start).split(/(?<=\n)/);
}
