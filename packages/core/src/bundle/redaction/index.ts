export { checkRedaction } from './check-redaction.js';
export { openMask } from './mask-output.js';
