import { planCsvChunks, proveCsvChunks, type CsvIndex } from './csv-chunks.js';
import type { CsvHeader } from './csv-columns.js';
import { CsvIndexer, type CsvChunk, type CsvChunkIndex, type CsvIndexTask } from './csv-index.js';
import type { CsvSource } from './csv-source.js';
import { runCsvThreads } from './csv-threads.js';
import type { Side } from '../not-comparable.js';

/** Enough that all threads end at about the same time, few enough that starting one costs nothing. */
const chunksPerThread = 8;

export interface CsvTableToIndex {
  /** The content, or the path of the file. */
  readonly content: Uint8Array | string;
  readonly source: CsvSource;
  readonly header: CsvHeader;
  readonly task: CsvIndexTask;
  /** Beginning of the paths of temporary files. */
  readonly spill: string;
}

type CsvTablesToIndex = Readonly<Record<Side, CsvTableToIndex>>;

export interface CsvIndexing {
  /** Threads that may work at once. */
  readonly cores: number;
  /** Bytes for which one more thread is worth its start. */
  readonly worthThread: number;
  /** Bytes of the smallest chunk. */
  readonly smallestChunk: number;
  /** Bytes of a table's index that are held in memory. */
  readonly largestIndex: number;
  readonly normalise: ((text: string) => string) | null;
}

/** Indexes both tables, on all cores where that is worth it. Normalisers stay in this thread: they may be any function. */
export async function indexCsvTables(tables: CsvTablesToIndex, indexing: CsvIndexing): Promise<Record<Side, CsvIndex>> {
  const total = tables.expected.source.size + tables.actual.source.size;
  const threads = indexing.normalise === null ? Math.min(indexing.cores, 1 + Math.floor(total / indexing.worthThread)) : 1;
  const chunkBytes = threads === 1 ? Infinity : Math.max(indexing.smallestChunk, total / (threads * chunksPerThread));
  const chunks = { expected: toChunks(tables.expected, chunkBytes, indexing), actual: toChunks(tables.actual, chunkBytes, indexing) };
  const guesses = threads === 1 ? { expected: [null], actual: [null] } : await guessBoth(tables, chunks, threads);
  const prove = async (side: Side): Promise<CsvIndex> => {
    const { header, source, task } = tables[side];
    return proveCsvChunks({ chunks: chunks[side], guesses: guesses[side], begin: header }, new CsvIndexer(source, task, { normalise: indexing.normalise }));
  };
  return { expected: await prove('expected'), actual: await prove('actual') };
}

function toChunks({ header, source, spill }: CsvTableToIndex, chunkBytes: number, { largestIndex }: CsvIndexing): CsvChunk[] {
  const count = Math.max(1, Math.ceil((source.size - header.offset) / chunkBytes));
  return planCsvChunks({ offset: header.offset, size: source.size, count, largestIndex, spill });
}

async function guessBoth({ expected, actual }: CsvTablesToIndex, chunks: Readonly<Record<Side, readonly CsvChunk[]>>, threads: number): Promise<Record<Side, (CsvChunkIndex | null)[]>> {
  const work = {
    tasks: { expected: expected.task, actual: actual.task },
    chunks: (['expected', 'actual'] as const).flatMap((side) => chunks[side].map((chunk, at) => ({ side, isFirst: at === 0, chunk }))),
    next: new SharedArrayBuffer(4),
  };
  const sources = { expected: expected.source, actual: actual.source };
  const indexes = await runCsvThreads(work, { count: threads, sources, contents: { expected: expected.content, actual: actual.content } });
  return { expected: indexes.slice(0, chunks.expected.length), actual: indexes.slice(chunks.expected.length) };
}
