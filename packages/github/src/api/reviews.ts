import { ShipworthyError } from '@shipworthy/contract/errors';
import type { AssociatedPullRequest, EnvironmentReview, PullRequestReview, Reviews } from '@shipworthy/core/host';
import type { ApiClient } from './api-client.js';
import type { GitHubAccess } from './github-access.js';
import { toHash, toList, toLogin, toNumber, toOneOf, toText, toTextIfAny } from './read-answer.js';
import { fieldOf } from './refusal.js';
import type { Request } from './to-github-error.js';
import { unlessHidden } from './unless-hidden.js';

const pageSize = 100;
/** More reviews or pull requests than this are an attack on patience, not a discussion. */
const mostPages = 30;

/** What people said, through the REST API. Everything is asked anew: consent may have been taken back a moment ago. */
export function createReviews({ repository: name }: GitHubAccess, client: ApiClient): Reviews {
  return {
    listEnvironmentReviews: (runId) => listEnvironmentReviews(client, runId),
    listPullRequestsOf: (commit) => listPullRequestsOf(client, { commit, name }),
    listReviewsOf: (pullRequest) => listReviewsOf(client, pullRequest),
    isTeamMember: (team, login) => isTeamMember(client, { team, login }),
  };
}

function listEnvironmentReviews(client: ApiClient, runId: string): Promise<readonly EnvironmentReview[]> {
  const request: Request = { what: `list the environment reviews of run ${runId}`, permission: 'actions: read' };
  return unlessHidden(request, () => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repository, run_id: Number(runId) });
    return toList(data).map(toEnvironmentReview);
  }));
}

function toEnvironmentReview(entry: unknown): EnvironmentReview {
  const user = fieldOf(entry, 'user');
  const environments = toList(fieldOf(entry, 'environments')).map((environment) => toText(fieldOf(environment, 'name')));
  return { reviewer: toText(fieldOf(user, 'login')), isPerson: fieldOf(user, 'type') === 'User', state: toOneOf(fieldOf(entry, 'state'), ['approved', 'rejected', 'pending']), environments };
}

async function listPullRequestsOf(client: ApiClient, { commit, name }: { commit: string; name: string }): Promise<readonly AssociatedPullRequest[]> {
  const request: Request = { what: `list the pull requests of commit ${commit}`, permission: 'pull-requests: read' };
  const listed = await listPages(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: commit, per_page: pageSize, page });
    return toList(data).map(toListedPullRequest);
  }));
  // Of a fork's commit GitHub also names pull requests of other repositories; their numbers mean something else here.
  const own = listed.filter(({ base }) => base.toLowerCase() === name.toLowerCase());
  return Promise.all(own.map(async ({ base: _ours, ...pullRequest }) => ({ ...pullRequest, headTree: await readTreeOf(client, pullRequest.headCommit) })));
}

type ListedPullRequest = Omit<AssociatedPullRequest, 'headTree'> & { readonly base: string };

function toListedPullRequest(entry: unknown): ListedPullRequest {
  return {
    number: toNumber(fieldOf(entry, 'number')),
    base: toText(fieldOf(fieldOf(fieldOf(entry, 'base'), 'repo'), 'full_name')),
    author: toLogin(fieldOf(entry, 'user')),
    headCommit: toHash(fieldOf(fieldOf(entry, 'head'), 'sha')),
    isMerged: toTextIfAny(fieldOf(entry, 'merged_at')) !== null,
    mergeCommit: toTextIfAny(fieldOf(entry, 'merge_commit_sha')),
  };
}

function readTreeOf(client: ApiClient, commit: string): Promise<string> {
  const request: Request = { what: `read commit ${commit}`, permission: 'contents: read' };
  return unlessHidden(request, () => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.git.getCommit({ ...repository, commit_sha: commit });
    return toHash(fieldOf(fieldOf(data, 'tree'), 'sha'));
  }));
}

async function listReviewsOf(client: ApiClient, pullRequest: number): Promise<readonly PullRequestReview[]> {
  const request: Request = { what: `list the reviews of pull request ${pullRequest}`, permission: 'pull-requests: read' };
  const reviews = await listPages(request, (page) => client.call(request, async (octokit, repository) => {
    const { data } = await octokit.rest.pulls.listReviews({ ...repository, pull_number: pullRequest, per_page: pageSize, page });
    return toList(data).map(toReview);
  }));
  return reviews.filter((review) => review !== null);
}

/** Null for a review whose account is gone: nobody can be asked what it meant. */
function toReview(entry: unknown): PullRequestReview | null {
  const reviewer = toLogin(fieldOf(entry, 'user'));
  if (reviewer === null) return null;
  return {
    reviewer,
    state: toOneOf(fieldOf(entry, 'state'), ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING']),
    commit: toTextIfAny(fieldOf(entry, 'commit_id')),
    at: toTextIfAny(fieldOf(entry, 'submitted_at')),
  };
}

function isTeamMember(client: ApiClient, { team, login }: { team: string; login: string }): Promise<boolean> {
  const [org = '', slug = ''] = team.split('/');
  const request: Request = { what: `look up ${login} in the team ${team}`, permission: 'members: read' };
  return unlessHidden(request, () => client.call(request, async (octokit) => {
    const { data } = await octokit.rest.teams.getMembershipForUserInOrg({ org, team_slug: slug, username: login });
    return toOneOf(fieldOf(data, 'state'), ['active', 'pending']) === 'active';
  }));
}

async function listPages<T>(request: Request, ask: (page: number) => Promise<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const entries = await unlessHidden(request, () => ask(page));
    all.push(...entries);
    if (entries.length < pageSize) return all;
  }
  // The last review decides, so a part of the list is worse than none.
  throw new ShipworthyError('github/unavailable', `There is more than GitHub lists, so it could not ${request.what}.`, { hint: 'Sign the approval with `shipworthy approve`.' });
}
