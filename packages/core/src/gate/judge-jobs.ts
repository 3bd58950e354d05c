import type { GateJob } from '@shipworthy/contract/gate';
import type { FindingDraft, NeededJob } from '../evidence/index.js';

export interface JobFacts {
  /** What `needs` says; null when it was not given. */
  readonly needs: readonly NeededJob[] | null;
  /** What the gate job needs by the workflow file; null when that is not known. */
  readonly declared: readonly string[] | null;
  /** Ids of jobs that may be skipped. */
  readonly allowSkipped: readonly string[];
}

/** How a job ended, before anything is waived. */
export type JobResult = Pick<GateJob, 'id' | 'result' | 'note'>;

export interface JobJudgement {
  readonly jobs: readonly JobResult[];
  readonly findings: readonly FindingDraft[];
}

export function jobCheck(id: string): string {
  return `job/${id}`;
}

/** Did every job that the gate needs do its work? A list of what is good: every result that is not on it blocks. */
export function judgeJobs(facts: JobFacts): JobJudgement {
  const needs = facts.needs ?? [];
  if (needs.length === 0) return { jobs: [], findings: [noNeeds(facts.needs !== null)] };
  const known = new Set(needs.map(({ id }) => id));
  const untold = (facts.declared ?? []).filter((id) => !known.has(id)).map((id): NeededJob => ({ id, result: '', entries: [], problems: [] }));
  const all = [...needs, ...untold].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    jobs: all.map((job) => ({ id: job.id, result: job.result, note: noteOn(job, facts, known) })),
    findings: all.flatMap((job) => [...judgeResult(job, facts, known), ...judgeOutputs(job)]),
  };
}

function noNeeds(given: boolean): FindingDraft {
  const what = given ? 'The input `needs` names no job.' : 'The input `needs` was not given.';
  return { rule: 'gate/no-needs', keys: {}, check: 'jobs', outcome: 'unverified', reason: 'missing-evidence', message: `${what} Nothing is known of the jobs before the gate.` };
}

function isAllowedSkip(job: NeededJob, facts: JobFacts): boolean {
  return job.result === 'skipped' && facts.allowSkipped.includes(job.id);
}

function noteOn(job: NeededJob, facts: JobFacts, known: ReadonlySet<string>): string | null {
  if (isAllowedSkip(job, facts)) return 'skipped, as `gate.allowSkipped` permits';
  return known.has(job.id) ? null : 'the workflow lists it under `needs`, but the input `needs` does not tell of it';
}

function judgeResult(job: NeededJob, facts: JobFacts, known: ReadonlySet<string>): FindingDraft[] {
  if (job.result === 'success') return [];
  const shared = { rule: 'gate/job-not-successful' as const, keys: { job: job.id }, check: jobCheck(job.id), expected: 'success', actual: job.result };
  if (isAllowedSkip(job, facts)) return [{ ...shared, outcome: 'not-applicable', message: `The job ${job.id} was skipped, as \`gate.allowSkipped\` permits.` }];
  return [{ ...shared, outcome: 'fail', message: toMessage(job, known) }];
}

function toMessage(job: NeededJob, known: ReadonlySet<string>): string {
  if (!known.has(job.id)) return `The gate needs the job ${job.id}, but the input \`needs\` does not tell how it ended.`;
  if (job.result === '') return `The job ${job.id} has no result.`;
  return `The job ${job.id} ended with ${job.result}.`;
}

function judgeOutputs(job: NeededJob): FindingDraft[] {
  return job.problems.map((problem) => ({
    rule: 'gate/evidence-refused', keys: { kind: 'output', key: job.id }, check: jobCheck(job.id), outcome: 'unverified', reason: 'malformed-document',
    message: `The job ${job.id} handed over evidence that cannot be read: ${problem}.`,
  }));
}
