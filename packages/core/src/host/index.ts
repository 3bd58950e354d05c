export type { Artifact, ArtifactService, DownloadedArtifact } from './artifact-service.js';
export type { Host, ProgressEvent, SamplingEvent } from './host.js';
export type { ReleaseAsset, Releases } from './releases.js';
export type {
  AlertSource, Answered, ApiAnswer, CommitCheck, ListedPullRequest, Milestone, OpenPullRequestQuery, ReleaseFacts, RemoteTag, RequiredCheck, SecurityAlert,
} from './release-facts.js';
export type { AssetUpload, NewRelease, ReleasePage, ReleasePages } from './release-pages.js';
export type { RemoteRepository } from './remote-repository.js';
export type { ActionsPolicy, ActionsSettings, BranchProtection, BranchRule, ForkApproval, RepositoryFacts, RepositoryRules, Ruleset } from './repository-settings.js';
export type { AssociatedPullRequest, EnvironmentReview, PullRequestReview, Reviews } from './reviews.js';
export type { ArtifactQuery, Runs, StoredArtifact, WorkflowRun } from './runs.js';
