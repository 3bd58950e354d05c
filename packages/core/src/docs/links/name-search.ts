import { closestWord } from '@shipworthy/contract/suggestion';

/** Up to so many names are all compared. */
const fewNames = 64;
const mostCandidates = 12;
/** So many entries of the index are looked at for one word, the rarest parts of it first. */
const mostPostings = 800;

/** `closestWord` of the same names for many words. Of many names only those are compared that share rare parts of three letters with the word. */
export function openNameSearch(names: readonly string[]): (word: string) => string | null {
  if (names.length <= fewNames) return (word) => closestWord(word, names);
  const postings = indexParts(names);
  return (word) => closestWord(word, candidatesOf(word, names, postings));
}

function candidatesOf(word: string, names: readonly string[], postings: ReadonlyMap<string, readonly number[]>): string[] {
  const shared = new Map<number, number>();
  let looked = 0;
  const lists = partsOf(word).map((part) => postings.get(part) ?? []);
  for (const list of lists.toSorted((a, b) => a.length - b.length)) {
    looked += list.length;
    if (looked > mostPostings) break;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  const best = [...shared].sort(([a, m], [b, n]) => n - m || a - b).slice(0, mostCandidates);
  return best.flatMap(([index]) => names[index] ?? []);
}

function indexParts(names: readonly string[]): Map<string, number[]> {
  const postings = new Map<string, number[]>();
  names.forEach((name, index) => {
    for (const part of partsOf(name)) {
      const list = postings.get(part);
      if (list === undefined) postings.set(part, [index]);
      else list.push(index);
    }
  });
  return postings;
}

/** Each once; the ends count as letters, so that short names have parts too. */
function partsOf(word: string): string[] {
  const padded = `^${word.toLowerCase()}$`;
  return [...new Set(Array.from({ length: Math.max(1, padded.length - 2) }, (_, index) => padded.slice(index, index + 3)))];
}
