export type { Artifact, ArtifactService, DownloadedArtifact } from './artifact-service.js';
export type { Host, ProgressEvent } from './host.js';
export type { RemoteRepository } from './remote-repository.js';
export type { AssociatedPullRequest, EnvironmentReview, PullRequestReview, Reviews } from './reviews.js';
