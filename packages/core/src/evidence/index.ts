export { toExitCode, worstVerdict, type CommandResult, type ExitCode, type WrittenDocument } from './command-result.js';
