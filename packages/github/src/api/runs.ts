import type { ArtifactQuery, Runs, StoredArtifact, WorkflowRun } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { fetchArtifactZip } from '../artifacts/fetch-zip.js';
import { takeZip } from '../artifacts/take-zip.js';
import { BrokenAnswer, type ApiClient } from './api-client.js';
import { orNull } from './or-null.js';
import { fieldOf } from './refusal.js';

const permission = 'actions: read';
const pageSize = 100;
/** Beyond this many, something uploads one name in every run of a busy repository, and no answer would be in time. */
const pageLimit = 50;

/** Runs and their artifacts through the REST API. */
export function createRuns(client: ApiClient): Runs {
  return {
    readRun: (id) => orNull(() => readRun(client, id)),
    countRunsOf: (branch) => countRunsOf(client, branch),
    listArtifacts: (query) => listArtifacts(client, query),
    download: ({ id, digest }, into) => takeZip((file) => fetchArtifactZip(client, id, file), { what: `artifact ${id}`, digest }, into),
  };
}

function readRun(client: ApiClient, id: number): Promise<WorkflowRun> {
  return client.call({ what: `read the run ${id}`, permission }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: id, exclude_pull_requests: true });
    return toRun(data);
  });
}

function countRunsOf(client: ApiClient, branch: string): Promise<number> {
  return client.call({ what: `count the runs of ${branch}`, permission }, async (octokit, repository) => {
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({ ...repository, branch, per_page: 1, exclude_pull_requests: true });
    return numberOf(data, 'total_count');
  });
}

async function listArtifacts(client: ApiClient, query: ArtifactQuery): Promise<readonly StoredArtifact[]> {
  const what = 'name' in query ? `list the artifacts called ${query.name}` : `list the artifacts of run ${query.runId}`;
  // A page shifts when somebody uploads in between: what comes twice is one.
  const all = new Map<number, StoredArtifact>();
  for (let page = 1; page <= pageLimit; page += 1) {
    const found = await client.call({ what, permission }, async (octokit, repository) => {
      const paging = { ...repository, per_page: pageSize, page };
      const { data } = 'name' in query ? await octokit.rest.actions.listArtifactsForRepo({ ...paging, name: query.name }) : await octokit.rest.actions.listWorkflowRunArtifacts({ ...paging, run_id: query.runId });
      const list: unknown = fieldOf(data, 'artifacts');
      if (!Array.isArray(list)) throw new BrokenAnswer('the answer is not a list of artifacts');
      return list.map(toArtifact);
    });
    for (const artifact of found) all.set(artifact.id, artifact);
    if (found.length < pageSize) return [...all.values()];
  }
  throw new ShipworthyError('github/unavailable', `There are more than ${pageSize * pageLimit} artifacts to look through, so GitHub could not ${what}.`, { hint: 'Give what is looked for a name of its own, or keep fewer with `retention-days`.' });
}

function toRun(data: unknown): WorkflowRun {
  const repository = textOf(fieldOf(data, 'repository'), 'full_name');
  return {
    id: numberOf(data, 'id'), attempt: numberOf(data, 'run_attempt'), repository, headRepository: textOrNull(fieldOf(data, 'head_repository'), 'full_name'),
    branch: textOrNull(data, 'head_branch'), commit: textOf(data, 'head_sha'), event: textOf(data, 'event'), status: textOrNull(data, 'status') ?? 'unknown',
    conclusion: textOrNull(data, 'conclusion'),
    // GitHub appends `@<ref>` for workflows that stand elsewhere.
    workflowPath: textOf(data, 'path').split('@', 1).join(''),
    createdAt: textOrNull(data, 'created_at'), updatedAt: textOrNull(data, 'updated_at'),
  };
}

function toArtifact(data: unknown): StoredArtifact {
  const run = fieldOf(data, 'workflow_run');
  const runId = fieldOf(run, 'id');
  return {
    id: numberOf(data, 'id'), name: textOf(data, 'name'), digest: textOrNull(data, 'digest'), isExpired: fieldOf(data, 'expired') === true,
    expiresAt: textOrNull(data, 'expires_at'), createdAt: textOrNull(data, 'created_at'),
    run: typeof runId !== 'number' ? null : { id: runId, branch: textOrNull(run, 'head_branch'), commit: textOrNull(run, 'head_sha'), isOfFork: fieldOf(run, 'repository_id') !== fieldOf(run, 'head_repository_id') },
  };
}

function numberOf(data: unknown, name: string): number {
  const value = fieldOf(data, name);
  if (typeof value !== 'number') throw new BrokenAnswer(`the answer has no ${name}`);
  return value;
}

function textOf(data: unknown, name: string): string {
  const value = fieldOf(data, name);
  if (typeof value !== 'string') throw new BrokenAnswer(`the answer has no ${name}`);
  return value;
}

function textOrNull(data: unknown, name: string): string | null {
  const value = fieldOf(data, name);
  return typeof value === 'string' ? value : null;
}
