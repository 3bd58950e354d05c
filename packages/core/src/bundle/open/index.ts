export { openBundle, type OpenRequest } from './open-bundle.js';
