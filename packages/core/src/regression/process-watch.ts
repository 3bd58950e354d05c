import { fstatSync } from 'node:fs';
import { killTree } from './kill-tree.js';

/** A running process, and the limits it runs under. */
export interface WatchedProcess {
  readonly pid: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Open files that hold its output. */
  readonly streams: readonly { readonly name: 'stdout' | 'stderr'; readonly file: number }[];
  readonly onLimit: (limit: 'timed-out' | 'stdout' | 'stderr') => void;
}

const checkEvery = 50;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One timer for all processes: it ends those that take too long or print too much. And because cases run in groups of their own, which no
 * Ctrl-C reaches, it takes them along when this program is ended (nothing can when it is killed with SIGKILL).
 */
export class ProcessWatch {
  readonly #running = new Set<WatchedProcess>();
  readonly #largestStream: number;
  #timer: NodeJS.Timeout | null = null;

  constructor(largestStream: number) {
    this.#largestStream = largestStream;
    process.on('exit', this.#killAll);
    for (const signal of signals) process.on(signal, this.#endWithSignal);
  }

  /** Starts watching; the answer ends it. */
  watch(watched: WatchedProcess): () => void {
    this.#running.add(watched);
    this.#timer ??= setInterval(() => this.#check(), checkEvery);
    return () => {
      this.#running.delete(watched);
    };
  }

  /** The stream that holds more than it may. A fast program is done before the timer looks, so its end is a time to ask as well. */
  findFull(streams: WatchedProcess['streams']): 'stdout' | 'stderr' | null {
    return streams.find(({ file }) => fstatSync(file).size > this.#largestStream)?.name ?? null;
  }

  close(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.#killAll();
    process.off('exit', this.#killAll);
    for (const signal of signals) process.off(signal, this.#endWithSignal);
  }

  #check(): void {
    const now = performance.now();
    for (const watched of this.#running) {
      const full = this.findFull(watched.streams);
      if (full !== null) watched.onLimit(full);
      else if (now > watched.deadline) watched.onLimit('timed-out');
    }
  }

  readonly #killAll = (): void => {
    for (const { pid } of this.#running) killTree(pid);
  };

  /** Passes the signal on to whoever would have had it: without a listener it would have ended this program. */
  readonly #endWithSignal = (signal: NodeJS.Signals): void => {
    this.close();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
}
