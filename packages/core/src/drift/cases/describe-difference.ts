import type { PackMetric } from '@shipworthy/contract/pack';
import { toLimits } from '../../sampled/index.js';
import { sampling, type Difference, type DifferenceState } from '../../statistics/index.js';

/** A sampled metric's difference as a person reads it: medians, change with its interval, and what follows. */
export function describeDifference(metric: PackMetric, difference: Difference, { state, pValue }: { state: DifferenceState; pValue: number }): string {
  const unit = metric.unit === undefined ? '' : ` ${metric.unit}`;
  const { baseline, current, ratio, low, high } = difference;
  const change = `${showChange(ratio)}, 95 % between ${showChange(low)} and ${showChange(high)}`;
  return `${showNumber(baseline)}${unit} → ${showNumber(current)}${unit} (${change})${conclude(metric, difference, { state, pValue })}.`;
}

function conclude(metric: PackMetric, difference: Difference, { state, pValue }: { state: DifferenceState; pValue: number }): string {
  const { better, warn, fail, floor } = toLimits(metric);
  const goal = better === 'equal' ? 'it should stay the same' : `${better} is better`;
  switch (state) {
    case 'equal': return '';
    case 'improved': return ', which is better than the baseline';
    case 'failed': return `: all of it is beyond ${showShare(fail)}, and ${goal}`;
    case 'worse': return `: beyond ${showShare(warn)}, and ${goal}${floor > 0 ? `; a failure takes more than ${floor} of the metric's unit` : ''}`;
    case 'insufficient': return `: ${difference.samples} samples of a side are fewer than ${sampling.fewest}`;
    case 'undecided': return difference.unrest >= warn
      ? `, but one side differs from itself by ${showShare(difference.unrest)}, which is not less than the ${showShare(warn)} to be found`
      : `: neither inside ${showShare(warn)} nor surely beyond it (p = ${pValue.toPrecision(2)})`;
  }
}

function showChange(ratio: number): string {
  const change = (ratio - 1) * 100;
  return `${change >= 0 ? '+' : '−'}${Math.abs(change).toFixed(1)} %`;
}

function showShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function showNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}
