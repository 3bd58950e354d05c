import { ShipworthyError, type Fault } from '@shipworthy/contract/errors';
import { writeZip } from '../../archive/index.js';
import type { CommandResult } from '../../evidence/index.js';
import { clearStaged } from '../../files/index.js';
import type { BundleRequest } from '../bundle-request.js';
import { applyPublish } from './apply-publish.js';
import { collectFacts } from './collect-facts.js';
import { findExposed } from './find-exposed.js';
import { findSources } from './find-sources.js';
import { judgePublishable } from './judge-publishable.js';
import { judgeReplaceable } from './judge-replaceable.js';
import { planPublish, type PublishPlan } from './plan-publish.js';
import type { PublishFacts } from './publish-facts.js';
import { isUnknownZip, publishTargetOf, type PublishTarget } from './publish-target.js';
import { readExisting } from './read-existing.js';
import { refusePublish } from './refuse-publish.js';
import { showPublishPlan, toPublishReport } from './show-publish-plan.js';

/**
 * Makes the bundle of a candidate from source folders: everything is planned first, and nothing is written when anything stands against it.
 * @throws ShipworthyError `usage/invalid-input` with everything that does, `path/outside-root`, `config/*`, `output/not-writable`
 */
export async function publishBundle(request: BundleRequest): Promise<CommandResult> {
  const { inputs, config, workspace } = request;
  requireKnown(request);
  const target = publishTargetOf(request);
  const isDry = inputs['dry-run'];
  if (!isDry) await clearStaged(target.absolute);
  const sources = findSources({ named: inputs.sources, areas: config.areas, workspace, target: target.path });
  const { facts, faults } = await collectFacts(request, { target: target.path, sources });
  const plan = planPublish(facts);
  const against = [...faults, ...(faults.length > 0 ? [] : judgePublishable(facts, plan, await namesTask(facts))), ...(await judgeTarget(request, target, facts)), ...(await findExposed(plan.files, config.redaction))];
  if (against.length > 0) throw refusePublish(against);
  if (!isDry) await write(request, { target, plan, facts });
  const last = isDry ? 'Nothing was written (dry run).' : `published  ${[target.path, ...(target.zip === null ? [] : [target.zip])].join(', ')}`;
  return { out: workspace.out, documents: [], notes: [...showPublishPlan(plan, facts), last], outputs: {}, report: { json: toPublishReport(plan, { isDry, zip: target.zip }) }, exitCode: 0 };
}

function requireKnown({ inputs, config }: BundleRequest): void {
  const known = Object.entries(config.areas).flatMap(([area, { requires }]) => requires.map(({ id }) => `${area}/${id}`));
  const unknown = inputs.require.filter((one) => !known.includes(one));
  if (unknown.length === 0) return;
  throw new ShipworthyError('usage/invalid-input', 'Something is required that no area names:', { hint: `Known are ${known.join(', ')}.`, faults: unknown.map((one) => ({ message: `\`require\` names ${one}.` })) });
}

/** RE2: the pattern is the user's. */
async function namesTask({ mustList: { taskIds: pattern }, taskIds }: PublishFacts): Promise<boolean> {
  if (pattern === undefined) return true;
  const { RE2JS } = await import('re2js');
  return taskIds.some((one) => RE2JS.compile(pattern).matcher(one).find());
}

async function judgeTarget(request: BundleRequest, target: PublishTarget, { version, commit, repository }: PublishFacts): Promise<Fault[]> {
  const names = new Set(['bundle.json', ...Object.values(request.config.areas).map(({ manifest }) => manifest.file)]);
  const existing = await readExisting(target.absolute, names);
  const zip = isUnknownZip(target, request) ? [{ path: target.zip ?? '', message: 'It exists, and no folder beside it says whose bundle it is.', remedy: 'Move it away, or name another place with `to`.' }] : [];
  return [...judgeReplaceable(existing, { target: target.path, version, commit, repository }), ...zip];
}

interface Written {
  readonly target: PublishTarget;
  readonly plan: PublishPlan;
  readonly facts: PublishFacts;
}

async function write({ workspace }: BundleRequest, { target, plan, facts }: Written): Promise<void> {
  const { zip } = target;
  await applyPublish(target.absolute, plan, async (folder) => {
    if (zip !== null) await writeZip(folder, plan.files.map(({ path }) => path), { path: workspace.resolve(zip), ...(facts.asOf === null ? {} : { modifiedAt: new Date(facts.asOf) }) });
  });
}
