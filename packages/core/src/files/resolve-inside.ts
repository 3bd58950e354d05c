import { ShipworthyError } from '@shipworthy/contract/errors';
import { lstatSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { systemCode } from './file-errors.js';
import { toPathBelow } from './to-path-below.js';
import { isReservedOnWindows } from './windows-names.js';

/**
 * The absolute path of `path` below `root`, or `path/outside-root`. Paths come from manifests and configuration that a pull request may have
 * written, so everything that leads out is refused: absolute paths, drive letters, `..`, and links (the deepest existing ancestor must really
 * lie in the real root; a dangling link is refused, because writing through it would create its target). `\` is refused on every system: it
 * separates on one and is a letter on the other. Names that mean devices or streams are refused where they do, on Windows.
 * Not a defence against someone who swaps folders for links while we run.
 */
export function resolveInside(root: string, path: string, platform: NodeJS.Platform = process.platform): string {
  const complaint = complainAbout(path, platform);
  if (complaint !== null) throw refusal(path, complaint);
  const base = resolve(root);
  const target = resolve(base, path);
  if (toPathBelow(base, target) === null) throw refusal(path, 'leads out of the root');
  if (!isEntry(base)) return target; // nothing is there yet, so no link either
  const real = realPathOfExisting(target);
  if (real === null || toPathBelow(realpathSync(base), real) === null) throw refusal(path, 'passes through a link that leads out of the root or nowhere');
  return target;
}

function complainAbout(path: string, platform: NodeJS.Platform): string | null {
  if (path === '') return 'is empty';
  if (path.includes('\0')) return 'contains a NUL character';
  if (path.includes('\\')) return 'contains a backslash; separate with "/"';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is absolute';
  if (platform === 'win32' && path.split('/').some(isReservedOnWindows)) return 'contains a name that Windows reserves';
  return null;
}

/** The real path of the deepest ancestor that exists; null when something is there that resolves to nothing. */
function realPathOfExisting(target: string): string | null {
  for (let path = target; ; path = dirname(path)) {
    const real = realPathOf(path);
    if (real !== undefined) return real;
    const entry = lstatSync(path, { throwIfNoEntry: false });
    // No link, and yet it was not there: we have just made it, while something else of ours was written.
    if (entry !== undefined) return entry.isSymbolicLink() ? null : (realPathOf(path) ?? null);
    if (path === dirname(path)) return null;
  }
}

/** Undefined: nothing is there, or a link to nothing; null: nobody can tell. */
function realPathOf(path: string): string | null | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    return systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR' ? undefined : null;
  }
}

function isEntry(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function refusal(path: string, complaint: string): ShipworthyError {
  return new ShipworthyError('path/outside-root', `The path ${JSON.stringify(path)} ${complaint}.`, {
    hint: 'Name a file inside the repository, relative to its root.',
  });
}
