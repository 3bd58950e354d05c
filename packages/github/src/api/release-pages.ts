import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { AssetUpload, ReleaseAsset, ReleasePage, ReleasePages } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { fetchAsset } from '../artifacts/fetch-zip.js';
import { digestOf } from '../artifacts/take-zip.js';
import { Transfer, type ApiClient, type ApiRequest, type Send } from './api-client.js';
import type { GitHubAccess } from './github-access.js';
import { toFlag, toList, toNumber, toText, toTextIfAny, toTextOrNull } from './read-answer.js';
import { fieldOf } from './refusal.js';
import { toAsset } from './releases.js';
import { toUploadUrl } from './upload-url.js';

const permission = 'contents: write';
const pageSize = 100;
/** Of releases: more than GitHub lists. */
const mostPages = 100;
const uploadBytes = 1024 * 1024;

/** A release as one answer shows it: without its assets, which are listed page by page. */
interface FoundPage extends Omit<ReleasePage, 'assets'> {
  readonly uploadUrl: string;
}

/** Releases through the REST API, drafts among them. */
export function createReleasePages(access: GitHubAccess, client: ApiClient): ReleasePages {
  const uploads = new Map<number, string>();
  const known = ({ uploadUrl, ...page }: FoundPage): Omit<ReleasePage, 'assets'> => {
    uploads.set(page.id, uploadUrl);
    return page;
  };
  return {
    async find(tag) {
      const own = (await listAll(client, { what: `list the releases, to find that of ${tag}` }, 'GET /repos/{owner}/{repo}/releases', toPage)).filter((page) => page.tag === tag);
      const [found] = own.toSorted((a, b) => Number(a.isDraft) - Number(b.isDraft) || a.id - b.id);
      return found === undefined ? null : { ...known(found), assets: await listAssets(client, found.id) };
    },
    async createDraft({ tag, commit, name, body, isPrerelease }) {
      const page = await write(client, `create a draft of the release ${tag}`, async (octokit, repository) => {
        const { data } = await octokit.rest.repos.createRelease({ ...repository, tag_name: tag, target_commitish: commit, name, body, draft: true, prerelease: isPrerelease });
        return toPage(data);
      });
      return { ...known(page), assets: [] };
    },
    async upload(release, asset) {
      const place = uploads.get(release.id) ?? (await readUploadUrl(client, release.id));
      return upload(client, toUploadUrl(place, { apiUrl: access.apiUrl, name: asset.name }), asset);
    },
    deleteAsset: ({ id }) => write(client, `delete the asset ${id}`, async (octokit, repository) => {
      await octokit.rest.repos.deleteReleaseAsset({ ...repository, asset_id: id });
    }),
    async downloadTo(asset, path) {
      try {
        await fetchAsset(client, { ...asset, permission }, path);
        return (await digestOf(path)).replace(/^sha256:/, '');
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    async publish({ id, tag, assets, isPrerelease }, as) {
      const page = await write(client, `publish the release ${tag}`, async (octokit, repository) => {
        // `legacy`: the greatest version is the latest release, not the last that was published.
        const { data } = await octokit.rest.repos.updateRelease({ ...repository, release_id: id, tag_name: tag, target_commitish: as.commit, draft: false, prerelease: isPrerelease || as.isPrerelease, make_latest: 'legacy' });
        return toPage(data);
      });
      return { ...known(page), assets };
    },
  };
}

function upload(client: ApiClient, url: string, { name, path, bytes, mediaType }: AssetUpload): Promise<ReleaseAsset> {
  const transfer = new Transfer();
  return write(client, `upload the asset ${name}`, async (octokit, _repository, fetchOnce) => {
    // What might have to be sent a second time, elsewhere, `fetch` keeps in memory: without redirects, and without a window to ask, nothing is.
    const fetchStream: typeof fetch = (target, init) => fetchOnce(target, { ...init, window: null });
    const { data }: { readonly data: unknown } = await octokit.request({
      method: 'POST', url, data: streamFile(path, transfer), headers: { 'content-type': mediaType, 'content-length': bytes },
      // The token goes where GitHub itself told, and from there nowhere else.
      request: { redirect: 'error', fetch: fetchStream },
    });
    return toAsset(data);
  }, transfer);
}

function listAssets(client: ApiClient, id: number): Promise<readonly ReleaseAsset[]> {
  return listAll(client, { what: `list the assets of the release ${id}`, parameters: { release_id: id } }, 'GET /repos/{owner}/{repo}/releases/{release_id}/assets', toAsset);
}

interface Listing {
  readonly what: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** All pages; a page shifts when somebody writes in between, so what comes twice is one. */
async function listAll<T extends { readonly id: number }>(client: ApiClient, { what, parameters }: Listing, ...[route, toEntry]: [route: string, toEntry: (entry: unknown) => T]): Promise<readonly T[]> {
  const all = new Map<number, T>();
  for (let page = 1; page <= mostPages; page += 1) {
    const entries = await client.call({ what, permission }, async (octokit, repository) => {
      const answer: { readonly data: unknown } = await octokit.request(route, { ...repository, ...parameters, per_page: pageSize, page });
      return toList(answer.data).map(toEntry);
    });
    for (const entry of entries) all.set(entry.id, entry);
    if (entries.length < pageSize) return [...all.values()];
  }
  throw new ShipworthyError('github/unavailable', `There is more than GitHub lists, so it could not ${what}.`, { hint: 'Remove old drafts of releases.' });
}

function readUploadUrl(client: ApiClient, id: number): Promise<string> {
  return client.call({ what: `read the release ${id}`, permission }, async (octokit, repository) => {
    const { data } = await octokit.rest.repos.getRelease({ ...repository, release_id: id });
    return toPage(data).uploadUrl;
  });
}

async function write<T>(client: ApiClient, what: string, ...[send, transfer]: [send: Send<T>, transfer?: Transfer]): Promise<T> {
  const request: ApiRequest = { what, permission, isWrite: true, ...(transfer === undefined ? {} : { transfer }) };
  return client.call(request, async (...parts) => {
    try {
      return await send(...parts);
    } catch (error) {
      throw toConflict(error, what) ?? error;
    }
  });
}

/** A name that is taken, and a release that cannot be changed: both are 422 and say which. */
function toConflict(error: unknown, what: string): ShipworthyError | null {
  if (fieldOf(error, 'status') !== 422) return null;
  const data = fieldOf(fieldOf(error, 'response'), 'data');
  const errors: unknown = fieldOf(data, 'errors');
  const codes = Array.isArray(errors) ? errors.map((one: unknown) => String(fieldOf(one, 'code'))) : [];
  if (codes.includes('already_exists')) return new ShipworthyError('github/conflict', `GitHub could not ${what}: there is another one of this name.`, { hint: 'Somebody else may be publishing it. Run the step again.' });
  if (/immutable/i.test(String(fieldOf(data, 'message')))) return new ShipworthyError('github/conflict', `GitHub could not ${what}: the release is immutable.`, { hint: 'Release a new version.' });
  return null;
}

async function* streamFile(path: string, transfer: Transfer): AsyncGenerator<Uint8Array> {
  const pieces: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: uploadBytes });
  for await (const piece of pieces) {
    transfer.moved(piece.length);
    yield piece;
  }
}

function toPage(data: unknown): FoundPage {
  return {
    id: toNumber(fieldOf(data, 'id')), tag: toText(fieldOf(data, 'tag_name')), name: toTextOrNull(fieldOf(data, 'name')) ?? '', isDraft: toFlag(fieldOf(data, 'draft')),
    isPrerelease: toFlag(fieldOf(data, 'prerelease')), isImmutable: fieldOf(data, 'immutable') === true, url: toText(fieldOf(data, 'html_url')),
    publishedAt: toTextIfAny(fieldOf(data, 'published_at')), uploadUrl: toText(fieldOf(data, 'upload_url')),
  };
}
