import type { ByteSource } from '../byte-source.js';

const lineFeed = 0x0a;
const shortBlock = 4096, longBlock = 64 * 1024;

/** Lines of a source by where they begin. Those that follow each other closely are read in one block. */
export class NdjsonLines {
  readonly #source: ByteSource;
  #block = Buffer.allocUnsafe(longBlock);
  #position = 0;
  #length = 0;

  constructor(source: ByteSource) {
    this.#source = source;
  }

  /** Without its line feed. */
  read(offset: number): string {
    const at = offset - this.#position;
    const end = at >= 0 && at < this.#length ? this.#block.subarray(0, this.#length).indexOf(lineFeed, at) : -1;
    return end === -1 ? this.#readFrom(offset) : this.#block.toString('utf8', at, end);
  }

  #readFrom(offset: number): string {
    const ahead = offset - this.#position - this.#length;
    for (let size = Math.abs(ahead) < longBlock ? longBlock : shortBlock; ; size *= 4) {
      if (size > this.#block.length) this.#block = Buffer.allocUnsafe(size);
      this.#position = offset;
      this.#length = this.#source.read(this.#block.subarray(0, size), offset);
      const end = this.#block.subarray(0, this.#length).indexOf(lineFeed);
      if (end !== -1 || this.#length < size) return this.#block.toString('utf8', 0, end === -1 ? this.#length : end);
    }
  }
}
