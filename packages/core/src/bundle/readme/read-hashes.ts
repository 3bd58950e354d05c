import { openNameFinder } from './open-name-finder.js';

/** A hash that a README shows, with the file that the same line names. */
export interface ShownHash {
  /** Lower case. */
  readonly hash: string;
  readonly line: number;
  readonly column: number;
  /** The longest path of a file of the area that stands in the line; null when it names none. */
  readonly path: string | null;
}

/** At least twelve digits that hold both letters and digits, and no part of a longer word: shorter ones and plain numbers are something else. */
const hashLike = /(?<![\w-])(?=[0-9a-fA-F]*[a-fA-F])(?=[0-9a-fA-F]*[0-9])[0-9a-fA-F]{12,128}(?![\w-])/g;
const wholeLengths: ReadonlySet<number> = new Set([32, 40, 64, 96, 128]);

/**
 * Hashes of a README. A shortened one counts where its line names a file or the word `sha`: otherwise it may be a commit or an id. The
 * hash of a commit is none of a file.
 */
export function readShownHashes(text: string, names: readonly string[], ignored: ReadonlySet<string>): ShownHash[] {
  const longestNameIn = openNameFinder(names);
  return text.split('\n').flatMap((line, index) => {
    if (!/[0-9a-fA-F]{12}/.test(line)) return [];
    const path = longestNameIn(line);
    return [...withoutName(line, path).matchAll(hashLike)].flatMap((match): ShownHash[] => {
      const hash = match[0].toLowerCase();
      if (ignored.has(hash) || (path === null && !(wholeLengths.has(hash.length) && hash.length === 64) && !/sha\d*/i.test(line))) return [];
      return [{ hash, line: index + 1, column: match.index + 1, path }];
    });
  });
}

/** Whatever in a text a README could be thought to show as a hash: an image of a container in a command line, a folder named by its content. */
export function listHashLike(text: string): string[] {
  return [...text.matchAll(hashLike)].map(([hash]) => hash.toLowerCase());
}

/** What stands in the name of a file is no hash that the README shows of it. */
function withoutName(line: string, path: string | null): string {
  return path === null ? line : line.replaceAll(path, ' '.repeat(path.length));
}

/** Tells of shown hashes whether one is the beginning of a SHA-256 among these; what one costs does not grow with their number. */
export function openBeginnings(hashes: readonly string[]): (shown: string) => boolean {
  const byLength = new Map<number, ReadonlySet<string>>();
  return (shown) => {
    const cut = byLength.get(shown.length) ?? new Set(hashes.map((hash) => hash.slice(0, shown.length)));
    byLength.set(shown.length, cut);
    return cut.has(shown);
  };
}
