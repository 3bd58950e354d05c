export type { ChangedFile } from './changed-files.js';
export type { Git } from './git.js';
export type { Tags } from './list-tags.js';
export type { TreeEntry } from './list-tree-at.js';
export type { WorkTreeFile } from './list-work-tree.js';
export { openGit, type OpenGitOptions } from './open-git.js';
export { readCommitter } from './read-committer.js';
export type { Trailer } from './read-trailers.js';
export { toRepositoryName } from './to-repository-name.js';
