import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import type { PublishStep } from '@shipworthy/contract/release';
import type { CommandResult, FindingDraft } from '../../evidence/index.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { NewRelease, ReleasePage, ReleasePages } from '../../host/index.js';
import { openScratch, type Scratch } from '../../workspace/index.js';
import { readGateAgain } from '../gates/index.js';
import { gateId } from '../gates/judge-decisions.js';
import { checkOf, type ReleaseRun } from '../release-run.js';
import { applySteps, type Applied, type Applying } from './apply-plan.js';
import { checkDraftNow } from './check-draft.js';
import { checkStored, type ExpectedAsset } from './check-stored.js';
import { checkTagNow } from './check-tag.js';
import { collectAssets, type CollectedAssets } from './collect-assets.js';
import { readFound, type FoundAsset } from './found-evidence.js';
import { planPublication, type PublicationPlan } from './plan-publication.js';
import { prepareEvidence, type LocalEvidence, type PreparedEvidence } from './prepare-evidence.js';
import { showPlan } from './show-plan.js';
import { nothingPublished, writePublication, type Publication } from './write-publication.js';

/** Mode `publish`: plan, then exactly that. @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable` */
export async function publishEvidence(run: ReleaseRun, startedAt: Date): Promise<CommandResult> {
  if (run.inputs['fail-on'] === 'never') throw new ShipworthyError('usage/invalid-input', 'A publication that never fails would let everything after it go on without one.', { hint: 'Leave `fail-on` away.' });
  const scratch = await openScratch();
  try {
    const prepared = await prepareEvidence(run, scratch);
    const publication = await publish(run, prepared, scratch);
    return await writePublication(run, { publication, prepared, startedAt });
  } finally {
    await scratch.remove();
  }
}

async function publish(run: ReleaseRun, { evidence, findings }: PreparedEvidence, scratch: Scratch): Promise<Publication> {
  if (evidence === null) return nothingPublished(findings);
  const collected = await collectAssets(run, evidence, scratch);
  if (collected.findings.length > 0) return nothingPublished(collected.findings);
  const pages = run.host.remote?.releasePages;
  if (pages === undefined) return nothingPublished([noToken()]);
  const tag = await checkTagNow(run, evidence.identity);
  if (tag !== null) return nothingPublished([tag]);
  const world: PublishWorld = { run, evidence, collected, scratch, pages };
  const looked = await look(world);
  return 'finding' in looked ? nothingPublished([looked.finding]) : carryOut(world, looked);
}

interface PublishWorld {
  readonly run: ReleaseRun;
  readonly evidence: LocalEvidence;
  readonly collected: CollectedAssets;
  readonly scratch: Scratch;
  readonly pages: ReleasePages;
}

interface Looked {
  readonly page: ReleasePage | null;
  readonly found: ReadonlyMap<string, FoundAsset>;
  readonly plan: PublicationPlan;
}

/** What stands on GitHub now; nothing is remembered from an earlier run. */
async function look({ run, evidence: { identity }, collected: { assets: wanted }, scratch, pages }: PublishWorld): Promise<Looked | { readonly finding: FindingDraft }> {
  try {
    const page = await pages.find(identity.tag);
    const found = await readFound(page, wanted, { pages, scratch, identity });
    return { page, found, plan: planPublication({ identity, page, wanted, found, isPrerelease: isPrerelease(run), keepsDraft: run.inputs.draft }) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem('the release', error);
    return { finding: { rule: 'release/publish-failed', keys: { step: 'plan' }, check: 'release', outcome: 'unverified', reason, message: `What stands on the release is not known, so nothing was done: ${message}`, remedy } };
  }
}

async function carryOut(world: PublishWorld, looked: Looked): Promise<Publication> {
  const { run: { inputs }, evidence: { identity }, collected: { assets } } = world;
  const { page, plan, found } = looked;
  const told: Publication = { ...nothingPublished(plan.findings), plan, page, notes: showPlan(plan, { tag: identity.tag, page }), checks: ['evidence', 'limits', 'tag', 'release'] };
  const asked = inputs['plan-digest'];
  if (asked !== undefined && asked !== plan.digest) return { ...told, findings: [...plan.findings, planChanged(identity.tag, asked, plan.digest)] };
  if (plan.findings.some(({ outcome }) => outcome !== 'warn')) return told;
  if (inputs['dry-run']) return { ...told, notes: [...told.notes, `Nothing was changed (dry run). To have exactly this done, and nothing else: plan-digest ${plan.digest}`] };
  // Evidence of this release that is kept may have other bytes than ours.
  const kept = new Set(plan.steps.filter(({ action }) => action === 'keep').map(({ name }) => name));
  const expected = assets.map(({ name, part, sha256 }): ExpectedAsset => ({ name, part, sha256: kept.has(name) ? (found.get(name)?.sha256 ?? sha256) : sha256 }));
  const done = await apply(world, looked, expected);
  const published = plan.steps.some(({ action }) => action === 'publish');
  const all = [...plan.findings, ...done.findings];
  const isComplete = done.findings.length === 0;
  const last = !isComplete ? 'Stopped; what is missing is said above.' : done.page?.isDraft === true ? `draft      ${done.page.url}` : `published  ${done.page?.url ?? ''}`;
  return { ...told, ...done, findings: all, expected: isComplete ? expected : null, checks: isComplete ? [...told.checks, 'stored', ...assets.map(({ name }) => `asset:${name}`), ...(published ? [checkOf(gateId)] : [])] : told.checks, notes: [...told.notes, last] };
}

/** Uploads, proves what GitHub stored, asks once more whether it may go out, publishes, and proves it again. */
async function apply(world: PublishWorld, { page, plan }: Looked, expected: readonly ExpectedAsset[]): Promise<Applied> {
  const { run, evidence: { identity }, pages, scratch } = world;
  const applying = toApplying(world, plan.steps.length);
  const isLast = ({ action }: PublishStep): boolean => action === 'publish';
  const uploaded = await applySteps(plan.steps.filter((step) => !isLast(step)), page, applying);
  if (uploaded.findings.length > 0 || uploaded.page === null) return uploaded;
  const stored = { pages, scratch, identity, expected };
  const proved = await checkStored(uploaded.page, { ...stored, isThorough: true });
  const moved = await checkTagNow(run, identity);
  const publishing = plan.steps.filter(isLast);
  const gate = publishing.length === 0 ? [] : (await readGateAgain(run)).findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified');
  const against = [...proved, ...(moved === null ? [] : [moved]), ...gate];
  if (against.length > 0 || publishing.length === 0) return { ...uploaded, findings: against };
  const draft = await checkDraftNow(pages, uploaded.page, expected);
  if (draft.finding !== null) return { ...uploaded, findings: [draft.finding] };
  const published = await applySteps(draft.isPublished ? [] : publishing, uploaded.page, applying);
  const done = uploaded.done + published.done;
  if (published.findings.length > 0) return { ...published, done };
  return { done, ...(await proveAgain(world, stored)) };
}

/** As it stands there for everybody. */
async function proveAgain({ run, pages, evidence: { identity } }: PublishWorld, stored: Omit<Parameters<typeof checkStored>[1], 'isThorough'>): Promise<Pick<Applied, 'page' | 'findings'>> {
  try {
    const page = await pages.find(identity.tag);
    if (page === null || page.isDraft) return { page, findings: [{ rule: 'release/publish-failed', keys: { step: 'publish' }, check: 'release', outcome: 'fail', message: `GitHub said that the release ${identity.tag} was published, but shows none.` }] };
    const moved = await checkTagNow(run, identity);
    return { page, findings: [...(await checkStored(page, { ...stored, isThorough: false })), ...(moved === null ? [] : [moved])] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const { reason, message, remedy } = toProblem('the release', error);
    return { page: null, findings: [{ rule: 'release/publish-failed', keys: { step: 'verify' }, check: 'stored', outcome: 'unverified', reason, message: `The release was published, but could not be verified after that: ${message}`, remedy }] };
  }
}

function toApplying({ run, evidence: { identity }, collected, pages }: PublishWorld, total: number): Applying {
  const release: NewRelease = { tag: identity.tag, commit: identity.commit, name: identity.tag, body: collected.body, isPrerelease: isPrerelease(run) };
  let done = 0;
  return {
    pages, release, wanted: collected.assets,
    onStep: ({ action, name }, milliseconds) => run.host.onProgress({ done: (done += 1), total, label: name === null ? action : `${action} ${name}`, outcome: 'pass', milliseconds }),
  };
}

function isPrerelease({ target: { version } }: ReleaseRun): boolean {
  return (version?.prerelease.length ?? 0) > 0;
}

function planChanged(tag: string, asked: string, digest: string): FindingDraft {
  return { rule: 'release/plan-changed', keys: { release: tag }, check: 'plan', outcome: 'fail', expected: asked, actual: digest, message: 'What would be done is not what was approved, so nothing was done.' };
}

function noToken(): FindingDraft {
  return {
    rule: 'release/publish-failed', keys: { step: 'plan' }, check: 'release', outcome: 'unverified', reason: 'permission-denied', message: 'GitHub cannot be asked for the release: there is no token.',
    remedy: 'Give the action `github-token`, or set GITHUB_TOKEN for the command. Add to the job:\npermissions:\n  contents: write',
  };
}
