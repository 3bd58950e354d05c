export type { GitHubAccess } from './api/github-access.js';
export { createRemoteRepository } from './api/remote-repository.js';
export { upsertComment, type StickyComment } from './api/upsert-comment.js';
export { createArtifactService, type ArtifactOptions } from './artifacts/artifact-service.js';
