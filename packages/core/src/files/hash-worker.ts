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

/** One share of the work, as few flat values: copying an object per file between threads costs about 1 µs each, on the one thread that collects. */
interface HashedShare {
  readonly indexes: readonly number[];
  readonly bytes: readonly number[];
  /** 64 digits for each file, none for one that failed. */
  readonly digits: string;
  readonly failures: ReadonlyMap<number, string>;
}

/** Runs in the worker; the same rules as for `createFileHasher`. */
function drainQueue(hasher: FileHasher, { paths, next }: HashQueue): HashedShare {
  const cursor = new Int32Array(next);
  const indexes: number[] = [];
  const bytes: number[] = [];
  const failures = new Map<number, string>();
  let digits = '';
  for (;;) {
    const index = Atomics.add(cursor, 0, 1);
    const path = paths[index];
    if (path === undefined) return { indexes, bytes, digits, failures };
    const hashed = hasher.hashAny(path);
    indexes.push(index);
    bytes.push(hashed.bytes);
    digits += hashed.sha256;
    if (hashed.failure !== '') failures.set(index, hashed.failure);
  }
}

function unpack({ indexes, bytes, digits, failures }: HashedShare): HashedPath[] {
  let at = 0;
  return indexes.map((index, position): HashedPath => {
    const failure = failures.get(index) ?? '';
    const end = failure === '' ? at + 64 : at;
    const sha256 = digits.slice(at, end);
    at = end;
    return { index, sha256, bytes: bytes[position] ?? 0, failure };
  });
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
    worker.once('message', (share: HashedShare) => resolve(unpack(share)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A hashing thread ended with code ${code} before it answered.`)));
  });
}
