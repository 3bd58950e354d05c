export type { FactsFormatName } from './facts-format.js';
export { describeFacts } from './describe-facts.js';
export { isFactsFormat } from './load-format.js';
export { readSummary } from './summary.js';
