export { loadPack } from './load-pack.js';
export type { LoadedPack, PackContext, PackFile } from './loaded-pack.js';
export { fixturesOf } from './pack-digests.js';
export { isStreamName, toPackName } from './pack-paths.js';
export { findChangedFiles } from './find-changed-files.js';
export { fillPlaceholders, type Placeholder } from './placeholders.js';
export { toOutputRules } from './to-output-rules.js';
export { judgeWithinBudget } from './warning-budget.js';
export { writeLock, type WrittenLock } from './write-lock.js';
