import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Numbers of a note: whole, not negative, below 2^53. */
export const noteNumbers = 4;
const firstBlock = 16, largestBlock = 512;

export interface RecordSpillOptions {
  readonly partitions: number;
  /** Notes that stay in memory; beyond, they go to a temporary file. */
  readonly mostHeld: number;
}

/** A block that was written out, or is still in memory. */
type Block = Float64Array | { readonly position: number; readonly numbers: number };

/**
 * Short notes about records (four numbers each) in partitions, each in the order in which they came, in memory that does not grow with
 * their number. The file is one that only this user can read, and is gone after `close`.
 */
export class RecordSpill {
  readonly #mostHeld: number;
  readonly #blocks: Block[][];
  readonly #current: Float64Array[];
  readonly #fill: Int32Array;
  readonly #counts: Int32Array;
  /** Space that was written out, to be used again: left to the collector, it would pile up until it was due. */
  readonly #free: Float64Array[] = [];
  #read = new Float64Array(0);
  #held = 0;
  #folder: string | null = null;
  #file = -1;
  #written = 0;

  constructor({ partitions, mostHeld }: RecordSpillOptions) {
    this.#mostHeld = mostHeld;
    this.#blocks = Array.from({ length: partitions }, () => []);
    this.#current = Array.from({ length: partitions }, () => new Float64Array(0));
    this.#fill = new Int32Array(partitions);
    this.#counts = new Int32Array(partitions);
  }

  get partitions(): number {
    return this.#blocks.length;
  }

  add(partition: number, note: readonly [number, number, number, number]): void {
    let block = this.#current[partition] ?? new Float64Array(0);
    let at = this.#fill[partition] ?? 0;
    if (at === block.length) {
      block = this.#nextBlock(partition, block);
      at = 0;
    }
    [block[at], block[at + 1], block[at + 2], block[at + 3]] = note;
    this.#fill[partition] = at + noteNumbers;
    this.#counts[partition] = (this.#counts[partition] ?? 0) + 1;
  }

  /** All notes of a partition. What is given is overwritten by the next. */
  read(partition: number): Float64Array {
    const numbersOfAll = (this.#counts[partition] ?? 0) * noteNumbers;
    if (this.#read.length < numbersOfAll) this.#read = new Float64Array(Math.ceil(numbersOfAll * 1.25));
    const notes = this.#read.subarray(0, numbersOfAll);
    let at = 0;
    for (const block of this.#blocks[partition] ?? []) {
      const numbers = block instanceof Float64Array ? block.length : block.numbers;
      if (block instanceof Float64Array) notes.set(block, at);
      else this.#load(notes.subarray(at, at + numbers), block.position);
      at += numbers;
    }
    notes.set((this.#current[partition] ?? notes).subarray(0, notes.length - at), at);
    return notes;
  }

  close(): void {
    if (this.#file !== -1) closeSync(this.#file);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    [this.#file, this.#folder] = [-1, null];
  }

  /** Blocks grow with what the partition holds: few notes must not take much memory, many not many blocks. */
  #nextBlock(partition: number, full: Float64Array): Float64Array {
    if (full.length > 0) {
      this.#blocks[partition]?.push(full);
      this.#held += full.length / noteNumbers;
      if (this.#held > this.#mostHeld) this.#spill();
    }
    const notes = Math.min(largestBlock, Math.max(firstBlock, (full.length / noteNumbers) * 2));
    const block = (notes === largestBlock ? this.#free.pop() : undefined) ?? new Float64Array(notes * noteNumbers);
    this.#current[partition] = block;
    return block;
  }

  #spill(): void {
    if (this.#file === -1) {
      this.#folder = mkdtempSync(join(tmpdir(), 'shipworthy-records-'));
      this.#file = openSync(join(this.#folder, 'notes'), 'wx+', 0o600);
    }
    for (const blocks of this.#blocks) {
      for (const [index, block] of blocks.entries()) {
        if (!(block instanceof Float64Array)) continue;
        blocks[index] = { position: this.#written, numbers: block.length };
        const bytes = toBytes(block);
        for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#written + at);
        this.#written += bytes.length;
        if (block.length === largestBlock * noteNumbers) this.#free.push(block);
      }
    }
    this.#held = 0;
  }

  #load(target: Float64Array, position: number): void {
    const bytes = toBytes(target);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(this.#file, bytes, at, bytes.length - at, position + at);
      if (read === 0) throw new Error('The temporary file of notes ends too early.');
      at += read;
    }
  }
}

function toBytes(numbers: Float64Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
