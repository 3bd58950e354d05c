export type { Change, KnownChange, UnknownChange } from './change.js';
export { collectChange, type ChangeRequest } from './collect-change.js';
export { digUntil } from './fork-point.js';
