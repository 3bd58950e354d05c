export { publishEvidence } from './publish-evidence.js';
