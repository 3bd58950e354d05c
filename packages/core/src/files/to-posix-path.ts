import { sep } from 'node:path';

/** Paths in documents use `/` on every system. Where `\` is a letter it stays one. */
export function toPosixPath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
