import type { Difference } from './measure-difference.js';
import { sampling } from './sampling.js';

/** What the manifest allows. Shares: 0.03 is 3 %. */
export interface Limits {
  readonly better: 'lower' | 'higher' | 'equal';
  readonly warn: number;
  readonly fail: number;
  /** Smaller differences of the medians, in the metric's own unit, never fail. */
  readonly floor: number;
}

export interface Situation {
  /** Of this difference, adjusted for all that are judged together. */
  readonly pValue: number;
  /** No more samples can be taken. */
  readonly isLast: boolean;
}

/** `worse` is beyond `warn`, `failed` beyond `fail`; `undecided` asks for more samples, and stays the answer when there are none. */
export type DifferenceState = 'equal' | 'improved' | 'worse' | 'failed' | 'insufficient' | 'undecided';

/**
 * Judges a difference. While samples can be added, only what its whole interval says is said: a first look that says what twenty more samples
 * would take back is what makes equal code fail. With the last samples a significant difference whose middle is beyond `warn` is said as well.
 */
export function judgeDifference(difference: Difference, limits: Limits, { pValue, isLast }: Situation): DifferenceState {
  if (difference.samples < sampling.fewest) return 'insufficient';
  if (difference.unrest >= limits.warn) return 'undecided';
  const { low, middle, high } = toWorse(difference, limits.better);
  if (low > -limits.warn && high < limits.warn) return 'equal';
  const isWorse = pValue < sampling.significance && low > 0;
  if (isWorse && low > limits.fail) return Math.abs(difference.current - difference.baseline) > limits.floor ? 'failed' : 'worse';
  const isBetter = pValue < sampling.significance && high < 0;
  if (isWorse && (isLast ? middle > limits.warn : low > limits.warn && high <= limits.fail)) return 'worse';
  if (isBetter && (isLast ? middle < -limits.warn : high < -limits.warn)) return 'improved';
  return 'undecided';
}

interface Change {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The change as a share of the baseline, positive where it is for the worse. */
function toWorse({ ratio, low, high }: Difference, better: Limits['better']): Change {
  const isFlipped = better === 'higher' || (better === 'equal' && ratio < 1);
  return isFlipped ? { low: 1 - high, middle: 1 - ratio, high: 1 - low } : { low: low - 1, middle: ratio - 1, high: high - 1 };
}
