import { CsvBuffer } from './csv-bytes.js';
import { guessCsvChunk } from './csv-chunks.js';
import { CsvIndexer, type CsvChunk, type CsvChunkIndex, type CsvIndexTask } from './csv-index.js';
import type { CsvSource } from './csv-source.js';
import type { Side } from '../not-comparable.js';

/** Chunks of both tables, from which every thread takes the next one when it is done with the last: on a busy machine no share would be fair. */
export interface CsvWork {
  readonly tasks: Readonly<Record<Side, CsvIndexTask>>;
  readonly chunks: readonly CsvWorkChunk[];
  /** Number of the next chunk, as a 32-bit word that all threads count up. */
  readonly next: SharedArrayBuffer;
}

export interface CsvWorkChunk {
  readonly side: Side;
  /** Whether it is known that a row begins where the chunk does. */
  readonly isFirst: boolean;
  readonly chunk: CsvChunk;
}

export type SettleCsvChunk = (at: number, index: CsvChunkIndex | null) => void;

/** What one thread does, until no chunk is left. */
export async function drainCsvWork({ tasks, chunks, next }: CsvWork, sources: Readonly<Record<Side, CsvSource>>, settle: SettleCsvChunk): Promise<void> {
  const counter = new Int32Array(next);
  const buffer = new CsvBuffer(tasks.expected.piece);
  const indexers = { expected: new CsvIndexer(sources.expected, tasks.expected, { buffer }), actual: new CsvIndexer(sources.actual, tasks.actual, { buffer }) };
  for (;;) {
    const at = Atomics.add(counter, 0, 1);
    const taken = chunks[at];
    if (taken === undefined) return;
    const { side, isFirst, chunk } = taken;
    settle(at, isFirst ? await indexers[side].index(chunk) : await guessCsvChunk(sources[side], indexers[side], chunk));
  }
}

/** Lets every thread end after the chunk that it is at. */
export function stopCsvWork({ chunks, next }: CsvWork): void {
  Atomics.store(new Int32Array(next), 0, chunks.length);
}
