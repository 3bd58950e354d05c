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
