import type { CsvChunk, CsvChunkIndex, CsvFault, CsvIndexer } from './csv-index.js';
import { discardRecords, type CsvRecordParts } from './csv-records.js';
import { longestRow } from './csv-row-reader.js';
import { findRowStarts } from './csv-row-starts.js';
import type { CsvSource } from './csv-source.js';

/** A row that looks longer than this may be a wrong guess, and is not waited for. */
const longestGuess = 4 * 1024 * 1024;

/** The index of a table. */
export interface CsvIndex {
  /** Of its chunks, in the order of the table. */
  readonly parts: readonly CsvRecordParts[];
  /** Offsets of rows, each followed by its line. */
  readonly marks: readonly number[];
  readonly fault: CsvFault | null;
}

export interface CsvChunkPlan {
  /** Where the first row behind the header begins. */
  readonly offset: number;
  readonly size: number;
  readonly count: number;
  readonly largestIndex: number;
  /** Beginning of the paths of temporary files. */
  readonly spill: string;
}

/** Cuts a table anywhere: where rows begin is found by whoever reads the chunk. */
export function planCsvChunks({ offset, size, count, largestIndex, spill }: CsvChunkPlan): CsvChunk[] {
  const toPlace = (at: number): number => offset + Math.floor(((size - offset) * at) / count);
  return Array.from({ length: count }, (_, at) => ({
    from: toPlace(at), until: at === count - 1 ? Infinity : toPlace(at + 1), spill: `${spill}-${at}`, largest: largestIndex / count, longestRow,
  }));
}

/** Indexes a chunk of which nobody knows where its first row begins; null when every guess finds a fault. A guess that finds none may still be wrong. */
export async function guessCsvChunk(source: CsvSource, indexer: CsvIndexer, chunk: CsvChunk): Promise<CsvChunkIndex | null> {
  for (const from of findRowStarts(source, chunk)) {
    const index = await indexer.index({ ...chunk, from, longestRow: longestGuess });
    if (index.fault === null) return index;
    discardRecords(index.parts);
  }
  return null;
}

export interface CsvGuesses {
  readonly chunks: readonly CsvChunk[];
  /** An index of each chunk, or null. */
  readonly guesses: readonly (CsvChunkIndex | null)[];
  /** Where the first row behind the header begins, and on which line. */
  readonly begin: { readonly offset: number; readonly line: number };
}

/**
 * Makes one index of those of the chunks. A chunk that begins where the one before it ends was read from the beginning of a row, because the first one
 * was; any other is read (again) from there. So the answer does not depend on how the table was cut, nor on how well was guessed.
 */
export async function proveCsvChunks({ chunks, guesses, begin }: CsvGuesses, indexer: CsvIndexer): Promise<CsvIndex> {
  let { offset, line } = begin;
  const parts: CsvRecordParts[] = [];
  const marks: number[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const guess = guesses[at] ?? null;
    const isProved = guess?.begin === offset;
    if (guess !== null && !isProved) discardRecords(guess.parts);
    const index = isProved ? guess : await indexer.index({ ...chunk, from: offset });
    parts.push(index.parts);
    for (const [place, mark] of index.marks.entries()) marks.push(place % 2 === 0 ? mark : line + mark);
    if (index.fault !== null) return { parts, marks, fault: { ...index.fault, line: index.fault.line === null ? null : line + index.fault.line } };
    offset = index.end;
    line += index.lines;
  }
  return { parts, marks, fault: null };
}
