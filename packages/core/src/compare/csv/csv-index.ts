import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { CsvBuffer, CsvBytes } from './csv-bytes.js';
import { CsvHash, type CsvSeed } from './csv-hash.js';
import { CsvRecords, highWord, type CsvRecordParts } from './csv-records.js';
import { fill } from './csv-row-reader.js';
import { cellForms, CsvScanner, scanEnds, toCellText } from './csv-scanner.js';
import type { CsvSource } from './csv-source.js';

/** Pieces between two moments at which the program may do something else. */
const piecesAtOnce = 16;
/** Bytes of the first piece of a chunk; those behind it are larger. What happens only at the end of a piece is seen early then, before machine code is made without it. */
const firstPiece = 16 * 1024;

/** How the rows of one side are hashed. */
export interface CsvLayout {
  /** Cells of every row. */
  readonly columns: number;
  /** What is compared, as ranges of cells (first and last), in an order that is the same for both sides. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** Cells of the key; null: rows are told apart by their place. */
  readonly key: readonly number[] | null;
}

/** What is the same for all chunks of a table. */
export interface CsvIndexTask {
  readonly layout: CsvLayout;
  readonly delimiter: string | undefined;
  readonly seed: CsvSeed;
  /** A power of two. */
  readonly partitions: number;
  /** Bytes that are read at once. */
  readonly piece: number;
}

/** A part of a table. Its rows are those that begin in it; the last one may end far behind it. */
export interface CsvChunk {
  readonly from: number;
  readonly until: number;
  readonly spill: string;
  /** Bytes of its index that may be held in memory. */
  readonly largest: number;
  /** Bytes of the longest row that is waited for. */
  readonly longestRow: number;
}

/** What is wrong with a content, to be put behind the name of the side. */
export interface CsvFault {
  readonly what: string;
  readonly line: number | null;
  readonly more: string;
}

/**
 * Records are: hash of the key (two words), hash of what is compared (two), offset of the row (two). Lines are counted from 0: on which line a chunk
 * begins is known only when those before it have been read.
 */
export interface CsvChunkIndex {
  readonly parts: CsvRecordParts;
  /** Offsets of rows, each followed by its line: every piece has one. */
  readonly marks: readonly number[];
  readonly fault: CsvFault | null;
  /** Where its first row begins, and where the first row that is not its own does. */
  readonly begin: number;
  readonly end: number;
  readonly lines: number;
}

export interface CsvIndexerParts {
  readonly normalise?: ((text: string) => string) | null;
  readonly buffer?: CsvBuffer;
}

/** Indexes chunks of one table, one after the other. What it is made of is used again: machine code made for one chunk then serves the next. */
export class CsvIndexer {
  readonly #source: CsvSource;
  readonly #task: CsvIndexTask;
  readonly #scanner: CsvScanner;
  readonly #rowHash: CsvHash;
  readonly #keyHash: CsvHash;
  readonly #normalise: ((text: string) => string) | null;
  readonly #lastPartition: number;
  readonly #buffer: CsvBuffer;
  readonly #freeBlocks: Int32Array<ArrayBuffer>[] = [];
  #records = new CsvRecords({ partitions: 0, spill: '', largest: 0 });
  #lines = 0;
  #fault: CsvFault | null = null;

  constructor(source: CsvSource, task: CsvIndexTask, { normalise = null, buffer = new CsvBuffer(Math.min(task.piece, source.size)) }: CsvIndexerParts = {}) {
    this.#buffer = buffer;
    this.#source = source;
    this.#task = task;
    this.#scanner = new CsvScanner(task.delimiter);
    this.#rowHash = new CsvHash(task.seed);
    this.#keyHash = new CsvHash(task.seed);
    this.#normalise = normalise;
    this.#lastPartition = task.partitions - 1;
  }

  /** Reads a chunk once, from `from`, where a row must begin, and notes 24 bytes for each row. */
  async index(chunk: CsvChunk): Promise<CsvChunkIndex> {
    this.#records = new CsvRecords({ partitions: this.#task.partitions, spill: chunk.spill, largest: chunk.largest, free: this.#freeBlocks });
    this.#lines = 0;
    this.#fault = null;
    const marks: number[] = [];
    const end = await this.#readPieces(chunk, marks);
    return { parts: this.#records.toParts(), marks, fault: this.#fault, begin: chunk.from, end, lines: this.#lines };
  }

  /** Answers where it has come to. */
  async #readPieces({ from, until, longestRow }: CsvChunk, marks: number[]): Promise<number> {
    const { piece } = this.#task;
    let room = Math.min(piece, firstPiece);
    let position = from;
    let held = 0;
    for (let pieces = 1; position < until; pieces += 1) {
      const buffer = this.#buffer.reserve(room, held);
      held = fill(this.#source, buffer.bytes.subarray(0, room), { held, position });
      const isLast = held < room;
      buffer.bytes[held] = 0x0a;
      marks.push(position, this.#lines);
      const used = this.#indexRows(buffer, { end: held, isLast, position, stop: Math.min(held, until - position) });
      if (!isUtf8(buffer.bytes.subarray(0, used))) this.#fault = { what: 'is not valid UTF-8', line: null, more: '' };
      else if (used === 0 && !isLast && room >= longestRow) this.#fault ??= { what: 'has a quote that is never closed, or a row that is too long,', line: this.#lines, more: '' };
      buffer.bytes.copyWithin(0, used, held);
      held -= used;
      position += used;
      if (isLast || this.#fault !== null) break;
      if (used === 0) room *= 2;
      else if (room < piece) room = Math.min(piece, room * 2);
      if (pieces % piecesAtOnce === 0) await setImmediate();
    }
    return position;
  }

  /** Indexes the rows of a piece that begin before `stop`; answers how many bytes that took. */
  #indexRows(buffer: CsvBytes, piece: { readonly end: number; readonly isLast: boolean; readonly position: number; readonly stop: number }): number {
    const scanner = this.#scanner;
    const { columns } = this.#task.layout;
    const { stop } = piece;
    let at = 0;
    while (at < stop) {
      const next = scanner.next(buffer, at, piece);
      if (next === scanEnds.incomplete) break;
      if (next === scanEnds.faulty) {
        this.#fault = { what: `${scanner.fault},`, line: this.#lines + scanner.lines - 1, more: '' };
        break;
      }
      if (scanner.cells === columns) this.#addRow(buffer, piece.position + at);
      else if (scanner.cells !== 1 || scanner.starts[0] !== scanner.ends[0]) {
        this.#fault = { what: `has ${scanner.cells} cells`, line: this.#lines, more: ` where the header has ${columns}` };
        break;
      }
      this.#lines += scanner.lines;
      at = next;
    }
    return at;
  }

  #addRow(buffer: CsvBytes, offset: number): void {
    const [row, key, { key: keyCells }] = [this.#rowHash, this.#keyHash, this.#task.layout];
    if (this.#normalise === null) this.#hashRow(buffer);
    else this.#hashNormalised(buffer.bytes, this.#normalise);
    if (keyCells !== null && this.#normalise === null) this.#hashKey(buffer, keyCells);
    this.#records.reserve(keyCells === null ? 0 : key.high & this.#lastPartition);
    const { block, at } = this.#records;
    block[at] = key.low;
    block[at + 1] = key.high;
    block[at + 2] = row.low;
    block[at + 3] = row.high;
    block[at + 4] = offset | 0;
    block[at + 5] = offset / highWord;
  }

  /** As the row is written: other quotes are found to be no difference when the row is read again. */
  #hashRow(buffer: CsvBytes): void {
    const { starts, ends, forms } = this.#scanner;
    this.#rowHash.begin();
    for (const [first, last] of this.#task.layout.ranges) {
      const from = (starts[first] ?? 0) - (forms[first] === cellForms.bare ? 0 : 1);
      const to = (ends[last] ?? 0) + (forms[last] === cellForms.bare ? 0 : 1);
      this.#rowHash.add(buffer, from, to);
    }
    this.#rowHash.finish();
  }

  /** As it is meant: `"a"` and `a` are one key. */
  #hashKey(buffer: CsvBytes, cells: readonly number[]): void {
    const { starts, ends, forms } = this.#scanner;
    this.#keyHash.begin();
    for (const cell of cells) {
      if (forms[cell] !== cellForms.escaped) this.#keyHash.add(buffer, starts[cell] ?? 0, ends[cell] ?? 0);
      else addText(this.#keyHash, toCellText(buffer.bytes, this.#scanner, cell), 'utf8');
    }
    this.#keyHash.finish();
  }

  #hashNormalised(bytes: Uint8Array, normalise: (text: string) => string): void {
    const { ranges, key } = this.#task.layout;
    const add = (hash: CsvHash, cell: number): void => addText(hash, normalise(toCellText(bytes, this.#scanner, cell)), 'utf16le');
    this.#rowHash.begin();
    for (const [first, last] of ranges) for (let cell = first; cell <= last; cell += 1) add(this.#rowHash, cell);
    this.#rowHash.finish();
    this.#keyHash.begin();
    for (const cell of key ?? []) add(this.#keyHash, cell);
    this.#keyHash.finish();
  }
}

function addText(hash: CsvHash, text: string, encoding: 'utf8' | 'utf16le'): void {
  const bytes = Buffer.from(text, encoding);
  hash.add(new CsvBytes(bytes), 0, bytes.length);
}
