export type { Change, KnownChange, UnknownChange } from './change.js';
