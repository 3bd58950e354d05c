export { checkRedaction } from './check-redaction.js';
