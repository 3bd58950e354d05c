import type { Location } from '@shipworthy/contract/envelope';
import { isGateStep } from '../../../gate/shipworthy-steps.js';
import { listJobs } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

/** A check as a pull request shows it. */
export interface ListedCheck {
  readonly name: string;
  readonly job: string;
  /** Its job runs the gate. */
  readonly decides: boolean;
  readonly place: Location;
}

/** The jobs by the names that GitHub reports. A called workflow reports `caller / job`, a leg of a matrix `job (leg)`: these are other names. */
export function listChecks(file: WorkflowFile): readonly ListedCheck[] {
  return listJobs(file).filter(({ job }) => job.uses === null && !job.hasMatrix).map(({ job, detail }) => ({
    name: detail.name ?? job.id, job: job.id, decides: job.steps.some(isGateStep), place: detail.name === null ? detail.places.id : detail.places.name,
  }));
}

/** Its checks stand on the commit of a change. A push of the branch reports on that commit, too; one of tags alone, or a call, does not. */
export function reportsOnChanges({ triggers }: WorkflowFile): boolean {
  const push = triggers.get('push')?.filters;
  const pushesBranches = push !== undefined && (!push.has('tags') || push.has('branches') || push.has('branches-ignore'));
  return pushesBranches || ['pull_request', 'pull_request_target', 'merge_group'].some((event) => triggers.has(event));
}
