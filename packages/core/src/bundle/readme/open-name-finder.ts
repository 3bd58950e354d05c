/** Finds the longest of many names that stands anywhere in a line; null: none does. What a line costs hardly grows with the number of names. */
export function openNameFinder(names: readonly string[]): (line: string) => string | null {
  const sorted = names.filter((name) => name !== '').toSorted(compare);
  const beginnings = new Set(sorted.map((name) => name.slice(0, 2)));
  return (line) => {
    let best: string | null = null;
    for (let from = 0; from < line.length; from += 1) {
      if (!beginnings.has(line.slice(from, from + 2)) && !beginnings.has(line.charAt(from))) continue;
      const found = longestBeginning(line.slice(from), sorted);
      if (found !== null && found.length > (best?.length ?? 0)) best = found;
    }
    return best;
  };
}

/** The longest name that a text begins with. It sorts before the text, and so does whatever lies between: that shares a shorter beginning at most. */
function longestBeginning(text: string, sorted: readonly string[]): string | null {
  let wanted = text;
  for (;;) {
    const before = sorted[countUpTo(wanted, sorted) - 1];
    if (before === undefined || wanted.startsWith(before)) return before ?? null;
    wanted = wanted.slice(0, sharedLength(wanted, before));
    if (wanted === '') return null;
  }
}

/** How many names sort before a text or are it. */
function countUpTo(text: string, sorted: readonly string[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((sorted[middle] ?? '') <= text) from = middle + 1;
    else to = middle;
  }
  return from;
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
