import type { RepositoryTree } from '../tree/index.js';
import { extensionOf, kindOf, mayReplace } from './file-kind.js';
import { openNameSearch } from './name-search.js';

/** Finds what somebody who wrote a path that does not exist may have meant. */
export interface TargetSearch {
  /** A tracked file or folder; null when none is near. */
  nearest(path: string): string | null;
  /** Names right below a folder; empty: the root. */
  namesIn(folder: string): readonly string[];
}

interface TreeIndex {
  /** Files by their last name in lower case. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** Files by that name without its last extension. */
  readonly byStem: ReadonlyMap<string, readonly string[]>;
  readonly children: ReadonlyMap<string, readonly string[]>;
  /** By folder and what of it is looked at, made when first needed. */
  readonly searches: Map<string, (word: string) => string | null>;
}

/** So many files of one name are weighed against each other; more say nothing about what was meant. */
const mostCandidates = 500;

/** The index is built when the first suggestion is needed: without faults never. `renames`: what git says, by the former path; it knows better than any likeness. */
export function openTargetSearch(tree: RepositoryTree, renames: ReadonlyMap<string, string> = new Map()): TargetSearch {
  let index: TreeIndex | null = null;
  const indexed = (): TreeIndex => (index ??= indexTree(tree.paths));
  return {
    nearest: (path) => {
      const renamed = renames.get(path);
      return renamed !== undefined && tree.hasFile(renamed) ? renamed : nearestIn(path, indexed());
    },
    namesIn: (folder) => indexed().children.get(folder) ?? [],
  };
}

/** A file that was moved keeps its name; one that was renamed keeps its folder, or its name but for the extension. */
function nearestIn(path: string, index: TreeIndex): string | null {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '..');
  const name = segments.at(-1)?.toLowerCase();
  if (name === undefined) return null;
  return mostAlike(segments, index.byName.get(name)) ?? walk(segments, index) ?? mostAlike(segments, index.byStem.get(stemOf(name))?.filter((candidate) => mayReplace(name, candidate)));
}

/** Of several, one that shares a folder beside the name: one `index.ts` out of a hundred is no suggestion. */
function mostAlike(segments: readonly string[], candidates: readonly string[] = []): string | null {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return only;
  let best: string | null = null;
  let bestScore = 0;
  for (const candidate of candidates.slice(0, mostCandidates)) {
    const score = countShared(segments, candidate.split('/'));
    if (score > bestScore || (score === bestScore && best !== null && candidate.length < best.length)) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Folders that both have, the order ignored. */
function countShared(a: readonly string[], b: readonly string[]): number {
  const folders = new Set(a.slice(0, -1));
  return b.slice(0, -1).filter((folder) => folders.has(folder)).length;
}

/** Down from the root, each segment taken for the nearest name that is there; the last one first among names with its extension. */
function walk(segments: readonly string[], index: TreeIndex): string | null {
  let path = '';
  for (const [depth, segment] of segments.entries()) {
    const next = join(path, segment);
    if (index.children.has(next)) {
      path = next;
      continue;
    }
    const name = depth < segments.length - 1 ? searchIn(path, index)(segment) : findLast(segment, path, index);
    if (name === null) return null;
    path = join(path, name);
  }
  return path;
}

function findLast(segment: string, folder: string, index: TreeIndex): string | null {
  const extension = extensionOf(segment);
  const alike = extension === '' ? null : searchIn(folder, index, { key: extension, accepts: (name) => extensionOf(name) === extension })(segment);
  return alike ?? searchIn(folder, index, { key: kindOf(segment), accepts: (name) => mayReplace(segment, name) })(segment);
}

interface Among {
  readonly key: string;
  readonly accepts: (name: string) => boolean;
}

function searchIn(folder: string, { children, searches }: TreeIndex, among?: Among): (word: string) => string | null {
  const key = `${folder}\0${among?.key ?? ''}`;
  const names = (): readonly string[] => children.get(folder) ?? [];
  const search = searches.get(key) ?? openNameSearch(among === undefined ? names() : names().filter(among.accepts));
  searches.set(key, search);
  return search;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function indexTree(paths: readonly string[]): TreeIndex {
  const byName = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  const children = new Map<string, string[]>();
  const known = new Set<string>();
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    push(byName, name, path);
    push(byStem, stemOf(name), path);
    addToParents(path, { known, children });
  }
  return { byName, byStem, children, searches: new Map() };
}

function addToParents(path: string, { known, children }: { known: Set<string>; children: Map<string, string[]> }): void {
  for (let entry = path; entry !== '' && !known.has(entry); ) {
    known.add(entry);
    const slash = entry.lastIndexOf('/');
    const parent = slash === -1 ? '' : entry.slice(0, slash);
    push(children, parent, entry.slice(slash + 1));
    entry = parent;
  }
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? name : name.slice(0, dot);
}
