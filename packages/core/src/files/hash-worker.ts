import { Worker } from 'node:worker_threads';
import { createFileHasher, type FileHasher, type HashedFile } from './file-hasher.js';

export interface HashQueue {
  readonly paths: readonly string[];
  /** One Int32 shared by all threads: the next path that nobody has taken. */
  readonly next: SharedArrayBuffer;
}

export interface HashedPath extends HashedFile {
  readonly index: number;
}

/** Runs in the worker; the same rules as for `createFileHasher`. */
function drainQueue(hasher: FileHasher, { paths, next }: HashQueue): HashedPath[] {
  const cursor = new Int32Array(next);
  const hashed: HashedPath[] = [];
  for (;;) {
    const index = Atomics.add(cursor, 0, 1);
    const path = paths[index];
    if (path === undefined) return hashed;
    hashed.push({ index, ...hasher.hashAny(path) });
  }
}

/** Text, because the program is shipped as one bundled file and tested as TypeScript: in neither form is there a file a worker could load. */
const source = `
const hasher = (${createFileHasher.toString()})({ fs: require('node:fs'), crypto: require('node:crypto') });
const { parentPort, workerData } = require('node:worker_threads');
parentPort.postMessage((${drainQueue.toString()})(hasher, workerData));`;

/** Resolves when no path is left; rejects when the thread dies. */
export async function runHashWorker(queue: HashQueue): Promise<readonly HashedPath[]> {
  // execArgv: flags of the parent (loaders, --input-type) would change how the source is read.
  const worker = new Worker(source, { eval: true, workerData: queue, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', (hashed: HashedPath[]) => resolve(hashed));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A hashing thread ended with code ${code} before it answered.`)));
  });
}
