import { runStep, toJob, toMatrixJob, toNeeds, type JobOutcome, type RunPlace, type StepResult } from './workflow-run.js';

export const shards = ['1/4', '2/4', '3/4', '4/4'] as const;

/** The sharded template, job by job: act knows no re-runs. */
export interface Attempt {
  readonly plan: JobOutcome;
  /** Every leg of the run as it stands after this attempt, by shard. */
  readonly legs: ReadonlyMap<string, StepResult>;
  readonly drift: StepResult;
  readonly gate: StepResult;
}

async function runJudges(place: RunPlace, attempt: number, { plan, legs }: Pick<Attempt, 'plan' | 'legs'>): Promise<Pick<Attempt, 'drift' | 'gate'>> {
  const regression = toMatrixJob([...legs.values()]);
  const drift = await runStep(place, { action: 'drift-check', job: 'drift', attempt, inputs: { needs: toNeeds({ plan, regression }) } });
  const needs = toNeeds({ plan, regression, drift: toJob(drift, 'evidence') });
  return { drift, gate: await runStep(place, { action: 'release-gate', job: 'release-gate', attempt, inputs: { needs } }) };
}

async function runLegs(place: RunPlace, attempt: number, { plan, which }: { plan: JobOutcome; which: readonly string[] }): Promise<Map<string, StepResult>> {
  const results = await Promise.all(which.map(async (shard) => [shard, await runStep(place, { action: 'regression-pack', job: 'regression', attempt, inputs: { shard, needs: toNeeds({ plan }) } })] as const));
  return new Map(results);
}

export async function runFirstAttempt(place: RunPlace): Promise<Attempt> {
  const planned = await runStep(place, { action: 'regression-pack', job: 'plan', inputs: { mode: 'plan', shards: '4' } });
  const plan = toJob(planned, 'matrix', 'evidence');
  const legs = await runLegs(place, 1, { plan, which: shards });
  return { plan, legs, ...(await runJudges(place, 1, { plan, legs })) };
}

/** Runs some legs again, and what needs them; every other job stays as the attempt before left it. */
export async function runAgain(place: RunPlace, before: Attempt, which: readonly string[]): Promise<Attempt> {
  const { plan } = before;
  const again = await runLegs(place, 2, { plan, which });
  const legs = new Map([...before.legs, ...again]);
  return { plan, legs, ...(await runJudges(place, 2, { plan, legs })) };
}
