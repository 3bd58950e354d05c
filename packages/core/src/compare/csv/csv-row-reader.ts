import { CsvBytes, csvPadding } from './csv-bytes.js';
import { CsvScanner, scanEnds, toCellText } from './csv-scanner.js';
import type { CsvSource } from './csv-source.js';

/** Bytes around a row that are read with it. */
const usualWindow = 32 * 1024;
/** A longer row is a quote that is never closed, and would have to be held whole. */
export const longestRow = 64 * 1024 * 1024;

/** Reads single rows at known places, by windows: rows that lie near each other are read from the disk once. */
export class CsvRowReader {
  readonly #source: CsvSource;
  readonly #window: number;
  readonly scanner: CsvScanner;
  #buffer = new CsvBytes(new Uint8Array(0));
  /** Offset of `bytes` in the source, and how many of them are content. */
  #position = 0;
  #held = 0;
  /** Offset behind the last row. */
  next = 0;

  constructor(source: CsvSource, delimiter: string | undefined, window = usualWindow) {
    this.#window = window;
    this.#source = source;
    this.scanner = new CsvScanner(delimiter);
  }

  /** Reads the row at an offset; false when it is faulty (then `scanner.fault` says why) or the source ends there. */
  read(offset: number): boolean {
    let size = this.#window;
    for (;;) {
      const at = offset - this.#position;
      if (at >= 0 && at < this.#held) {
        const isLast = this.#position + this.#held >= this.#source.size;
        const next = this.scanner.next(this.#buffer, at, { end: this.#held, isLast });
        if (next >= 0) this.next = this.#position + next;
        if (next !== scanEnds.incomplete) return next >= 0;
        if (at === 0) size = this.#held * 2;
      }
      if (offset >= this.#source.size) return false;
      if (size > longestRow * 2) {
        this.scanner.fault = 'has a quote that is never closed, or a row that is too long';
        return false;
      }
      this.#load(offset, size);
      if (this.#held === 0) return false;
    }
  }

  get bytes(): Uint8Array {
    return this.#buffer.bytes;
  }

  cellText(cell: number): string {
    return toCellText(this.bytes, this.scanner, cell);
  }

  #load(offset: number, size: number): void {
    if (this.bytes.length < size + csvPadding) this.#buffer = new CsvBytes(new Uint8Array(size + csvPadding));
    this.#position = offset;
    this.#held = fill(this.#source, this.bytes.subarray(0, size), { held: 0, position: offset });
    this.bytes[this.#held] = 0x0a;
  }
}

/** Reads until `target` is full or the source ends; `held` bytes are in it already. */
export function fill(source: CsvSource, target: Uint8Array, { held, position }: { readonly held: number; readonly position: number }): number {
  let at = held;
  while (at < target.length) {
    const read = source.read(target, at, position + at);
    if (read === 0) break;
    at += read;
  }
  return at;
}
