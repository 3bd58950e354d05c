export type { RunContext } from './run-context.js';
