const pieceBytes = 256 * 1024;

/**
 * Short records, kept by their bytes alone until they are written. A small buffer is a view of a larger one that it shares with whatever else was made
 * then, such as the data of files: whoever keeps a name or a record as it came keeps all of that.
 */
export class RecordStore {
  readonly #full: Buffer[] = [];
  #piece = Buffer.allocUnsafeSlow(0);
  #used = 0;

  add(record: Buffer): void {
    if (this.#used + record.length > this.#piece.length) {
      this.#full.push(this.#piece.subarray(0, this.#used));
      this.#piece = Buffer.allocUnsafeSlow(Math.max(pieceBytes, record.length));
      this.#used = 0;
    }
    this.#used += record.copy(this.#piece, this.#used);
  }

  /** All records in their order, joined. */
  *pieces(): Generator<Buffer> {
    yield* this.#full;
    yield this.#piece.subarray(0, this.#used);
  }
}
