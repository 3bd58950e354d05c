export type { ProcessEnd, ProcessRequest, ProcessResult } from './process-request.js';
export { Spawner } from './spawner.js';
