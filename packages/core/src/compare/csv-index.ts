import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { CsvBytes, csvPadding } from './csv-bytes.js';
import { CsvHash, type CsvSeed } from './csv-hash.js';
import { CsvRecords, highWord, type CsvRecordParts } from './csv-records.js';
import { fill, longestRow } from './csv-row-reader.js';
import { cellForms, CsvScanner, scanEnds, toCellText } from './csv-scanner.js';
import type { CsvSource } from './csv-source.js';

/** Pieces between two moments at which the program may do something else. */
const piecesAtOnce = 16;

/** How the rows of one side are hashed. */
export interface CsvLayout {
  /** Cells of every row. */
  readonly columns: number;
  /** What is compared, as ranges of cells (first and last), in an order that is the same for both sides. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /** Cells of the key; null: rows are told apart by their place. */
  readonly key: readonly number[] | null;
}

export interface CsvIndexTask {
  readonly layout: CsvLayout;
  readonly delimiter: string | undefined;
  readonly seed: CsvSeed;
  /** Where the first row behind the header begins, and on which line. */
  readonly offset: number;
  readonly line: number;
  /** A power of two. */
  readonly partitions: number;
  readonly spill: string;
  /** Bytes that are read at once. */
  readonly piece: number;
  /** Bytes of the index that may be held in memory. */
  readonly largest: number;
}

/** Records are: hash of the key (two words), hash of what is compared (two), offset of the row (two). */
export interface CsvIndex {
  readonly parts: CsvRecordParts;
  /** Offsets of rows, each followed by its line: every piece has one. */
  readonly marks: readonly number[];
  /** What is wrong with the content, to be put behind the name of the side. */
  readonly fault: string | null;
}

/** Reads a table once, from its first row to its end, and notes 24 bytes for each row. */
export async function indexCsv(source: CsvSource, task: CsvIndexTask, normalise: ((text: string) => string) | null): Promise<CsvIndex> {
  const indexer = new CsvIndexer(task, normalise);
  const marks: number[] = [];
  let buffer = new CsvBytes(new Uint8Array(Math.min(task.piece, source.size) + 1 + csvPadding));
  let position = task.offset;
  let held = 0;
  for (let pieces = 1; ; pieces += 1) {
    const room = buffer.bytes.length - csvPadding;
    held = fill(source, buffer.bytes.subarray(0, room), { held, position });
    const isLast = held < room;
    buffer.bytes[held] = 0x0a;
    marks.push(position, indexer.line);
    const used = indexer.indexRows(buffer, { end: held, isLast, position });
    const fault = isUtf8(buffer.bytes.subarray(0, used)) ? indexer.fault : 'is not valid UTF-8';
    if (fault !== null || isLast) return { parts: indexer.records.toParts(), marks, fault };
    if (used === 0 && room >= longestRow) return { parts: indexer.records.toParts(), marks, fault: `has a quote that is never closed, or a row that is too long, at line ${indexer.line}` };
    const rest = buffer.bytes.subarray(used, held);
    if (used === 0) buffer = new CsvBytes(new Uint8Array(room * 2 + csvPadding));
    buffer.bytes.set(rest);
    held -= used;
    position += used;
    if (pieces % piecesAtOnce === 0) await setImmediate();
  }
}

class CsvIndexer {
  readonly #layout: CsvLayout;
  readonly #scanner: CsvScanner;
  readonly #rowHash: CsvHash;
  readonly #keyHash: CsvHash;
  readonly #normalise: ((text: string) => string) | null;
  readonly #lastPartition: number;
  readonly records: CsvRecords;
  line: number;
  fault: string | null = null;

  constructor({ layout, delimiter, seed, partitions, spill, largest, line }: CsvIndexTask, normalise: ((text: string) => string) | null) {
    this.#layout = layout;
    this.#scanner = new CsvScanner(delimiter);
    this.#rowHash = new CsvHash(seed);
    this.#keyHash = new CsvHash(seed);
    this.#normalise = normalise;
    this.#lastPartition = partitions - 1;
    this.records = new CsvRecords({ partitions, spill, largest });
    this.line = line;
  }

  /** Indexes the rows of a piece; answers how many bytes that took. */
  indexRows(buffer: CsvBytes, piece: { readonly end: number; readonly isLast: boolean; readonly position: number }): number {
    const scanner = this.#scanner;
    const { columns } = this.#layout;
    let at = 0;
    while (at < piece.end) {
      const next = scanner.next(buffer, at, piece);
      if (next === scanEnds.incomplete) break;
      if (next === scanEnds.faulty) {
        this.fault = `${scanner.fault}, at line ${this.line + scanner.lines - 1}`;
        break;
      }
      if (scanner.cells === columns) this.#addRow(buffer, piece.position + at);
      else if (scanner.cells !== 1 || scanner.starts[0] !== scanner.ends[0]) {
        this.fault = `has ${scanner.cells} cells at line ${this.line} where the header has ${columns}`;
        break;
      }
      this.line += scanner.lines;
      at = next;
    }
    return at;
  }

  #addRow(buffer: CsvBytes, offset: number): void {
    const [row, key, { key: keyCells }] = [this.#rowHash, this.#keyHash, this.#layout];
    if (this.#normalise === null) this.#hashRow(buffer);
    else this.#hashNormalised(buffer.bytes, this.#normalise);
    if (keyCells !== null && this.#normalise === null) this.#hashKey(buffer, keyCells);
    this.records.reserve(keyCells === null ? 0 : key.high & this.#lastPartition);
    const { block, at } = this.records;
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
    for (const [first, last] of this.#layout.ranges) {
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
    const { ranges, key } = this.#layout;
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
