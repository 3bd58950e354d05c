import type { ReadEvidence } from '@shipworthy/contract/release';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import type { ListedPullRequest } from '../../host/index.js';

/** By what a pull request belongs to a release. */
export type MarkKind = 'milestone' | 'label' | 'base';

/** One mark of the release and the open pull requests that bear it. */
export interface MarkFacts {
  readonly by: MarkKind;
  readonly name: string;
  /** `absent`: GitHub says that there is no such milestone, label or branch. */
  readonly found: { readonly state: 'absent' } | { readonly state: 'read'; readonly open: readonly ListedPullRequest[] } | { readonly state: 'unread'; readonly problem: SourceProblem };
}

export interface PullRequestFacts {
  /** Name of the release. */
  readonly release: string;
  readonly marks: readonly MarkFacts[];
  /** Why some mark, or all of them, cannot be named. */
  readonly problems: readonly SourceProblem[];
  readonly evidence: readonly ReadEvidence[];
}

/** As people call it. */
export const markNames: Readonly<Record<MarkKind, string>> = { milestone: 'milestone', label: 'label', base: 'base branch' };
