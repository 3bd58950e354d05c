import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';

/** 32-bit words of a record. */
export const recordWords = 6;
const blockRecords = 256;
const blockBytes = blockRecords * recordWords * 4;

/** A number of bytes as two words. */
export const highWord = 0x1_0000_0000;

/** A block that was written out, or is still in memory. */
type Block = Int32Array<ArrayBuffer> | number;

/** What `CsvRecords` is made of, to be handed from thread to thread. The last block of a partition holds `words`, the others are full. */
export interface CsvRecordParts {
  readonly partitions: readonly { readonly blocks: readonly Block[]; readonly last: Block; readonly words: number }[];
  readonly spill: string;
  readonly isSpilled: boolean;
}

export interface CsvRecordSpace {
  readonly partitions: number;
  readonly spill: string;
  readonly largest: number;
  /** Blocks that nobody needs: for the next one who fills some, instead of waiting for the garbage collector of a thread that makes little garbage. */
  readonly free?: Int32Array<ArrayBuffer>[];
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
  readonly #free: Int32Array<ArrayBuffer>[];
  #held = 0;
  #file = -1;
  #written = 0;

  constructor({ partitions, spill, largest, free = [] }: CsvRecordSpace) {
    this.#free = free;
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
    for (const blocks of this.#blocks) {
      for (const [index, block] of blocks.entries()) {
        if (typeof block === 'number') continue;
        blocks[index] = this.#spillBlock(block);
        this.#free.push(block);
      }
    }
    this.#held = 0;
  }

  /** Where in the file it stands now. */
  #spillBlock(block: Int32Array): number {
    if (this.#file === -1) this.#file = openSync(this.#spill, 'wx');
    writeAll(this.#file, block);
    this.#written += block.byteLength;
    return this.#written - block.byteLength;
  }

  /**
   * Ends the writing. What has begun to go to the file goes there whole, and blocks that are not full are cut: of many chunks, each in many partitions,
   * remainders would be more than all else.
   */
  toParts(): CsvRecordParts {
    const words = this.#fill.reduce((sum, one) => sum + one, 0);
    const isTooMuch = this.#file !== -1 || this.#held * blockBytes + words * 4 > this.#largest;
    if (isTooMuch) this.#spillBlocks();
    const partitions = this.#blocks.map((blocks, partition) => {
      const block = this.#current[partition] ?? new Int32Array(0);
      const last = block.slice(0, this.#fill[partition]);
      if (block.length > 0) this.#free.push(block);
      return { blocks, last: isTooMuch ? this.#spillBlock(last) : last, words: last.length };
    });
    if (this.#file !== -1) closeSync(this.#file);
    return { partitions, spill: this.#spill, isSpilled: this.#file !== -1 };
  }
}

/** Forgets what nobody will read. */
export function discardRecords({ isSpilled, spill }: CsvRecordParts): void {
  if (isSpilled) rmSync(spill);
}

/** All that is in memory, to be handed over without a copy. */
export function toHeldBuffers({ partitions }: CsvRecordParts): ArrayBuffer[] {
  return partitions.flatMap(({ blocks, last }) => [...blocks, last]).flatMap((block) => (typeof block === 'number' ? [] : [block.buffer]));
}

function writeAll(file: number, block: Int32Array): void {
  const bytes = new Uint8Array(block.buffer, block.byteOffset, block.byteLength);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Reads what several `CsvRecords` hold, partition by partition, as if one had been filled after the other. */
export class CsvRecordReader {
  readonly #chunks: readonly { readonly parts: CsvRecordParts; readonly file: number }[];

  /** One chunk at least; all have the same partitions. */
  constructor(chunks: readonly CsvRecordParts[]) {
    this.#chunks = chunks.map((parts) => ({ parts, file: parts.isSpilled ? openSync(parts.spill, 'r') : -1 }));
  }

  get partitions(): number {
    return this.#chunks[0]?.parts.partitions.length ?? 0;
  }

  /** The number of records of a partition. */
  count(partition: number): number {
    return this.#chunks.reduce((sum, { parts }) => {
      const found = parts.partitions[partition];
      return found === undefined ? sum : sum + found.blocks.length * blockRecords + found.words / recordWords;
    }, 0);
  }

  /** Blocks of a partition in order; what is given is overwritten by the next. */
  *read(partition: number): Generator<Int32Array, void> {
    const buffer = new Int32Array(this.#chunks.some(({ file }) => file !== -1) ? blockRecords * recordWords : 0);
    for (const { parts, file } of this.#chunks) {
      const found = parts.partitions[partition];
      if (found === undefined) continue;
      for (const block of found.blocks) yield typeof block === 'number' ? load(file, block, buffer) : block;
      if (found.words > 0) yield typeof found.last === 'number' ? load(file, found.last, buffer.subarray(0, found.words)) : found.last;
    }
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
    for (const { file } of this.#chunks) if (file !== -1) closeSync(file);
  }
}

function load(file: number, position: number, target: Int32Array): Int32Array {
  const bytes = new Uint8Array(target.buffer, target.byteOffset, target.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(file, bytes, at, bytes.length - at, position + at);
    if (read === 0) throw new Error('A temporary file of the comparison is shorter than what was written to it.');
    at += read;
  }
  return target;
}
