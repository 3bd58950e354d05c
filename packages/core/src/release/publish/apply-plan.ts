import { isShipworthyError, type ShipworthyError } from '@shipworthy/contract/errors';
import type { PublishStep } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { NewRelease, ReleaseAsset, ReleasePage, ReleasePages } from '../../host/index.js';
import type { WantedAsset } from './wanted-asset.js';

export interface Applying {
  readonly pages: ReleasePages;
  readonly release: NewRelease;
  readonly wanted: readonly WantedAsset[];
  readonly onStep: (step: PublishStep, milliseconds: number) => void;
}

/** How far it came: the page as it is then, and why it went no further. */
export interface Applied {
  readonly page: ReleasePage | null;
  readonly done: number;
  readonly findings: readonly FindingDraft[];
}

/** Does the steps one after the other, and stops at the first that fails. */
export async function applySteps(steps: readonly PublishStep[], start: ReleasePage | null, applying: Applying): Promise<Applied> {
  let page = start;
  let done = 0;
  for (const step of steps) {
    const began = performance.now();
    const outcome = await applyStep(step, page, applying);
    page = outcome.page;
    if (outcome.finding !== null) return { page, done, findings: [outcome.finding] };
    done += 1;
    applying.onStep(step, performance.now() - began);
  }
  return { page, done, findings: [] };
}

interface StepOutcome {
  readonly page: ReleasePage | null;
  readonly finding: FindingDraft | null;
}

async function applyStep(step: PublishStep, page: ReleasePage | null, applying: Applying): Promise<StepOutcome> {
  try {
    return await tryStep(step, page, applying);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    // An answer that was lost says nothing about what was done.
    const there = error.code === 'github/unavailable' ? await lookAgain(step, page, applying) : null;
    return there === null ? { page, finding: toFailed(step, error) } : { page: there, finding: null };
  }
}

async function tryStep({ action, name }: PublishStep, page: ReleasePage | null, { pages, release, wanted }: Applying): Promise<StepOutcome> {
  if (action === 'create-draft') return { page: await pages.createDraft(release), finding: null };
  if (page === null) throw new TypeError(`${action} needs a release`);
  if (action === 'publish') return { page: await pages.publish(page, release), finding: null };
  const asset = wanted.find((one) => one.name === name);
  if (action === 'keep' || asset === undefined) return { page, finding: null };
  const old = page.assets.find((one) => one.name === name);
  const rest = { ...page, assets: page.assets.filter((one) => one.name !== name) };
  if (action !== 'upload' && old !== undefined) await deleteIfThere(pages, old, release.tag);
  if (action === 'delete') return { page: rest, finding: null };
  const stored = await pages.upload(rest, asset);
  const isCorrupt = stored.name !== asset.name || !isSame(stored, asset);
  return { page: { ...rest, assets: [...rest.assets, stored] }, finding: isCorrupt ? await discard(pages, page, { stored, asset, actual: stored.digest?.replace(/^sha256:/, '') ?? null }) : null };
}

/** GitHub does not know it any more: then somebody else was quicker. It is also gone where only the answer was lost. */
async function deleteIfThere(pages: ReleasePages, asset: ReleaseAsset, tag: string): Promise<void> {
  try {
    await pages.deleteAsset(asset);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    if (error.code === 'github/not-found') return;
    const page = error.code === 'github/unavailable' ? await pages.find(tag) : null;
    if (page === null || page.assets.some(({ id }) => id === asset.id)) throw error;
  }
}

function isSame({ digest, bytes, isComplete }: ReleaseAsset, asset: WantedAsset): boolean {
  return isComplete && bytes === asset.bytes && (digest === null || digest === `sha256:${asset.sha256}`);
}

export interface StoredAsset {
  readonly stored: ReleaseAsset;
  /** Of what was stored, where it is known. */
  readonly actual: string | null;
  readonly asset: Pick<WantedAsset, 'name' | 'sha256'>;
}

/** What is not what was uploaded is taken off a draft again, so that the next run uploads it anew. */
export async function discard(pages: ReleasePages, { isDraft }: ReleasePage, { stored, asset, actual }: StoredAsset): Promise<FindingDraft> {
  const isGone = isDraft && (await pages.deleteAsset(stored).then(() => true, () => false));
  return {
    rule: 'release/asset-corrupted', keys: { asset: asset.name }, check: `asset:${asset.name}`, outcome: 'fail', expected: asset.sha256, actual,
    message: `GitHub stored other bytes of ${asset.name} than belong there.${isGone ? ' They were taken off the draft again.' : ''}`,
    ...(isDraft ? {} : { remedy: 'The release is published: remove the asset by hand, if it can be, tell whoever downloaded it, and run the step again.' }),
  };
}

/** The page, when what should be done is done; null when it is not, or nobody knows. */
async function lookAgain({ action, name }: PublishStep, before: ReleasePage | null, { pages, release, wanted }: Applying): Promise<ReleasePage | null> {
  try {
    const page = await pages.find(release.tag);
    if (page === null || (before !== null && page.id !== before.id)) return null;
    const asset = wanted.find((one) => one.name === name);
    const there = page.assets.find((one) => one.name === name);
    switch (action) {
      case 'create-draft': return page.isDraft ? page : null;
      case 'publish': return page.isDraft ? null : page;
      case 'delete': return there === undefined ? page : null;
      default: return there !== undefined && asset !== undefined && there.digest !== null && isSame(there, asset) ? page : null;
    }
  } catch (error) {
    if (isShipworthyError(error)) return null;
    throw error;
  }
}

function toFailed({ action, name }: PublishStep, error: ShipworthyError): FindingDraft {
  const what = name === null ? action : `${action} ${name}`;
  const { reason, message, remedy } = toProblem(what, error);
  const said = `Publishing stopped at the step "${what}": ${message}`;
  const shared = { rule: 'release/publish-failed' as const, keys: { step: what }, check: name === null ? 'release' : `asset:${name}`, message: said, remedy: `${remedy} Run the step again then: it goes on where it stopped.` };
  return error.code === 'github/conflict' ? { ...shared, outcome: 'fail' } : { ...shared, outcome: 'unverified', reason };
}
