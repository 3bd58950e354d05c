/** What a person said when an environment of a run asked for a review. */
export interface EnvironmentReview {
  readonly reviewer: string;
  /** False for apps: a program cannot consent. */
  readonly isPerson: boolean;
  readonly state: 'approved' | 'rejected' | 'pending';
  readonly environments: readonly string[];
}

/** A pull request of this repository that knows a commit. */
export interface AssociatedPullRequest {
  readonly number: number;
  /** Null when the account is gone. */
  readonly author: string | null;
  readonly headCommit: string;
  readonly headTree: string;
  readonly isMerged: boolean;
  /** What it became on the base branch; before the merge a trial merge, or null. */
  readonly mergeCommit: string | null;
}

/** One review, as it was left; a dismissed one keeps its place and changes its state. */
export interface PullRequestReview {
  readonly reviewer: string;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  readonly commit: string | null;
  /** RFC 3339. */
  readonly at: string | null;
}

/** What people said about a run or a change on GitHub. Every method throws ShipworthyError `github/*`; what is hidden is `github/permission-denied`. */
export interface Reviews {
  listEnvironmentReviews(runId: string): Promise<readonly EnvironmentReview[]>;
  listPullRequestsOf(commit: string): Promise<readonly AssociatedPullRequest[]>;
  /** Oldest first. */
  listReviewsOf(pullRequest: number): Promise<readonly PullRequestReview[]>;
  /** False while the invitation is not accepted. @param team `organisation/slug` */
  isTeamMember(team: string, login: string): Promise<boolean>;
}
