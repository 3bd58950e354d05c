import type { CsvBytes } from './csv-bytes.js';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** The highest bit of each of four bytes. */
const highBits = 0x80808080 | 0;

/** What a byte outside quotes means. */
const plain = 0;
const kindOfDelimiter = 1;
const kindOfLineFeed = 2;
const kindOfCarriageReturn = 3;
const kindOfQuote = 4;
/** The first byte of a delimiter that has several. */
const kindOfDelimiterStart = 5;

/** How a cell is written. `bare`: as it is. `quoted`: what stands between the quotes. `escaped`: between quotes, and to be unescaped. */
export const cellForms = { bare: 0, quoted: 1, escaped: 2 } as const;

/** Answers of `next` beside a place. */
export const scanEnds = { incomplete: -1, faulty: -2 } as const;

/**
 * Finds rows and cells in bytes (RFC 4180; CRLF, LF and lone CR end a row). Makes no strings and no objects: what it found of the last row stands in its
 * fields. UTF-8 needs no decoding for that, because no byte of a longer character is one of those looked for.
 */
export class CsvScanner {
  readonly #kinds = new Uint8Array(256);
  readonly #delimiter: Uint8Array;
  /** Bytes above this one are plain: in most tables nearly all of them. */
  readonly #top: number;
  /** What lifts the lower bits of a byte above `#top` into its highest bit; four of it. */
  readonly #lift: number;
  /** What is left of four plain bytes then; nothing is, where the delimiter itself has the highest bit set. */
  readonly #lifted: number;
  #form: number = cellForms.bare;
  /** Cells of the last row: where their content begins and ends, without the quotes around it. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  forms = new Uint8Array(64);
  cells = 0;
  /** Line ends in the last row, its own included; up to the fault in a faulty one. */
  lines = 0;
  /** What is wrong with the last row. */
  fault = '';

  constructor(delimiter = ',') {
    this.#delimiter = new TextEncoder().encode(delimiter);
    this.#kinds[lineFeed] = kindOfLineFeed;
    this.#kinds[carriageReturn] = kindOfCarriageReturn;
    this.#kinds[quote] = kindOfQuote;
    this.#kinds[this.#delimiter[0] ?? 0] = this.#delimiter.length === 1 ? kindOfDelimiter : kindOfDelimiterStart;
    this.#top = Math.max(quote, this.#delimiter[0] ?? 0);
    this.#lift = Math.max(0, 0x7f - this.#top) * 0x01010101;
    this.#lifted = this.#top < 0x80 ? highBits : 1;
  }

  /**
   * Reads the row that begins at `at`, and answers where the next one begins. `bytes[end]` must be a line feed that is not part of the content, and stops
   * every search; three bytes more must follow it, because four are looked at together. Unless `isLast`, a row that touches the end is `incomplete`.
   */
  next({ bytes, words }: CsvBytes, at: number, { end, isLast }: { readonly end: number; readonly isLast: boolean }): number {
    const [kinds, top, lift, lifted] = [this.#kinds, this.#top, this.#lift | 0, this.#lifted];
    // Held here while bare cells are read: each access through `this` would be a load more, some ten million times.
    let { starts, ends, forms } = this;
    let place = at;
    let cells = 0;
    this.lines = 1;
    for (;;) {
      if (cells === starts.length) ({ starts, ends, forms } = this.#grow());
      let kind: number = plain;
      if (bytes[place] === quote) {
        starts[cells] = place + 1;
        place = this.#skipQuoted(bytes, place + 1, end);
        if (place === end + 1) return isLast ? this.#fail('has a quote that is never closed') : scanEnds.incomplete;
        ends[cells] = place - 1;
        forms[cells] = this.#form;
        kind = this.#kindAt(bytes, place);
        // The rest of a long delimiter may come with the next piece.
        if (kind === plain && !isLast && place + this.#delimiter.length > end) return scanEnds.incomplete;
        if (kind === plain || kind === kindOfQuote) return this.#fail('has text behind a closing quote');
      } else {
        starts[cells] = place;
        // Four at once, as long as all are plain: bytes of longer characters have their highest bit set anyway.
        for (let word = words.getInt32(place, true); ((((word & 0x7f7f7f7f) + lift) | word) & highBits) === lifted; word = words.getInt32(place, true)) place += 4;
        for (let byte = bytes[place] ?? 0; byte > top || (kind = kinds[byte] ?? plain) === plain || (kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place)); byte = bytes[place] ?? 0) place += 1;
        if (kind === kindOfQuote) return this.#fail('has a quote in a cell that does not begin with one');
        ends[cells] = place;
        forms[cells] = cellForms.bare;
      }
      cells += 1;
      if (kind === kindOfDelimiter) place += 1;
      else if (kind === kindOfDelimiterStart) place += this.#delimiter.length;
      else {
        this.cells = cells;
        return isLast || (place < end && (kind === kindOfLineFeed || place + 1 < end)) ? this.#endOfRow(bytes, place, end) : scanEnds.incomplete;
      }
    }
  }

  /** Where the content of the next row begins, `place` being a line end. */
  #endOfRow(bytes: Uint8Array, place: number, end: number): number {
    if (place === end) return end;
    return bytes[place] === carriageReturn && place + 1 < end && bytes[place + 1] === lineFeed ? place + 2 : place + 1;
  }

  /** The place behind the closing quote; `end + 1` when there is none. Leaves the form of the cell in `#form`. */
  #skipQuoted(bytes: Uint8Array, start: number, end: number): number {
    let form: number = cellForms.quoted;
    let place = start;
    for (;;) {
      const byte = bytes[place];
      if (byte === quote) {
        if (bytes[place + 1] !== quote) break;
        form = cellForms.escaped;
        place += 1;
      } else if (byte === lineFeed) {
        if (place >= end) return end + 1;
        this.lines += 1;
      } else if (byte === carriageReturn) {
        form = cellForms.escaped;
        if (bytes[place + 1] !== lineFeed) this.lines += 1;
        else if (place + 1 === end) return end + 1; // that line feed is the one that stops us
      }
      place += 1;
    }
    this.#form = form;
    return place + 1;
  }

  #kindAt(bytes: Uint8Array, place: number): number {
    const kind = this.#kinds[bytes[place] ?? 0] ?? plain;
    return kind === kindOfDelimiterStart && !this.#isDelimiter(bytes, place) ? plain : kind;
  }

  #isDelimiter(bytes: Uint8Array, place: number): boolean {
    return this.#delimiter.every((byte, index) => bytes[place + index] === byte);
  }

  #grow(): Pick<CsvScanner, 'starts' | 'ends' | 'forms'> {
    const { starts, ends, forms } = this;
    const size = starts.length * 2;
    (this.starts = new Int32Array(size)).set(starts);
    (this.ends = new Int32Array(size)).set(ends);
    (this.forms = new Uint8Array(size)).set(forms);
    return this;
  }

  #fail(fault: string): number {
    this.fault = fault;
    return scanEnds.faulty;
  }
}

/** The text of a cell that `next` found: unescaped, line ends in it turned into LF. */
export function toCellText(bytes: Uint8Array, { starts, ends, forms }: Pick<CsvScanner, 'starts' | 'ends' | 'forms'>, cell: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8', starts[cell], ends[cell]);
  return forms[cell] === cellForms.escaped ? text.replaceAll('""', '"').replace(/\r\n?/g, '\n') : text;
}
