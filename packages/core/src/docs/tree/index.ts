export { collectTree, isBelowOutput } from './collect-tree.js';
export { openTree } from './open-tree.js';
export type { RepositoryTree } from './repository-tree.js';
