import { Writable } from 'node:stream';
import { runCli } from '@shipworthy/cli';

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly stdout?: FakeStream;
  readonly stderr?: FakeStream;
}

/** A stream that remembers. With `failure`, every write fails, as a closed pipe or a full disk does. */
export class FakeStream extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number | undefined;
  readonly #failure: string | null;

  constructor({ isTTY = false, columns, failure = null }: { isTTY?: boolean; columns?: number; failure?: string | null } = {}) {
    super({ decodeStrings: false });
    [this.isTTY, this.columns, this.#failure] = [isTTY, columns, failure];
  }

  override _write(chunk: unknown, _encoding: string, done: (error?: Error) => void): void {
    if (this.#failure !== null) return done(Object.assign(new Error(`write ${this.#failure}`), { code: this.#failure }));
    this.text += String(chunk);
    done();
  }
}

/** Runs the program in this process, as `main.ts` does. */
export async function run(argv: readonly string[], options: RunOptions = {}): Promise<CliResult> {
  const { stdout = new FakeStream(), stderr = new FakeStream(), cwd = '/nowhere', variables } = options;
  const loadVariables = () => (variables === undefined ? Promise.reject(new TypeError('nobody should ask for the environment here')) : Promise.resolve(variables));
  const exitCode = await runCli({ argv, stdout, stderr, cwd, loadVariables });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}
