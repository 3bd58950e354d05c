/** Bytes behind the content: a line feed that stops the scanner, and what makes its last word whole. */
export const csvPadding = 4;

/** Bytes of a table, and the same to be read as words. */
export class CsvBytes {
  readonly bytes: Uint8Array;
  readonly words: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/** One buffer for all that a thread reads piece by piece. */
export class CsvBuffer {
  #content = new CsvBytes(new Uint8Array(0));
  readonly #usual: number;

  /** With room for `usual` bytes as soon as it is needed. */
  constructor(usual: number) {
    this.#usual = usual;
  }

  /** Room for so many bytes, and the padding, of which the first `held` are what they were. */
  reserve(room: number, held: number): CsvBytes {
    const { bytes } = this.#content;
    if (bytes.length < room + csvPadding) {
      this.#content = new CsvBytes(new Uint8Array(Math.max(room, this.#usual) + csvPadding));
      this.#content.bytes.set(bytes.subarray(0, held));
    }
    return this.#content;
  }
}
