export { toSarif } from './to-sarif.js';
export type { SarifLog } from './sarif.js';
