import { median } from './median.js';
import type { Random } from './random.js';
import { testRankSum } from './rank-sum-test.js';
import { findRatioInterval, type RatioInterval } from './ratio-interval.js';

/** The samples of each run of one side, in the order of the runs. A run that is timed gives one; a benchmark tool gives many, in any order. */
export type Runs = readonly (readonly number[])[];

export interface TwoSides {
  readonly baseline: Runs;
  readonly current: Runs;
  /** The n-th run of one side stood next to the n-th of the other, on one machine. False: the sides were measured at different times. */
  readonly isInTurn: boolean;
}

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

/** Ratios beyond this are no measurement, and would not be numbers that JSON can hold. */
const largestRatio = 1e9;

/** Null where there is no ratio: a side is empty, not all values are positive and finite, or they are worlds apart. */
export function measureDifference({ baseline: before, current: after, isInTurn }: TwoSides, random: Random): Difference | null {
  const [baseline, current] = [before.flat(), after.flat()];
  if (baseline.length === 0 || current.length === 0 || ![...baseline, ...current].every((value) => value > 0 && value < Infinity)) return null;
  const isPaired = isInTurn && before.length === after.length && [...before, ...after].every(({ length }) => length === 1);
  const measure = isPaired ? measureUnrestOfNeighbours : measureUnrestOfHalves;
  const interval = findRatioInterval({ baseline, current, isPaired }, random);
  const unrest = Math.max(measure(before), measure(after));
  if (![interval.ratio, interval.low, interval.high, unrest].every((value) => value < largestRatio)) return null;
  return {
    samples: Math.min(baseline.length, current.length),
    baseline: median(baseline),
    current: median(current),
    ...interval,
    pValue: testRankSum(baseline, current).pValue,
    unrest,
  };
}

/**
 * The A/A difference of a side that was measured in turn with another: its runs are paired among themselves as ABBA, and go through the same
 * ratio as the two sides. What drift the pairs take out there, they take out here.
 */
function measureUnrestOfNeighbours(runs: Runs): number {
  const samples = runs.flat();
  const pairs = Array.from({ length: Math.floor(samples.length / 2) }, (_, pair) => {
    const [first, second] = [samples[2 * pair] ?? Number.NaN, samples[2 * pair + 1] ?? Number.NaN];
    return pair % 2 === 0 ? second / first : first / second;
  });
  return pairs.length === 0 ? 0 : Math.abs(median(pairs) - 1);
}

/** The A/A difference of a side whose runs have no partners: its later runs against its earlier ones. One run alone has none. */
function measureUnrestOfHalves(runs: Runs): number {
  const half = Math.floor(runs.length / 2);
  return half === 0 ? 0 : Math.abs(median(runs.slice(half).flat()) / median(runs.slice(0, half).flat()) - 1);
}
