import type { PullRequestReview } from '../../host/index.js';

/** The words that decide; a comment neither gives consent nor takes it back. */
const decisive: ReadonlySet<PullRequestReview['state']> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/** Per reviewer the last review that decides. `reviews`: oldest first. */
export function latestReviews(reviews: readonly PullRequestReview[]): PullRequestReview[] {
  const latest = new Map<string, PullRequestReview>();
  for (const review of reviews) if (decisive.has(review.state)) latest.set(review.reviewer.toLowerCase(), review);
  return [...latest.values()];
}
