import { toJsonAnswer, type Answer } from './answer.js';
import type { Artifact, ArtifactStore } from './artifact-store.js';
import { Fields, isJsonObject, parseJson } from './json.js';
import { readBackendIds, type BackendIds } from './runtime-token.js';

export const resultsPath = '/twirp/github.actions.results.api.v1.ArtifactService/';

interface TwirpCall {
  readonly store: ArtifactStore;
  readonly origin: string;
  readonly backend: BackendIds;
  readonly fields: Fields;
}

type TwirpMethod = (call: TwirpCall) => Answer;

const twirpStatus = { unauthenticated: 401, permission_denied: 403, not_found: 404, bad_route: 404, already_exists: 409, malformed: 400 } as const;

function refuseTwirp(code: keyof typeof twirpStatus, message: string): Answer {
  return toJsonAnswer(twirpStatus[code], { code, msg: message, meta: {} });
}

function createArtifact({ store, origin, backend, fields }: TwirpCall): Answer {
  const about = { mimeType: fields.optionalText('mime_type') ?? 'application/zip', expiresAt: fields.optionalText('expires_at') };
  const upload = store.begin(backend, fields.text('name'), about);
  if (upload === undefined) return refuseTwirp('already_exists', 'an artifact with this name already exists on the workflow run');
  return toJsonAnswer(200, { ok: true, signed_upload_url: store.blobs.sign(origin, upload.blobPath, { right: 'write' }) });
}

function finalizeArtifact({ store, backend, fields }: TwirpCall): Answer {
  const artifact = store.finish(backend, fields.text('name'), fields.optionalText('hash'));
  if (artifact === undefined) return refuseTwirp('not_found', 'no upload of this name is under way');
  return toJsonAnswer(200, { ok: true, artifact_id: String(artifact.id) });
}

/** Protobuf's JSON writes 64-bit numbers as text, on the way in and out. */
function renderListed(artifact: Artifact): Record<string, unknown> {
  return {
    workflow_run_backend_id: artifact.backend.run,
    workflow_job_run_backend_id: artifact.backend.job,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size),
    created_at: artifact.createdAt,
    digest: artifact.digest,
  };
}

function listArtifacts({ store, backend, fields }: TwirpCall): Answer {
  const name = fields.optionalText('name_filter');
  const id = fields.optionalText('id_filter');
  const found = store.all.filter(
    (artifact) =>
      artifact.backend.run === backend.run &&
      !artifact.expired &&
      (name === undefined || artifact.name === name) &&
      (id === undefined || String(artifact.id) === id),
  );
  return toJsonAnswer(200, { artifacts: found.map(renderListed) });
}

function getSignedArtifactUrl({ store, origin, backend, fields }: TwirpCall): Answer {
  const artifact = store.find(backend, fields.text('name'));
  if (artifact === undefined) return refuseTwirp('not_found', 'artifact not found');
  const isZip = artifact.blobPath.endsWith('.zip');
  const fileName = isZip ? `${artifact.name}.zip` : artifact.name;
  return toJsonAnswer(200, { name: artifact.name, signed_url: store.blobs.sign(origin, artifact.blobPath, { right: 'read', fileName }) });
}

function deleteArtifact({ store, backend, fields }: TwirpCall): Answer {
  const artifact = store.delete(backend, fields.text('name'));
  if (artifact === undefined) return refuseTwirp('not_found', 'artifact not found');
  return toJsonAnswer(200, { ok: true, artifact_id: String(artifact.id) });
}

const methods: Readonly<Record<string, TwirpMethod>> = {
  CreateArtifact: createArtifact,
  FinalizeArtifact: finalizeArtifact,
  ListArtifacts: listArtifacts,
  GetSignedArtifactURL: getSignedArtifactUrl,
  DeleteArtifact: deleteArtifact,
};

/** A request to the results service as it came over the wire. */
export interface TwirpRequest {
  readonly method: string;
  readonly authorization: string | undefined;
  readonly body: Buffer;
}

/** GitHub's results service: Twirp with JSON, one POST per method. */
export function answerTwirp(request: TwirpRequest, store: ArtifactStore, origin: string): Answer {
  const backend = readBackendIds(request.authorization);
  if (backend === undefined) return refuseTwirp('unauthenticated', 'no runtime token');
  const run = methods[request.method];
  if (run === undefined) return refuseTwirp('bad_route', `no method ${request.method}`);
  const body = parseJson(request.body.toString());
  if (!isJsonObject(body)) return refuseTwirp('malformed', 'the body is no JSON object');
  if (body['workflow_run_backend_id'] !== backend.run) return refuseTwirp('permission_denied', 'the token speaks for another run');
  return run({ store, origin, backend, fields: new Fields(body) });
}
