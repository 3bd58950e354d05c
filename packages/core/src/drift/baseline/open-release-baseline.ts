import { matchGlobs } from '../../files/index.js';
import type { ReleaseAsset, Releases } from '../../host/index.js';
import type { Scratch } from '../../workspace/index.js';
import type { BaselineReference } from './baseline-reference.js';
import { openArchive } from './open-archive.js';
import { problem, type BaselineProblem, type RemoteAnswer } from './remote-baseline.js';

type ReleaseReference = Extract<BaselineReference, { kind: 'release' }>;

export interface ReleaseSource {
  readonly releases: Releases;
  readonly scratch: Scratch;
  readonly pack: string;
}

/** Records out of a zip that is an asset of a published release. */
export async function openReleaseBaseline({ releases, scratch, pack }: ReleaseSource, reference: ReleaseReference): Promise<RemoteAnswer> {
  const { text, tag } = reference;
  const assets = await releases.listAssets(tag);
  if (assets === null) return problem('no-baseline', `The tag ${tag} has no published release.`, 'Publish it; a tag alone has no assets, and a draft is nobody\'s.');
  const asset = chooseAsset(assets, reference);
  if ('problem' in asset) return asset;
  const into = await scratch.folder();
  const digest = await releases.download(asset, into);
  const folder = await openArchive(into, `${asset.name} of ${tag}`, pack);
  if ('problem' in folder) return folder;
  return { folder, commit: null, origin: { reference: text, workflow: null, run: null, attempt: null, artifactId: null, asset: asset.name, digest } };
}

function chooseAsset(assets: readonly ReleaseAsset[], { tag, asset }: ReleaseReference): ReleaseAsset | { readonly problem: BaselineProblem } {
  const exact = assets.filter(({ name }) => name === asset);
  const found = exact.length > 0 ? exact : assets.filter(({ name }) => matchGlobs([asset])(name));
  const [only, second] = found;
  const names = (list: readonly ReleaseAsset[]): string => list.map(({ name }) => name).slice(0, 10).join(', ') || 'none';
  if (only === undefined) return problem('no-baseline', `The release ${tag} has no asset ${asset}; it has ${names(assets)}.`, 'Check the spelling of `baseline`, or attach the asset.');
  if (second !== undefined) return problem('duplicate', `${asset} means ${found.length} assets of the release ${tag}: ${names(found)}.`, 'Name one of them.');
  if (!only.isComplete) return problem('missing-evidence', `The upload of ${only.name} to the release ${tag} did not come to its end.`, 'Upload the asset again.');
  if (!/\.zip$/i.test(only.name)) return problem('malformed-document', `${only.name} is no zip by its name.`, 'Pack the records into a `.zip`: no other archive is opened.');
  return only;
}
