import type { FindingDraft } from '../evidence/index.js';
import type { WorkflowReading } from './collect-workflow.js';
import { isAlways, survivesFailure } from './conditions.js';
import { isEvidenceJob, isGateStep, producesEvidence, readsEvidence, turnsRedByFindings } from './shipworthy-steps.js';
import { ancestorsOf, type Workflow, type WorkflowJob } from './workflow.js';

export const wiringCheck = 'wiring';

export interface WiringFacts {
  readonly reading: WorkflowReading;
  /** Id of the running job, as the environment tells. */
  readonly job: string | null;
  /** Jobs that need not be needed, each with its reason. */
  readonly exempt: Readonly<Record<string, string>>;
  /** Ids in the `needs` JSON; null when there is none. */
  readonly needed: readonly string[] | null;
  /** Ids of jobs that handed evidence over in this run. */
  readonly handedOver: ReadonlySet<string>;
}

/** Is the gate wired so that nothing can fail unseen? */
export function judgeWiring(facts: WiringFacts): FindingDraft[] {
  const { reading } = facts;
  if (reading.state === 'unreadable') return [unreadable(reading.path, reading.message)];
  const gate = findGateJob(reading.workflow, facts.job);
  if (gate === null) {
    return [unreadable(reading.workflow.path, `The job ${facts.job ?? ''} that runs the gate is not in ${reading.workflow.path}. The gate stands in the workflow itself, not in a reusable one.`)];
  }
  const { workflow } = reading;
  const watched = workflow.jobs.filter((job) => job !== gate && !Object.hasOwn(facts.exempt, job.id) && !ancestorsOf(workflow, job.id).has(gate.id));
  return [
    ...judgeNeeded(workflow, gate, facts.needed),
    ...(isAlways(gate.condition) ? [] : [notAlways(gate)]),
    ...judgeGateSkipping(gate),
    ...judgeTypedNeeds(gate),
    ...watched.filter(({ id }) => !gate.needs.includes(id)).map((job) => notNeeded(job, gate)),
    ...watched.filter((job) => isEvidence(job, facts)).flatMap((job) => judgeSkipping(workflow, job)),
    ...[gate, ...watched].flatMap((job) => judgeContinuing(job, isEvidence(job, facts))),
  ];
}

/** The running job; without its id, or in a place that names it differently, the one job that runs the gate's action. */
export function findGateJob(workflow: Workflow, id: string | null): WorkflowJob | null {
  const running = workflow.jobs.find((job) => job.id === id);
  if (running !== undefined) return running;
  const gates = workflow.jobs.filter((job) => job.steps.some(isGateStep));
  return gates.length === 1 ? (gates[0] ?? null) : null;
}

function isEvidence(job: WorkflowJob, facts: WiringFacts): boolean {
  return isEvidenceJob(job) || facts.handedOver.has(job.id);
}

/** Results of jobs that the file does not let the gate need: then it is not the file that runs, and proves nothing about the run. */
function judgeNeeded(workflow: Workflow, gate: WorkflowJob, needed: readonly string[] | null): FindingDraft[] {
  const strangers = (needed ?? []).filter((id) => !gate.needs.includes(id));
  if (strangers.length === 0) return [];
  return [unreadable(workflow.path, `The input \`needs\` tells of ${strangers.join(', ')}, which the job ${gate.id} in ${workflow.path} does not need: this is not the workflow that runs.`)];
}

function unreadable(path: string | null, message: string): FindingDraft {
  return { rule: 'gate/workflow-unreadable', keys: { path: path ?? '' }, check: wiringCheck, outcome: 'unverified', reason: 'unreadable-source', message, location: path === null ? null : { path } };
}

function notAlways(gate: WorkflowJob): FindingDraft {
  return {
    rule: 'gate/not-always', keys: { job: gate.id }, check: wiringCheck, outcome: 'fail',
    message: `The gate job ${gate.id} does not run always.`, expected: 'always()', actual: gate.condition,
    location: gate.condition === null ? gate.places.id : gate.places.condition,
  };
}

/** A skipped step leaves the job green, and a matrix without legs leaves no job at all: required checks take both for passed. */
function judgeGateSkipping(gate: WorkflowJob): FindingDraft[] {
  const shared = { rule: 'gate/gate-can-be-skipped' as const, keys: { job: gate.id }, check: wiringCheck, outcome: 'fail' as const };
  const matrix: FindingDraft[] = gate.hasMatrix ? [{ ...shared, message: `The gate job ${gate.id} has a matrix, which may come out empty.`, location: gate.places.strategy }] : [];
  const steps = gate.steps.filter((step) => isGateStep(step) && step.condition !== null && !isAlways(step.condition));
  return [...matrix, ...steps.map(({ condition, conditionPlace }): FindingDraft => ({
    ...shared, message: `The step of ${gate.id} that decides has a condition of its own.`, expected: 'always()', actual: condition, location: conditionPlace,
  }))];
}

const ownNeeds = /^\s*\$\{\{\s*toJSON\(\s*needs\s*\)\s*\}\}\s*$/i;

/** GitHub alone knows how the jobs ended. Whatever else is written there could say that all is well. */
function judgeTypedNeeds(gate: WorkflowJob): FindingDraft[] {
  const typed = gate.steps.filter((step) => isGateStep(step) && !ownNeeds.test(step.with.get('needs') ?? '${{ toJSON(needs) }}'));
  return typed.map(({ place }): FindingDraft => ({
    rule: 'gate/needs-typed', keys: { job: gate.id }, check: wiringCheck, outcome: 'fail', expected: '${{ toJSON(needs) }}', location: place,
    message: `The step of ${gate.id} that decides is told of other jobs than GitHub tells.`,
  }));
}

function notNeeded(job: WorkflowJob, gate: WorkflowJob): FindingDraft {
  return {
    rule: 'gate/job-not-needed', keys: { job: job.id }, check: wiringCheck, outcome: 'fail',
    message: `The job ${job.id} is not in the needs of ${gate.id}.`, expected: [...gate.needs, job.id], actual: [...gate.needs], location: job.places.id,
  };
}

/**
 * Without a condition of its own a job is skipped as soon as one job before it, near or far, is red. That loses the evidence
 * when a leg of a matrix is red, or when the job is there to judge a job that turns red by what it finds. A red `plan` may
 * well skip the jobs that would follow it: there is nothing to run.
 */
function judgeSkipping(workflow: Workflow, job: WorkflowJob): FindingDraft[] {
  if (survivesFailure(job.condition)) return [];
  const before = ancestorsOf(workflow, job.id);
  const hiding = workflow.jobs.filter((other) => before.has(other.id) && (other.hasMatrix || (readsEvidence(job) && turnsRedByFindings(other))));
  const [first] = hiding;
  if (first === undefined) return [];
  return [{
    rule: 'gate/judge-can-be-skipped', keys: { job: job.id }, check: wiringCheck, outcome: 'fail',
    message: `The job ${job.id} is skipped when ${first.hasMatrix ? `a leg of ${first.id}` : first.id} is red, and its evidence with it.`,
    expected: '!cancelled()', actual: job.condition, location: job.condition === null ? job.places.id : job.places.condition,
  }];
}

function judgeContinuing(job: WorkflowJob, handsEvidence: boolean): FindingDraft[] {
  const finding = (what: string, location: FindingDraft['location']): FindingDraft => ({
    rule: 'gate/continue-on-error', keys: { job: job.id }, check: wiringCheck, outcome: 'fail',
    message: `${what} continues on error, so its failure looks like success.`, location: location ?? null,
  });
  const steps = job.steps.filter((step) => step.continuesOnError && producesEvidence(step)).map((step) => finding(`A step of ${job.id} that produces evidence`, step.place));
  return job.continuesOnError && handsEvidence ? [finding(`The job ${job.id}, which produces evidence,`, job.places.continueOnError), ...steps] : steps;
}
