import type { CaseObservation } from '@shipworthy/contract/regression';
import { readSummary } from '../compare/formats/index.js';
import type { CaseOutput, CaseRun } from './run/case-run.js';
import type { MeasuredCase } from './run/measure-cases.js';
import type { ProcessEnd } from '../spawner/index.js';

/** Why nothing is known of a case whose program did not come to its end. */
const reasons: Readonly<Record<ProcessEnd, CaseObservation['reason']>> = {
  exited: null, 'timed-out': 'timed-out', crashed: 'crashed', truncated: 'limit-exceeded', 'spawn-failed': 'missing-evidence',
};

/** What stands in the document about a case. Nothing in it depends on when, where or beside what the case ran. */
export function toCaseObservation(record: MeasuredCase, caseDigest: string): CaseObservation {
  const { packCase, run, unstable, attempts } = record;
  const shared = { id: packCase.id, caseDigest, skipReason: record.skipReason, attempts };
  const nothing = { exitCode: null, signal: null, timedOut: false, files: [], metrics: [], deterministic: null };
  if (record.skipReason !== null) return { ...shared, ...nothing, state: 'skipped', reason: null };
  if (run === null) return { ...shared, ...nothing, state: 'not-run', reason: 'missing-evidence' };
  const { end, exitCode, signal } = run.process;
  return {
    ...shared,
    state: end === 'spawn-failed' ? 'not-run' : 'ran',
    reason: reasons[end],
    exitCode,
    signal,
    timedOut: end === 'timed-out',
    files: run.outputs.map(({ observed }) => observed),
    metrics: end === 'exited' ? run.metrics.map((metric) => withProblem(metric, record)) : packCase.metrics.map(({ name, kind, unit = null }) => ({ name, kind, unit, value: null, problem: `the case did not come to its end (${end})` })),
    deterministic: unstable === null ? null : unstable.length === 0,
    ...toDifferences(run),
  };
}

/** Why a sampled metric has no samples belongs to what was observed; the samples themselves are another at every run. */
function withProblem(metric: CaseObservation['metrics'][number], { measured }: MeasuredCase): CaseObservation['metrics'][number] {
  const problem = measured.find(({ name }) => name === metric.name)?.problem ?? null;
  return problem === null ? metric : { ...metric, problem };
}

/** What differs from the expected files, and what was not expected at all: named only where there is something. */
function toDifferences({ outputs, unexpected }: CaseRun): Pick<CaseObservation, 'comparisons' | 'unexpected'> {
  const comparisons = outputs.flatMap(toComparison);
  const surplus = unexpected.filter(({ kind }) => kind !== 'unreadable');
  return {
    ...(comparisons.length === 0 ? {} : { comparisons }),
    ...(surplus.length === 0 ? {} : { unexpected: surplus.map(({ path }) => path) }),
  };
}

function toComparison({ observed, expectation, comparison }: CaseOutput): NonNullable<CaseObservation['comparisons']> {
  if (comparison === null || comparison.state === 'equal' || expectation.equals === undefined) return [];
  const { state, why, counts, summary, changes, more, hunks } = comparison;
  return [{ path: observed.path, expected: expectation.equals, state, why, counts: { ...counts }, ...(summary === undefined ? {} : { summary: readSummary(summary) }), changes: changes.map((change) => ({ ...change })), more, hunks }];
}
