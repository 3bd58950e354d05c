import { commandSpecs } from '@shipworthy/contract/inputs';
import type { WorkflowJob, WorkflowStep } from './workflow.js';

const names = commandSpecs.map(({ name }) => name).join('|');
/** `owner/shipworthy@…`, `owner/shipworthy/actions/<any>@…`, or one of our action folders reached by a local path. */
const published = /^[^/@\s]+\/shipworthy(?:\/(?:actions\/([a-z-]+)|\.github\/workflows\/[^@]+))?@/i;
const local = new RegExp(`^[.$]/(?:.*/)?actions/(${names})/?$`);

/** Which capability a step or job `uses`: its name, `release-gate` for the root action, `workflow` for a reusable one; null for others. */
export function capabilityOf(uses: string | null): string | null {
  if (uses === null) return null;
  const match = published.exec(uses);
  if (match === null) return local.exec(uses)?.[1] ?? null;
  return match[1] ?? (uses.includes('/.github/workflows/') ? 'workflow' : 'release-gate');
}

/**
 * The same for a step. `./` is the root action of the commit that runs: here it is the gate, in another repository it may be anything.
 * The gate takes `needs`, so a root action that takes none is somebody else's, whose conditions are no business of ours.
 */
function capabilityOfStep(step: WorkflowStep): string | null {
  return step.uses === './' && step.with.has('needs') ? 'release-gate' : capabilityOf(step.uses);
}

/** A step that writes evidence: one of our actions, or our command in a script. */
export function producesEvidence(step: WorkflowStep): boolean {
  return capabilityOfStep(step) !== null || (step.run !== null && /\bshipworthy\s+[a-z]/.test(step.run));
}

/** The step that decides: the root action, or the command in a script. */
export function isGateStep(step: WorkflowStep): boolean {
  return capabilityOfStep(step) === 'release-gate' || (step.run !== null && /\bshipworthy\s+release-gate\b/.test(step.run));
}

/** A job whose evidence the gate may want: it runs us, or says that it hands evidence over. */
export function isEvidenceJob(job: WorkflowJob): boolean {
  return capabilityOf(job.uses) !== null || job.steps.some(producesEvidence) || job.outputs.some((name) => name.startsWith('evidence'));
}

/** A job that turns red by what it finds, not only by accident: planning finds nothing, and `fail-on: never` keeps it green. */
export function turnsRedByFindings(job: WorkflowJob): boolean {
  return job.steps.some((step) => producesEvidence(step) && !/^(?:plan|lock|list)$/.test(step.with.get('mode') ?? '') && step.with.get('fail-on') !== 'never');
}

/** A job that judges what jobs before it handed over. */
export function readsEvidence(job: WorkflowJob): boolean {
  return job.steps.some((step) => capabilityOfStep(step) !== null && ['needs', 'observations', 'documents', 'evidence-dir'].some((input) => step.with.has(input)));
}
