import { Worker } from 'node:worker_threads';
import type { CsvIndex } from './csv-index.js';
import type { CsvThreadTask } from './csv-index-main.js';
import { csvIndexProgram } from './generated/csv-index-program.js';

/**
 * `indexCsv` in a thread. Not a process, as for hashing: there is one long read to do, so threads do not stand in each other's way, and the index is
 * handed over without a copy.
 */
export function indexInThread(task: CsvThreadTask): Promise<CsvIndex> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(csvIndexProgram, { eval: true, workerData: task });
    worker.once('message', (index: CsvIndex) => {
      resolve(index);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that reads the table has ended before its time.')));
  });
}
