import type { ShipworthyError } from '@shipworthy/contract/errors';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import { collectCheckout, type CheckoutFacts } from './checkout/collect-checkout.js';
import type { DoctorInputs } from './doctor-inputs.js';
import { collectGitHub, type GitHubFacts } from './github/collect-github.js';
import { collectOwners, type OwnersFile } from './owners/collect-owners.js';
import { collectPacks, type CollectedPacks } from './packs/collect-packs.js';
import { collectSettings, type SettingsFacts } from './settings/collect-settings.js';
import { collectWorkflows, type CollectedWorkflows } from './workflows/collect-workflows.js';
import { listInputs } from './workflows/own-jobs.js';

export interface Visit {
  readonly inputs: DoctorInputs;
  readonly host: Host;
  readonly workspace: Workspace;
  /** Why there is no repository, where git said so. */
  readonly fault: ShipworthyError | null;
  readonly name: string | null;
}

/** All that `doctor` looks at, as it was found. */
export interface Everything {
  readonly checkout: CheckoutFacts;
  readonly settings: SettingsFacts;
  readonly workflows: CollectedWorkflows;
  readonly owners: OwnersFile | null;
  readonly github: GitHubFacts;
  /** Null where the configuration cannot be read, without which nobody knows how packs are judged. */
  readonly packs: CollectedPacks | null;
  /** Null where nothing names it. */
  readonly defaultBranch: string | null;
  /** How the repository names a file of the root; null where there is none. */
  readonly toRepositoryPath: ((path: string) => string) | null;
}

export async function collectEverything({ inputs, host, workspace, fault, name }: Visit): Promise<Everything> {
  const top = workspace.git?.topLevel ?? workspace.root;
  const [checkout, settings, workflows, owners, github] = await Promise.all([
    collectCheckout(host, workspace, fault), collectSettings(host, workspace, inputs.config), collectWorkflows(top), collectOwners(top), collectGitHub(host, { name, isOffline: inputs.offline }),
  ]);
  return {
    checkout, settings, workflows, owners, github,
    packs: await collectNamedPacks({ host, workspace }, settings, workflows),
    defaultBranch: await findDefaultBranch(host, workspace, github),
    toRepositoryPath: workspace.git === null ? null : (path) => workspace.toRepositoryPath(path),
  };
}

async function collectNamedPacks(places: Pick<Visit, 'host' | 'workspace'>, { policy, state }: SettingsFacts, { own }: CollectedWorkflows): Promise<CollectedPacks | null> {
  if (policy === null) return state === 'absent' ? { packs: [], broken: [] } : null;
  return collectPacks({ ...places, policy }, listInputs(own, 'pack').flatMap((value) => value.split(/[\n,]/)).map((path) => path.trim()).filter((path) => path !== ''));
}

async function findDefaultBranch({ context }: Host, { git }: Workspace, { repository }: GitHubFacts): Promise<string | null> {
  if (repository.state === 'read') return repository.value.defaultBranch;
  return context.defaultBranch ?? (await git?.defaultBranch())?.replace(/^refs\/(?:heads|remotes\/origin)\//, '') ?? null;
}
