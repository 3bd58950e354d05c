import type { Artifact } from '@shipworthy/core/host';
import { BrokenAnswer, createApiClient, type ApiClient } from '../api/api-client.js';
import type { GitHubAccess } from '../api/github-access.js';
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
  for (let page = 1; ; page += 1) {
    const { artifacts, total } = await client.call({ what: `list the artifacts of run ${runId}`, permission }, async (octokit, repository) => {
      const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...repository, run_id: runId, per_page: pageSize, page });
      const list: unknown = fieldOf(data, 'artifacts');
      if (!Array.isArray(list)) throw new BrokenAnswer('the answer is not a list of artifacts');
      const living = list.filter((entry: unknown) => fieldOf(entry, 'expired') !== true);
      return { artifacts: living.map(toArtifact), total: list.length };
    });
    all.push(...artifacts);
    if (total < pageSize) return all;
  }
}

function toArtifact(data: unknown): Artifact {
  const [id, name, bytes, digest] = ['id', 'name', 'size_in_bytes', 'digest'].map((field) => fieldOf(data, field));
  if (typeof id !== 'number' || typeof name !== 'string') throw new BrokenAnswer('the answer is not an artifact');
  return { id, name, digest: typeof digest === 'string' ? digest : null, bytes: typeof bytes === 'number' ? bytes : 0 };
}
