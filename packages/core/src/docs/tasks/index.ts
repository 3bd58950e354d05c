export { checkTasks } from './check-tasks.js';
export { compileIdPattern, findIdPatternFault, type IdMatch, type IdPattern } from './id-pattern.js';
export { findColumn } from './source-tables.js';
export { listSome, toDistinctNames } from './task-finding.js';
export { showPlace, type FilePlace } from './text-place.js';
