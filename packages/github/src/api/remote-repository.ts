import type { RemoteRepository } from '@shipworthy/core/host';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { createReleaseFacts } from '../release-facts/create-release-facts.js';
import { createActionsSettings } from '../settings/actions-settings.js';
import { createRepositoryRules } from '../settings/repository-rules.js';
import { BrokenAnswer, createApiClient, type ApiClient } from './api-client.js';
import type { GitHubAccess } from './github-access.js';
import { orNull } from './or-null.js';
import { toList, toText } from './read-answer.js';
import { fieldOf } from './refusal.js';
import { createReleasePages } from './release-pages.js';
import { createReleases } from './releases.js';
import { createReviews } from './reviews.js';
import { createRuns } from './runs.js';

/** Of one file, in bytes. */
const largestFile = 64 * 1024 * 1024;
/** GitHub lists at most this many entries of a folder, and says nothing about the rest. */
const folderLimit = 1000;

/** A repository through the REST API: its files, what people said about its changes, what its runs and releases hold, and what a release rests on. */
export function createRemoteRepository(access: GitHubAccess): RemoteRepository {
  const client = createApiClient(access);
  return {
    readFileAt: (commit, path) => orNull(() => readFile(client, commit, path)),
    listFilesAt: async (commit, folder) => (await orNull(() => listFiles(client, commit, folder))) ?? [],
    commitOf: (revision) => orNull(() => readCommitOf(client, revision)),
    reviews: createReviews(access, client),
    runs: createRuns(client),
    releases: createReleases(client),
    releaseFacts: createReleaseFacts(access, client),
    releasePages: createReleasePages(access, client),
    rules: createRepositoryRules(access, client),
    actionsSettings: createActionsSettings(access, client),
  };
}

function readFile(client: ApiClient, commit: string, path: string): Promise<Uint8Array> {
  return client.call({ what: `read ${path} at ${commit}`, permission: 'contents: read' }, async (octokit, repository) => {
    const { data, headers } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...repository,
      path,
      ref: commit,
      mediaType: { format: 'raw' },
      // Parsed, the answer would be decoded as text, and bytes that are no UTF-8 would be lost.
      request: { parseSuccessResponseBody: false },
    });
    const body: unknown = data;
    if (!(body instanceof ReadableStream)) throw new BrokenAnswer('the answer is no file');
    const bytes = await readWhole(body, `${path} at ${commit}`);
    // Typed as a number, it is the text of the header.
    const announced = Number(fieldOf(headers, 'content-length') ?? bytes.length);
    if (headers['content-encoding'] === undefined && announced !== bytes.length) throw new BrokenAnswer('the answer was cut off');
    return bytes;
  });
}

/** Holds no more than the limit, whatever comes. */
async function readWhole(body: ReadableStream<Uint8Array>, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of body) {
    total += chunk.length;
    if (total > largestFile) throw new ShipworthyError('config/too-large', `${what} is larger than ${largestFile / 1024 / 1024} MiB.`, { hint: 'Keep files of that size out of what is read from commits.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, total);
}

interface Entry {
  readonly type: string;
  readonly path: string;
}

async function listFiles(client: ApiClient, commit: string, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (const { type, path } of await listFolder(client, commit, folder)) {
    if (type === 'dir') files.push(...(await listFiles(client, commit, path)));
    if (type === 'file') files.push(path);
  }
  return files.sort();
}

async function listFolder(client: ApiClient, commit: string, folder: string): Promise<readonly Entry[]> {
  const entries = await client.call({ what: `list ${folder} at ${commit}`, permission: 'contents: read' }, async (octokit, repository) => {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/contents/{path}', { ...repository, path: folder, ref: commit });
    return toEntries(data, folder);
  });
  if (entries.length < folderLimit) return entries;
  throw new ShipworthyError('github/unavailable', `The folder ${folder} has more files than GitHub lists.`, { hint: 'Give the checkout step `fetch-depth: 0`, so that git answers.' });
}

/** A file where a folder was asked for has no files below it. */
function toEntries(data: unknown, folder: string): readonly Entry[] {
  if (fieldOf(data, 'type') === 'file') return [];
  return toList(data).map((entry) => ({ type: toText(fieldOf(entry, 'type')), path: toPathIn(folder, fieldOf(entry, 'path')) }));
}

/** What stands elsewhere, above all in the folder itself, would be looked through for ever. */
function toPathIn(folder: string, value: unknown): string {
  const path = toText(value);
  const parent = folder.replace(/\/+$/, '');
  const name = parent === '' ? path : path.slice(parent.length + 1);
  if ((parent !== '' && !path.startsWith(`${parent}/`)) || name === '' || name === '.' || name === '..' || name.includes('/')) throw new BrokenAnswer('the answer lists what is not in the folder');
  return path;
}

async function readCommitOf(client: ApiClient, revision: string): Promise<string | null> {
  return client.call({ what: `find the commit of ${revision}`, permission: 'contents: read' }, async (octokit, repository) => {
    try {
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref: revision, mediaType: { format: 'sha' } });
      const body: unknown = data;
      if (typeof body === 'string' && /^[0-9a-f]{40,64}$/.test(body)) return body;
      throw new BrokenAnswer('the answer is not the hash of a commit');
    } catch (error) {
      // Here a name that nothing has is "unprocessable".
      if (fieldOf(error, 'status') === 422) return null;
      throw error;
    }
  });
}
