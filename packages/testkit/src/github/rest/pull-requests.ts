import { toRefusal } from '../answer.js';
import { toId, type BranchTip, type PullRequestDescription, type ReviewDescription } from '../fake-repository.js';
import { renderLabel, renderMilestone } from './milestones.js';
import { renderRepositoryNamed, renderUser } from './repository.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

const someTime = '2026-01-01T00:00:00Z';

function renderTip(call: RestCall, tip: BranchTip): Record<string, unknown> {
  const fullName = tip.repository ?? call.repository.fullName;
  const [owner = ''] = fullName.split('/');
  const repo = { ...renderRepositoryNamed(fullName), fork: fullName !== call.repository.fullName };
  return { label: `${owner}:${tip.ref}`, ref: tip.ref, sha: tip.sha, user: renderUser(owner), repo };
}

function updatedAtOf({ updatedAt, mergedAt }: PullRequestDescription): string {
  return updatedAt ?? mergedAt ?? someTime;
}

function renderPullRequest(call: RestCall, pull: PullRequestDescription): Record<string, unknown> {
  const isMerged = pull.mergedAt !== undefined;
  const milestone = pull.milestone === undefined ? undefined : call.repository.milestones.get(pull.milestone);
  return {
    id: toId(`${call.repository.fullName}#${pull.number}`),
    number: pull.number,
    url: `${repositoryUrl(call)}/pulls/${pull.number}`,
    html_url: `https://github.com/${call.repository.fullName}/pull/${pull.number}`,
    state: pull.state ?? (isMerged ? 'closed' : 'open'),
    title: pull.title ?? `Pull request ${pull.number}`,
    body: pull.body ?? null,
    user: renderUser(pull.author ?? 'octocat'),
    draft: pull.draft ?? false,
    head: renderTip(call, pull.head),
    base: renderTip(call, pull.base),
    labels: (pull.labels ?? []).map((name) => renderLabel(call, name)),
    milestone: milestone === undefined ? null : renderMilestone(call, milestone),
    created_at: someTime,
    updated_at: updatedAtOf(pull),
    closed_at: pull.mergedAt ?? null,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
  };
}

function renderReview(call: RestCall, pull: PullRequestDescription, review: ReviewDescription): Record<string, unknown> {
  const url = `${repositoryUrl(call)}/pulls/${pull.number}`;
  return {
    id: toId(JSON.stringify(review)),
    user: renderUser(review.user),
    body: review.body ?? '',
    state: review.state,
    commit_id: review.commit,
    submitted_at: review.submittedAt ?? someTime,
    author_association: review.authorAssociation ?? 'MEMBER',
    pull_request_url: url,
  };
}

function isWanted(call: RestCall, pull: PullRequestDescription): boolean {
  const state = call.query.optionalText('state') ?? 'open';
  const base = call.query.optionalText('base');
  const head = call.query.optionalText('head');
  const { label } = renderTip(call, pull.head);
  const own = pull.state ?? (pull.mergedAt === undefined ? 'open' : 'closed');
  return (state === 'all' || state === own) && (base === undefined || base === pull.base.ref) && (head === undefined || head === label);
}

export const listPullRequests: RestHandler = (call) => {
  const found = [...call.repository.pullRequests.values()].filter((pull) => isWanted(call, pull));
  const sort = call.query.optionalText('sort') ?? 'created';
  if (sort !== 'created' && sort !== 'updated') return toRefusal(501, `The fake GitHub does not sort by ${sort} yet`);
  found.sort((left, right) => (sort === 'created' ? 0 : Date.parse(updatedAtOf(right)) - Date.parse(updatedAtOf(left))) || right.number - left.number);
  // Newest first is what GitHub takes for granted only of the order of creation.
  if ((call.query.optionalText('direction') ?? (sort === 'created' ? 'desc' : 'asc')) === 'asc') found.reverse();
  return answerPage(call, found, (pull) => renderPullRequest(call, pull));
};

export const getPullRequest: RestHandler = (call) => {
  const pull = call.repository.pullRequests.get(call.path.integer('pull_number'));
  if (pull === undefined) return toNotFound();
  return answerWith(call, { ...renderPullRequest(call, pull), merged: pull.mergedAt !== undefined, mergeable_state: 'unknown' });
};

export const listReviews: RestHandler = (call) => {
  const pull = call.repository.pullRequests.get(call.path.integer('pull_number'));
  if (pull === undefined) return toNotFound();
  return answerPage(call, pull.reviews ?? [], (review) => renderReview(call, pull, review));
};

/** The open ones whose head it is, and those that it is part of or became of. */
export const listPullRequestsOfCommit: RestHandler = (call) => {
  const sha = call.path.text('commit_sha');
  const found = [...call.repository.pullRequests.values()].filter((pull) => [pull.head.sha, pull.mergeCommitSha, ...(pull.commits ?? [])].includes(sha));
  return answerPage(call, found, (pull) => renderPullRequest(call, pull));
};
