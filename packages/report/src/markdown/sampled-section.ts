import type { DriftMetric } from '@shipworthy/contract/drift';
import { toCode } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toTable, type Section } from './section.js';
import { toNumber } from './to-number.js';

interface CaseMetric {
  /** Of the case. */
  readonly id: string;
  readonly metric: DriftMetric;
}

const columns = ['case', 'metric', 'median before', 'median now', 'change', '95 % interval', 'p', 'samples', 'one side differs from itself', 'limits', 'outcome'];

/** How samples were judged, number by number: whoever is stopped by noise must be able to see that it is none. */
export function toSampledSection(metrics: readonly CaseMetric[]): Section[] {
  const rows = metrics.flatMap(({ id, metric: { name, unit, outcome, expected, actual, sampled } }) => (sampled === undefined ? [] : [[
    toCode(id), toCode(name), toNumber(expected, unit), toNumber(actual, unit),
    showChange(sampled.ratio), `${showChange(sampled.low)} to ${showChange(sampled.high)}`, showProbability(sampled.pValue),
    `${sampled.samples.baseline} ${sampled.against === 'record' ? 'of the record' : 'of the baseline command'}, ${sampled.samples.current} now`,
    `by ${showShare(sampled.unrest)}`, showLimits(sampled.limits, unit), markWeight(outcome),
  ]]));
  return rows.length === 0 ? [] : [toTable({ title: 'Sampled metrics', columns, rows })];
}

function showLimits(limits: NonNullable<DriftMetric['sampled']>['limits'], unit: string | null): string {
  if (limits === undefined) return '';
  const { better, warn, fail, floor } = limits;
  const beyond = `warns beyond ${showShare(warn)}, fails beyond ${showShare(fail)}${floor > 0 ? ` and ${toNumber(floor, unit)}` : ''}`;
  return `${beyond}; ${better === 'equal' ? 'either way is worse' : `${better} is better`}`;
}

function showChange(ratio: number): string {
  const change = (ratio - 1) * 100;
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)} %`;
}

function showShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}

function showProbability(value: number): string {
  return value < 0.0001 ? 'below 0.0001' : value.toPrecision(2);
}
