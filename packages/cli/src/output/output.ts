import { ShipworthyError } from '@shipworthy/contract/errors';

/** A stream to a terminal, a file or a pipe. */
export type OutputStream = NodeJS.WritableStream & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };

/**
 * Standard output carries the result and nothing else; everything said beside it goes to standard error. A reader that goes away
 * (`| head`) is no fault: the rest is dropped and the exit code stays what it was.
 */
export class Output {
  readonly #stdout: OutputStream;
  readonly #stderr: OutputStream;
  readonly #closed = new Set<OutputStream>();
  #failure: Error | null = null;
  /** True where the log is read for commands: on a runner of GitHub Actions. */
  disarmed = false;
  quiet = false;

  constructor({ stdout, stderr }: { readonly stdout: OutputStream; readonly stderr: OutputStream }) {
    [this.#stdout, this.#stderr] = [stdout, stderr];
    // For the rest of the program's life: a write that nobody waits for may fail when everything else is done.
    for (const stream of new Set([stdout, stderr])) stream.on('error', (error: Error) => this.#onError(stream, error));
  }

  /** Call last. @throws ShipworthyError `output/not-writable` when a stream failed otherwise than by a reader that went away */
  async settle(): Promise<void> {
    // The event of a failed write comes after its callback.
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#failure !== null) throw new ShipworthyError('output/not-writable', `The output cannot be written: ${this.#failure.message}.`, { hint: 'See that there is space left where it goes.', cause: this.#failure });
  }

  /** The result. */
  print(text: string): Promise<void> {
    return this.#write(this.#stdout, text);
  }

  /** For people, beside the result; silent when asked to be. */
  async note(line: string): Promise<void> {
    if (!this.quiet) await this.#write(this.#stderr, `${line}\n`);
  }

  /** For people, never silent. */
  complain(text: string): Promise<void> {
    return this.#write(this.#stderr, `${text}\n`);
  }

  /** Progress: written as it comes, nobody waits for it. */
  show(text: string): void {
    void this.#write(this.#stderr, text);
  }

  #write(stream: OutputStream, text: string): Promise<void> {
    if (this.#closed.has(stream) || text === '') return Promise.resolve();
    return new Promise((resolve) => {
      stream.write(this.disarmed ? disarm(text) : text, () => resolve());
    });
  }

  #onError(stream: OutputStream, error: Error): void {
    this.#closed.add(stream);
    if (!('code' in error && error.code === 'EPIPE')) this.#failure ??= error;
  }
}

/**
 * A runner takes `::error::…` at the start of a line, and `##[error]…` anywhere, for a command. Names and messages come from
 * programs under test, so both are broken up; JSON never has the first and spells the second otherwise.
 */
function disarm(text: string): string {
  return text.replace(/^(\s*):(?=:)/gm, '$1:\u200b').replaceAll('##[', '#\u200b#[');
}
