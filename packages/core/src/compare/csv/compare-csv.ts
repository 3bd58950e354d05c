import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChangeList } from '../change-list.js';
import type { Comparison, ComparisonOptions } from '../comparison.js';
import type { CsvIndex } from './csv-chunks.js';
import { compareColumns, findKey, invalid, notUtf8Hint, readCsvHeader, toRanges, type CsvHeader, type SharedColumn } from './csv-columns.js';
import { CsvCollision, listDifferences, requireRow, toKey, toKeyText, type CsvTables } from './csv-differences.js';
import { drawCsvSeed, type CsvSeed } from './csv-hash.js';
import type { CsvFault } from './csv-index.js';
import { indexCsvTables, type CsvIndexing, type CsvTableToIndex } from './csv-index-tables.js';
import { joinByKey, joinByPlace, type CsvTwins } from './csv-join.js';
import { CsvPairs } from './csv-pairs.js';
import { CsvRecordReader } from './csv-records.js';
import { CsvRowReader } from './csv-row-reader.js';
import { openCsvFile, toCsvSource, type CsvSource } from './csv-source.js';
import { toLine } from './csv-table.js';
import { notComparable, type Side } from '../not-comparable.js';
import { shorten } from '../show-value.js';

/** A content, or the path of a file. */
export interface CsvSides {
  readonly expected: Uint8Array | string;
  readonly actual: Uint8Array | string;
  /** Applied to every cell, not to the header. */
  readonly normalise: ((text: string) => string) | null;
}

/** A side's index beyond `largestIndex` is written to a temporary folder. */
export interface CsvLimits extends Omit<CsvIndexing, 'normalise'> {
  /** Bytes of a table that are read at once. */
  readonly piece: number;
  /** Folder for temporary folders. */
  readonly temporary: string;
  readonly drawSeed: () => CsvSeed;
}

const mebibyte = 1024 * 1024;
/** Each takes some 16 MiB, and all is to be done in 220. */
const mostThreads = 6;
const defaultLimits: CsvLimits = {
  cores: Math.min(availableParallelism(), mostThreads), temporary: tmpdir(),
  largestIndex: 40 * mebibyte, piece: mebibyte, worthThread: 8 * mebibyte, smallestChunk: mebibyte, drawSeed: drawCsvSeed,
};
/** Rows that a partition should have: its records and its table fit into the cache of a processor. */
const partitionBytes = 4 * mebibyte;
const mostPartitions = 256;
const mostSeeds = 4;
/** Rows that differ are often far from each other: less is read around them than in one go. */
const rowWindow = 32 * 1024;

/**
 * Columns are matched by name, so their order is not compared; a column that only one side has is one change, not one per row. With `key`
 * rows are matched by those columns and their order means nothing.
 *
 * Each table is read once, in chunks on all cores, and every row noted as 24 bytes: hashes of its key and of what is compared, and where it begins. Rows whose hashes differ are
 * read again and compared cell by cell. Equal keys are proved by the keys themselves; equal rows by 64 bits of a hash with a secret seed.
 */
export async function compareCsv(sides: CsvSides, options: ComparisonOptions, limits: CsvLimits = defaultLimits): Promise<Comparison> {
  const sources = { expected: open(sides.expected), actual: open(sides.actual) };
  try {
    const headers = { expected: readCsvHeader(sources.expected, 'expected', options.delimiter), actual: readCsvHeader(sources.actual, 'actual', options.delimiter) };
    const shared = compareColumns(headers, options, new ChangeList(0));
    const key = { expected: findKey(headers.expected, 'expected', options.key), actual: findKey(headers.actual, 'actual', options.key) };
    return await compareUntilProved({ sides, sources, headers, shared, key, options, limits });
  } finally {
    sources.expected.close();
    sources.actual.close();
  }
}

interface CsvRun {
  readonly sides: CsvSides;
  readonly sources: Readonly<Record<Side, CsvSource>>;
  readonly headers: Readonly<Record<Side, CsvHeader>>;
  readonly shared: readonly SharedColumn[];
  readonly key: Readonly<Record<Side, readonly number[] | null>>;
  readonly options: ComparisonOptions;
  readonly limits: CsvLimits;
}

/** Different keys with the same hash are seen when the keys are read, and have another hash under another seed. */
async function compareUntilProved(run: CsvRun): Promise<Comparison> {
  for (let attempt = 1; ; attempt += 1) {
    const folder = maySpill(run) ? mkdtempSync(join(run.limits.temporary, 'shipworthy-csv-')) : null;
    try {
      return await compareOnce(run, folder ?? '');
    } catch (error) {
      if (!(error instanceof CsvCollision) || attempt === mostSeeds) throw error;
    } finally {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** A record has 24 bytes, and a row two at least (a cell and a line end); but a chunk of one byte, with its share of what may be held, can have a row too. */
function maySpill({ sources, limits }: CsvRun): boolean {
  return Math.max(sources.expected.size, sources.actual.size) * 24 > limits.largestIndex;
}

async function compareOnce(run: CsvRun, folder: string): Promise<Comparison> {
  const { sides, sources, headers, shared, key, options, limits } = run;
  const list = new ChangeList(options.limit);
  compareColumns(headers, options, list);
  const indexes = await indexBoth(run, folder);
  const toTable = (side: Side) => ({ source: sources[side], header: headers[side], key: key[side], marks: indexes[side].marks, delimiter: options.delimiter, reader: new CsvRowReader(sources[side], options.delimiter, Math.min(limits.piece, rowWindow)) });
  const tables: CsvTables = { expected: toTable('expected'), actual: toTable('actual'), shared, isKeyed: key.expected !== null, normalise: sides.normalise };
  const toPairs = (order: Side): CsvPairs => new CsvPairs(order, { size: sources[order].size, spill: join(folder, `pairs-${order}`), largest: limits.largestIndex / 4 });
  const found = { pairs: toPairs('expected'), added: toPairs('actual') };
  const readers = { expected: new CsvRecordReader(indexes.expected.parts), actual: new CsvRecordReader(indexes.actual.parts) };
  try {
    if (tables.isKeyed) requireUnique(tables, joinByKey(readers.expected, readers.actual, found));
    else joinByPlace(readers.expected, readers.actual, found);
  } finally {
    readers.expected.close();
    readers.actual.close();
  }
  listDifferences(tables, { pairs: found.pairs.toParts(), added: found.added.toParts() }, list);
  return list.toComparison();
}

async function indexBoth(run: CsvRun, folder: string): Promise<Record<Side, CsvIndex>> {
  const seed = run.limits.drawSeed();
  const toTable = (side: Side): CsvTableToIndex => toTableToIndex(run, side, { seed, spill: join(folder, `index-${side}`) });
  const { expected, actual } = await indexCsvTables({ expected: toTable('expected'), actual: toTable('actual') }, { ...run.limits, normalise: run.sides.normalise });
  if (expected.fault !== null) throw toFault('expected', expected.fault);
  if (actual.fault !== null) throw toFault('actual', actual.fault);
  return { expected, actual };
}

function toFault(side: Side, { what, line, more }: CsvFault): Error {
  return line === null ? notComparable(`${side} ${what}${more}.`, notUtf8Hint) : invalid(side, `${what} at line ${line}${more}`);
}

function toTableToIndex({ sides, sources, headers, shared, key, options, limits }: CsvRun, side: Side, { seed, spill }: { readonly seed: CsvSeed; readonly spill: string }): CsvTableToIndex {
  const size = Math.max(sources.expected.size, sources.actual.size);
  const partitions = key[side] === null ? 1 : Math.min(mostPartitions, 2 ** Math.ceil(Math.log2(Math.max(1, size / partitionBytes))));
  const layout = { columns: headers[side].columns.length, ranges: toRanges(shared, side), key: key[side] };
  return { content: sides[side], source: sources[side], header: headers[side], spill, task: { layout, delimiter: options.delimiter, piece: limits.piece, partitions, seed } };
}

function requireUnique(tables: CsvTables, twins: CsvTwins | null): void {
  if (twins === null) return;
  const { side, first, second } = twins;
  const table = tables[side];
  requireRow(table.reader, first);
  const key = toKey(tables, side);
  requireRow(table.reader, second);
  if (toKey(tables, side).some((value, index) => value !== key[index])) throw new CsvCollision();
  throw notComparable(`In ${side}, line ${toLine(table, second)} has the key ${shorten(toKeyText(key))} of line ${toLine(table, first)}.`, 'Name key columns that are unique together.');
}

function open(content: Uint8Array | string): CsvSource {
  return typeof content === 'string' ? openCsvFile(content) : toCsvSource(content);
}
