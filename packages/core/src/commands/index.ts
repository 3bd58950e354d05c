export { runCommand, type CommandName, type CommandOutcome } from './run-command.js';
