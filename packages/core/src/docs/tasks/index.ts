export { checkTasks } from './check-tasks.js';
export { compileIdPattern, findIdPatternFault, type IdMatch, type IdPattern } from './rows/id-pattern.js';
export { findColumn } from './rows/source-tables.js';
export { listSome, toDistinctNames } from './task-finding.js';
export { showPlace, type FilePlace } from './rows/text-place.js';
