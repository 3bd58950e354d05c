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
  const { levels, segments } = climb(`${base}/${target.path}`);
  if (levels > 0) return isSitePage(levels, segments) ? unknown : { state: 'leaves', path: [...Array.from({ length: levels }, () => '..'), ...segments].join('/') };
  const path = cutPrefix(segments.join('/'), options.prefix);
  if (path === null) return unknown;
  return lookUp(path, { tree: options.tree, mustBeFolder: /\/\.{0,2}$|^\.{1,2}$/.test(target.path) });
}

/** What a path below the root names. */
export function lookUp(path: string, { tree, mustBeFolder }: { tree: RepositoryTree; mustBeFolder: boolean }): Resolution {
  if (tree.hasFolder(path)) return { state: 'folder', path };
  if (!mustBeFolder && tree.hasFile(path)) return { state: 'file', path };
  if (isInSubmodule(path, tree)) return unknown;
  const actual = tree.findOtherCase(path);
  if (actual === null || actual === path || (mustBeFolder && tree.hasFile(actual))) return { state: 'missing', path };
  return { state: 'other-case', path, actual };
}

/** `/` before every segment or before none; empty and `.` segments count nothing. */
function climb(path: string): { levels: number; segments: string[] } {
  const segments: string[] = [];
  let levels = 0;
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) levels += 1;
  }
  return { levels, segments };
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
