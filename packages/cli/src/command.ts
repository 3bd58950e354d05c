import type { ExitCode } from '@shipworthy/core/evidence';
import type { Fault } from '@shipworthy/contract/errors';
import type { Flag } from './arguments/flag.js';
import type { GlobalFlags } from './arguments/global-flags.js';
import type { CliOptions } from './cli-options.js';
import type { Output } from './output/output.js';

/** One call of a command, as it was typed. */
export interface Invocation {
  /** Raw text by flag; lists joined by newlines. Flags that nobody knows are among them. */
  readonly values: Readonly<Record<string, string>>;
  /** Names in `values` that are no flag of the command. */
  readonly unknown: readonly string[];
  readonly positionals: readonly string[];
  /** What is wrong with the way it was typed. A command adds its own, and throws them all at once. */
  readonly faults: readonly Fault[];
  readonly global: GlobalFlags;
  readonly output: Output;
  readonly options: CliOptions;
}

/** What `shipworthy <name>` loads once it is asked for. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** Flags beyond those that every command has. */
  readonly flags: readonly Flag[];
  readonly notes: readonly string[];
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  run(invocation: Invocation): Promise<ExitCode>;
}

/** A command by name, not loaded yet. */
export interface CommandEntry {
  readonly name: string;
  readonly load: () => Promise<Command>;
}
