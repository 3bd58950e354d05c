export { checkReadmes } from './check-readmes.js';
