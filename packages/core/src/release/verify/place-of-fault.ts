import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toPathBelow } from '../../files/to-path-below.js';

/** As they were given; any of them may be what is wrong. */
export interface FaultyVerification {
  readonly root: string | undefined;
  readonly out: string | undefined;
  readonly path: string | undefined;
}

export const defaultOut = 'shipworthy-out';

/**
 * Absolute folder for the document of a verification that could not be made: where that of one that was made would lie. Null where that is the folder
 * of a bundle, to which nothing may be added: the one that was named or, where none was, the one that somebody stands in.
 */
export function placeOfFault({ root, out, path }: FaultyVerification, cwd: string): string | null {
  const named = resolve(cwd, root ?? '.');
  const base = existsSync(named) ? named : cwd;
  const place = resolve(base, out ?? defaultOut);
  const bundle = path === undefined ? (existsSync(join(base, 'SHA256SUMS')) ? base : null) : resolve(base, path);
  return bundle !== null && toPathBelow(bundle, place) !== null ? null : place;
}
