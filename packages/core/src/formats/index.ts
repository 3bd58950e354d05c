export type { FactsFormatName } from './facts-format.js';
export { isFactsFormat } from './load-format.js';
