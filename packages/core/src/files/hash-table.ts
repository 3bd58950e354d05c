import type { HashedFile, OpenOptions } from './file-hasher.js';

const digestBytes = 64;
const undone = -1;

/** What a thread needs to take part; all but the names is memory that every thread sees. */
export interface HashWork extends OpenOptions {
  /** Put before every name. */
  readonly prefix: string;
  /** Joined by NUL: one text is copied to a thread as fast as memory is, a list is taken apart. */
  readonly names: string;
  /** Index of the next file that nobody has taken, then one `ThreadState` for each thread. */
  readonly control: Int32Array;
  /** Bytes of each file; -1 until it is hashed. */
  readonly sizes: Float64Array;
  /** 64 digits in ASCII for each file. */
  readonly digits: Uint8Array;
}

export const threadState = { waiting: 0, working: 1, ended: 2 } as const;

/**
 * Files of which every thread takes the next one when it is free, and their hashes: taking one costs as little as counting does, so ten
 * large files and a hundred thousand small ones keep every core busy, and nothing is sent.
 */
export class HashTable {
  readonly control: Int32Array;
  readonly sizes: Float64Array;
  readonly digits: Buffer;

  constructor({ control, sizes, digits }: Pick<HashWork, 'control' | 'sizes' | 'digits'>) {
    this.control = control;
    this.sizes = sizes;
    this.digits = Buffer.from(digits.buffer, digits.byteOffset, digits.byteLength);
  }

  static create(files: number, threads: number): HashTable {
    const [control, sizes, digits] = [new Int32Array(shared(4 * (1 + threads))), new Float64Array(shared(8 * files)), new Uint8Array(shared(digestBytes * files))];
    sizes.fill(undone);
    return new HashTable({ control, sizes, digits });
  }

  /** Index of a file that nobody else takes; as many as there are files, or more, when none is left. */
  take(): number {
    return Atomics.add(this.control, 0, 1);
  }

  /** Nobody takes another one. */
  close(): void {
    Atomics.store(this.control, 0, this.sizes.length);
  }

  /** One that failed stays undone. */
  settle(index: number, { sha256, bytes, failure }: HashedFile): void {
    if (failure !== '') return;
    this.digits.write(sha256, index * digestBytes, 'latin1');
    this.sizes[index] = bytes;
  }

  isDone(index: number): boolean {
    return this.sizes[index] !== undone;
  }

  sha256Of(index: number): string {
    return this.digits.toString('latin1', index * digestBytes, (index + 1) * digestBytes);
  }

  bytesOf(index: number): number {
    return this.sizes[index] ?? undone;
  }

  stateOf(thread: number): number {
    return Atomics.load(this.control, 1 + thread);
  }

  enter(thread: number, state: number): void {
    Atomics.store(this.control, 1 + thread, state);
  }
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}
