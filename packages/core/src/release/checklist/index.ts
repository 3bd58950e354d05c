export { checkRelease } from './check-release.js';
