import { toEmptyAnswer, type Answer } from '../answer.js';
import { sha256 } from '../blob-store.js';
import { toId } from '../fake-repository.js';
import type { AssetDescription, ReleaseDescription } from '../published-releases.js';
import { renderUser } from './repository.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

const someTime = '2026-01-01T00:00:00Z';

/** The path of uploads, which are no part of the API: on GitHub a host of its own, on a GitHub Enterprise Server a path. */
export const uploadsPath = '/api/uploads';

export function toReleaseId(call: Pick<RestCall, 'repository'>, release: ReleaseDescription): number {
  return release.id ?? toId(`${call.repository.fullName}@${release.tag}`);
}

export function toAssetId(call: Pick<RestCall, 'repository'>, release: ReleaseDescription, { name, id }: AssetDescription): number {
  return id ?? toId(`${call.repository.fullName}@${release.tag}/${name}`);
}

export function renderAsset(call: RestCall, release: ReleaseDescription, asset: AssetDescription): Record<string, unknown> {
  const id = toAssetId(call, release, asset);
  return {
    id,
    name: asset.name,
    url: `${repositoryUrl(call)}/releases/assets/${id}`,
    browser_download_url: `https://github.com/${call.repository.fullName}/releases/download/${release.tag}/${asset.name}`,
    state: asset.state ?? 'uploaded',
    content_type: asset.mediaType ?? 'application/zip',
    size: asset.bytes.length,
    digest: asset.digest === undefined ? `sha256:${sha256(asset.bytes)}` : asset.digest,
    created_at: someTime,
    updated_at: someTime,
  };
}

export function renderRelease(call: RestCall, release: ReleaseDescription): Record<string, unknown> {
  const { fullName } = call.repository;
  const id = toReleaseId(call, release);
  return {
    id,
    url: `${repositoryUrl(call)}/releases/${id}`,
    html_url: `https://github.com/${fullName}/releases/tag/${release.draft === true ? `untagged-${id}` : release.tag}`,
    upload_url: `${call.world.origin}${uploadsPath}/repos/${fullName}/releases/${id}/assets{?name,label}`,
    tag_name: release.tag,
    target_commitish: call.repository.defaultBranch,
    name: release.name ?? release.tag,
    body: release.body ?? '',
    draft: release.draft ?? false,
    prerelease: release.prerelease ?? false,
    immutable: release.immutable ?? false,
    created_at: release.createdAt ?? someTime,
    published_at: release.draft === true ? null : (release.createdAt ?? someTime),
    author: renderUser('octocat'),
    assets: (release.assets ?? []).map((asset) => renderAsset(call, release, asset)),
  };
}

/** Drafts are seen only by who may push. */
function listVisible(call: RestCall): ReleaseDescription[] {
  const maySeeDrafts = call.world.permissions['contents'] === 'write';
  const visible = call.repository.releases.filter((release) => release.draft !== true || maySeeDrafts);
  return visible.sort((left, right) => (right.createdAt ?? someTime).localeCompare(left.createdAt ?? someTime));
}

export function findRelease(call: RestCall): ReleaseDescription | undefined {
  const id = call.path.integer('release_id');
  return listVisible(call).find((release) => toReleaseId(call, release) === id);
}

export interface FoundAsset {
  readonly release: ReleaseDescription;
  readonly asset: AssetDescription;
}

export function findAsset(call: RestCall): FoundAsset | undefined {
  const id = call.path.integer('asset_id');
  const all = listVisible(call).flatMap((release) => (release.assets ?? []).map((asset) => ({ release, asset })));
  return all.find(({ release, asset }) => toAssetId(call, release, asset) === id);
}

function answerPublished(call: RestCall, isWanted: (release: ReleaseDescription) => boolean): Answer {
  const release = listVisible(call).find((candidate) => candidate.draft !== true && isWanted(candidate));
  return release === undefined ? toNotFound() : answerWith(call, renderRelease(call, release));
}

export const listReleases: RestHandler = (call) => answerPage(call, listVisible(call), (release) => renderRelease(call, release));

export const getRelease: RestHandler = (call) => {
  const release = findRelease(call);
  return release === undefined ? toNotFound() : answerWith(call, renderRelease(call, release));
};

export const getReleaseByTag: RestHandler = (call) => answerPublished(call, (release) => release.tag === call.path.text('tag'));

export const getLatestRelease: RestHandler = (call) => answerPublished(call, (release) => release.prerelease !== true);

export const listReleaseAssets: RestHandler = (call) => {
  const release = findRelease(call);
  return release === undefined ? toNotFound() : answerPage(call, release.assets ?? [], (asset) => renderAsset(call, release, asset));
};

/** JSON about the asset, or, asked for bytes, the way to a store that must not see the token. */
export const getReleaseAsset: RestHandler = (call) => {
  const found = findAsset(call);
  if (found === undefined) return toNotFound();
  const { release, asset } = found;
  if (call.accept !== 'application/octet-stream') return answerWith(call, renderAsset(call, release, asset));
  const path = `/blob/asset-${toAssetId(call, release, asset)}`;
  call.world.artifacts.blobs.put(path, Buffer.from(asset.bytes));
  return toEmptyAnswer(302, { location: call.world.artifacts.blobs.sign(call.world.origin, path, { right: 'read', fileName: asset.name }) });
};
