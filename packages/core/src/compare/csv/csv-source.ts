import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Where the bytes of a table come from. Synchronous: a round trip through the event loop costs more than a piece takes. */
export interface CsvSource {
  readonly size: number;
  /** Bytes put into `target` at `at`; 0 at the end. */
  read(target: Uint8Array, at: number, position: number): number;
  close(): void;
}

export function openCsvFile(path: string): CsvSource {
  const file = openSync(path, 'r');
  return {
    size: fstatSync(file).size,
    read: (target, at, position) => readSync(file, target, at, target.length - at, position),
    close: () => closeSync(file),
  };
}

export function toCsvSource(bytes: Uint8Array): CsvSource {
  return {
    size: bytes.length,
    read: (target, at, position) => {
      const piece = bytes.subarray(position, position + target.length - at);
      target.set(piece, at);
      return piece.length;
    },
    close: () => undefined,
  };
}
