import type { Level, ReasonCode } from '@shipworthy/contract/words';
import type { ApprovalOutcome } from '../../approval/index.js';
import type { AssociatedPullRequest, EnvironmentReview, PullRequestReview } from '../../host/index.js';

/** What must have been approved. */
export interface ApprovalTarget {
  readonly repository: string | null;
  readonly commit: string;
  readonly tree: string;
  readonly level: Level;
}

export interface ReviewedPullRequest {
  readonly pullRequest: AssociatedPullRequest;
  /** Oldest first. */
  readonly reviews: readonly PullRequestReview[];
}

/** Whether a reviewer owns everything; `unknown` where a team cannot be looked into. */
export type Ownership = { readonly is: 'owner' | 'stranger' } | { readonly is: 'unknown'; readonly problem: SourceProblem };

export interface SignedFile {
  /** Relative to the root. */
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: ApprovalOutcome;
}

/** A source of approvals that could not be looked at. */
export interface SourceProblem {
  readonly source: string;
  readonly reason: ReasonCode;
  readonly message: string;
  readonly remedy: string;
}

/** All that is known of who has consented, as plain data. */
export interface ApprovalFacts {
  /** How many different people must have approved; at 0 nobody was asked. */
  readonly needed: number;
  /** Null when the tree of this commit is unknown; then nothing can have approved it. */
  readonly target: ApprovalTarget | null;
  readonly environmentReviews: readonly EnvironmentReview[];
  readonly pullRequests: readonly ReviewedPullRequest[];
  /** By login in small letters, for everybody who approved. */
  readonly owners: ReadonlyMap<string, Ownership>;
  readonly signed: readonly SignedFile[];
  readonly problems: readonly SourceProblem[];
}

/** Where nothing is asked for, nothing is collected. */
export const noApprovals: ApprovalFacts = { needed: 0, target: null, environmentReviews: [], pullRequests: [], owners: new Map(), signed: [], problems: [] };
