import { posix } from 'node:path';
import { resolveInside } from '../files/index.js';

/**
 * Absolute path of something the manifest names, inside the repository whatever links there are. A path may leave the pack's own root
 * but never the repository.
 * @throws ShipworthyError `path/outside-root`
 */
export function resolvePackPath(workspaceRoot: string, packRoot: string, path: string): string {
  // Joined, `/etc/passwd` would become a path below the root: what is absolute is refused as it was written.
  const isPlain = !path.startsWith('/') && !path.includes('\\') && !/^[A-Za-z]:/.test(path);
  return resolveInside(workspaceRoot, isPlain ? posix.join(packRoot, path) : path);
}

/** A path as locks and documents name it: relative to the pack's root, without detours. */
export function toPackName(path: string): string {
  return posix.normalize(path);
}

/** The lock stands beside its manifest. */
export function toLockPath(manifestPath: string): string {
  return `${manifestPath.replace(/\.[^./]+$/, '')}.lock.json`;
}

/** True for a path below `{out}` that means the same everywhere: no detours, no absolute path, no backslash. */
export function isOutputPath(path: string): boolean {
  return !/^[A-Za-z]:/.test(path) && !path.includes('\\') && !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** `stdout` and `stderr` name the streams: a file of that name, or below a folder of that name, would be taken for one. */
export function isStreamName(path: string): boolean {
  return /^(?:stdout|stderr)(?:\/|$)/.test(path);
}

/** A place in `expect.files` may be a glob: then it speaks of every file that matches, and at least one must. */
export function isOutputGlob(path: string): boolean {
  return /[*?]/.test(path);
}
