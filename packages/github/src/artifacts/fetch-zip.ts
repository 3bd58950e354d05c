import { stat, writeFile } from 'node:fs/promises';
import { BrokenAnswer, type ApiClient } from '../api/api-client.js';

/** GitHub redirects to a blob store. It is asked without the token: the address itself is the credential. */
export function fetchArtifactZip(client: ApiClient, id: number, file: string): Promise<void> {
  return client.call({ what: `download the artifact ${id}`, permission: 'actions: read' }, async (octokit, repository, fetchBlob) => {
    const { headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
      ...repository,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    });
    await writeBlob(fetchBlob, headers.location, file);
  });
}

/** As for artifacts; here GitHub also says how many bytes there are. */
export function fetchAsset(client: ApiClient, { id, name, bytes }: { readonly id: number; readonly name: string; readonly bytes: number }, file: string): Promise<void> {
  return client.call({ what: `download the release asset ${name}`, permission: 'contents: read' }, async (octokit, repository, fetchBlob) => {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
      ...repository,
      asset_id: id,
      headers: { accept: 'application/octet-stream' },
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    const body: unknown = data;
    // GitHub Enterprise Server may answer with the bytes themselves.
    if (headers.location === undefined && body instanceof ReadableStream) await writeFile(file, body);
    else await writeBlob(fetchBlob, headers.location, file);
    if ((await stat(file)).size !== bytes) throw new BrokenAnswer('the asset was cut off');
  });
}

async function writeBlob(fetchBlob: typeof fetch, location: string | undefined, file: string): Promise<void> {
  if (location === undefined) throw new BrokenAnswer('the answer names no place to download from');
  const blob = await fetchBlob(location);
  if (!blob.ok || blob.body === null) throw new BrokenAnswer(`the blob store answered ${blob.status}`);
  await writeFile(file, blob.body);
}
