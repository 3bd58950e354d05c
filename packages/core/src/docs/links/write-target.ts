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
}

/** The destination to write so that the link leads to `path`; with `fragment` to that one instead of the present one. */
export function writeTarget(path: string, { from, written, target, prefix }: WriteTargetOptions, fragment: string | null = target.fragment): string {
  const anchor = fragment === null ? '' : `#${fragment}`;
  if (path === from && target.path === '') return anchor;
  return `${encodePath(toRelative(path, { from, written, rooted: target.rooted, prefix }))}${target.query}${anchor}`;
}

interface Manner {
  readonly from: string;
  readonly written: string;
  readonly rooted: boolean;
  readonly prefix: string;
}

function toRelative(path: string, { from, written, rooted, prefix }: Manner): string {
  if (rooted) return `/${prefix === '' ? '' : `${prefix}/`}${path}`;
  const way = relative(folderOf(from), path);
  if (way === '') return '.';
  return written.startsWith('./') && !way.startsWith('../') ? `./${way}` : way;
}

/** Only what would end the destination or mean something else: letters of every language stay readable. */
function encodePath(path: string): string {
  return path.replace(/[\s%#?()<>[\]\\]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));
}
