import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isEvidenceJob, isGateStep } from '../../../gate/shipworthy-steps.js';
import type { WorkflowJob, WorkflowStep } from '../../../gate/workflow.js';
import { isMissing, isUnknown, listSome, settle } from '../finding.js';
import type { CollectedWorkflows } from './collect-workflows.js';
import { isAfterGate, isSilent, listGates, modeOf, nameOf, type OwnJob } from './own-jobs.js';

export interface Demands {
  /** `gate.require`: what every run must bring. */
  readonly required: readonly string[];
  /** Paths of the packs that the configuration names. */
  readonly packs: readonly string[];
  /** Ids by the path of the manifest; null where they cannot all be read. */
  readonly packIds: ReadonlyMap<string, readonly string[]> | null;
}

/** A kind that is made; `keys` null: which keys it has, only the run says. */
interface Made {
  readonly kind: string;
  readonly keys: readonly string[] | null;
}

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  'regression-pack': ['regression-observations'], 'drift-check': ['drift-report'], 'doc-sync-check': ['doc-sync-report'], 'telemetry-bundle-readiness': ['bundle-readiness'], 'security-report': ['security-report'],
  'release-evidence': ['release-checklist', 'release-notes-report', 'release-evidence', 'release-verification', 'release-publication'],
};

/** Does some job of the gate's own run make what the gate demands? Nothing arrives from other runs. */
export function judgeDemands(workflows: CollectedWorkflows, demands: Demands): readonly DoctorFinding[] {
  const { gates } = workflows;
  if (gates.length === 0 || demands.required.length === 0) return [];
  return settle('evidence/made', gates.flatMap(listGates).flatMap((gate) => judgeGate(gate, workflows, demands)), listSome(demands.required));
}

function judgeGate({ file, job: gate }: OwnJob, workflows: CollectedWorkflows, demands: Demands): readonly DoctorFinding[] {
  const jobs = file.workflow.jobs.filter((job) => !isAfterGate(file, job)).flatMap((job) => follow(job, workflows));
  const made = jobs.flatMap((job) => job.steps.flatMap((step) => listMade(step, demands)));
  const lacking = demands.required.filter((text) => !made.some((one) => isMet(text, one)));
  if (lacking.length === 0) return [];
  const demand = `The configuration demands ${listSome(lacking)}`;
  const source = findUnseen(jobs, gate);
  if (source !== null) return [isUnknown('evidence/made', { found: `${demand}, which no job of ${file.path} makes by itself; it may come from ${source}.`, location: gate.places.id, fix: 'Look at what that makes.' })];
  const others = made.filter(({ kind }) => lacking.some((text) => text.startsWith(`${kind}:`))).flatMap(({ kind, keys }) => (keys ?? []).map((key) => `${kind}:${key}`));
  return [isMissing('evidence/made', { found: `${demand}, and no job of ${file.path} makes ${lacking.length === 1 ? 'it' : 'them'}${others.length === 0 ? '' : `; what is made is ${listSome([...new Set(others)])}`}.`, location: gate.places.id })];
}

/** The jobs of a workflow that is called, in place of the call. A call within a call stays as it is. */
function follow(job: WorkflowJob, { own, others }: CollectedWorkflows): readonly WorkflowJob[] {
  const path = /^[.$]\/(\.github\/workflows\/[^/@]+)$/.exec(job.uses ?? '')?.[1];
  const called = [...own, ...others].find((file) => file.path === path);
  return called === undefined ? [job] : called.workflow.jobs;
}

function listMade(step: WorkflowStep, demands: Demands): readonly Made[] {
  if (isSilent(step)) return [];
  if (modeOf(step) === 'plan') return [{ kind: 'regression-plan', keys: null }];
  if (step.run !== null) return (step.run.match(/(?<=\bshipworthy\s+)[a-z][a-z-]*/g) ?? []).flatMap((name) => toMade(name, null));
  const name = nameOf(step);
  return name === null ? [] : toMade(name, keysOf(name, step, demands));
}

function toMade(name: string, keys: Made['keys']): readonly Made[] {
  return (kindsOf[name] ?? []).map((kind) => ({ kind, keys }));
}

/** Null where an expression, a shard or another rule of the command decides. */
function keysOf(name: string, { with: inputs }: WorkflowStep, { packs, packIds }: Demands): readonly string[] | null {
  const [key, pack] = [inputs.get('key'), inputs.get('pack')];
  if (key !== undefined) return key.includes('${{') ? null : [key];
  if (name === 'doc-sync-check') return ['default'];
  if ((name !== 'drift-check' && name !== 'regression-pack') || packIds === null || inputs.has('shard')) return null;
  const paths = pack === undefined ? packs : pack.split(/[\n,]/).map((one) => one.trim()).filter((one) => one !== '');
  const ids = paths.map((path) => packIds.get(path));
  // An expression is no path of a pack. Where nothing names one, that at the usual place is meant, which nobody has read here.
  return paths.length === 0 || ids.includes(undefined) ? null : ids.flatMap((one) => one ?? []);
}

function isMet(text: string, { kind, keys }: Made): boolean {
  const colon = text.indexOf(':');
  if (colon < 0) return text === kind;
  return text.slice(0, colon) === kind && (keys === null || keys.includes(text.slice(colon + 1)));
}

/** Where evidence may come from that no file here shows. */
function findUnseen(jobs: readonly WorkflowJob[], gate: WorkflowJob): string | null {
  const call = jobs.find(({ uses }) => uses !== null);
  if (call !== undefined) return `the workflow that ${call.id} calls`;
  if (gate.steps.some((step) => isGateStep(step) && (step.with.has('evidence-dir') || step.run !== null))) return 'the folders that the gate reads';
  const hand = jobs.find((job) => isEvidenceJob(job) && job.steps.every((step) => nameOf(step) === null));
  return hand === undefined ? null : `the job ${hand.id}, which hands evidence over`;
}
