import type { CommitStatus } from '../fake-repository.js';
import type { CheckRunDescription } from '../release-descriptions.js';
import { answerCountedPage, answerWith, repositoryUrl, toPage, type RestCall, type RestHandler } from './rest-call.js';

const someTime = '2026-01-01T00:00:00Z';
/** GitHub Actions itself. */
const actionsApp = 15_368;

function appOf({ appId = actionsApp }: CheckRunDescription): number {
  return appId;
}

/** A suite is what one app does for one commit; of GitHub Actions each run is one. */
function suiteOf(run: CheckRunDescription): string {
  return `${appOf(run)}/${run.runId ?? 0}`;
}

function detailsOf(call: RestCall, run: CheckRunDescription): string | null {
  if (run.detailsUrl !== undefined) return run.detailsUrl;
  return run.runId === undefined ? null : `https://github.com/${call.repository.fullName}/actions/runs/${run.runId}/job/${run.id}`;
}

function renderCheckRun(call: RestCall, run: CheckRunDescription): Record<string, unknown> {
  const status = run.status ?? 'completed';
  const isActions = appOf(run) === actionsApp;
  return {
    id: run.id,
    name: run.name,
    head_sha: call.repository.resolve(run.ref),
    url: `${repositoryUrl(call)}/check-runs/${run.id}`,
    details_url: detailsOf(call, run),
    status,
    conclusion: status === 'completed' ? (run.conclusion ?? 'success') : null,
    started_at: someTime,
    completed_at: status === 'completed' ? someTime : null,
    check_suite: { id: run.runId ?? 1 },
    app: { id: appOf(run), slug: isActions ? 'github-actions' : `app-${appOf(run)}`, name: isActions ? 'GitHub Actions' : `App ${appOf(run)}` },
  };
}

export const listCheckRuns: RestHandler = (call) => {
  const sha = call.repository.resolve(call.path.text('ref'));
  const own = call.repository.checkRuns.filter((run) => call.repository.resolve(run.ref) === sha);
  const isLatest = (run: CheckRunDescription): boolean => !own.some((other) => other.name === run.name && suiteOf(other) === suiteOf(run) && (other.id ?? 0) > (run.id ?? 0));
  const found = call.query.optionalText('filter') === 'all' ? own : own.filter(isLatest);
  return answerCountedPage(call, found, { name: 'check_runs', render: (run) => renderCheckRun(call, run) });
};

/** The latest of each context; "pending" where there is none. */
export const getCombinedStatus: RestHandler = (call) => {
  const sha = call.repository.resolve(call.path.text('ref'));
  const latest = new Map(call.repository.statuses.filter((status) => status.sha === sha).map((status) => [status.context, status]));
  const states = [...latest.values()].map(({ state }) => state);
  const isRed = states.some((state) => state === 'failure' || state === 'error');
  const isDone = states.length > 0 && states.every((state) => state === 'success');
  const { items, headers } = toPage(call, [...latest.values()]);
  const url = `${repositoryUrl(call)}/commits/${sha}`;
  const answer = answerWith(call, { sha, state: isRed ? 'failure' : isDone ? 'success' : 'pending', total_count: latest.size, statuses: items.map((status) => renderStatus(call, status)), url: `${url}/status`, commit_url: url });
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

function renderStatus(call: RestCall, status: CommitStatus): Record<string, unknown> {
  return {
    id: status.id,
    url: `${repositoryUrl(call)}/statuses/${status.sha}`,
    state: status.state,
    context: status.context,
    description: status.description,
    target_url: status.targetUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
  };
}
