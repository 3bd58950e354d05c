import type { FileHash } from './hash-file.js';
import { Hashing, type HashFilesOptions } from './hashing.js';

/**
 * Hashes many files on all cores. Every path given is a key of the answer. Regular files only: opening a pipe would wait for its writer.
 * Throws `config/not-found` or `config/unreadable` for the first path, in the order given, that cannot be read.
 */
export async function hashFiles(paths: readonly string[], options: HashFilesOptions = {}): Promise<Map<string, FileHash>> {
  const hashing = new Hashing({ ...options, prefix: '' });
  for (const path of new Set(paths)) hashing.add(path);
  return new Map((await hashing.end()).map(({ path, sha256, bytes }) => [path, { sha256, bytes }]));
}
