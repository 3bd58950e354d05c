import type { ReadEvidence } from '@shipworthy/contract/release';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { CommitCheck, RequiredCheck } from '../../host/index.js';

/** What GitHub requires on the default branch, and what it knows of the commit. */
export interface RequiredChecksFacts {
  /** For people. */
  readonly branch: string;
  readonly commit: string;
  readonly required: readonly RequiredCheck[];
  readonly checks: readonly CommitCheck[];
  /** The run that judges: it cannot vouch for itself. Null outside GitHub Actions. */
  readonly ownRunId: string | null;
  readonly evidence: readonly ReadEvidence[];
}

/** `unread`: with what was read before it ended. */
export type CollectedChecks =
  | { readonly state: 'read'; readonly facts: RequiredChecksFacts }
  | { readonly state: 'unread'; readonly problem: SourceProblem; readonly evidence: readonly ReadEvidence[] };
