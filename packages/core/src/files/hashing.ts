import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { toReadError } from './file-errors.js';
import { hashSmallFile, type HashedFile } from './file-hasher.js';
import { hashFile, type FileHash } from './hash-file.js';
import { HashTable, type HashWork } from './hash-table.js';
import { takeThreads, type HashThread } from './hash-thread.js';

export interface HashFilesOptions {
  /** Threads beside this one; default: as many as keep every core busy, none when starting them costs more than they save. */
  readonly threads?: number;
}

export interface HashingOptions extends HashFilesOptions {
  /** Put before every name: a folder with its `/`, or nothing. */
  readonly prefix: string;
  /** What has become a link since it was listed is not followed, and cannot be read. Not on Windows. Default false. */
  readonly noFollow?: boolean;
  /** About how many files will come: of many, threads are started before the first is named. */
  readonly expected?: number;
}

export interface NamedHash extends FileHash {
  /** Without the prefix. */
  readonly path: string;
}

/** A thread takes about 25 ms to start, in which this one hashes about this much. */
const worthAThread = { bytes: 32 * 1024 * 1024, files: 4000 } as const;
/** Names that are handed out at once while more are still coming; of those that threads wait for, the first few. */
const portionFiles = { first: 200, others: 2000 } as const;
/** The event loop never blocks for much longer. */
const sliceMs = 3;

interface Portion {
  readonly names: readonly string[];
  readonly table: HashTable;
}

/** Hashes files while they are still being listed: other threads begin as soon as there is enough to do, this one takes part at the end. */
export class Hashing {
  readonly #prefix: string;
  readonly #noFollow: boolean;
  readonly #wanted: number | undefined;
  readonly #portions: Portion[] = [];
  readonly #waits: (() => Promise<void>)[] = [];
  #pending: string[] = [];
  #files = 0;
  #threads: HashThread[] | null = null;

  constructor({ prefix, noFollow = false, threads, expected = 0 }: HashingOptions) {
    this.#prefix = prefix;
    this.#noFollow = noFollow;
    this.#wanted = threads;
    if (expected >= worthAThread.files) this.#threads = takeThreads(threads ?? availableParallelism() - 1);
  }

  /** A regular file, once. */
  add(name: string): void {
    this.#pending.push(name);
    this.#files += 1;
    if (this.#pending.length < (this.#portions.length === 0 ? portionFiles.first : portionFiles.others)) return;
    if (this.#threads !== null || this.#files >= worthAThread.files) this.#handOut();
  }

  /** The hashes in the order in which the names were added. Throws `config/not-found` or `config/unreadable` for the first that cannot be read. */
  async end(): Promise<NamedHash[]> {
    this.#handOut();
    try {
      for (const portion of this.#portions) await this.#drain(portion);
    } finally {
      await this.stop();
    }
    const hashes: NamedHash[] = [];
    for (const portion of this.#portions) await this.#collect(portion, hashes);
    return hashes;
  }

  /** Lets nobody begin another file, and settles when nobody is at one. */
  async stop(): Promise<void> {
    for (const { table } of this.#portions) table.close();
    await Promise.all(this.#waits.splice(0).map(async (wait) => wait()));
    for (const thread of this.#threads ?? []) thread.rest();
    this.#threads = null;
  }

  #handOut(): void {
    const names = this.#pending;
    this.#pending = [];
    if (names.length === 0) return;
    this.#threads ??= takeThreads(this.#wanted ?? (this.#isWorthThreads(names) ? Math.min(availableParallelism(), this.#files) - 1 : 0));
    const table = HashTable.create(names.length, this.#threads.length);
    this.#portions.push({ names, table });
    if (this.#threads.length === 0) return;
    const { control, sizes, digits } = table;
    const work: HashWork = { prefix: this.#prefix, names: names.join('\0'), noFollow: this.#noFollow, control, sizes, digits };
    this.#threads.forEach((thread, index) => this.#waits.push(thread.begin(table, index, work)));
  }

  #isWorthThreads(names: readonly string[]): boolean {
    if (this.#files < 2) return false;
    if (this.#files >= worthAThread.files) return true;
    let bytes = 0;
    for (const name of names) {
      bytes += statSync(this.#prefix + name, { throwIfNoEntry: false })?.size ?? 0;
      if (bytes >= worthAThread.bytes) return true;
    }
    return false;
  }

  async #drain({ names, table }: Portion): Promise<void> {
    let sliceEnd = performance.now() + sliceMs;
    for (let index = table.take(); index < names.length; index = table.take()) {
      const path = this.#prefix + (names[index] ?? '');
      table.settle(index, this.#hashSmall(path) ?? (await this.#hashLarge(path)));
      if (performance.now() < sliceEnd) continue;
      await setImmediate();
      sliceEnd = performance.now() + sliceMs;
    }
  }

  /** What failed, and what a thread that died left undone, is hashed here: either it works now, or this tells why not. */
  async #collect({ names, table }: Portion, hashes: NamedHash[]): Promise<void> {
    for (const [index, name] of names.entries()) {
      if (!table.isDone(index)) {
        const path = this.#prefix + name;
        const hashed = this.#hashSmall(path) ?? (await this.#hashLarge(path));
        if (hashed.failure !== '') throw toReadError(hashed.failure, basename(path));
        table.settle(index, hashed);
      }
      hashes.push({ path: name, bytes: table.bytesOf(index), sha256: table.sha256Of(index) });
    }
  }

  #hashSmall(path: string): HashedFile | null {
    return hashSmallFile(path, { noFollow: this.#noFollow });
  }

  async #hashLarge(path: string): Promise<HashedFile> {
    return { ...(await hashFile(path, { noFollow: this.#noFollow })), failure: '' };
  }
}
