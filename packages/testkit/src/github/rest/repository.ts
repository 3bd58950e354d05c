import { toRefusal } from '../answer.js';
import { toId, type FakeRepository } from '../fake-repository.js';
import { answerPage, answerWith, toNotFound, type RestHandler } from './rest-call.js';

export function renderUser(login: string): Record<string, unknown> {
  const [, app] = /^(.+)\[bot\]$/.exec(login) ?? [];
  const page = app === undefined ? login : `apps/${app}`;
  return { login, id: toId(login), type: app === undefined ? 'User' : 'Bot', html_url: `https://github.com/${page}` };
}

/** The fields of a repository that every schema of one has. */
export function renderRepositoryNamed(fullName: string): Record<string, unknown> {
  const [owner = '', name = ''] = fullName.split('/');
  return { id: toId(fullName), name, full_name: fullName, owner: renderUser(owner), html_url: `https://github.com/${fullName}` };
}

export function renderRepository(repository: FakeRepository): Record<string, unknown> {
  const { fullName, visibility, defaultBranch } = repository;
  return { ...renderRepositoryNamed(fullName), private: visibility === 'private', visibility, default_branch: defaultBranch };
}

export const getRepository: RestHandler = (call) => {
  const { isAdministrator } = call.repository.settings.values;
  const rights = isAdministrator === undefined ? {} : { permissions: { admin: isAdministrator, push: true, pull: true } };
  return answerWith(call, { ...renderRepository(call.repository), ...rights });
};

export const listBranches: RestHandler = (call) =>
  answerPage(call, [...call.repository.branches], ([name, sha]) => ({ name, commit: { sha }, protected: false }));

export const getRef: RestHandler = (call) => {
  const ref = call.path.text('ref');
  const [kind, ...rest] = ref.split('/');
  const refs = { heads: call.repository.branches, tags: call.repository.tags };
  const sha = kind === 'heads' || kind === 'tags' ? refs[kind].get(rest.join('/')) : undefined;
  if (sha === undefined) return toNotFound();
  const [tagObject] = kind === 'tags' ? (call.repository.annotatedTags.get(rest.join('/'))?.objects ?? []) : [];
  return answerWith(call, { ref: `refs/${ref}`, object: tagObject === undefined ? { type: 'commit', sha } : { type: 'tag', sha: tagObject } });
};

export const getCommit: RestHandler = (call) => {
  const sha = call.path.text('commit_sha');
  const tree = call.repository.trees.get(sha);
  return tree === undefined ? toNotFound() : answerWith(call, { sha, tree: { sha: tree } });
};

/** Asked for the hash alone, or for all of it. A name that nothing has is 422 here, not 404. */
export const getRepositoryCommit: RestHandler = (call) => {
  const { repository } = call;
  const ref = call.path.text('ref');
  const [kind, ...rest] = ref.replace(/^refs\//, '').split('/');
  const name = rest.join('/');
  const named = kind === 'heads' ? repository.branches.get(name) : kind === 'tags' ? repository.tags.get(name) : undefined;
  const sha = named ?? repository.resolve(ref);
  if (!repository.hasCommit(sha)) return toRefusal(422, `No commit found for SHA: ${ref}`);
  if (/application\/vnd\.github(\.v3)?\.sha/.test(call.accept)) return { status: 200, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' }, body: Buffer.from(sha) };
  return answerWith(call, { sha });
};
