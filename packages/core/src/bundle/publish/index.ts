export { publishBundle } from './publish-bundle.js';
