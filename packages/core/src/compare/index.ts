export { compareContent } from './compare-content.js';
export { compareFiles, isComparedInPieces, largestContent } from './compare-files.js';
export type { Change, ChangeKind, Comparison, ComparisonFormat, ComparisonOptions, Normaliser } from './comparison.js';
export { findOptionFaults, type OptionFault } from './find-option-faults.js';
export { listTreeChanges, type TreeChange } from './tree/list-tree-changes.js';
export { normaliserNames } from './normalise/normalisers.js';
export { parseNormalisers } from './normalise/parse-normalisers.js';
