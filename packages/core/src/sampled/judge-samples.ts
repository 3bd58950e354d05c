import type { PackMetric } from '@shipworthy/contract/pack';
import { createRandom, judgeDifference, measureDifference, sampling, type Difference, type DifferenceState, type Limits, type TwoSides } from '../statistics/index.js';

/** Which metric of which pack: what its resamples are drawn from. */
export interface MetricIdentity {
  readonly packDigest: string;
  readonly caseId: string;
  readonly metric: string;
}

/** The same for whoever asks: the runner, which decides whether it has enough samples, and each drift check of what it recorded. */
export function measureSamples(sides: TwoSides, { packDigest, caseId, metric }: MetricIdentity): Difference | null {
  return measureDifference(sides, createRandom(`${packDigest}\0${caseId}\0${metric}`));
}

export function toLimits({ better, warn = '3%', fail = '10%', floor = 0 }: PackMetric): Limits {
  return { better, warn: toShare(warn), fail: toShare(fail), floor };
}

function toShare(percent: string): number {
  return Number(percent.slice(0, -1)) / 100;
}

/**
 * Whether more samples could say more. What is adjusted for all metrics of a report later is multiplied by their number here, which is never
 * less: what is decided for the runner stays decided in the report.
 */
export function isDecided(difference: Difference, metric: PackMetric, metricsOfPack: number): boolean {
  const open: readonly DifferenceState[] = ['undecided', 'insufficient'];
  return !open.includes(judgeDifference(difference, toLimits(metric), { pValue: Math.min(1, difference.pValue * metricsOfPack), isLast: false }));
}

/** Samples of one run that count: a tool's thousands say no more of the machine than these, but would make any difference significant. */
const samplesOfRun = sampling.most / 2;

/** So many of a run's samples, spread evenly over them by size: tools list theirs in the order of time, or sorted. */
export function thinOut(samples: readonly number[]): number[] {
  if (samples.length <= samplesOfRun) return [...samples];
  const sorted = samples.toSorted((a, b) => a - b);
  return Array.from({ length: samplesOfRun }, (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / samplesOfRun)] ?? Number.NaN);
}
