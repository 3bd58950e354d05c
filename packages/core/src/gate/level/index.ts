export { demandsOf, type Demands } from './demands-of.js';
export { findLevel, type FoundLevel, type LevelRequest } from './find-level.js';
export { judgeWorkTree } from './judge-work-tree.js';
