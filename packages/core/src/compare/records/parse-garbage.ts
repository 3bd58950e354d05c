import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A full collection takes 11 to 19 ms with the 10 MB that live while records are compared: little beside parsing as much, more than a second. */
const mostParsed = 64 * 1024 * 1024;

/** Runs a full collection of garbage. */
export type CollectGarbage = () => void;

export interface ParseGarbageOptions {
  /** Characters that are parsed between two collections. Default 64 Mi. */
  readonly mostParsed?: number | undefined;
  /** Null: there is no way to ask for a collection. Asked once, when the first one is due. */
  readonly find?: (() => CollectGarbage | null) | undefined;
}

/**
 * Asks for a collection whenever so much text was parsed. The engine's JSON parser puts keys and short strings where only a full collection
 * finds them, and of those the engine runs fewer and fewer: garbage piles up with the size of the file, though hardly anything of it lives.
 * The price: whatever else the program holds is gone through as well, each time.
 */
export class ParseGarbage {
  readonly #mostParsed: number;
  readonly #find: () => CollectGarbage | null;
  #collect: CollectGarbage | null | undefined;
  #parsed = 0;

  constructor(options: ParseGarbageOptions = {}) {
    this.#mostParsed = options.mostParsed ?? mostParsed;
    this.#find = options.find ?? findCollector;
  }

  /** So many characters were parsed, and what came of those before may be garbage. */
  add(characters: number): void {
    this.#parsed += characters;
    if (this.#parsed < this.#mostParsed) return;
    this.#parsed = 0;
    if (this.#collect === undefined) this.#collect = this.#find();
    this.#collect?.();
  }
}

/**
 * The engine's `gc`, which only programs started with `--expose-gc` are given: a new context has it while the flag is set. The flag is the
 * whole process's, so it is taken back at once. Null where the flag cannot be set or does nothing: then memory is what the engine makes of it.
 */
export function findCollector(): CollectGarbage | null {
  try {
    if (typeof globalThis.gc === 'function') return toCollect(globalThis.gc);
    setFlagsFromString('--expose-gc');
    try {
      return toCollect(runInNewContext('globalThis.gc'));
    } finally {
      setFlagsFromString('--no-expose-gc');
    }
  } catch {
    return null;
  }
}

/** Called without arguments: then it runs a full collection before it returns. */
function toCollect(gc: unknown): CollectGarbage | null {
  return typeof gc === 'function' ? () => { Reflect.apply(gc, undefined, []); } : null;
}
