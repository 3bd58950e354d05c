export { acceptDebts } from './accept-debts.js';
export { applyDebts } from './apply-debts.js';
export { readDebts, type KnownDebts } from './read-debts.js';
