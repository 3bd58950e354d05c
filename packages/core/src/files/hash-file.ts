import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemCode, toReadError } from './file-errors.js';
import { toOpenFlags, type OpenOptions } from './file-hasher.js';

export interface FileHash {
  /** Lower-case hex. */
  readonly sha256: string;
  /** Bytes that were hashed. */
  readonly bytes: number;
}

const chunkBytes = 1024 * 1024;

/** Streams, so memory does not grow with the file. Throws `config/not-found` or `config/unreadable`, which call the file by its name. */
export async function hashFile(path: string, options: OpenOptions = { noFollow: false }): Promise<FileHash> {
  try {
    const file = await open(path, toOpenFlags(options));
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(chunkBytes);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, chunkBytes, null);
        if (bytesRead === 0) break;
        hash.update(buffer.subarray(0, bytesRead));
        bytes += bytesRead;
      }
      return { sha256: hash.digest('hex'), bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = systemCode(error);
    throw code === '' ? error : toReadError(code, basename(path), error);
  }
}
