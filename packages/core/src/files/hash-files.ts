import crypto from 'node:crypto';
import fs from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { toReadError } from './file-errors.js';
import { createFileHasher } from './file-hasher.js';
import { hashFile, type FileHash } from './hash-file.js';
import { runHashWorker, type HashedPath, type HashQueue } from './hash-worker.js';

export interface HashFilesOptions {
  /** Threads beside the calling one; default: as many as keep every core busy, none when starting them costs more than they save. */
  readonly workers?: number;
}

/** A thread takes about 30 ms to start, in which the calling thread hashes about this much. */
const worthAThread = { bytes: 32 * 1024 * 1024, files: 4000 } as const;
/** The calling thread never blocks its event loop for much longer. */
const sliceMs = 10;

/**
 * Hashes many files on all cores. Every path given is a key of the answer. Regular files only: opening a pipe would wait for its writer.
 * All threads, the calling one included, take the next path from a shared counter, so ten large files and ten thousand small ones both keep
 * every core busy. Throws `config/not-found` or `config/unreadable` for the first path, in the order given, that cannot be read.
 */
export async function hashFiles(paths: readonly string[], options: HashFilesOptions = {}): Promise<Map<string, FileHash>> {
  const unique = [...new Set(paths)];
  const workers = options.workers ?? (isWorthThreads(unique) ? Math.min(availableParallelism(), unique.length) - 1 : 0);
  const queue: HashQueue = { paths: unique, next: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const shares = await Promise.all([...Array.from({ length: workers }, () => runHashWorker(queue)), drainHere(queue)]);
  return collectHashes(unique, shares);
}

function isWorthThreads(paths: readonly string[]): boolean {
  if (paths.length < 2) return false;
  if (paths.length >= worthAThread.files) return true;
  let bytes = 0;
  for (const path of paths) {
    bytes += fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= worthAThread.bytes) return true;
  }
  return false;
}

async function drainHere({ paths, next }: HashQueue): Promise<readonly HashedPath[]> {
  const hasher = createFileHasher({ fs, crypto });
  const cursor = new Int32Array(next);
  const hashed: HashedPath[] = [];
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const index = Atomics.add(cursor, 0, 1);
    const path = paths[index];
    if (path === undefined) return hashed;
    const small = hasher.hashSmall(path);
    hashed.push({ index, failure: '', ...(small ?? (await hashFile(path))) });
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

function collectHashes(paths: readonly string[], shares: readonly (readonly HashedPath[])[]): Map<string, FileHash> {
  const byIndex: HashedPath[] = [];
  for (const share of shares) for (const hashed of share) byIndex[hashed.index] = hashed;
  const hashes = new Map<string, FileHash>();
  paths.forEach((path, index) => {
    const hashed = byIndex[index];
    if (hashed === undefined) throw new Error(`No thread hashed path ${index}.`);
    if (hashed.failure !== '') throw toReadError(hashed.failure, path);
    hashes.set(path, { sha256: hashed.sha256, bytes: hashed.bytes });
  });
  return hashes;
}
