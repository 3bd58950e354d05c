import type { HashedFile } from './file-hasher.js';

/** Files that one process hashes in a row. */
export interface HashBatch {
  /** Index of its first path. */
  readonly from: number;
  readonly paths: readonly string[];
}

/** The hashes of a batch as few flat values: an object per file costs more to send than a small file to hash. */
export interface HashedBatch {
  readonly from: number;
  readonly bytes: readonly number[];
  /** 64 digits for each file, none for one that failed. */
  readonly digits: string;
  /** Position in the batch and system error code. */
  readonly failures: readonly (readonly [number, string])[];
}

/** What is left to hash, and what has been. Whoever is free takes the next batch, so ten large files and ten thousand small ones both keep every core busy. */
export class HashQueue {
  readonly results: HashedFile[] = [];
  readonly #paths: readonly string[];
  readonly #returned: HashBatch[] = [];
  #next = 0;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  take(most: number): HashBatch | null {
    const returned = this.#returned.pop();
    if (returned !== undefined) return returned;
    const from = this.#next;
    if (from >= this.#paths.length) return null;
    this.#next = Math.min(from + most, this.#paths.length);
    return { from, paths: this.#paths.slice(from, this.#next) };
  }

  /** What whoever took it could not do: somebody else will. */
  giveBack(batch: HashBatch): void {
    this.#returned.push(batch);
  }

  settle({ from, bytes, digits, failures }: HashedBatch): void {
    const failed = new Map(failures);
    let at = 0;
    bytes.forEach((size, position) => {
      const failure = failed.get(position) ?? '';
      const end = failure === '' ? at + 64 : at;
      this.results[from + position] = { sha256: digits.slice(at, end), bytes: size, failure };
      at = end;
    });
  }
}

export function toHashedBatch(from: number, files: readonly HashedFile[]): HashedBatch {
  return {
    from,
    bytes: files.map(({ bytes }) => bytes),
    digits: files.map(({ sha256 }) => sha256).join(''),
    failures: files.flatMap(({ failure }, position) => (failure === '' ? [] : [[position, failure] as const])),
  };
}
