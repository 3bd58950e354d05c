import { Worker } from 'node:worker_threads';
import type { CsvChunkIndex } from './csv-index.js';
import type { CsvThreadAnswer, CsvThreadWork } from './csv-index-main.js';
import type { CsvSource } from './csv-source.js';
import { drainCsvWork, stopCsvWork, type SettleCsvChunk, type CsvWork } from './csv-work.js';
import { csvIndexProgram } from './generated/csv-index-program.js';
import type { Side } from '../not-comparable.js';

export interface CsvThreads {
  /** This one included; two or more. */
  readonly count: number;
  /** What this thread reads, and what the others do: paths of files, or contents. */
  readonly sources: Readonly<Record<Side, CsvSource>>;
  readonly contents: Readonly<Record<Side, string | Uint8Array>>;
}

/**
 * Indexes all chunks in several threads. Not processes, as for hashing: few files are open for long, so threads do not stand in each other's way, and
 * an index is handed over without a copy.
 */
export async function runCsvThreads(work: CsvWork, { count, sources, contents }: CsvThreads): Promise<(CsvChunkIndex | null)[]> {
  const workers: Worker[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const settle = collectIndexes(work.chunks.length, resolve);
      const shared: CsvThreadWork = { ...work, contents: { expected: toShared(contents.expected), actual: toShared(contents.actual) } };
      while (workers.length < count - 1) workers.push(startThread(shared, settle, reject));
      drainCsvWork(work, sources, settle).catch(reject);
    });
  } finally {
    stopCsvWork(work);
    // Only then may what they write to be removed.
    await Promise.all(workers.map(async (worker) => worker.terminate()));
  }
}

function collectIndexes(count: number, resolve: (indexes: (CsvChunkIndex | null)[]) => void): SettleCsvChunk {
  const indexes = new Array<CsvChunkIndex | null>(count).fill(null);
  let left = count;
  return (at, index) => {
    indexes[at] = index;
    left -= 1;
    if (left === 0) resolve(indexes);
  };
}

function startThread(work: CsvThreadWork, settle: SettleCsvChunk, reject: (error: Error) => void): Worker {
  const worker = new Worker(csvIndexProgram, { eval: true, workerData: work, resourceLimits: { maxYoungGenerationSizeMb: 2 } });
  worker.on('message', ({ at, index }: CsvThreadAnswer) => settle(at, index));
  worker.once('error', reject);
  worker.once('exit', (code) => {
    if (code !== 0) reject(new Error('A thread that reads a table has ended before its time.'));
  });
  return worker;
}

/** A path is read by every thread for itself. */
function toShared(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === 'string') return content;
  const shared = new Uint8Array(new SharedArrayBuffer(content.length));
  shared.set(content);
  return shared;
}
