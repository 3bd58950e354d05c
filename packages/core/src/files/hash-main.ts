// The program that hashes beside us. It is made into one text by `npm run generate` and run by `HashProcess`.
import { hashAnyFile } from './file-hasher.js';
import { toHashedBatch, type HashBatch } from './hash-queue.js';

function isBatch(message: unknown): message is HashBatch {
  return typeof message === 'object' && message !== null && 'from' in message && 'paths' in message;
}

process.on('message', (message: unknown) => {
  if (isBatch(message)) process.send?.(toHashedBatch(message.from, message.paths.map(hashAnyFile)));
});
process.on('disconnect', () => process.exit());
process.send?.(toHashedBatch(0, [])); // ready for the first
