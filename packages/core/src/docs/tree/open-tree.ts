import { matchGlobs } from '../../files/index.js';
import type { RepositoryTree } from './repository-tree.js';

/** Answers questions about a list of paths. What only some runs ask for is made when first asked. */
export function openTree(listed: { readonly paths: readonly string[]; readonly submodules: readonly string[] }): RepositoryTree {
  const paths = listed.paths.toSorted(byCodeUnits);
  const submodules = listed.submodules.toSorted(byCodeUnits);
  const files = new Set(paths);
  const folders = once(() => foldersOf([...paths, ...submodules], submodules));
  const spellings = once(() => spellingsOf([...paths, ...folders()]));
  const matched = new Map<string, readonly string[]>();
  return {
    paths,
    submodules,
    hasFile: (path) => files.has(path),
    hasFolder: (path) => folders().has(path),
    findOtherCase: (path) => spellings().get(path.toLowerCase())?.find((other) => other !== path) ?? null,
    match: (globs) => {
      const patterns = typeof globs === 'string' ? [globs] : globs;
      const key = JSON.stringify(patterns);
      const known = matched.get(key) ?? paths.filter(matchGlobs(patterns));
      matched.set(key, known);
      return known;
    },
  };
}

/** Every folder on the way to a file, the root (`''`) among them, and the submodules, which are folders to whoever follows a link. */
function foldersOf(paths: readonly string[], submodules: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['', ...submodules]);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (folders.has(folder)) break; // and so are all above it
      folders.add(folder);
    }
  }
  return folders;
}

function spellingsOf(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const spellings = new Map<string, string[]>();
  for (const path of paths) {
    const key = path.toLowerCase();
    const known = spellings.get(key);
    if (known === undefined) spellings.set(key, [path]);
    else known.push(path);
  }
  return spellings;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
