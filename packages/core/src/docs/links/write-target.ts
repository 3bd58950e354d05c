import { relative } from 'node:path/posix';
import { folderOf } from './resolve-link.js';
import type { LinkTarget } from './link-target.js';

export interface WriteTargetOptions {
  /** File that holds the link. */
  readonly from: string;
  /** The destination as it is written now, whose manner is kept: `/`, `./`, query, fragment. */
  readonly written: string;
  readonly target: LinkTarget;
  /** The root's folder in the repository. */
  readonly prefix: string;
  /** Whether `path` is a folder: a slash at its end is kept then. */
  readonly isFolder: boolean;
}

/** The destination to write so that the link leads to `path`; with `fragment` to that one instead of the present one. */
export function writeTarget(path: string, options: WriteTargetOptions, fragment: string | null = options.target.fragment): string {
  const { from, target, isFolder } = options;
  const anchor = fragment === null ? '' : `#${fragment}`;
  if (path === from && target.path === '') return anchor;
  const slash = isFolder && target.path.endsWith('/') ? '/' : '';
  return `${encodePath(toRelative(path, options))}${slash}${target.query}${anchor}`;
}

function toRelative(path: string, { from, written, target, prefix }: WriteTargetOptions): string {
  if (target.rooted) return `/${prefix === '' ? '' : `${prefix}/`}${path}`;
  const way = relative(folderOf(from), path);
  if (way === '') return '.';
  return written.startsWith('./') && !way.startsWith('../') ? `./${way}` : way;
}

/** Only what would end the destination or mean something else: letters of every language stay readable. */
function encodePath(path: string): string {
  return path.replace(/[\s%#?()<>[\]\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
