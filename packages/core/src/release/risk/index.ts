export { checkRisks } from './check-risks.js';
