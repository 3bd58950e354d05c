import { SHARE_ENV, Worker } from 'node:worker_threads';
import { hashProgram } from './generated/hash-program.js';
import { threadState, type HashTable, type HashWork } from './hash-table.js';

const idle: HashThread[] = [];

/** Threads that have worked before, and new ones for the rest; fewer where the system allows no more, because whoever asks can do the work too. */
export function takeThreads(count: number): HashThread[] {
  const threads = idle.splice(0, count);
  try {
    while (threads.length < count) threads.push(new HashThread());
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_INIT_FAILED';
    if (!isRefused) throw error;
  }
  return threads;
}

/** A thread that hashes beside us. It stays for the next files, without keeping this program alive. */
export class HashThread {
  readonly #worker: Worker;
  readonly #ends = new Map<number, () => void>();
  #tickets = 0;
  #isLost = false;

  constructor() {
    this.#worker = new Worker(hashProgram, { eval: true, env: SHARE_ENV, execArgv: [] });
    this.#worker.on('message', (ticket: number) => this.#ends.get(ticket)?.());
    for (const event of ['error', 'exit']) this.#worker.on(event, () => this.#lose());
    this.#worker.unref(); // listeners of messages hold it again
  }

  /**
   * Lets it take files of a table. The function that is returned settles when it takes none any more, to be asked for when none is left:
   * one that is not even ready is not waited for. What it could not do is undone then. Never rejects.
   */
  begin(table: HashTable, thread: number, work: HashWork): () => Promise<void> {
    const ticket = (this.#tickets += 1);
    this.#worker.postMessage({ thread, ticket, work });
    return async () => {
      if (!this.#isLost && table.stateOf(thread) === threadState.working) await this.#wait(ticket);
    };
  }

  /** It may be taken again. */
  rest(): void {
    if (!this.#isLost) idle.push(this);
  }

  async #wait(ticket: number): Promise<void> {
    this.#worker.ref();
    await new Promise<void>((resolve) => this.#ends.set(ticket, resolve));
    this.#ends.delete(ticket);
    this.#worker.unref();
  }

  #lose(): void {
    this.#isLost = true;
    const at = idle.indexOf(this);
    if (at >= 0) idle.splice(at, 1);
    for (const end of this.#ends.values()) end();
  }
}
