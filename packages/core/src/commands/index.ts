export { runCommand, type CommandName } from './run-command.js';
