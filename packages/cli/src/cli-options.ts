import type { EnvironmentVariables } from '@shipworthy/environment';
import type { OutputStream } from './output/output.js';

export interface CliOptions {
  /** What was typed after the program's name. */
  readonly argv: readonly string[];
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Absolute folder the program was started in. */
  readonly cwd: string;
  /** Asked for only when a command needs it: `--version` and `--help` do not. */
  readonly loadVariables: () => Promise<EnvironmentVariables>;
}
