export type { CommandName } from './command-name.js';
export { runCommand, type CommandOutcome } from './run-command.js';
