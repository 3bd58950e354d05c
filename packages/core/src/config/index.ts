export { findBaseCommit, isUnderReview } from './base-commit.js';
export { choosePacks } from './choose-packs.js';
export { configDigest, defaultConfigPath } from './config-files.js';
export { invalidConfig, parseWithSchema } from './parse-with-schema.js';
export { parseConfig } from './parse-config.js';
export { resolvePolicy, withoutExceptions, type PolicyRequest, type ResolvedPolicy } from './resolve-policy.js';
export { openTree, type TreeReader } from './tree-reader.js';
