import { spawn, type ChildProcess } from 'node:child_process';
import { spawnerProgram } from './generated/spawner-program.js';
import { toErrorCode, toFailedStart, type ProcessRequest, type ProcessResult, type SpawnerAnswer } from './process-request.js';

interface Waiting {
  readonly resolve: (result: ProcessResult) => void;
  readonly started: number;
}

/** Milliseconds that one waits for the next pack. */
const restTime = 1000;
const resting: Starter[] = [];

/** A process that rests, or a new one. */
export function takeStarter(env: Readonly<Record<string, string>>): Starter {
  const rested = resting.pop();
  rested?.wake();
  return rested ?? new Starter(env);
}

/** A process that starts programs for us, and what it has been asked to run. */
export class Starter {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #bedtime: NodeJS.Timeout | undefined;
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

  /** Lets it rest for the next pack, without keeping this program alive; one that is still at work is ended, with what it runs. */
  release(): void {
    if (this.isOver || this.load > 0) return this.#close();
    this.#child.unref();
    this.#child.channel?.unref();
    resting.push(this);
    this.#bedtime = setTimeout(() => this.#close(), restTime).unref();
  }

  wake(): void {
    clearTimeout(this.#bedtime);
    this.#child.ref();
    this.#child.channel?.ref();
  }

  /** Ended by us and never by itself, so that no order is sent to one that is about to leave. */
  #close(): void {
    this.#forget();
    if (this.#child.connected) this.#child.disconnect();
  }

  #forget(): void {
    const at = resting.indexOf(this);
    if (at >= 0) resting.splice(at, 1);
  }

  #settle(id: number, result: ProcessResult): void {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }

  #end(problem: string): void {
    this.isOver = true;
    this.#forget();
    for (const [id, { started }] of this.#waiting) this.#settle(id, toFailedStart(problem, performance.now() - started));
  }
}
