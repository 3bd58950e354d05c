import type { RepositoryTree } from '../tree/index.js';
import type { LinkTarget } from './link-target.js';
import { isSitePage } from './site-page.js';

/** Where a link leads. Paths are relative to the root; an empty one is the root itself. */
export type Resolution =
  | { readonly state: 'file' | 'folder'; readonly path: string }
  /** Something is there whose name differs in upper and lower case. */
  | { readonly state: 'other-case'; readonly path: string; readonly actual: string }
  | { readonly state: 'missing'; readonly path: string }
  /** Above the repository's root, and no page of GitHub. */
  | { readonly state: 'leaves'; readonly path: string }
  /** A page of GitHub, a file of a submodule, or one of the repository outside the root: not to be known from the tracked files. */
  | { readonly state: 'unknown' };

export interface ResolveOptions {
  readonly tree: RepositoryTree;
  /** The root's folder in the repository, without slashes at its ends; empty where they are the same. */
  readonly prefix: string;
}

const unknown: Resolution = { state: 'unknown' };

/** Decided on the tracked names alone: a file system may take `Readme.md` for `README.md`, and shows files that nobody else has. */
export function resolveLink(target: LinkTarget, from: string, options: ResolveOptions): Resolution {
  if (target.path === '') return { state: 'file', path: from };
  const base = target.rooted ? '' : folderOf(join(options.prefix, from));
  const { levels, path: climbed } = climb(base, target.path);
  // `../main/LICENSE` of a page at the root climbs out of `blob/<ref>` and names a ref: what stands there, git can only tell of this one.
  if (levels === 1 && isTrackedBelow(climbed, options.tree)) return unknown;
  if (levels > 0) return isSitePage(levels, climbed === '' ? [] : climbed.split('/')) ? unknown : { state: 'leaves', path: `${'../'.repeat(levels)}${climbed}` };
  const path = cutPrefix(climbed, options.prefix);
  if (path === null) return unknown;
  return lookUp(path, { tree: options.tree, mustBeFolder: isFolderLike(target.path) });
}

function isTrackedBelow(path: string, tree: RepositoryTree): boolean {
  const slash = path.indexOf('/');
  return slash > 0 && (tree.hasFile(path.slice(slash + 1)) || tree.hasFolder(path.slice(slash + 1)));
}

function isFolderLike(path: string): boolean {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last === '' || last === '.' || last === '..';
}

/** What a path below the root names. */
export function lookUp(path: string, { tree, mustBeFolder }: { tree: RepositoryTree; mustBeFolder: boolean }): Resolution {
  if (!mustBeFolder && tree.hasFile(path)) return { state: 'file', path };
  if (tree.hasFolder(path)) return { state: 'folder', path };
  if (isInSubmodule(path, tree)) return unknown;
  const actual = tree.findOtherCase(path);
  if (actual === null || actual === path || (mustBeFolder && tree.hasFile(actual))) return { state: 'missing', path };
  return { state: 'other-case', path, actual };
}

/** Where `path` leads from a folder, and how many levels above the root. Nearly all begin with their `../` and have none later. */
function climb(folder: string, path: string): { levels: number; path: string } {
  let base = folder;
  let levels = 0;
  let at = 0;
  for (;;) {
    if (path.startsWith('../', at)) {
      if (base === '') levels += 1;
      base = folderOf(base);
      at += 3;
    } else if (path.startsWith('./', at)) at += 2;
    else break;
  }
  const rest = path.slice(at);
  if (rest === '' || /^[./]|\/[./]|\/$/.test(rest)) return climbSlowly(base, rest, levels);
  return { levels, path: base === '' ? rest : `${base}/${rest}` };
}

/** Empty and `.` segments count nothing. */
function climbSlowly(base: string, rest: string, above: number): { levels: number; path: string } {
  const segments = base === '' ? [] : base.split('/');
  let levels = above;
  for (const segment of rest.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) levels += 1;
  }
  return { levels, path: segments.join('/') };
}

function cutPrefix(path: string, prefix: string): string | null {
  if (prefix === '' || path === prefix) return prefix === '' ? path : '';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length + 1) : null;
}

function isInSubmodule(path: string, { submodules }: RepositoryTree): boolean {
  return submodules.some((one) => path.startsWith(`${one}/`));
}

function join(prefix: string, path: string): string {
  return prefix === '' ? path : `${prefix}/${path}`;
}

/** Of a path; empty for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
