import type { CsvSource } from './csv-source.js';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const pieceBytes = 64 * 1024;

/**
 * Where the first row of a chunk may begin that nobody has read up to: behind the first line end, or, should that be inside quotes, behind the first
 * one that is not. In a table without a fault one of the two is true, because each quote leads from outside to inside or back (`""` does both).
 */
export function* findRowStarts(source: CsvSource, { from, until }: { readonly from: number; readonly until: number }): Generator<number, void> {
  let first: number | null = null;
  for (const { start, quotes } of findLineStarts(source, { from, until })) {
    if (first === null) {
      first = quotes % 2;
      yield start;
    } else if (quotes % 2 !== first) {
      yield start;
      return;
    }
  }
}

/** Places behind line ends, with the number of quotes between `from` and there. The byte before `from` may be a line end. */
function* findLineStarts(source: CsvSource, { from, until }: { readonly from: number; readonly until: number }): Generator<{ readonly start: number; readonly quotes: number }, void> {
  const piece = new Uint8Array(pieceBytes);
  let quotes = 0;
  let isBehindReturn = false;
  for (let position = Math.max(0, from - 1); position <= until; ) {
    const held = source.read(piece, 0, position);
    if (held === 0) return;
    for (let at = 0; at < held; at += 1) {
      const byte = piece[at];
      if (isBehindReturn && byte !== lineFeed) yield { start: position + at, quotes };
      if (byte === quote) quotes += 1;
      isBehindReturn = byte === carriageReturn;
      if (byte === lineFeed) yield { start: position + at + 1, quotes };
    }
    position += held;
  }
}
