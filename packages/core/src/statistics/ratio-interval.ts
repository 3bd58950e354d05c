import { median } from './median.js';
import type { Random } from './random.js';

const { floor } = Math;

/** A ratio with its 95 % interval. */
export interface RatioInterval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

export interface Samples {
  readonly baseline: readonly number[];
  readonly current: readonly number[];
  /** The n-th value of one side was measured next to the n-th of the other. */
  readonly isPaired: boolean;
}

/** Resamples of an interval: the limits then move by less than a twentieth of its width from seed to seed. */
const resamples = 2000;

/**
 * median(current) ÷ median(baseline) with its 95 % interval: the 2.5 % and 97.5 % quantiles over resamples drawn with replacement. Source:
 * B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993, section 13.3 (percentile interval).
 *
 * Of pairs, each value is first divided by the level of its pair, their geometric mean: what the machine did to both at that moment cancels
 * out, and the ratio of the medians that remain is the median of the pairs' ratios.
 */
export function findRatioInterval({ baseline, current, isPaired }: Samples, random: Random): RatioInterval {
  const drawn = isPaired ? drawPairs(baseline, current, random) : drawSides(baseline, current, random);
  drawn.ratios.sort();
  return { ratio: drawn.ratio, low: quantile(drawn.ratios, 0.025), high: quantile(drawn.ratios, 0.975) };
}

interface Drawn {
  readonly ratio: number;
  readonly ratios: Float64Array;
}

function drawPairs(baseline: readonly number[], current: readonly number[], random: Random): Drawn {
  const pairs = current.map((value, index) => value / (baseline[index] ?? Number.NaN));
  const drawMedian = createMedianDrawer(pairs, random);
  return { ratio: median(pairs), ratios: Float64Array.from({ length: resamples }, drawMedian) };
}

function drawSides(baseline: readonly number[], current: readonly number[], random: Random): Drawn {
  const [drawBaseline, drawCurrent] = [createMedianDrawer(baseline, random), createMedianDrawer(current, random)];
  return { ratio: median(current) / median(baseline), ratios: Float64Array.from({ length: resamples }, () => drawCurrent() / drawBaseline()) };
}

/** The median of a resample. Counts how often each sorted value is drawn and walks up to the middle: nothing is sorted each time. */
function createMedianDrawer(values: readonly number[], random: Random): () => number {
  const sorted = Float64Array.from(values).sort();
  const size = sorted.length;
  const counts = new Uint32Array(size);
  const [lower, upper] = [Math.ceil(size / 2), Math.floor(size / 2) + 1];
  return () => {
    counts.fill(0);
    for (let drawn = 0; drawn < size; drawn += 1) {
      const place = floor(random() * size);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    let [seen, place] = [0, -1];
    while (seen < lower) seen += counts[(place += 1)] ?? size;
    const low = sorted[place] ?? Number.NaN;
    while (seen < upper) seen += counts[(place += 1)] ?? size;
    return (low + (sorted[place] ?? Number.NaN)) / 2;
  };
}

/** Linear between the two nearest (type 7 of R. Hyndman, Y. Fan, The American Statistician 50 (4), 1996). */
function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  return below + ((sorted[Math.ceil(place)] ?? Number.NaN) - below) * (place - Math.floor(place));
}
