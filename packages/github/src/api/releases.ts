import type { ReleaseAsset, Releases } from '@shipworthy/core/host';
import { fetchAsset } from '../artifacts/fetch-zip.js';
import { takeZip } from '../artifacts/take-zip.js';
import type { ApiClient } from './api-client.js';
import { orNull } from './or-null.js';
import { toList, toNumber, toText, toTextIfAny } from './read-answer.js';
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
    return toList(fieldOf(data, 'assets')).map(toAsset);
  });
}

export function toAsset(data: unknown): ReleaseAsset {
  return {
    id: toNumber(fieldOf(data, 'id')), name: toText(fieldOf(data, 'name')), bytes: toNumber(fieldOf(data, 'size')), digest: toTextIfAny(fieldOf(data, 'digest')),
    isComplete: fieldOf(data, 'state') === 'uploaded',
  };
}
