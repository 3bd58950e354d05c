export { createRepository, TemporaryRepository, type CommitOptions, type Files } from './create-repository.js';
export { isolatedGitEnvironment } from './git.js';
