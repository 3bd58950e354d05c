export { checkGates } from './check-gates.js';
