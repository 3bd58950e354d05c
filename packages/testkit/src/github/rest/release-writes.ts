import { toEmptyAnswer, toRefusal, type Answer } from '../answer.js';
import type { OperationMatch } from '../contract.js';
import { toId } from '../fake-repository.js';
import { corrupt, type AssetDescription, type ReleaseDescription } from '../published-releases.js';
import type { World } from '../world.js';
import { findAsset, findRelease, renderAsset, renderRelease, toAssetId, toReleaseId } from './releases.js';
import { answerWith, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

export const uploadOperation = 'repos/upload-release-asset';

const mostAssets = 1000;
const mostBytes = 2 ** 31;
let made = 0;

function refuseField(resource: string, code: string, field: string): Answer {
  return toRefusal(422, 'Validation Failed', { errors: [{ resource, code, field }] });
}

/** As many drafts of a tag as anybody likes, but one published release. */
function isTaken(call: RestCall, tag: string, self: ReleaseDescription | undefined): boolean {
  return call.repository.releases.some((other) => other !== self && other.tag === tag && other.draft !== true);
}

function isTrue(call: RestCall, name: string): boolean | undefined {
  const text = call.body.optionalText(name);
  return text === undefined ? undefined : text === 'true';
}

/** A tag that does not exist is made where the release is published. */
function publish(call: RestCall, tag: string, target: string | undefined): Pick<ReleaseDescription, 'draft' | 'immutable'> {
  if (!call.repository.tags.has(tag)) call.repository.withTag(tag, call.repository.resolve(target ?? call.repository.defaultBranch));
  return { draft: false, immutable: call.repository.immutableReleases };
}

export const createRelease: RestHandler = (call) => {
  const tag = call.body.text('tag_name');
  const isDraft = isTrue(call, 'draft') === true;
  if (!isDraft && isTaken(call, tag, undefined)) return refuseField('Release', 'already_exists', 'tag_name');
  made += 1;
  const [name, body] = [call.body.optionalText('name'), call.body.optionalText('body')];
  const release: ReleaseDescription = {
    id: toId(`${call.repository.fullName}@${tag}#${made}`), tag, prerelease: isTrue(call, 'prerelease') === true, assets: [],
    ...(name === undefined ? {} : { name }), ...(body === undefined ? {} : { body }),
    ...(isDraft ? { draft: true } : publish(call, tag, call.body.optionalText('target_commitish'))),
  };
  call.repository.withRelease(release);
  return answerWith(call, renderRelease(call, release), 201);
};

export const updateRelease: RestHandler = (call) => {
  const release = findRelease(call);
  if (release === undefined) return toNotFound();
  const tag = call.body.optionalText('tag_name') ?? release.tag;
  const isPublished = isTrue(call, 'draft') === false && release.draft === true;
  if (isPublished && isTaken(call, tag, release)) return refuseField('Release', 'already_exists', 'tag_name');
  const prerelease = isTrue(call, 'prerelease');
  const [name, body] = [call.body.optionalText('name'), call.body.optionalText('body')];
  const changed = call.repository.changeRelease(release, {
    tag, ...(name === undefined ? {} : { name }), ...(body === undefined ? {} : { body }), ...(prerelease === undefined ? {} : { prerelease }),
    ...(isPublished ? publish(call, tag, call.body.optionalText('target_commitish')) : {}),
  });
  return answerWith(call, renderRelease(call, changed));
};

/** GitHub writes names anew that hold what it does not like. */
function toAssetName(name: string): string {
  return name.replace(/[^A-Za-z0-9_+@-]+/g, '.').replace(/^\.+|\.+$/g, '');
}

function refuseUpload(call: RestCall, release: ReleaseDescription, name: string): Answer | null {
  const assets = release.assets ?? [];
  if (call.sent.announced === undefined || call.sent.bytes.length === 0) return toRefusal(400, 'Bad Content-Length');
  if (call.sent.mediaType === undefined) return toRefusal(400, 'Bad Content-Type');
  if (release.immutable === true) return toRefusal(422, 'Cannot upload assets to an immutable release.');
  if (call.sent.bytes.length >= mostBytes) return refuseField('ReleaseAsset', 'custom', 'size');
  if (assets.length >= mostAssets) return refuseField('ReleaseAsset', 'custom', 'file_count');
  return assets.some((asset) => asset.name === name) ? refuseField('ReleaseAsset', 'already_exists', 'name') : null;
}

function store(call: Pick<RestCall, 'repository'>, release: ReleaseDescription, asset: AssetDescription): AssetDescription {
  made += 1;
  const stored = { ...asset, id: toId(`${call.repository.fullName}@${release.tag}/${asset.name}#${made}`) };
  call.repository.changeRelease(release, { assets: [...(release.assets ?? []), stored] });
  return stored;
}

function toStarter(name: string): AssetDescription {
  return { name, bytes: Buffer.alloc(0), state: 'starter', digest: null };
}

export const uploadReleaseAsset: RestHandler = (call) => {
  const release = findRelease(call);
  if (release === undefined) return toNotFound();
  const name = toAssetName(call.query.text('name'));
  const refused = refuseUpload(call, release, name);
  if (refused !== null) return refused;
  const { failing } = call.world;
  const sent: AssetDescription = { name, bytes: call.sent.bytes, mediaType: call.sent.mediaType ?? '' };
  if (failing?.kind === 'cut-upload' || (failing?.kind === 'held' && failing.done === 'half')) return answerWith(call, renderAsset(call, release, store(call, release, toStarter(name))), 201);
  const asset = store(call, release, failing?.kind === 'corrupted' ? corrupt(sent, failing.digest) : sent);
  return answerWith(call, renderAsset(call, release, asset), 201);
};

/** What a client leaves that goes away while it uploads. */
export function leaveStarter(world: World, match: OperationMatch | undefined, name: string | null): void {
  const repository = world.findRepository(`${match?.path['owner']}/${match?.path['repo']}`);
  if (match?.operation.id !== uploadOperation || repository === undefined || name === null) return;
  const release = repository.releases.find((one) => String(toReleaseId({ repository }, one)) === match.path['release_id']);
  if (release !== undefined && !(release.assets ?? []).some((asset) => asset.name === name)) store({ repository }, release, toStarter(name));
}

export const deleteReleaseAsset: RestHandler = (call) => {
  const found = findAsset(call);
  if (found === undefined) return toNotFound();
  if (found.release.immutable === true) return toRefusal(422, 'Cannot delete asset from an immutable release.');
  call.repository.changeRelease(found.release, { assets: (found.release.assets ?? []).filter((asset) => toAssetId(call, found.release, asset) !== toAssetId(call, found.release, found.asset)) });
  return toEmptyAnswer(204);
};
