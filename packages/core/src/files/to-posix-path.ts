import systemPaths from 'node:path';
import type { PathRules } from './path-rules.js';

/** Paths in documents use `/` on every system. Where `\` is a letter it stays one. */
export function toPosixPath(path: string, { sep }: PathRules = systemPaths): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
