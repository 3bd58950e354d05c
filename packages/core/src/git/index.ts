export type { ChangedFile } from './changed-files.js';
export type { Git } from './git.js';
export type { TreeEntry } from './list-tree-at.js';
export { openGit, type OpenGitOptions } from './open-git.js';
export { readCommitter } from './read-committer.js';
export { toRepositoryName } from './to-repository-name.js';
