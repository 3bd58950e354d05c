import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { toReadError } from './file-errors.js';
import { hashSmallFile, type HashedFile } from './file-hasher.js';
import { hashFile, type FileHash } from './hash-file.js';
import { takeProcesses, type Portion } from './hash-process.js';
import { HashQueue, toHashedBatch } from './hash-queue.js';

export interface HashFilesOptions {
  /** Processes beside this one; default: as many as keep every core busy, none when starting them costs more than they save. */
  readonly processes?: number;
}

/** A process takes about 40 ms to start, in which this one hashes about this much. */
const worthAProcess = { bytes: 32 * 1024 * 1024, files: 4000 } as const;
/** The event loop never blocks for much longer, and no process waits longer for its next batch. */
const sliceMs = 3;

/**
 * Hashes many files on all cores. Every path given is a key of the answer. Regular files only: opening a pipe would wait for its writer.
 * Throws `config/not-found` or `config/unreadable` for the first path, in the order given, that cannot be read.
 */
export async function hashFiles(paths: readonly string[], options: HashFilesOptions = {}): Promise<Map<string, FileHash>> {
  const unique = [...new Set(paths)];
  const count = options.processes ?? (isWorthProcesses(unique) ? Math.min(availableParallelism(), unique.length) - 1 : 0);
  const queue = new HashQueue(unique);
  const portion = toPortion(unique.length, count + 1);
  const processes = takeProcesses(count);
  const others = Promise.all(processes.map(async (one) => one.drain(queue, portion)));
  try {
    await drain(queue, portion);
    for (const one of processes) one.dismiss();
    await others;
    await drain(queue, portion); // what a process that died left undone
  } catch (error) {
    for (const one of processes) one.stop();
    throw error;
  }
  return toHashes(unique, queue.results);
}

/** Small enough that nobody waits long for the last one, large enough that asking for the next costs little. */
function toPortion(files: number, processes: number): Portion {
  const size = Math.min(256, Math.max(1, Math.floor(files / (processes * 20))));
  return { size, ahead: size === 1 ? 1 : 2 };
}

function isWorthProcesses(paths: readonly string[]): boolean {
  if (paths.length < 2) return false;
  if (paths.length >= worthAProcess.files) return true;
  let bytes = 0;
  for (const path of paths) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= worthAProcess.bytes) return true;
  }
  return false;
}

async function drain(queue: HashQueue, { size }: Portion): Promise<void> {
  let sliceEnd = performance.now() + sliceMs;
  const most = Math.min(size, 16);
  for (let batch = queue.take(most); batch !== null; batch = queue.take(most)) {
    const hashed: HashedFile[] = [];
    for (const path of batch.paths) hashed.push(hashSmallFile(path) ?? (await hashLargeFile(path)));
    queue.settle(toHashedBatch(batch.from, hashed));
    if (performance.now() > sliceEnd) {
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }
}

async function hashLargeFile(path: string): Promise<HashedFile> {
  return { ...(await hashFile(path)), failure: '' };
}

function toHashes(paths: readonly string[], results: readonly HashedFile[]): Map<string, FileHash> {
  const hashes = new Map<string, FileHash>();
  paths.forEach((path, index) => {
    const hashed = results[index];
    if (hashed === undefined) throw new Error(`Nobody hashed path ${index}.`);
    if (hashed.failure !== '') throw toReadError(hashed.failure, path);
    hashes.set(path, { sha256: hashed.sha256, bytes: hashed.bytes });
  });
  return hashes;
}
