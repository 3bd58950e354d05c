import { toId } from '../fake-repository.js';
import type { JobDescription, RunDescription } from '../run-descriptions.js';
import { renderRepositoryNamed, renderUser } from './repository.js';
import { answerCountedPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

const someTime = '2026-01-01T00:00:00Z';

function renderRun(call: RestCall, run: RunDescription): Record<string, unknown> {
  const { fullName } = call.repository;
  const name = run.name ?? 'CI';
  return {
    id: run.id,
    name,
    display_title: name,
    path: run.path ?? '.github/workflows/ci.yml',
    workflow_id: toId(run.path ?? name),
    run_number: 1,
    run_attempt: run.attempt ?? 1,
    event: run.event ?? 'push',
    status: run.status ?? 'completed',
    conclusion: run.conclusion === undefined ? 'success' : run.conclusion,
    head_branch: run.headBranch ?? call.repository.defaultBranch,
    head_sha: run.headSha,
    url: `${repositoryUrl(call)}/actions/runs/${run.id}`,
    html_url: `https://github.com/${fullName}/actions/runs/${run.id}`,
    created_at: someTime,
    updated_at: someTime,
    actor: renderUser('octocat'),
    repository: renderRepositoryNamed(fullName),
    head_repository: renderRepositoryNamed(run.headRepository ?? fullName),
    pull_requests: [],
  };
}

function renderJob(call: RestCall, run: RunDescription, job: JobDescription): Record<string, unknown> {
  const attempt = job.attempt ?? 1;
  const status = job.status ?? 'completed';
  return {
    id: toId(`${run.id}/${job.name}/${attempt}`),
    run_id: run.id,
    run_attempt: attempt,
    run_url: `${repositoryUrl(call)}/actions/runs/${run.id}`,
    name: job.name,
    workflow_name: run.name ?? 'CI',
    head_sha: run.headSha,
    head_branch: run.headBranch ?? call.repository.defaultBranch,
    status,
    conclusion: job.conclusion === undefined ? (status === 'completed' ? 'success' : null) : job.conclusion,
    created_at: someTime,
    started_at: someTime,
    completed_at: status === 'completed' ? someTime : null,
    labels: ['ubuntu-latest'],
    steps: [],
  };
}

/** "Latest" is per job: those that a partial re-run left alone keep the attempt in which they ran. */
function isLatest(jobs: readonly JobDescription[]): (job: JobDescription) => boolean {
  return (job) => !jobs.some((other) => other.name === job.name && (other.attempt ?? 1) > (job.attempt ?? 1));
}

export const getRun: RestHandler = (call) => {
  const run = call.repository.runs.get(call.path.integer('run_id'));
  return run === undefined ? toNotFound() : answerWith(call, renderRun(call, run));
};

/** Newest first. The branch is a name only: runs of forks whose branch is called the same are among them. */
export const listRuns: RestHandler = (call) => {
  const branch = call.query.optionalText('branch');
  const all = [...call.repository.runs.values()].sort((left, right) => right.id - left.id);
  const wanted = all.filter((run) => branch === undefined || (run.headBranch ?? call.repository.defaultBranch) === branch);
  return answerCountedPage(call, wanted, { name: 'workflow_runs', render: (run) => renderRun(call, run) });
};

export const listRunJobs: RestHandler = (call) => {
  const run = call.repository.runs.get(call.path.integer('run_id'));
  if (run === undefined) return toNotFound();
  const jobs = run.jobs ?? [];
  const wanted = call.query.optionalText('filter') === 'all' ? jobs : jobs.filter(isLatest(jobs));
  return answerCountedPage(call, wanted, { name: 'jobs', render: (job) => renderJob(call, run, job) });
};

/** Not paged: a run has few environments. */
export const listEnvironmentReviews: RestHandler = (call) => {
  const run = call.repository.runs.get(call.path.integer('run_id'));
  if (run === undefined) return toNotFound();
  return answerWith(call, (run.reviews ?? []).map(({ user, state, environments, comment = '' }) => ({
    state, comment, user: renderUser(user), environments: environments.map((name) => ({ id: toId(name), name })),
  })));
};
