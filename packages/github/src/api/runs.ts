import type { ArtifactQuery, Runs, StoredArtifact, WorkflowRun } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { fetchArtifactZip } from '../artifacts/fetch-zip.js';
import { takeZip } from '../artifacts/take-zip.js';
import type { ApiClient } from './api-client.js';
import { orNull } from './or-null.js';
import { toFlag, toList, toNumber, toNumberIfAny, toText, toTextIfAny } from './read-answer.js';
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
    return toNumber(fieldOf(data, 'total_count'));
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
      return toList(fieldOf(data, 'artifacts')).map(toArtifact);
    });
    for (const artifact of found) all.set(artifact.id, artifact);
    if (found.length < pageSize) return [...all.values()];
  }
  throw new ShipworthyError('github/unavailable', `There are more than ${pageSize * pageLimit} artifacts to look through, so GitHub could not ${what}.`, { hint: 'Give what is looked for a name of its own, or keep fewer with `retention-days`.' });
}

function toRun(data: unknown): WorkflowRun {
  const [textOf, textOrNull] = [(name: string) => toText(fieldOf(data, name)), (name: string) => toTextIfAny(fieldOf(data, name))];
  return {
    id: toNumber(fieldOf(data, 'id')), attempt: toNumber(fieldOf(data, 'run_attempt')), repository: toText(fieldOf(fieldOf(data, 'repository'), 'full_name')),
    // Of a fork that is gone GitHub says nothing.
    headRepository: toTextIfAny(fieldOf(fieldOf(data, 'head_repository'), 'full_name')),
    branch: textOrNull('head_branch'), commit: textOf('head_sha'), event: textOf('event'), status: textOrNull('status') ?? 'unknown', conclusion: textOrNull('conclusion'),
    // GitHub appends `@<ref>` for workflows that stand elsewhere.
    workflowPath: textOf('path').split('@', 1).join(''),
    createdAt: textOrNull('created_at'), updatedAt: textOrNull('updated_at'),
  };
}

function toArtifact(data: unknown): StoredArtifact {
  const [textOrNull, run] = [(name: string) => toTextIfAny(fieldOf(data, name)), fieldOf(data, 'workflow_run')];
  return {
    id: toNumber(fieldOf(data, 'id')), name: toText(fieldOf(data, 'name')), digest: textOrNull('digest'), isExpired: toFlag(fieldOf(data, 'expired')),
    expiresAt: textOrNull('expires_at'), createdAt: textOrNull('created_at'), run: toRunOf(run),
  };
}

function toRunOf(run: unknown): StoredArtifact['run'] {
  const id = toNumberIfAny(fieldOf(run, 'id'));
  if (id === null) return null;
  const [base, head] = ['repository_id', 'head_repository_id'].map((name) => toNumberIfAny(fieldOf(run, name)));
  // Where GitHub does not say, anybody may have made it.
  return { id, branch: toTextIfAny(fieldOf(run, 'head_branch')), commit: toTextIfAny(fieldOf(run, 'head_sha')), isOfFork: base === null || head === null || base !== head };
}
