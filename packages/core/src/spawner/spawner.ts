import type { ProcessRequest, ProcessResult } from './process-request.js';
import { takeStarter, type Starter } from './starter.js';

/**
 * Starts programs through small processes of their own. Starting one copies the page tables of whoever starts it, and every page it then
 * writes to: for a process that holds a pack and its observations that costs more than the program itself, and it happens in one thread,
 * while several starters use several cores. Another gain: they notice when this process is gone, even by SIGKILL, and end what they run.
 * They stay a moment for the next pack.
 */
export class Spawner {
  readonly #starters: Starter[] = [];
  readonly #env: Readonly<Record<string, string>>;
  readonly #most: number;

  /** `most`: processes that start others; `env`: what they, not the programs, are started with. */
  constructor({ env, most }: { readonly env: Readonly<Record<string, string>>; readonly most: number }) {
    this.#env = env;
    this.#most = Math.max(1, most);
  }

  /** Runs a program to its end. Never rejects: what could not be started, or was lost with its starter, has `end: 'spawn-failed'`. */
  async run(request: ProcessRequest): Promise<ProcessResult> {
    return this.#pick().run(request);
  }

  /** Lets the starters go; what still runs is ended. */
  close(): void {
    for (const starter of this.#starters) starter.release();
  }

  #pick(): Starter {
    const [idlest] = this.#starters.filter(({ isOver }) => !isOver).toSorted((a, b) => a.load - b.load);
    const living = this.#starters.filter(({ isOver }) => !isOver).length;
    if (idlest !== undefined && (idlest.load === 0 || living >= this.#most)) return idlest;
    const starter = takeStarter(this.#env);
    this.#starters.push(starter);
    return starter;
  }
}
