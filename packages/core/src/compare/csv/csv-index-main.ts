// The program that indexes chunks of tables beside us, in a thread. It is made into one text by `npm run generate` and run by `runCsvThreads`.
import { parentPort, workerData } from 'node:worker_threads';
import type { CsvChunkIndex } from './csv-index.js';
import { toHeldBuffers } from './csv-records.js';
import { openCsvFile, toCsvSource } from './csv-source.js';
import { drainCsvWork, type CsvWork } from './csv-work.js';
import type { Side } from '../not-comparable.js';

/** What a thread is started with. */
export interface CsvThreadWork extends CsvWork {
  /** Paths of files, or contents in shared memory. */
  readonly contents: Readonly<Record<Side, string | Uint8Array>>;
}

export interface CsvThreadAnswer {
  readonly at: number;
  readonly index: CsvChunkIndex | null;
}

function isWork(data: unknown): data is CsvThreadWork {
  return typeof data === 'object' && data !== null && 'contents' in data && 'chunks' in data;
}

async function run(work: CsvThreadWork): Promise<void> {
  const { expected, actual } = work.contents;
  const open = (content: string | Uint8Array) => (typeof content === 'string' ? openCsvFile(content) : toCsvSource(content));
  const sources = { expected: open(expected), actual: open(actual) };
  await drainCsvWork(work, sources, (at, index) => {
    const answer: CsvThreadAnswer = { at, index };
    // Handed over, not copied: the memory of the index exists once.
    parentPort?.postMessage(answer, index === null ? [] : toHeldBuffers(index.parts));
  });
  sources.expected.close();
  sources.actual.close();
}

const data: unknown = workerData;
if (isWork(data)) void run(data);
