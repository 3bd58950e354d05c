import type { PublishStep } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import { sha256Hex } from '../../files/index.js';
import type { ReleasePage } from '../../host/index.js';
import { toCanonicalJson } from '../../json/index.js';
import type { FoundAsset } from './found-evidence.js';
import { judgeLimits } from './limits.js';
import type { ReleaseIdentity, WantedAsset } from './wanted-asset.js';

export interface PlanFacts {
  readonly identity: Pick<ReleaseIdentity, 'repository' | 'tag' | 'commit'>;
  readonly page: ReleasePage | null;
  readonly wanted: readonly WantedAsset[];
  readonly found: ReadonlyMap<string, FoundAsset>;
  /** The version is a pre-release. */
  readonly isPrerelease: boolean;
  /** The release is left a draft. */
  readonly keepsDraft: boolean;
}

/** What would be done, in this order, and nothing else. */
export interface PublicationPlan {
  readonly steps: readonly PublishStep[];
  /** Over everything that is done and what it is done to; not over words, times and ids. */
  readonly digest: string;
  /** Why nothing may be done, or what people should know. */
  readonly findings: readonly FindingDraft[];
}

type Step = PublishStep & { readonly found?: string };

/** Pure: the same facts give the same plan. */
export function planPublication(facts: PlanFacts): PublicationPlan {
  const { page, wanted, found } = facts;
  const states = wanted.map((asset) => ({ asset, state: stateOf(asset, found.get(asset.name)), there: found.get(asset.name) }));
  const isPublished = page !== null && !page.isDraft;
  if (isPublished && states.every(({ state }) => state === 'same' || state === 'proved')) return toPlan(facts, states.map(({ asset, there }) => toStep('keep', asset, { because: there?.sha256 === asset.sha256 ? 'the same bytes are there' : 'evidence of this release is there', found: there?.sha256 ?? null })), []);
  if (isPublished && page.isImmutable) return toPlan(facts, [], [alreadyPublished(facts, states.filter(({ state }) => state !== 'same').map(({ asset }) => asset.name))]);
  const conflicts = states.filter(({ state }) => state === 'other' || (isPublished && state === 'proved')).map(({ asset, there }) => conflict(asset, there, isPublished));
  const others = (page?.assets ?? []).filter(({ name }) => !wanted.some((one) => one.name === name)).length;
  const limits = judgeLimits(wanted, others);
  if (conflicts.length + limits.length > 0) return toPlan(facts, [], [...conflicts, ...limits]);
  const steps = states.flatMap(({ asset, state, there }) => toSteps(asset, state, there?.sha256 ?? null));
  const late: FindingDraft[] = isPublished ? [{ rule: 'release/published-before-evidence', keys: { release: facts.identity.tag }, check: 'release', outcome: 'warn', message: `The release ${facts.identity.tag} was published without ${steps.some(({ action }) => action === 'keep') ? 'all of its' : 'its'} evidence, which is added now.` }] : [];
  return toPlan(facts, [
    ...(page === null ? [toStep('create-draft', null, { because: `there is no release of the tag ${facts.identity.tag}` })] : []),
    ...steps,
    ...(isPublished || facts.keepsDraft ? [] : [toStep('publish', null, { because: `after everything that GitHub stored was downloaded and verified${goesOutAsPrerelease(facts) ? '; as a pre-release, never the latest one' : ''}` })]),
  ], late);
}

/** What somebody has marked by hand stays so: nothing goes out to more people than was asked for. */
function goesOutAsPrerelease({ isPrerelease, page }: PlanFacts): boolean {
  return isPrerelease || page?.isPrerelease === true;
}

type State = 'missing' | 'half' | 'same' | 'proved' | 'other';

function stateOf({ sha256 }: WantedAsset, found: FoundAsset | undefined): State {
  if (found === undefined) return 'missing';
  if (!found.asset.isComplete) return 'half';
  if (found.sha256 === sha256) return 'same';
  return found.isProved ? 'proved' : 'other';
}

function toSteps(asset: WantedAsset, state: State, found: string | null): Step[] {
  switch (state) {
    case 'missing': return [toStep('upload', asset, { because: 'it is not there' })];
    case 'half': return [toStep('delete', asset, { because: 'an upload of it was interrupted' }), toStep('upload', asset, { because: 'it is not there as a whole' })];
    case 'same': return [toStep('keep', asset, { because: 'the same bytes are there' })];
    case 'proved':
    case 'other': return [toStep('replace', asset, { because: 'earlier evidence of this tag and commit is there', found })];
  }
}

function toStep(action: PublishStep['action'], asset: WantedAsset | null, { because, found = null }: { readonly because: string; readonly found?: string | null }): Step {
  return { action, name: asset?.name ?? null, sha256: asset?.sha256 ?? null, bytes: asset?.bytes ?? null, because, ...(found === null ? {} : { found }) };
}

function toPlan(facts: PlanFacts, steps: readonly Step[], findings: readonly FindingDraft[]): PublicationPlan {
  const { identity: { repository, tag, commit }, page } = facts;
  const state = page === null ? 'none' : page.isDraft ? 'draft' : 'published';
  const essence = { repository, tag, commit, state, isPrerelease: goesOutAsPrerelease(facts), steps: steps.map(({ action, name, sha256, bytes, found = null }) => ({ action, name, sha256, bytes, found })) };
  return { steps: steps.map(({ found: _found, ...step }) => step), digest: `sha256:${sha256Hex(toCanonicalJson(essence))}`, findings };
}

function conflict({ name, sha256 }: WantedAsset, there: FoundAsset | undefined, isPublished: boolean): FindingDraft {
  const why = there?.isProved === true && isPublished ? 'It is evidence of this release, but not of these files, and the release is published.' : 'It is no evidence of this tag and commit.';
  return { rule: 'release/asset-conflict', keys: { asset: name }, check: `asset:${name}`, outcome: 'fail', expected: sha256, actual: there?.sha256 ?? null, message: `The release has another ${name} already. ${why} It was left as it is.` };
}

function alreadyPublished({ identity: { tag } }: PlanFacts, names: readonly string[]): FindingDraft {
  return {
    rule: 'release/already-published', keys: { release: tag }, check: 'release', outcome: 'fail',
    message: `The release ${tag} is published and immutable, and lacks this evidence: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''} ${names.length === 1 ? 'is' : 'are'} missing or different.`,
    remedy: 'Nothing can be added to it any more. Release a new version, and let this action publish it; keep this evidence elsewhere if you need it.',
  };
}
