import { fstatSync } from 'node:fs';
import { killTree } from './kill-tree.js';

/** An open file that holds what a process prints. */
export interface WatchedStream {
  readonly name: 'stdout' | 'stderr';
  readonly file: number;
}

/** A running process, and the limits it runs under. */
export interface WatchedProcess {
  readonly pid: number;
  /** On the clock of `performance.now()`. */
  readonly deadline: number;
  /** Bytes that a stream may hold. */
  readonly largest: number;
  readonly streams: readonly WatchedStream[];
  readonly onLimit: (limit: 'timed-out' | 'stdout' | 'stderr') => void;
}

const checkEvery = 50;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * One timer for all processes: it ends those that take too long or print too much. And because they run in groups of their own, which no
 * Ctrl-C reaches, it takes them along when this program is ended.
 */
export class ProcessWatch {
  readonly #running = new Set<WatchedProcess>();
  #timer: NodeJS.Timeout | null = null;

  constructor() {
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
  findFull({ streams, largest }: Pick<WatchedProcess, 'streams' | 'largest'>): 'stdout' | 'stderr' | null {
    return streams.find(({ file }) => fstatSync(file).size > largest)?.name ?? null;
  }

  #check(): void {
    const now = performance.now();
    for (const watched of this.#running) {
      const full = this.findFull(watched);
      if (full !== null) watched.onLimit(full);
      else if (now > watched.deadline) watched.onLimit('timed-out');
    }
  }

  readonly #killAll = (): void => {
    for (const { pid } of this.#running) killTree(pid);
  };

  /** Ends as it would have ended without a listener, once nothing is left running. */
  readonly #endWithSignal = (signal: NodeJS.Signals): void => {
    this.#killAll();
    for (const name of signals) process.off(name, this.#endWithSignal);
    process.kill(process.pid, signal);
  };
}
