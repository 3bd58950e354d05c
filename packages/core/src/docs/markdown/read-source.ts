import { closeSync, fstatSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../../files/file-errors.js';
import { toPathBelow } from '../../files/to-path-below.js';

/** Larger ones nobody wrote by hand, and GitHub shows none that is larger than a fraction of this. */
export const largestMarkdown = 16 * 1024 * 1024;

export type Source = { readonly state: 'read'; readonly text: string } | { readonly state: 'unreadable'; readonly why: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a file, with its byte order mark, so that offsets are those of the file. Synchronous: a trip through the event loop costs more than reading a small file. */
export function readSource(root: string, path: string): Source {
  try {
    const file = join(root, path);
    const found = lstatSync(file);
    if (found.isSymbolicLink() && isOutside(root, file)) return unreadable('is a link that leads out of the repository');
    // Before it is opened: opening a pipe would wait for its writer.
    if (!(found.isSymbolicLink() ? statSync(file) : found).isFile()) return unreadable('is not a regular file');
    const bytes = readBytes(file);
    return typeof bytes === 'string' ? unreadable(bytes) : decode(bytes);
  } catch (error) {
    const code = systemCode(error);
    if (code === '') throw error;
    return unreadable(code === 'ENOENT' || code === 'ENOTDIR' ? 'does not exist' : `cannot be read (${code})`);
  }
}

function unreadable(why: string): Source {
  return { state: 'unreadable', why };
}

function isOutside(root: string, file: string): boolean {
  return toPathBelow(realpathSync(root), realpathSync(file)) === null;
}

/** The content, or why there is none. */
function readBytes(path: string): Uint8Array | string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > largestMarkdown) return `is larger than ${largestMarkdown} bytes`;
    const bytes = Buffer.allocUnsafe(size);
    let held = 0;
    for (let read = -1; read !== 0 && held < bytes.length; held += read) read = readSync(file, bytes, held, bytes.length - held, null);
    return bytes.subarray(0, held);
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Uint8Array): Source {
  try {
    return { state: 'read', text: decoder.decode(bytes) };
  } catch {
    return unreadable('is not valid UTF-8');
  }
}
