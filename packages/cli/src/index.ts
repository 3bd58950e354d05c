export type { CliOptions } from './cli-options.js';
export { runCli } from './run-cli.js';
export type { Invocation } from './command.js';
export type { GlobalFlags } from './arguments/global-flags.js';
export type { Output, OutputStream } from './output/output.js';
