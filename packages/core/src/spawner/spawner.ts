import { spawn, type ChildProcess } from 'node:child_process';
import { spawnerProgram } from './generated/spawner-program.js';
import { toErrorCode, toFailedStart, type ProcessRequest, type ProcessResult, type SpawnerAnswer } from './process-request.js';

interface Waiting {
  readonly resolve: (result: ProcessResult) => void;
  readonly started: number;
}

/** One helper process and what it has been asked to run. */
class Starter {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  isOver = false;

  constructor(env: Readonly<Record<string, string>>) {
    // Its own output goes nowhere: what stands in there can be a case's doing, and our stdout is read for workflow commands.
    this.#child = spawn(process.execPath, ['-e', spawnerProgram], { env, windowsHide: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    this.#child.on('message', (answer: SpawnerAnswer) => this.#settle(answer.id, answer.result));
    this.#child.on('error', (error) => this.#end(toErrorCode(error)));
    // A case can kill it, as it could kill us. Then nobody knows how what it ran came to its end.
    this.#child.on('exit', () => this.#end('EPIPE'));
  }

  get load(): number {
    return this.#waiting.size;
  }

  async run(request: ProcessRequest): Promise<ProcessResult> {
    return new Promise((resolve) => {
      const id = (this.#count += 1);
      this.#waiting.set(id, { resolve, started: performance.now() });
      this.#child.send({ id, request }, (error) => {
        if (error !== null) this.#end(toErrorCode(error));
      });
    });
  }

  close(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #settle(id: number, result: ProcessResult): void {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }

  #end(problem: string): void {
    this.isOver = true;
    for (const [id, { started }] of this.#waiting) this.#settle(id, toFailedStart(problem, performance.now() - started));
  }
}

/**
 * Starts programs through small processes of their own. Starting one copies the page tables of whoever starts it, and every page it then
 * writes to: for a process that holds a pack and its observations that costs more than the program itself, and it happens in one thread,
 * while several starters use several cores. Another gain: they notice when this process is gone, even by SIGKILL, and end what they run.
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

  /** Ends the starters, and with them what still runs. */
  close(): void {
    for (const starter of this.#starters) starter.close();
  }

  #pick(): Starter {
    const [idlest] = this.#starters.filter(({ isOver }) => !isOver).toSorted((a, b) => a.load - b.load);
    const living = this.#starters.filter(({ isOver }) => !isOver).length;
    if (idlest !== undefined && (idlest.load === 0 || living >= this.#most)) return idlest;
    const starter = new Starter(this.#env);
    this.#starters.push(starter);
    return starter;
  }
}
