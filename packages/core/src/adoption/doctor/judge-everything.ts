import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { judgeCheckout } from './checkout/judge-checkout.js';
import type { Everything } from './collect-everything.js';
import { isUnknown } from './finding.js';
import { judgeActions } from './github/judge-actions.js';
import { hasQueue, judgeBranch } from './github/judge-branch.js';
import { judgeTags } from './github/judge-tags.js';
import { judgeOwners } from './owners/judge-owners.js';
import type { CollectedPacks } from './packs/collect-packs.js';
import { judgePacks } from './packs/judge-packs.js';
import { judgeSettings } from './settings/judge-settings.js';
import { toGateName } from './workflows/judge-gate-job.js';
import { listUses } from './workflows/judge-pins.js';
import { judgeWorkflows } from './workflows/judge-workflows.js';
import { listInputs, listJobs, nameOf } from './workflows/own-jobs.js';

/** Lets every family of checks judge its part. */
export function judgeEverything(facts: Everything): readonly DoctorFinding[] {
  const { checkout, settings, workflows, owners, github, packs, defaultBranch } = facts;
  const { own, gates } = workflows;
  const { config, hasReleases } = settings;
  const releases = hasReleases || own.some(({ triggers }) => triggers.get('push')?.filters.has('tags') === true);
  const gate = toGateName(gates);
  const isSelfHosted = own.flatMap(listJobs).some(({ detail }) => detail.runsOn.includes('self-hosted'));
  return [
    ...judgeCheckout(checkout, releases),
    ...judgeSettings(settings),
    ...judgePackFacts(facts),
    ...judgeOwners({ file: owners, deciding: listDeciding(facts) }),
    ...judgeWorkflows({ workflows, packIds: toPackIds(packs), config, hasReleases, defaultBranch, hasQueue: hasQueue(github), required: github.checks.state === 'read' ? github.checks.value.map((check) => check.name) : null }),
    ...judgeBranch(github, gate),
    ...judgeTags(github, { tag: config?.release.tag ?? 'v{version}', releases, gate }),
    ...judgeActions(github, { uses: own.flatMap(listUses).map(({ uses }) => uses), isSelfHosted, releases }),
  ];
}

function toPackIds(packs: CollectedPacks | null): ReadonlyMap<string, readonly string[]> | null {
  return packs === null || packs.broken.length > 0 ? null : new Map(packs.packs.map(({ path, ids }) => [path, ids]));
}

function judgePackFacts({ packs, settings, workflows: { own } }: Everything): readonly DoctorFinding[] {
  if (packs === null) return [isUnknown('pack/valid', { found: 'Packs were not looked at: the configuration that names them cannot be read.', fix: 'Mend the configuration first.' })];
  const isWanted = own.flatMap(listJobs).some(({ job }) => job.steps.some((step) => nameOf(step) === 'regression-pack' && !step.with.has('pack')));
  const remoteBaseline = listInputs(own, 'baseline').find((value) => /^(?:git|artifact|release):/.test(value)) ?? null;
  return judgePacks({ ...packs, isWanted, remoteBaseline, permitsNoBaseline: settings.config?.reasons['no-baseline'] === 'warn' });
}

/** Files whose change changes what the gate says. */
function listDeciding({ settings, workflows, packs, toRepositoryPath }: Everything): readonly string[] {
  if (toRepositoryPath === null) return [];
  const ofPacks = (packs?.packs ?? []).flatMap(({ path, lockPath, baselineFolder }) => [path, lockPath, `${baselineFolder}/x.json`]);
  const ofRoot = [...(settings.state === 'absent' ? [] : [settings.path]), ...settings.keys.map(({ path }) => path), ...ofPacks];
  return [...workflows.own.map(({ path }) => path), ...ofRoot.map(toRepositoryPath)];
}
