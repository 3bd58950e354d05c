import type { PushFacts, RunContext } from '@shipworthy/contract/context';
import { valueOf, type EnvironmentVariables } from './environment-names.js';
import { readEventPayload, toCommit, type EventPayload } from './event-payload.js';

type ActionsContext = Omit<RunContext, 'sourceDateEpoch'>;
/** What only the event knows. */
type FromEvent = Pick<RunContext, 'headCommit' | 'eventBaseCommit' | 'push' | 'baseRef' | 'pullRequest' | 'fork'>;

export async function readActionsContext(env: EnvironmentVariables): Promise<ActionsContext> {
  const payload = await readEventPayload(valueOf(env, 'GITHUB_EVENT_PATH'));
  const repository = valueOf(env, 'GITHUB_REPOSITORY');
  const event = valueOf(env, 'GITHUB_EVENT_NAME');
  const tested = toCommit(valueOf(env, 'GITHUB_SHA'));
  return {
    where: 'actions',
    service: 'GitHub Actions',
    repository,
    event,
    ref: valueOf(env, 'GITHUB_REF'),
    testedCommit: tested,
    ...fromEvent({ event, payload, repository, tested, baseRef: valueOf(env, 'GITHUB_BASE_REF') }),
    defaultBranch: payload.textAt('repository', 'default_branch'),
    runId: valueOf(env, 'GITHUB_RUN_ID'),
    attempt: toAttempt(valueOf(env, 'GITHUB_RUN_ATTEMPT')),
    workflow: valueOf(env, 'GITHUB_WORKFLOW'),
    workflowPath: toWorkflowPath(valueOf(env, 'GITHUB_WORKFLOW_REF'), repository),
    job: valueOf(env, 'GITHUB_JOB'),
    actor: valueOf(env, 'GITHUB_ACTOR'),
    serverUrl: valueOf(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
    apiUrl: valueOf(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
  };
}

interface EventFacts {
  readonly event: string | null;
  readonly payload: EventPayload;
  readonly repository: string | null;
  readonly tested: string | null;
  readonly baseRef: string | null;
}

function fromEvent(facts: EventFacts): FromEvent {
  const { event, payload, tested } = facts;
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
      return fromPullRequest(facts);
    case 'merge_group':
      return {
        headCommit: payload.commitAt('merge_group', 'head_sha') ?? tested,
        eventBaseCommit: payload.commitAt('merge_group', 'base_sha'),
        baseRef: toBranch(payload.textAt('merge_group', 'base_ref')),
        pullRequest: null,
        fork: false,
      };
    case 'workflow_run':
      return fromWorkflowRun(facts);
    default:
      // Reviews, and whatever else tells of a pull request with its two ends: the change is judged, whatever set the run off.
      if (payload.commitAt('pull_request', 'head', 'sha') !== null && payload.commitAt('pull_request', 'base', 'sha') !== null) return fromPullRequest(facts);
      // push (branches and tags), schedule, workflow_dispatch, release, and every event that GitHub may invent.
      return { headCommit: tested, eventBaseCommit: payload.commitAt('before'), ...pushFacts(facts), baseRef: null, pullRequest: null, fork: false };
  }
}

/** Every push names what was before, zeros when nothing was; an event that does not is no push, or could not be read. */
function pushFacts({ event, payload }: EventFacts): { readonly push?: PushFacts } {
  const before = payload.textAt('before');
  if (event !== 'push' || before === null) return {};
  return { push: { created: payload.flagAt('created') ?? /^0+$/.test(before), forced: payload.flagAt('forced') ?? true } };
}

function fromPullRequest({ payload, repository, baseRef }: EventFacts): FromEvent {
  const headRepository = payload.textAt('pull_request', 'head', 'repo', 'full_name');
  return {
    // Without a payload the head of a pull request is unknown: GITHUB_SHA is the merge commit, or even the base.
    headCommit: payload.commitAt('pull_request', 'head', 'sha'),
    eventBaseCommit: payload.commitAt('pull_request', 'base', 'sha'),
    baseRef: payload.textAt('pull_request', 'base', 'ref') ?? baseRef,
    pullRequest: payload.numberAt('number') ?? payload.numberAt('pull_request', 'number'),
    // A fork that was deleted meanwhile has no repository any more; it is still not ours.
    fork: payload.commitAt('pull_request', 'head', 'sha') !== null && headRepository !== repository,
  };
}

/** A run that another run started: judged is the commit of that other run, checked out is the default branch. */
function fromWorkflowRun({ payload, tested, repository }: EventFacts): FromEvent {
  const headRepository = payload.textAt('workflow_run', 'head_repository', 'full_name');
  return {
    headCommit: payload.commitAt('workflow_run', 'head_sha') ?? tested,
    eventBaseCommit: null,
    baseRef: null,
    // `workflow_run.pull_requests` is empty for forks and may name several: no number is better than a wrong one.
    pullRequest: null,
    fork: headRepository !== null && headRepository !== repository,
  };
}

function toBranch(ref: string | null): string | null {
  return ref === null ? null : ref.replace(/^refs\/heads\//, '');
}

function toAttempt(text: string | null): number {
  return text !== null && /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : 1;
}

/**
 * `owner/repo/.github/workflows/ci.yml@refs/heads/main` → `.github/workflows/ci.yml`. Null for a workflow of another repository
 * (one that an organisation's ruleset requires): its file is not in this checkout.
 */
function toWorkflowPath(workflowRef: string | null, repository: string | null): string | null {
  const [, owner, path] = /^([^/]+\/[^/]+)\/(.+?\.ya?ml)@/.exec(workflowRef ?? '') ?? [];
  return path !== undefined && owner === repository ? path : null;
}
