import { createHash } from 'node:crypto';
import { toRefusal, type Answer } from '../answer.js';
import { answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

/** From here on GitHub leaves the content out of its JSON and says `encoding: none`; only the raw form has it. */
const inlineLimit = 1_048_576;

/** GitHub lists no more of a folder, and does not say that there is more. */
const folderLimit = 1_000;

function toBlobSha(data: Buffer): string {
  return createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex');
}

/** GitHub breaks base64 into lines of 60, which a decoder must bear. */
function toBase64Lines(data: Buffer): string {
  return data.toString('base64').replace(/.{1,60}/g, '$&\n');
}

function renderEntry(call: RestCall, path: string, data: Buffer | undefined): Record<string, unknown> {
  const url = `${repositoryUrl(call)}/contents/${path}`;
  const name = path.split('/').at(-1) ?? path;
  const links = { self: url, git: null, html: null };
  const about = { name, path, url, git_url: null, html_url: null, download_url: null, _links: links };
  if (data === undefined) return { ...about, type: 'dir', size: 0, sha: toBlobSha(Buffer.from(path)) };
  return { ...about, type: 'file', size: data.length, sha: toBlobSha(data) };
}

function answerFile(call: RestCall, path: string, data: Buffer): Answer {
  if (/application\/vnd\.github(\.v3)?\.raw/.test(call.accept)) {
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' }, body: data };
  }
  const isInline = data.length < inlineLimit;
  const content = isInline ? { encoding: 'base64', content: toBase64Lines(data) } : { encoding: 'none', content: '' };
  return answerWith(call, { ...renderEntry(call, path, data), ...content });
}

function answerFolder(call: RestCall, folder: string, files: ReadonlyMap<string, Buffer>): Answer {
  const prefix = folder === '' ? '' : `${folder}/`;
  const inside = [...files.keys()].filter((path) => path.startsWith(prefix));
  const children = new Set(inside.map((path) => prefix + (path.slice(prefix.length).split('/')[0] ?? '')));
  if (children.size === 0) return toNotFound();
  return answerWith(call, [...children].sort().slice(0, folderLimit).map((path) => renderEntry(call, path, files.get(path))));
}

export const getContent: RestHandler = (call) => {
  const ref = call.query.optionalText('ref') ?? call.repository.defaultBranch;
  const files = call.repository.filesAt(ref);
  if (files === undefined) return toRefusal(404, `No commit found for the ref ${ref}`);
  const path = call.path.text('path').replace(/\/$/, '');
  const file = files.get(path);
  return file === undefined ? answerFolder(call, path, files) : answerFile(call, path, file);
};
