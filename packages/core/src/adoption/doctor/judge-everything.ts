import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { ShipworthyError } from '@shipworthy/contract/errors';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import { collectCheckout } from './checkout/collect-checkout.js';
import { judgeCheckout } from './checkout/judge-checkout.js';
import type { DoctorInputs } from './doctor-inputs.js';
import { isUnknown } from './finding.js';
import { collectGitHub, type GitHubFacts } from './github/collect-github.js';
import { judgeActions } from './github/judge-actions.js';
import { hasQueue, judgeBranch } from './github/judge-branch.js';
import { judgeTags } from './github/judge-tags.js';
import { collectOwners } from './owners/collect-owners.js';
import { judgeOwners } from './owners/judge-owners.js';
import { collectPacks, type CollectedPacks } from './packs/collect-packs.js';
import { judgePacks } from './packs/judge-packs.js';
import { collectSettings, type SettingsFacts } from './settings/collect-settings.js';
import { judgeSettings } from './settings/judge-settings.js';
import { collectWorkflows, type CollectedWorkflows } from './workflows/collect-workflows.js';
import { toGateName } from './workflows/judge-gate-job.js';
import { listUses } from './workflows/judge-pins.js';
import { judgeWorkflows } from './workflows/judge-workflows.js';
import { listJobs, nameOf } from './workflows/own-jobs.js';

interface Visit {
  readonly inputs: DoctorInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  /** Why there is no repository, where git said so. */
  readonly fault: ShipworthyError | null;
  readonly name: string | null;
}

/** Collects everything, then lets every family of checks judge its part. */
export async function judgeEverything({ inputs, host, workspace, fault, name }: Visit): Promise<readonly DoctorFinding[]> {
  const top = workspace.git?.topLevel ?? workspace.root;
  const [checkout, settings, workflows, owners, github] = await Promise.all([
    collectCheckout(host, workspace, fault), collectSettings(host, workspace, inputs.config), collectWorkflows(top), collectOwners(top), collectGitHub(host, { name, isOffline: inputs.offline }),
  ]);
  const packs = await collectNamedPacks({ host, workspace }, settings, workflows);
  const branch = await findDefaultBranch(host, workspace, github);
  const releases = settings.hasReleases || workflows.own.some(({ triggers }) => triggers.get('push')?.filters.has('tags') === true);
  const uses = workflows.own.flatMap(listUses).map((one) => one.uses);
  const isSelfHosted = workflows.own.flatMap(listJobs).some(({ detail }) => detail.runsOn.includes('self-hosted'));
  return [
    ...judgeCheckout(checkout, releases),
    ...judgeSettings(settings),
    ...judgePackFacts(packs, settings, workflows),
    ...judgeOwners({ file: owners, deciding: listDeciding(workspace, { settings, workflows, packs }) }),
    ...judgeWorkflows({ workflows, packIds: toPackIds(packs), config: settings.config, hasReleases: settings.hasReleases, defaultBranch: branch, hasQueue: hasQueue(github), required: github.checks.state === 'read' ? github.checks.value.map((check) => check.name) : null }),
    ...judgeBranch(github, toGateName(workflows.gates)),
    ...judgeTags(github, { tag: settings.config?.release.tag ?? 'v{version}', releases, gate: toGateName(workflows.gates) }),
    ...judgeActions(github, { uses, isSelfHosted, releases }),
  ];
}

/** Null where the configuration cannot be read, without which nobody knows how packs are judged. */
async function collectNamedPacks(places: Pick<Visit, 'host' | 'workspace'>, { policy, state }: SettingsFacts, workflows: CollectedWorkflows): Promise<CollectedPacks | null> {
  if (policy === null) return state === 'absent' ? { packs: [], broken: [] } : null;
  return collectPacks({ ...places, policy }, inputsOf(workflows, 'pack').flatMap((value) => value.split(/[\n,]/)).map((path) => path.trim()).filter((path) => path !== ''));
}

/** What steps of ours are given under a name, as far as the file says it. */
function inputsOf({ own }: CollectedWorkflows, input: string): readonly string[] {
  const steps = own.flatMap(listJobs).flatMap(({ job }) => job.steps).filter((step) => nameOf(step) !== null);
  return steps.map((step) => step.with.get(input) ?? '').filter((value) => value !== '' && !value.includes('${{'));
}

function toPackIds(packs: CollectedPacks | null): ReadonlyMap<string, readonly string[]> | null {
  return packs === null || packs.broken.length > 0 ? null : new Map(packs.packs.map(({ path, ids }) => [path, ids]));
}

function judgePackFacts(packs: CollectedPacks | null, settings: SettingsFacts, workflows: CollectedWorkflows): readonly DoctorFinding[] {
  if (packs === null) return [isUnknown('pack/valid', { found: 'Packs were not looked at: the configuration that names them cannot be read.', fix: 'Mend the configuration first.' })];
  const isWanted = workflows.own.flatMap(listJobs).some(({ job }) => job.steps.some((step) => nameOf(step) === 'regression-pack' && !step.with.has('pack')));
  const remoteBaseline = inputsOf(workflows, 'baseline').find((value) => /^(?:git|artifact|release):/.test(value)) ?? null;
  return judgePacks({ ...packs, isWanted, remoteBaseline, permitsNoBaseline: settings.config?.reasons['no-baseline'] === 'warn' });
}

async function findDefaultBranch({ context }: Host, { git }: Workspace, { repository }: GitHubFacts): Promise<string | null> {
  if (repository.state === 'read') return repository.value.defaultBranch;
  return context.defaultBranch ?? (await git?.defaultBranch())?.replace(/^refs\/(?:heads|remotes\/origin)\//, '') ?? null;
}

/** Files whose change changes what the gate says. */
function listDeciding(workspace: Workspace, { settings, workflows, packs }: { settings: SettingsFacts; workflows: CollectedWorkflows; packs: CollectedPacks | null }): readonly string[] {
  if (workspace.git === null) return [];
  const ofPacks = (packs?.packs ?? []).flatMap(({ path, lockPath, baselineFolder }) => [path, lockPath, `${baselineFolder}/x.json`]);
  const ofRoot = [...(settings.state === 'absent' ? [] : [settings.path]), ...settings.keys.map(({ path }) => path), ...ofPacks].map((path) => workspace.toRepositoryPath(path));
  return [...workflows.own.map(({ path }) => path), ...ofRoot];
}
