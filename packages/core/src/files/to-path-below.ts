import systemPaths from 'node:path';
import type { PathRules } from './path-rules.js';
import { toPosixPath } from './to-posix-path.js';

/**
 * How documents name `path`, which lies at (`''`) or below `folder`; null for what lies elsewhere. Both are absolute. Elsewhere is another drive,
 * too: there is no way from one to the other, so `relative` answers with the whole path of the machine, and nothing in it leads upwards.
 */
export function toPathBelow(folder: string, path: string, rules: PathRules = systemPaths): string | null {
  const way = rules.relative(folder, path);
  const isElsewhere = way === '..' || way.startsWith(`..${rules.sep}`) || rules.isAbsolute(way);
  return isElsewhere ? null : toPosixPath(way, rules);
}
