import type { EnvironmentReview, PullRequestReview } from '../../host/index.js';
import type { ApprovalTarget, Ownership, ReviewedPullRequest } from './approval-facts.js';
import type { ApprovalRefusal, Candidate } from './candidate.js';
import { latestReviews } from './latest-reviews.js';

const askAgain = 'Have a code owner approve the final head of the pull request, and merge without changing its content.';

/** People whom an environment of this run asked. A run is of one commit, so what they approved is its tree. */
export function judgeEnvironmentReviews(reviews: readonly EnvironmentReview[], target: ApprovalTarget): Candidate[] {
  const rejected = new Set(reviews.filter(({ state }) => state === 'rejected').map(({ reviewer }) => reviewer.toLowerCase()));
  return reviews.filter(({ state }) => state !== 'pending').map(({ reviewer, isPerson, environments }) => ({
    how: 'environment-review', approver: reviewer, identities: [`login:${reviewer.toLowerCase()}`], commit: target.commit, tree: target.tree, at: null, keyId: null,
    source: `environment ${environments.join(', ')}`,
    refusal: isPerson ? (rejected.has(reviewer.toLowerCase()) ? rejectedRun(reviewer) : null) : noPerson(reviewer),
  }));
}

/** GitHub does not say when: whoever has said no in this run has not clearly said yes. */
function rejectedRun(reviewer: string): ApprovalRefusal {
  return { reason: 'unproven', message: `${reviewer} has rejected a deployment of this run.`, remedy: 'Talk to them; a new run asks anew.' };
}

function noPerson(reviewer: string): ApprovalRefusal {
  return { reason: 'unproven', message: `${reviewer} is an app, and a program cannot consent.`, remedy: 'Have a person review the deployment.' };
}

/** Code owners who approved this commit, or the final head of the pull request that became this commit. */
export function judgePullRequestReviews(reviewed: readonly ReviewedPullRequest[], owners: ReadonlyMap<string, Ownership>, target: ApprovalTarget): Candidate[] {
  return reviewed.flatMap((one) => {
    const { number, headTree } = one.pullRequest;
    const everApproved = new Set(one.reviews.filter(({ state }) => state === 'APPROVED' || state === 'DISMISSED').map(({ reviewer }) => reviewer.toLowerCase()));
    return latestReviews(one.reviews).filter(({ reviewer }) => everApproved.has(reviewer.toLowerCase())).map((review): Candidate => ({
      how: 'code-owner-review', approver: review.reviewer, identities: [`login:${review.reviewer.toLowerCase()}`], commit: review.commit,
      tree: review.commit === target.commit ? target.tree : review.commit === one.pullRequest.headCommit ? headTree : null,
      at: review.at, keyId: null, source: `pull request #${number}`,
      refusal: refuseState(review) ?? refuseSubject(review, one, target) ?? refuseReviewer(review, one, owners.get(review.reviewer.toLowerCase())),
    }));
  });
}

function refuseState({ reviewer, state }: PullRequestReview): ApprovalRefusal | null {
  if (state === 'APPROVED') return null;
  const message = state === 'DISMISSED' ? `The review of ${reviewer} was dismissed.` : `${reviewer} has requested changes since approving.`;
  return { reason: 'unproven', message, remedy: 'Ask them to review again.' };
}

function refuseSubject({ reviewer, commit }: PullRequestReview, { pullRequest }: ReviewedPullRequest, target: ApprovalTarget): ApprovalRefusal | null {
  const { number, headCommit, headTree, isMerged, mergeCommit } = pullRequest;
  if (commit === target.commit) return null;
  const wrong = (message: string): ApprovalRefusal => ({ reason: 'wrong-subject', message, remedy: askAgain });
  if (!isMerged || mergeCommit !== target.commit) return wrong(`${reviewer} approved ${String(commit)} in pull request #${number}, which did not become this commit.`);
  if (commit !== headCommit) return wrong(`${reviewer} approved ${String(commit)}, but pull request #${number} ended with ${headCommit}.`);
  if (headTree !== target.tree) return wrong(`What ${reviewer} approved in pull request #${number} has tree ${headTree}, but this commit has tree ${target.tree}: the merge changed it.`);
  return null;
}

function refuseReviewer({ reviewer }: PullRequestReview, { pullRequest }: ReviewedPullRequest, ownership: Ownership | undefined): ApprovalRefusal | null {
  const { author, number } = pullRequest;
  if (author === null || author.toLowerCase() === reviewer.toLowerCase()) {
    return { reason: 'unproven', message: `${reviewer} wrote pull request #${number}, or nobody knows who did, and authors cannot approve their own work.`, remedy: 'Have another code owner approve it.' };
  }
  if (ownership?.is === 'owner') return null;
  if (ownership?.is === 'unknown') return { reason: ownership.problem.reason, message: `Whether ${reviewer} is a code owner is unknown: ${ownership.problem.message}`, remedy: ownership.problem.remedy };
  return { reason: 'unproven', message: `${reviewer} is no owner of everything (\`*\`) by CODEOWNERS.`, remedy: 'Have somebody approve whom the last `*` line of CODEOWNERS on the base or default branch names.' };
}
