import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { notComparable, type Side } from './not-comparable.js';

/** Bytes that can be read at any place: a file's, or some in memory. */
export interface ByteSource {
  readonly size: number;
  /** Fills `target` from `position` on; how many bytes there were. 0: the end. */
  read(target: Uint8Array, position: number): number;
}

export interface SourcePair {
  readonly expected: ByteSource;
  readonly actual: ByteSource;
}

export function toByteSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (target, position) => {
      const part = bytes.subarray(position, position + target.length);
      target.set(part);
      return part.length;
    },
  };
}

/** Opens both files for the time of `use`. Only regular files: a pipe would be waited for, and cannot be read twice. */
export async function withFileSources<T>(paths: Readonly<Record<Side, string>>, use: (sources: SourcePair) => T | Promise<T>): Promise<T> {
  const open: number[] = [];
  const openFile = (side: Side): ByteSource => {
    const descriptor = openSync(paths[side], 'r');
    open.push(descriptor);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw notComparable(`${side} is no regular file.`);
    return { size: stat.size, read: (target, position) => readFully(descriptor, target, position) };
  };
  try {
    return await use({ expected: openFile('expected'), actual: openFile('actual') });
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}

/** A single read may give less than there is. */
function readFully(descriptor: number, target: Uint8Array, position: number): number {
  let filled = 0;
  while (filled < target.length) {
    const read = readSync(descriptor, target, filled, target.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}
