export { buildChecklist, checkRelease } from './check-release.js';
