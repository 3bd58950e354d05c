// The program that hashes beside us. It is made into one text by `npm run generate` and run by `HashThread`.
import { parentPort } from 'node:worker_threads';
import { hashAnyFile } from './file-hasher.js';
import { HashTable, threadState, type HashWork } from './hash-table.js';

interface Order {
  readonly thread: number;
  readonly ticket: number;
  readonly work: HashWork;
}

function takePart({ thread, work }: Order): void {
  const table = new HashTable(work);
  table.enter(thread, threadState.working);
  try {
    const names = work.names.split('\0');
    // A name with a NUL would move all others to the place of another; no such file exists, and the program that asks will say so.
    if (names.length !== table.sizes.length) return;
    for (let index = table.take(); index < names.length; index = table.take()) table.settle(index, hashAnyFile(work.prefix + (names[index] ?? ''), work));
  } catch {
    // Whatever it was, the file stays undone, and the program that asked meets it again.
  } finally {
    table.enter(thread, threadState.ended);
  }
}

parentPort?.on('message', (order: Order) => {
  takePart(order);
  parentPort?.postMessage(order.ticket);
});
