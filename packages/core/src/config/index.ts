export { findBaseCommit, isUnderReview } from './base-commit.js';
export { invalidConfig, parseWithSchema } from './parse-with-schema.js';
export { resolvePolicy, type PolicyRequest, type ResolvedPolicy } from './resolve-policy.js';
export { openTree, type TreeReader } from './tree-reader.js';
