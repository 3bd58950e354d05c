import { createHash, hash as hashAtOnce } from 'node:crypto';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { systemCode } from './file-errors.js';

export interface HashedFile {
  /** Lower-case hex; '' when it failed. */
  readonly sha256: string;
  readonly bytes: number;
  /** System error code; '' when the file was hashed. */
  readonly failure: string;
}

export interface OpenOptions {
  /** A link in its last part is not followed: opening it fails. Windows has no such way to open. */
  readonly noFollow: boolean;
}

const buffer = Buffer.allocUnsafeSlow(1024 * 1024);

/** Hashes a file now, by synchronous reads: a round trip through the event loop costs more than a small file. Null for one that fills the buffer and has to be streamed. */
export function hashSmallFile(path: string, options: OpenOptions): HashedFile | null {
  return withFile(path, options, (file) => {
    let bytes = 0;
    // A short read is not the end yet on pipes and network disks: ask until nothing comes.
    for (let read = -1; read !== 0 && bytes < buffer.length; bytes += read) read = readSync(file, buffer, bytes, buffer.length - bytes, null);
    if (bytes === buffer.length) return null;
    return { sha256: hashAtOnce('sha256', buffer.subarray(0, bytes)), bytes, failure: '' };
  });
}

/** As `hashSmallFile`, for files of any size: for a thread that has nothing else to do. */
export function hashAnyFile(path: string, options: OpenOptions): HashedFile {
  return hashSmallFile(path, options) ?? withFile(path, options, (file) => {
    const hash = createHash('sha256');
    let bytes = 0;
    for (let read = -1; read !== 0; bytes += read) {
      read = readSync(file, buffer, 0, buffer.length, null);
      hash.update(buffer.subarray(0, read));
    }
    return { sha256: hash.digest('hex'), bytes, failure: '' };
  });
}

export function toOpenFlags({ noFollow }: OpenOptions): number {
  const known: { readonly O_NOFOLLOW?: number } = constants;
  return constants.O_RDONLY | (noFollow ? (known.O_NOFOLLOW ?? 0) : 0);
}

function withFile<T>(path: string, options: OpenOptions, read: (file: number) => T): T | HashedFile {
  let file = -1;
  try {
    file = openSync(path, toOpenFlags(options));
    return read(file);
  } catch (error) {
    const failure = systemCode(error);
    if (failure === '') throw error;
    return { sha256: '', bytes: 0, failure };
  } finally {
    if (file !== -1) closeSync(file);
  }
}
