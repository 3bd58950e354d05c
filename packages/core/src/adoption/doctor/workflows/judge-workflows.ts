import type { Config } from '@shipworthy/contract/config';
import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { CollectedWorkflows } from './collect-workflows.js';
import { judgeCheckouts } from './judge-checkouts.js';
import { judgeConcurrency } from './judge-concurrency.js';
import { judgeDemands } from './judge-demands.js';
import { judgeGateJob } from './judge-gate-job.js';
import { judgeHandOver } from './judge-hand-over.js';
import { judgePermissions } from './judge-permissions.js';
import { judgePins } from './judge-pins.js';
import { judgeReleases } from './judge-releases.js';
import { judgeRunners } from './judge-runners.js';
import { judgeTriggers } from './judge-triggers.js';
import { judgeWiring } from './judge-wiring.js';

export interface WorkflowFacts {
  readonly workflows: CollectedWorkflows;
  /** Ids of the packs by the path of their manifest; null where they cannot all be read. */
  readonly packIds: ReadonlyMap<string, readonly string[]> | null;
  /** Null where there is none that can be read. */
  readonly config: Config | null;
  readonly hasReleases: boolean;
  readonly defaultBranch: string | null;
  readonly hasQueue: boolean | null;
  /** Names of the checks that the default branch requires; null where nobody looked. */
  readonly required: readonly string[] | null;
}

/** Everything about workflow files. */
export function judgeWorkflows({ workflows, packIds, config, hasReleases, defaultBranch, hasQueue, required }: WorkflowFacts): readonly DoctorFinding[] {
  const { own, gates } = workflows;
  return [
    ...judgeGateJob(workflows, required),
    ...judgeWiring(gates, config === null ? null : config.gate.exempt),
    ...judgeDemands(workflows, { required: config?.gate.require ?? [], packs: config?.packs ?? [], packIds }),
    ...judgeHandOver(own),
    ...judgeCheckouts(own),
    ...judgeTriggers({ own, gates, defaultBranch, hasQueue }),
    ...judgeConcurrency(gates),
    ...judgePermissions(own, config),
    ...judgePins(own),
    ...judgeRunners(own),
    ...judgeReleases({ own, hasReleases }),
  ];
}
