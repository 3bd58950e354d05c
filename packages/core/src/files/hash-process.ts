import { spawn, type ChildProcess } from 'node:child_process';
import { hashProgram } from './generated/hash-program.js';
import type { HashBatch, HashedBatch, HashQueue } from './hash-queue.js';

export interface Portion {
  /** Files in a batch. */
  readonly size: number;
  /** Batches that a process is given ahead, so that it never waits for us. */
  readonly ahead: number;
}

interface Work {
  readonly queue: HashQueue;
  readonly portion: Portion;
  readonly given: HashBatch[];
  readonly end: () => void;
}

const idle: HashProcess[] = [];

/** Processes that have worked before, and new ones for the rest. */
export function takeProcesses(count: number): HashProcess[] {
  const known = idle.splice(0, count);
  return [...known, ...Array.from({ length: count - known.length }, () => new HashProcess())];
}

/**
 * A process that hashes batches of a queue. Not a thread: threads share one table of open files, and two of them opened and closed small
 * files no faster than one. It stays for the next queue, without keeping this program alive.
 */
export class HashProcess {
  readonly #child: ChildProcess;
  #isReady = false;
  #work: Work | null = null;

  constructor() {
    this.#child = spawn(process.execPath, ['-e', hashProgram], { windowsHide: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child.on('message', (hashed: HashedBatch) => this.#receive(hashed));
    for (const event of ['error', 'exit', 'disconnect']) this.#child.on(event, () => this.#lose());
  }

  /** Settles when the queue is empty, or the process has died; what it could not do is in the queue again then. Never rejects. */
  async drain(queue: HashQueue, portion: Portion): Promise<void> {
    if (!this.#child.connected) return;
    this.#child.ref();
    this.#child.channel?.ref();
    await new Promise<void>((resolve) => {
      this.#work = { queue, portion, given: [], end: resolve };
      if (this.#isReady) this.#feed(this.#work);
    });
  }

  /** To be called when nothing is left to hand out: one that is not even ready is not waited for. */
  dismiss(): void {
    if (this.#work?.given.length === 0) this.#rest(this.#work);
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #receive(hashed: HashedBatch): void {
    const work = this.#work;
    if (this.#isReady && work !== null) {
      work.queue.settle(hashed);
      work.given.shift();
    }
    this.#isReady = true;
    if (work !== null) this.#feed(work);
  }

  #feed(work: Work): void {
    const { queue, portion, given } = work;
    while (given.length < portion.ahead) {
      const batch = queue.take(portion.size);
      if (batch === null) break;
      given.push(batch);
      this.#child.send(batch);
    }
    if (given.length === 0) this.#rest(work);
  }

  #rest({ end }: Work): void {
    this.#work = null;
    this.#child.unref();
    this.#child.channel?.unref();
    idle.push(this);
    end();
  }

  #lose(): void {
    const at = idle.indexOf(this);
    if (at >= 0) idle.splice(at, 1);
    const work = this.#work;
    this.#work = null;
    for (const batch of work?.given ?? []) work?.queue.giveBack(batch);
    work?.end();
  }
}
