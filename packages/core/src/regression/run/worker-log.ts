import { closeSync, fstatSync, ftruncateSync, openSync } from 'node:fs';

/** A file that a process prints into. */
export interface StreamFile {
  readonly path: string;
  /** Open for appending. */
  readonly file: number;
}

/** Appending: a program that opens /dev/stdout once more must not write over what it has printed. New: nobody else writes into it. */
export function createStreamFile(path: string): StreamFile {
  return { path, file: openSync(path, 'ax') };
}

/**
 * What the cases of one worker print and nobody judges: one file, emptied before each case, because creating one costs as much as the start of
 * a small program. It serves only to show why a case failed; a stream that is judged or measured has a file of its own.
 *
 * The trap: a process that left its group (`setsid`, a daemon that was handed the stream) outlives its case unseen, and what it prints may
 * stand in the log of a later case. It is never in what is compared.
 */
export class WorkerLog {
  readonly #nextPath: () => string;
  #current: StreamFile | null = null;

  constructor(nextPath: () => string) {
    this.#nextPath = nextPath;
  }

  /** The file, empty. What it held for the case before is gone then. */
  open(): StreamFile {
    if (this.#current === null) this.#current = createStreamFile(`${this.#nextPath()}.log`);
    else ftruncateSync(this.#current.file, 0);
    return this.#current;
  }

  isEmpty(): boolean {
    return this.#current === null || fstatSync(this.#current.file).size === 0;
  }

  /** Leaves the file to whoever still reads it or may write into it; the next case has a new one. */
  retire(): void {
    if (this.#current !== null) closeSync(this.#current.file);
    this.#current = null;
  }
}
