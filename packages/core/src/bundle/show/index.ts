export { showBundle } from './show-bundle.js';
export { writeSummary } from './write-summary.js';
