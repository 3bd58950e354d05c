import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const windowBytes = 1024 * 1024;

/** Reads short pieces of a file, mostly one behind the other, without asking the system for each. */
export class FileWindow {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafe(windowBytes);
  #start = 0;
  #length = 0;
  readonly bytes: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    this.bytes = fstatSync(this.#descriptor).size;
  }

  /** As many bytes as there are, at most `length`; valid until the next call. */
  read(position: number, length: number): Buffer {
    if (position >= this.bytes) return Buffer.alloc(0); // an offset out of the file itself: it may be any number
    if (length > windowBytes) return this.#readDirectly(position, length);
    if (position < this.#start || position + length > this.#start + this.#length) this.#fill(position);
    const from = position - this.#start;
    return this.#buffer.subarray(from, Math.min(from + length, this.#length));
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #fill(position: number): void {
    this.#start = position;
    this.#length = readFully(this.#descriptor, this.#buffer, position);
  }

  #readDirectly(position: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.bytes - position)));
    return buffer.subarray(0, readFully(this.#descriptor, buffer, position));
  }
}

function readFully(descriptor: number, buffer: Buffer, position: number): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, position + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}
