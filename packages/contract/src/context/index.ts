export type { PushFacts, RunContext } from './run-context.js';
