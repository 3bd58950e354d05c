export { extractBundle } from './extract-bundle.js';
export { openBundle, type OpenRequest } from './open-bundle.js';
