import type { Artifact } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { createApiClient, type ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
import { toList, toNumber, toText, toTextIfAny } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import { fetchArtifactZip } from './fetch-zip.js';

/** A run's artifacts over all its attempts, through the REST API. Needs `actions: read`. */
export interface RunArtifacts {
  list(): Promise<readonly Artifact[]>;
  find(id: number): Promise<Artifact>;
  /** Writes the artifact's zip to a new file. */
  fetch(id: number, file: string): Promise<void>;
}

const pageSize = 100;
/** A run may keep 500 artifacts of an attempt. */
const mostPages = 100;
const permission = 'actions: read';

export function createRunArtifacts(access: GitHubAccess, runId: string): RunArtifacts {
  const client = createApiClient(access);
  return {
    list: () => listAll(client, Number(runId)),
    find: (id) =>
      client.call({ what: `describe the artifact ${id}`, permission }, async (octokit, repository) => {
        const { data } = await octokit.rest.actions.getArtifact({ ...repository, artifact_id: id });
        return toArtifact(data);
      }),
    fetch: (id, file) => fetchArtifactZip(client, id, file),
  };
}

async function listAll(client: ApiClient, runId: number): Promise<readonly Artifact[]> {
  const all: Artifact[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { artifacts, total } = await client.call({ what: `list the artifacts of run ${runId}`, permission }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: pageSize, page });
      const list = toList(fieldOf(data, 'artifacts'));
      const living = list.filter((entry) => fieldOf(entry, 'expired') !== true);
      return { artifacts: living.map(toArtifact), total: list.length };
    });
    all.push(...artifacts);
    if (total < pageSize) return all;
  }
  throw new ShipworthyError('github/unavailable', `There are more than ${pageSize * mostPages} artifacts to look through, so GitHub could not list the artifacts of run ${runId}.`, { hint: 'Upload fewer artifacts in one run.' });
}

function toArtifact(data: unknown): Artifact {
  return { id: toNumber(fieldOf(data, 'id')), name: toText(fieldOf(data, 'name')), digest: toTextIfAny(fieldOf(data, 'digest')), bytes: toNumber(fieldOf(data, 'size_in_bytes')) };
}
