import { ShipworthyError } from '@shipworthy/contract/errors';
import picomatch from 'picomatch';
import { findGlobDanger } from './find-glob-danger.js';
import { listFiles, type ListOptions } from './list-files.js';

export interface GlobOptions {
  readonly ignore?: readonly string[];
}

export interface ExpandOptions extends GlobOptions {
  /** More entries than this in the searched folders are `config/too-large`. */
  readonly maxEntries?: number;
}

/** No path is longer. */
const longestPattern = 4096;
/** The same answer on every system: `/` separates, dots are letters, case counts. */
const dialect = { dot: true, windows: false } as const;

/**
 * Whether a POSIX path matches any pattern and no ignored one. `!pattern` ignores too, wherever it stands in the list: to the library alone a
 * list is "any of", so `['a/**', '!a/b']` would match everything but `a/b`. No patterns match nothing.
 */
export function matchGlobs(patterns: readonly string[], options: GlobOptions = {}): (path: string) => boolean {
  const { wanted, ignored } = sortPatterns(patterns, options.ignore ?? []);
  if (wanted.length === 0) return () => false;
  const isWanted = picomatch(wanted, { ...dialect, ignore: ignored });
  return (path) => isWanted(path);
}

/** A pattern that nobody here wrote, as a rule of GitHub's or of a workflow; one that could take ages to try is `unknown` for every path: what the caller must fear. */
export function matchForeignGlob(pattern: string, unknown: boolean): (path: string) => boolean {
  return describeDanger(pattern) === null ? matchGlobs([pattern]) : () => unknown;
}

/**
 * Regular files below `root` that match, sorted, as POSIX paths. Only folders a pattern can reach are searched, `.git` never, nor folders
 * that an ignored `…/**` covers whole. Links are not followed.
 */
export async function expandGlobs(root: string, patterns: readonly string[], options: ExpandOptions = {}): Promise<string[]> {
  const { wanted, ignored } = sortPatterns(patterns, options.ignore ?? []);
  if (wanted.length === 0) return [];
  const isMatch = matchGlobs(wanted, { ignore: ignored });
  const isReachable = canReach(wanted);
  const isCovered = picomatch(ignored.filter((pattern) => pattern.endsWith('/**')), dialect);
  const skipFolder = (path: string): boolean => path === '.git' || !isReachable(path) || isCovered(path);
  const limits: ListOptions = options.maxEntries === undefined ? { skipFolder } : { skipFolder, maxEntries: options.maxEntries };
  const files = await listFiles(root, limits);
  return files.filter(isMatch);
}

/** A folder is worth entering when it lies on the way to, or below, the fixed beginning of a pattern. */
function canReach(patterns: readonly string[]): (folder: string) => boolean {
  const bases = patterns.map((pattern) => picomatch.scan(pattern).base);
  return (folder) => bases.some((base) => base === '' || base === '.' || isAtOrBelow(base, folder) || isAtOrBelow(folder, base));
}

function isAtOrBelow(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function sortPatterns(patterns: readonly string[], ignore: readonly string[]): { wanted: string[]; ignored: string[] } {
  requireBounded([...patterns, ...ignore]);
  const isNegated = (pattern: string): boolean => pattern.startsWith('!') && !pattern.startsWith('!(');
  // The library throws for an empty pattern, which `!` and `./` come down to: no path is empty.
  const isThere = (pattern: string): boolean => pattern !== '';
  const plain = (pattern: string): string => (pattern.startsWith('./') ? pattern.slice(2) : pattern);
  return {
    wanted: patterns.filter((pattern) => !isNegated(pattern)).map(plain).filter(isThere),
    ignored: [...ignore, ...patterns.filter(isNegated).map((pattern) => pattern.slice(1))].map(plain).filter(isThere),
  };
}

/** @throws ShipworthyError `config/invalid` for patterns that could take ages to try; all of them at once */
function requireBounded(patterns: readonly string[]): void {
  const faults = [...new Set(patterns)].flatMap((pattern) => {
    const shown = JSON.stringify(pattern.length > 200 ? `${pattern.slice(0, 50)}…` : pattern);
    const danger = describeDanger(pattern);
    return danger === null ? [] : [{ message: `The pattern ${shown} ${danger}.` }];
  });
  if (faults.length > 0) throw new ShipworthyError('config/invalid', 'Not every pattern can be tried in bounded time:', { hint: 'Write several simpler patterns.', faults });
}

function describeDanger(pattern: string): string | null {
  return pattern.length > longestPattern ? `has ${pattern.length} characters; at most ${longestPattern} are allowed` : findGlobDanger(pattern);
}
