export type { RepositoryTree } from './repository-tree.js';
