import { capabilityOf, isGateStep, producesEvidence } from '../../../gate/shipworthy-steps.js';
import { ancestorsOf, type WorkflowJob, type WorkflowStep } from '../../../gate/workflow.js';
import type { JobDetail, WorkflowFile } from './workflow-file.js';

/** A job together with what only `doctor` reads of it. */
export interface OwnJob {
  readonly file: WorkflowFile;
  readonly job: WorkflowJob;
  readonly detail: JobDetail;
}

export function usesShipworthy({ workflow }: WorkflowFile): boolean {
  return workflow.jobs.some((job) => capabilityOf(job.uses) !== null || job.steps.some(producesEvidence));
}

/** The job that decides; null in a file that only measures. Of several the first: that there are two is said elsewhere. */
export function gateOf({ workflow }: WorkflowFile): WorkflowJob | null {
  return workflow.jobs.find(({ steps }) => steps.some(isGateStep)) ?? null;
}

/** The same with its detail; empty in a file that only measures. */
export function listGates(file: WorkflowFile): readonly OwnJob[] {
  const gate = gateOf(file);
  return listJobs(file).filter(({ job }) => job === gate);
}

/** Jobs of a file with a step of ours. */
export function listOwnJobs(file: WorkflowFile): readonly OwnJob[] {
  return listJobs(file).filter(({ job }) => job.steps.some(producesEvidence));
}

export function listJobs(file: WorkflowFile): readonly OwnJob[] {
  return file.workflow.jobs.flatMap((job) => {
    const detail = file.details.get(job.id);
    return detail === undefined ? [] : [{ file, job, detail }];
  });
}

/** Jobs that run after the decision, near or far: they publish. */
export function isAfterGate({ workflow }: WorkflowFile, job: WorkflowJob): boolean {
  return workflow.jobs.some((other) => other.steps.some(isGateStep) && ancestorsOf(workflow, job.id).has(other.id));
}

/** Modes that write no document for the gate. */
const silentModes = new Set(['lock', 'list', 'accept', 'history', 'publish', 'accept-baseline', 'update-samples', 'show', 'trend', 'extract', 'keygen']);

/** A step that runs one of our actions and leaves a document that the gate may want. */
export function handsEvidence(step: WorkflowStep): boolean {
  return step.uses !== null && producesEvidence(step) && !isGateStep(step) && !isSilent(step);
}

export function isSilent(step: WorkflowStep): boolean {
  return silentModes.has(modeOf(step));
}

export function modeOf(step: WorkflowStep): string {
  return step.with.get('mode') ?? '';
}

/** Which of our actions a step runs: by `uses`, or by the command in a script. */
export function nameOf(step: WorkflowStep): string | null {
  const [, inScript] = /\bshipworthy\s+([a-z][a-z-]*)/.exec(step.run ?? '') ?? [];
  return isGateStep(step) ? 'release-gate' : (capabilityOf(step.uses) ?? inScript ?? null);
}

/** What steps of ours are given under a name, as far as the files say it. */
export function listInputs(own: readonly WorkflowFile[], input: string): readonly string[] {
  const steps = own.flatMap(listJobs).flatMap(({ job }) => job.steps).filter((step) => nameOf(step) !== null);
  return steps.map((step) => step.with.get(input) ?? '').filter((value) => value !== '' && !value.includes('${{'));
}
