import { median } from './median.js';
import type { Random } from './random.js';
import { testRankSum } from './rank-sum-test.js';
import { findRatioInterval, type RatioInterval, type TwoSides } from './ratio-interval.js';

/** How two sides differ, before anybody says how much is allowed. */
export interface Difference extends RatioInterval {
  /** Samples of the smaller side. */
  readonly samples: number;
  /** Medians. */
  readonly baseline: number;
  readonly current: number;
  readonly pValue: number;
  /** The larger A/A difference of the two sides, as a share: what noise alone makes of equal code. */
  readonly unrest: number;
}

/** Null where there is no ratio: a side is empty, or not all values are positive and finite. */
export function measureDifference(sides: TwoSides, random: Random): Difference | null {
  const { baseline, current, isPaired } = sides;
  if (baseline.length === 0 || current.length === 0 || ![...baseline, ...current].every((value) => value > 0 && value < Infinity)) return null;
  const measure = isPaired ? measureUnrestOfNeighbours : measureUnrestOfHalves;
  return {
    samples: Math.min(baseline.length, current.length),
    baseline: median(baseline),
    current: median(current),
    ...findRatioInterval(sides, random),
    pValue: testRankSum(baseline, current).pValue,
    unrest: Math.max(measure(baseline), measure(current)),
  };
}

/**
 * The A/A difference of a side that was measured in turn with another: its samples, in the order in which they were taken, are paired among
 * themselves as ABBA, and go through the same ratio as the two sides. What drift the pairs take out there, they take out here.
 */
function measureUnrestOfNeighbours(samples: readonly number[]): number {
  const pairs = Array.from({ length: Math.floor(samples.length / 2) }, (_, pair) => {
    const [first, second] = [samples[2 * pair] ?? Number.NaN, samples[2 * pair + 1] ?? Number.NaN];
    return pair % 2 === 0 ? second / first : first / second;
  });
  return pairs.length === 0 ? 0 : Math.abs(median(pairs) - 1);
}

/** The A/A difference of a side that was measured alone, at another time than what it is compared with: drift is not taken out then. */
export function measureUnrestOfHalves(samples: readonly number[]): number {
  const half = Math.floor(samples.length / 2);
  return half === 0 ? 0 : Math.abs(median(samples.slice(half)) / median(samples.slice(0, half)) - 1);
}
