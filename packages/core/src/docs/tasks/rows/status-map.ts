/** What the words of a board mean. */
export interface StatusMap {
  /** The status that a word means; null when nobody mapped it. */
  meaningOf(word: string): string | null;
}

/** `*` stands for any text, `?` for one character; case does not count, nor how an emoji is encoded. */
export function compileStatusMap(map: Readonly<Record<string, readonly string[]>>): StatusMap {
  const patterns = Object.entries(map).flatMap(([status, words]) => words.map((word) => ({ status, isMatch: toWordPattern(word) })));
  const known = new Map<string, string | null>();
  return {
    meaningOf: (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const text = toWord(word);
      const meaning = patterns.find(({ isMatch }) => isMatch.test(text))?.status ?? null;
      known.set(word, meaning);
      return meaning;
    },
  };
}

/** A longer cell is no word, and a pattern with several `*` would take long over it. */
const longestWord = 500;

function toWord(text: string): string {
  return text.slice(0, longestWord).normalize('NFC').replaceAll('\u{fe0f}', '').replace(/\s+/g, ' ').trim().toLowerCase();
}

function toWordPattern(word: string): RegExp {
  const source = toWord(word).replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`).replace(/\*+/g, '.*').replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'su');
}

/** Whether some word matches both: then nobody could say what it means. */
export function canBothMatch(first: string, second: string): boolean {
  const [left, right] = [Array.from(toWord(first)), Array.from(toWord(second))];
  // Row by row: whether the rests from `l` and from `r` on have a word in common.
  const table = Array.from({ length: left.length + 1 }, () => new Array<boolean>(right.length + 1).fill(false));
  const at = (l: number, r: number): boolean => table[l]?.[r] ?? false;
  for (let l = left.length; l >= 0; l -= 1) {
    for (let r = right.length; r >= 0; r -= 1) {
      const [a, b] = [left[l], right[r]];
      const isSame = a !== undefined && b !== undefined && (a === '?' || b === '?' || a === b);
      const value = (a === undefined && b === undefined)
        || (a === '*' && (at(l + 1, r) || (b !== undefined && at(l, r + 1))))
        || (b === '*' && (at(l, r + 1) || (a !== undefined && at(l + 1, r))))
        || (a !== '*' && b !== '*' && isSame && at(l + 1, r + 1));
      const row = table[l];
      if (row !== undefined) row[r] = value;
    }
  }
  return at(0, 0);
}
