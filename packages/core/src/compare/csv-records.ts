import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** 32-bit words of a record. */
export const recordWords = 6;
const blockRecords = 1024;
const blockBytes = blockRecords * recordWords * 4;

/** A number of bytes as two words. */
export const highWord = 0x1_0000_0000;

/** A block that was written out, or is still in memory. */
type Block = Int32Array<ArrayBuffer> | number;

/** What `CsvRecords` is made of, to be handed from thread to thread. */
export interface CsvRecordParts {
  readonly partitions: readonly { readonly blocks: readonly Block[]; readonly last: Int32Array<ArrayBuffer>; readonly words: number }[];
  readonly spill: string;
  readonly isSpilled: boolean;
}

/**
 * Records of six words (24 bytes) in partitions, each in the order in which they came. Blocks beyond `largest` bytes go to the file `spill`, whose space
 * in memory is used again.
 */
export class CsvRecords {
  readonly #spill: string;
  readonly #largest: number;
  readonly #blocks: Block[][];
  readonly #current: Int32Array<ArrayBuffer>[];
  readonly #fill: Int32Array;
  readonly #free: Int32Array<ArrayBuffer>[] = [];
  #held = 0;
  #file = -1;
  #written = 0;

  constructor({ partitions, spill, largest }: { readonly partitions: number; readonly spill: string; readonly largest: number }) {
    this.#spill = spill;
    this.#largest = largest;
    this.#blocks = Array.from({ length: partitions }, () => []);
    this.#current = Array.from({ length: partitions }, () => new Int32Array(0));
    this.#fill = new Int32Array(partitions);
  }

  /** Where the record that was reserved last is to be written: not an answer of `reserve`, which would be an object for each of millions. */
  block = new Int32Array(0);
  at = 0;

  reserve(partition: number): void {
    let block = this.#current[partition] ?? new Int32Array(0);
    let at = this.#fill[partition] ?? 0;
    if (at === block.length) {
      block = this.#nextBlock(partition, block);
      at = 0;
    }
    this.#fill[partition] = at + recordWords;
    this.block = block;
    this.at = at;
  }

  #nextBlock(partition: number, full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
    if (full.length > 0) {
      this.#blocks[partition]?.push(full);
      this.#held += 1;
      if (this.#held * blockBytes > this.#largest) this.#spillBlocks();
    }
    const block = this.#free.pop() ?? new Int32Array(blockRecords * recordWords);
    this.#current[partition] = block;
    return block;
  }

  #spillBlocks(): void {
    if (this.#file === -1) this.#file = openSync(this.#spill, 'wx');
    for (const blocks of this.#blocks) {
      for (const [index, block] of blocks.entries()) {
        if (typeof block === 'number') continue;
        writeAll(this.#file, block);
        blocks[index] = this.#written;
        this.#written += blockBytes;
        this.#free.push(block);
      }
    }
    this.#held = 0;
  }

  /** Ends the writing. */
  toParts(): CsvRecordParts {
    if (this.#file !== -1) closeSync(this.#file);
    const partitions = this.#blocks.map((blocks, partition) => ({ blocks, last: this.#current[partition] ?? new Int32Array(0), words: this.#fill[partition] ?? 0 }));
    return { partitions, spill: this.#spill, isSpilled: this.#file !== -1 };
  }
}

function writeAll(file: number, block: Int32Array): void {
  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Reads what `CsvRecords` holds, partition by partition. */
export class CsvRecordReader {
  readonly #parts: CsvRecordParts;
  readonly #file: number;

  constructor(parts: CsvRecordParts) {
    this.#parts = parts;
    this.#file = parts.isSpilled ? openSync(parts.spill, 'r') : -1;
  }

  get partitions(): number {
    return this.#parts.partitions.length;
  }

  /** The number of records of a partition. */
  count(partition: number): number {
    const found = this.#parts.partitions[partition];
    return found === undefined ? 0 : found.blocks.length * blockRecords + found.words / recordWords;
  }

  /** Blocks of a partition in order; what is given is overwritten by the next. */
  *read(partition: number): Generator<Int32Array, void> {
    const found = this.#parts.partitions[partition];
    if (found === undefined) return;
    const buffer = new Int32Array(this.#file === -1 ? 0 : blockRecords * recordWords);
    for (const block of found.blocks) yield typeof block === 'number' ? this.#load(buffer, block) : block;
    if (found.words > 0) yield found.last.subarray(0, found.words);
  }

  /** A whole partition, in `target`, which must have room for it. */
  readAll(partition: number, target: Int32Array): void {
    let at = 0;
    for (const block of this.read(partition)) {
      target.set(block, at);
      at += block.length;
    }
  }

  close(): void {
    if (this.#file !== -1) closeSync(this.#file);
  }

  #load(buffer: Int32Array, position: number): Int32Array {
    const bytes = new Uint8Array(buffer.buffer);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, position + at);
      if (read === 0) throw new Error('A temporary file of the comparison is shorter than what was written to it.');
      at += read;
    }
    return buffer;
  }
}
