export { checkReferences } from './check-references.js';
