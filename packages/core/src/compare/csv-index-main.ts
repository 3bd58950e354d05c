// The program that indexes one table beside us, in a thread. It is made into one text by `npm run generate` and run by `indexInThread`.
import { parentPort, workerData } from 'node:worker_threads';
import { indexCsv, type CsvIndexTask } from './csv-index.js';
import { openCsvFile } from './csv-source.js';

/** What a thread is started with. */
export interface CsvThreadTask extends CsvIndexTask {
  readonly path: string;
}

function isTask(data: unknown): data is CsvThreadTask {
  return typeof data === 'object' && data !== null && 'path' in data && 'layout' in data;
}

async function run(task: CsvThreadTask): Promise<void> {
  const source = openCsvFile(task.path);
  const index = await indexCsv(source, task, null);
  source.close();
  // Handed over, not copied: the memory of the index exists once.
  const blocks = index.parts.partitions.flatMap(({ blocks, last }) => [...blocks.filter((block) => typeof block !== 'number'), last]);
  parentPort?.postMessage(index, blocks.map((block) => block.buffer));
}

const data: unknown = workerData;
if (isTask(data)) void run(data);
