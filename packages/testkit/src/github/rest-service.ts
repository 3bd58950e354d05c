import { toRefusal, type Answer } from './answer.js';
import { judgeRequest, type OperationMatch } from './contract.js';
import { Fields } from './json.js';
import { isPermitted, renderAcceptedPermissions } from './permissions.js';
import { listAnalyses, listCodeAlerts, listDependabotAlerts, listSecretAlerts } from './rest/alerts.js';
import { downloadArtifact, getArtifact, listArtifactsForRepository, listRunArtifacts } from './rest/artifacts.js';
import { getBranch, listBranchRules } from './rest/branches.js';
import { getCombinedStatus, listCheckRuns } from './rest/checks.js';
import { createComment, listComments, updateComment } from './rest/comments.js';
import { getContent } from './rest/contents.js';
import { getLabel, listMilestones } from './rest/milestones.js';
import { getPullRequest, listPullRequests, listPullRequestsOfCommit, listReviews } from './rest/pull-requests.js';
import { createRelease, deleteReleaseAsset, updateRelease, uploadReleaseAsset } from './rest/release-writes.js';
import { getLatestRelease, getRelease, getReleaseAsset, getReleaseByTag, listReleaseAssets, listReleases } from './rest/releases.js';
import { getCommit, getRef, getRepository, getRepositoryCommit, listBranches } from './rest/repository.js';
import { toNotFound, type RestHandler } from './rest/rest-call.js';
import { getRun, listEnvironmentReviews, listRunJobs, listRuns } from './rest/runs.js';
import { checkImmutableReleases, getActionsPolicy, getBranchProtection, getDefaultToken, getForkApproval, getRetention, getRuleset, getSelectedActions, listRulesets } from './rest/settings.js';
import { createCommitStatus } from './rest/statuses.js';
import { getTag } from './rest/tags.js';
import { getMembership, membershipOperation } from './rest/teams.js';
import type { World } from './world.js';

/** Operations of the description that stand in no table answer 501, saying so: better few that tell the truth. */
const handlers: Readonly<Record<string, RestHandler>> = {
  'actions/download-artifact': downloadArtifact,
  'actions/get-allowed-actions-repository': getSelectedActions,
  'actions/get-artifact': getArtifact,
  'actions/get-artifact-and-log-retention-settings-repository': getRetention,
  'actions/get-fork-pr-contributor-approval-permissions-repository': getForkApproval,
  'actions/get-github-actions-default-workflow-permissions-repository': getDefaultToken,
  'actions/get-github-actions-permissions-repository': getActionsPolicy,
  'actions/get-reviews-for-run': listEnvironmentReviews,
  'actions/get-workflow-run': getRun,
  'actions/list-artifacts-for-repo': listArtifactsForRepository,
  'actions/list-jobs-for-workflow-run': listRunJobs,
  'actions/list-workflow-run-artifacts': listRunArtifacts,
  'actions/list-workflow-runs-for-repo': listRuns,
  'checks/list-for-ref': listCheckRuns,
  'code-scanning/list-alerts-for-repo': listCodeAlerts,
  'code-scanning/list-recent-analyses': listAnalyses,
  'dependabot/list-alerts-for-repo': listDependabotAlerts,
  'git/get-commit': getCommit,
  'git/get-ref': getRef,
  'git/get-tag': getTag,
  'issues/create-comment': createComment,
  'issues/get-label': getLabel,
  'issues/list-comments': listComments,
  'issues/list-milestones': listMilestones,
  'issues/update-comment': updateComment,
  'pulls/get': getPullRequest,
  'pulls/list': listPullRequests,
  'pulls/list-reviews': listReviews,
  'repos/check-immutable-releases': checkImmutableReleases,
  'repos/create-commit-status': createCommitStatus,
  'repos/create-release': createRelease,
  'repos/delete-release-asset': deleteReleaseAsset,
  'repos/get': getRepository,
  'repos/get-branch': getBranch,
  'repos/get-branch-protection': getBranchProtection,
  'repos/get-branch-rules': listBranchRules,
  'repos/get-combined-status-for-ref': getCombinedStatus,
  'repos/get-commit': getRepositoryCommit,
  'repos/get-content': getContent,
  'repos/get-latest-release': getLatestRelease,
  'repos/get-release': getRelease,
  'repos/get-release-asset': getReleaseAsset,
  'repos/get-release-by-tag': getReleaseByTag,
  'repos/get-repo-ruleset': getRuleset,
  'repos/get-repo-rulesets': listRulesets,
  'repos/list-branches': listBranches,
  'repos/list-pull-requests-associated-with-commit': listPullRequestsOfCommit,
  'repos/list-release-assets': listReleaseAssets,
  'repos/list-releases': listReleases,
  'repos/update-release': updateRelease,
  'repos/upload-release-asset': uploadReleaseAsset,
  'secret-scanning/list-alerts-for-repo': listSecretAlerts,
};

/** Public or not, these are for the signed in. */
const neverAnonymous = new Set([
  'actions/download-artifact', 'actions/get-allowed-actions-repository', 'actions/get-artifact-and-log-retention-settings-repository',
  'actions/get-fork-pr-contributor-approval-permissions-repository', 'actions/get-github-actions-default-workflow-permissions-repository',
  'actions/get-github-actions-permissions-repository', 'repos/check-immutable-releases', 'repos/get-branch-protection', 'code-scanning/list-alerts-for-repo', 'code-scanning/list-recent-analyses', 'dependabot/list-alerts-for-repo',
  'issues/create-comment', 'issues/update-comment', 'repos/create-commit-status', 'repos/create-release', 'repos/delete-release-asset', 'repos/update-release',
  'repos/upload-release-asset', 'secret-scanning/list-alerts-for-repo',
]);

/** A REST request as it came over the wire. */
export interface RestRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

function isAuthentic(authorization: string, token: string): boolean {
  const [scheme = '', value] = authorization.split(' ');
  return /^(token|bearer)$/i.test(scheme) && value === token;
}

/** GitHub's order: who are you, is there such a repository for you, may your token do this. */
function refuseAccess(world: World, match: OperationMatch, authorization: string | undefined): Answer | undefined {
  const { operation, path } = match;
  if (authorization !== undefined && !isAuthentic(authorization, world.token)) return toRefusal(401, 'Bad credentials');
  const repository = world.findRepository(`${path['owner']}/${path['repo']}`);
  if (repository === undefined) return toNotFound();
  if (authorization === undefined && neverAnonymous.has(operation.id)) return toRefusal(401, 'Requires authentication');
  const isPublicRead = repository.visibility === 'public' && !neverAnonymous.has(operation.id);
  if (isPublicRead) return undefined;
  if (authorization === undefined) return toNotFound();
  return isPermitted(operation.id, world.permissions) ? undefined : toRefusal(403, 'Resource not accessible by integration');
}

function answerMatched(world: World, match: OperationMatch, request: RestRequest): Answer {
  const { operation, path } = match;
  const judged = judgeRequest(match, request.url.searchParams, request.body);
  if (judged.faults.length > 0) {
    world.violations.push({ operation: operation.id, path: request.url.pathname, faults: judged.faults });
    return toRefusal(422, 'Validation Failed', { errors: judged.faults });
  }
  const authorization = request.headers['authorization'];
  if (operation.id === membershipOperation) return getMembership(world, match, authorization !== undefined && isAuthentic(authorization, world.token));
  const refusal = refuseAccess(world, match, authorization);
  const repository = world.findRepository(`${path['owner']}/${path['repo']}`);
  if (refusal !== undefined || repository === undefined) return refusal ?? toNotFound();
  const handler = handlers[operation.id];
  if (handler === undefined) return toRefusal(501, `The fake GitHub does not answer ${operation.id} yet`);
  return handler({
    operation,
    world,
    repository,
    path: new Fields(path),
    query: new Fields(judged.query),
    body: new Fields(judged.body),
    accept: request.headers['accept'] ?? '',
    url: request.url,
    sent: { bytes: request.body, mediaType: request.headers['content-type'], announced: request.headers['content-length'] },
  });
}

export function answerRest(world: World, match: OperationMatch | undefined, request: RestRequest): Answer {
  if (match === undefined) {
    world.violations.push({ operation: 'unknown', path: request.url.pathname, faults: [`no operation ${request.method} ${request.url.pathname}`] });
    return toNotFound();
  }
  const answer = answerMatched(world, match, request);
  const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-github-request-id': 'FAKE:1' };
  return { ...answer, headers: { ...limits, 'x-accepted-github-permissions': renderAcceptedPermissions(match.operation.id), ...answer.headers } };
}
