import { toEmptyAnswer, toRefusal } from '../answer.js';
import type { Artifact } from '../artifact-store.js';
import { toId } from '../fake-repository.js';
import { answerCountedPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

function renderArtifact(call: RestCall, artifact: Artifact): Record<string, unknown> {
  const url = `${repositoryUrl(call)}/actions/artifacts/${artifact.id}`;
  const run = call.repository.runs.get(artifact.runId);
  const repositoryId = toId(call.repository.fullName);
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: artifact.expiresAt,
    digest: artifact.digest,
    workflow_run: {
      id: artifact.runId,
      repository_id: repositoryId,
      head_repository_id: run?.headRepository === undefined ? repositoryId : toId(run.headRepository),
      head_branch: run?.headBranch ?? call.repository.defaultBranch,
      head_sha: run?.headSha ?? '0'.repeat(40),
    },
  };
}

/** Newest first, as GitHub lists them: the latest id is not always the latest attempt. */
function listOf(call: RestCall): Artifact[] {
  const name = call.query.optionalText('name');
  const own = call.world.artifacts.all.filter((artifact) => call.world.isRunOf(call.repository, artifact.runId));
  return own.filter((artifact) => name === undefined || artifact.name === name).reverse();
}

function find(call: RestCall): Artifact | undefined {
  const id = call.path.integer('artifact_id');
  return listOf(call).find((artifact) => artifact.id === id);
}

export const listArtifactsForRepository: RestHandler = (call) =>
  answerCountedPage(call, listOf(call), { name: 'artifacts', render: (artifact) => renderArtifact(call, artifact) });

export const listRunArtifacts: RestHandler = (call) => {
  const runId = call.path.integer('run_id');
  const found = listOf(call).filter((artifact) => artifact.runId === runId);
  if (found.length === 0 && !call.repository.runs.has(runId)) return toNotFound();
  return answerCountedPage(call, found, { name: 'artifacts', render: (artifact) => renderArtifact(call, artifact) });
};

export const getArtifact: RestHandler = (call) => {
  const artifact = find(call);
  return artifact === undefined ? toNotFound() : answerWith(call, renderArtifact(call, artifact));
};

export const downloadArtifact: RestHandler = (call) => {
  const artifact = find(call);
  if (artifact === undefined || call.path.text('archive_format') !== 'zip') return toNotFound();
  if (artifact.expired) return toRefusal(410, 'Artifact has expired');
  const access = { right: 'read', fileName: `${artifact.name}.zip` } as const;
  return toEmptyAnswer(302, { location: call.world.artifacts.blobs.sign(call.world.origin, artifact.blobPath, access) });
};
