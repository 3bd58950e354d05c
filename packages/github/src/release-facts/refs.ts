import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Answered, ApiAnswer, RemoteTag } from '@shipworthy/core/host';
import { toHash, toOneOf } from '../api/read-answer.js';
import { fieldOf } from '../api/refusal.js';
import { ask } from './ask.js';
import { askForOne, type RepositoryAsker } from './repository.js';

/** More tags of tags than this are a joke. */
const mostTags = 10;

interface Target {
  readonly type: string;
  readonly sha: string;
}

/** By its ref: asked for as a branch, GitHub would show what it was renamed to. @throws ShipworthyError `github/*` */
export async function hasBranch(asker: RepositoryAsker, name: string): Promise<Answered<boolean>> {
  const { value, answers } = await askForTarget(asker, `heads/${name}`);
  return { value: value !== null, answers };
}

/** @throws ShipworthyError `github/*` */
export async function readTag(asker: RepositoryAsker, name: string): Promise<Answered<RemoteTag | null>> {
  const found = await askForTarget(asker, `tags/${name}`);
  if (found.value === null) return { value: null, answers: found.answers };
  const answers: ApiAnswer[] = [...found.answers];
  let target = found.value;
  for (let tags = 0; target.type === 'tag'; tags += 1) {
    if (tags === mostTags) throw new ShipworthyError('github/unavailable', `The tag ${name} stands for a tag of a tag, ${mostTags} deep and more.`, { hint: 'Tag the commit itself.' });
    const peeled = await ask(asker, { what: `read the tag ${name}`, permission: 'contents: read', route: '/git/tags/{tag_sha}', parameters: { tag_sha: target.sha }, read: toTarget });
    answers.push(peeled.answer);
    target = peeled.value;
  }
  if (target.type !== 'commit') throw new ShipworthyError('github/not-found', `The tag ${name} stands for a ${target.type}, not for a commit.`, { hint: 'Tag the commit that is released.' });
  return { value: { commit: target.sha, isAnnotated: found.value.type === 'tag' }, answers };
}

function askForTarget(asker: RepositoryAsker, ref: string): Promise<Answered<Target | null>> {
  return askForOne(asker, { what: `read the ref ${ref}`, permission: 'contents: read', route: '/git/ref/{ref}', parameters: { ref }, read: toTarget });
}

function toTarget(body: unknown): Target {
  const object = fieldOf(body, 'object');
  return { type: toOneOf(fieldOf(object, 'type'), ['commit', 'tag', 'tree', 'blob']), sha: toHash(fieldOf(object, 'sha')) };
}
