import type { Environment } from '@shipworthy/contract/envelope';
import type { BaselineRecord, DriftMetric } from '@shipworthy/contract/drift';
import type { PackCase, PackMetric } from '@shipworthy/contract/pack';
import type { MetricSamples } from '@shipworthy/contract/regression';
import { measureSamples, toLimits } from '../../sampled/index.js';
import { adjustForMany, judgeDifference, type Difference, type DifferenceState, type TwoSides } from '../../statistics/index.js';
import type { MetricComparison, MetricState } from './compare-metric.js';
import { describeDifference } from './describe-difference.js';
import type { RecordFile } from '../baseline/parse-record.js';
import { readSampledMetric, type Refusal, type SampledObservation } from './read-sampled-metric.js';

export interface SampledCase {
  readonly packCase: PackCase;
  readonly observed: SampledObservation;
  readonly recorded: RecordFile | null;
}

/** Verdicts on the sampled metrics of each case, in the order of the manifest. */
export type SampledVerdicts = ReadonlyMap<string, readonly MetricComparison[]>;

interface Measured {
  readonly sides: TwoSides;
  readonly difference: Difference;
}

interface Candidate {
  readonly caseId: string;
  readonly metric: PackMetric;
  readonly against: NonNullable<DriftMetric['sampled']>['against'];
  readonly found: Measured | Refusal;
}

/**
 * Computes the verdict of every sampled metric of a report again, from the samples that were recorded; what the runner thought of them does
 * not count. All of them are judged together, because among many some look significant by chance.
 */
export function judgeSampled(packDigest: string, cases: readonly SampledCase[]): SampledVerdicts {
  const candidates = cases.flatMap((one) => one.packCase.metrics.flatMap((metric) => toCandidate(packDigest, one, metric)));
  const measured = candidates.flatMap((candidate) => ('reason' in candidate.found ? [] : [{ candidate, pValue: candidate.found.difference.pValue }]));
  const adjusted = adjustForMany(measured.map(({ pValue }) => pValue));
  const pValues = new Map(measured.map(({ candidate }, index) => [candidate, adjusted[index] ?? 1]));
  const verdicts = new Map<string, MetricComparison[]>();
  for (const candidate of candidates) {
    const verdict = judgeCandidate(candidate, pValues.get(candidate) ?? 1);
    verdicts.set(candidate.caseId, [...(verdicts.get(candidate.caseId) ?? []), verdict]);
  }
  return verdicts;
}

/** A metric without a baseline command has nothing to be compared with until its case has a record. */
function toCandidate(packDigest: string, { packCase, observed, recorded }: SampledCase, metric: PackMetric): Candidate[] {
  const isInTurn = metric.baselineCommand !== undefined;
  if (metric.kind !== 'sampled' || (!isInTurn && recorded === null)) return [];
  const shared = { caseId: packCase.id, metric, against: isInTurn ? ('baseline-command' as const) : ('record' as const) };
  const refuse = (found: Refusal): Candidate[] => [{ ...shared, found }];
  const { samples, refusal } = readSampledMetric(observed, metric);
  if (samples === null) return refuse(refusal);
  const baseline = isInTurn || recorded === null ? samples.baseline : findRecorded(recorded.record, observed, { metric, samples });
  if (baseline === null) return refuse({ reason: 'unproven', message: 'The document has no samples of its baseline command.' });
  if ('reason' in baseline) return refuse(baseline);
  const sides = { baseline, current: samples.current, isInTurn };
  const difference = measureSamples(sides, { packDigest, caseId: packCase.id, metric: metric.name });
  return difference === null ? refuse({ reason: 'insufficient-samples', message: 'There is no ratio of its samples: a side has none, or not all are above 0.' }) : [{ ...shared, found: { sides, difference } }];
}

/** Absolute values of another day count only if the machine is the same and the case as well. */
function findRecorded(record: BaselineRecord, { observation, document }: SampledObservation, { metric, samples }: { metric: PackMetric; samples: MetricSamples }): TwoSides['baseline'] | Refusal {
  const recorded = record.metrics.find(({ name }) => name === metric.name);
  if (recorded?.samples === undefined) return { reason: 'no-baseline', message: 'The record has no samples of it.' };
  if (recorded.unit !== samples.unit) return { reason: 'unproven', message: `It is in ${samples.unit ?? 'no unit'}, but the record is in ${recorded.unit ?? 'no unit'}.` };
  const others = listOtherEnvironment(record.environment, document.run.environment);
  if (others !== null) return { reason: 'incomparable-environment', message: `The record was measured elsewhere: ${others}.` };
  if (record.caseDigest !== observation.caseDigest) return { reason: 'incomparable-environment', message: 'The record was measured with another definition of the case.' };
  return recorded.samples;
}

function listOtherEnvironment(recorded: BaselineRecord['environment'], here: Environment | null): string | null {
  if (recorded === null || here === null) return 'the machine is not known';
  const names = ['os', 'arch', 'cpu', 'cores', 'node'] as const;
  const others = names.filter((name) => recorded[name] !== here[name]);
  return others.length === 0 ? null : others.map((name) => `${name} ${String(recorded[name] ?? 'not known')}, here ${String(here[name])}`).join('; ');
}

const states: Readonly<Record<DifferenceState, MetricState>> = {
  equal: 'equal', improved: 'improved', worse: 'worse', failed: 'regressed', insufficient: 'not-comparable', undecided: 'not-comparable',
};

function judgeCandidate({ metric, against, found }: Candidate, pValue: number): MetricComparison {
  const shared = { name: metric.name, unit: metric.unit ?? null, isWithin: null };
  if ('reason' in found) return { ...shared, ...found, state: 'not-comparable', expected: null, actual: null, delta: null, sampled: null };
  const { sides, difference } = found;
  const limits = toLimits(metric);
  const state = judgeDifference(difference, limits, { pValue, isLast: true });
  const { baseline, current, ratio, low, high, unrest } = difference;
  return {
    ...shared,
    state: states[state],
    reason: state === 'insufficient' ? 'insufficient-samples' : state === 'undecided' ? 'noise-floor' : null,
    message: describeDifference(metric, difference, { state, pValue }),
    expected: Number(baseline.toPrecision(6)),
    actual: Number(current.toPrecision(6)),
    delta: Math.round((ratio - 1) * 10_000) / 100,
    sampled: { against, samples: { baseline: sides.baseline.flat().length, current: sides.current.flat().length }, ratio, low, high, pValue, unrest, limits: { ...limits } },
  };
}
