import type { ReleaseAsset, Releases } from '@shipworthy/core/host';
import { fetchAsset } from '../artifacts/fetch-zip.js';
import { takeZip } from '../artifacts/take-zip.js';
import { BrokenAnswer, type ApiClient } from './api-client.js';
import { orNull } from './or-null.js';
import { fieldOf } from './refusal.js';

/** Releases and their assets through the REST API. */
export function createReleases(client: ApiClient): Releases {
  return {
    listAssets: (tag) => orNull(() => listAssets(client, tag)),
    download: (asset, into) => takeZip((file) => fetchAsset(client, asset, file), { what: `release asset ${asset.name}`, digest: asset.digest }, into),
  };
}

/** GitHub names up to a thousand assets, all a release may have, in the release itself. */
function listAssets(client: ApiClient, tag: string): Promise<readonly ReleaseAsset[]> {
  return client.call({ what: `read the release ${tag}`, permission: 'contents: read' }, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.getReleaseByTag({ ...repository, tag });
    const list: unknown = fieldOf(data, 'assets');
    if (!Array.isArray(list)) throw new BrokenAnswer('the answer is not a release');
    return list.map(toAsset);
  });
}

export function toAsset(data: unknown): ReleaseAsset {
  const [id, name, bytes, digest] = ['id', 'name', 'size', 'digest'].map((field) => fieldOf(data, field));
  if (typeof id !== 'number' || typeof name !== 'string' || typeof bytes !== 'number') throw new BrokenAnswer('the answer is not an asset');
  return { id, name, bytes, digest: typeof digest === 'string' ? digest : null, isComplete: fieldOf(data, 'state') === 'uploaded' };
}
