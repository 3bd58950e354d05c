import { stat, writeFile } from 'node:fs/promises';
import { BrokenAnswer, Transfer, type ApiClient } from '../api/api-client.js';
import type { Permission } from '../api/github-access.js';

/** GitHub redirects to a blob store. It is asked without the token: the address itself is the credential. */
export function fetchArtifactZip(client: ApiClient, id: number, file: string): Promise<void> {
  return client.call({ what: `download the artifact ${id}`, permission: 'actions: read' }, async (octokit, repository, fetchBlob) => {
    const { headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
      ...repository,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    });
    await writeBlob(fetchBlob, headers.location, { file, transfer: new Transfer() });
  });
}

export interface AssetToFetch {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** Default: what published releases need. */
  readonly permission?: Permission;
}

/** As for artifacts; here GitHub also says how many bytes there are. */
export function fetchAsset(client: ApiClient, { id, name, bytes, permission = 'contents: read' }: AssetToFetch, file: string): Promise<void> {
  const transfer = new Transfer();
  return client.call({ what: `download the release asset ${name}`, permission, transfer }, async (octokit, repository, fetchBlob) => {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
      ...repository,
      asset_id: id,
      headers: { accept: 'application/octet-stream' },
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    const body: unknown = data;
    // GitHub Enterprise Server may answer with the bytes themselves.
    if (headers.location === undefined && body instanceof ReadableStream) await writeFile(file, watched(body, transfer));
    else await writeBlob(fetchBlob, headers.location, { file, transfer });
    if ((await stat(file)).size !== bytes) throw new BrokenAnswer('the asset was cut off');
  });
}

interface BlobTarget {
  readonly file: string;
  readonly transfer: Transfer;
}

async function writeBlob(fetchBlob: typeof fetch, location: string | undefined, { file, transfer }: BlobTarget): Promise<void> {
  if (location === undefined) throw new BrokenAnswer('the answer names no place to download from');
  const blob = await fetchBlob(location);
  if (!blob.ok || blob.body === null) throw new BrokenAnswer(`the blob store answered ${blob.status}`);
  await writeFile(file, watched(blob.body, transfer));
}

async function* watched(body: AsyncIterable<Uint8Array>, transfer: Transfer): AsyncGenerator<Uint8Array> {
  for await (const piece of body) {
    transfer.moved(piece.length);
    yield piece;
  }
}
