import type { DriftMetric } from '@shipworthy/contract/drift';
import { escapeHtml } from '../../html/index.js';

type Sampled = NonNullable<DriftMetric['sampled']>;
const [width, height, middle] = [200, 24, 12];

/** Change against the baseline: the interval as a line, its middle as a dot, no change as the axis, and the limits where they lie. The words stand beside it. */
export function renderInterval({ ratio, low, high, limits }: Sampled): string {
  const words = `${showChange(ratio)}, between ${showChange(low)} and ${showChange(high)}${limits === undefined ? '' : `; warns beyond ${showShare(limits.warn)}, fails beyond ${showShare(limits.fail)}`}`;
  const numbers = [ratio, low, high];
  if (!numbers.every(Number.isFinite)) return escapeHtml(words);
  const marks = limits === undefined ? [] : toLimits(limits);
  const reach = [...numbers, ...marks.map(({ at }) => at)].reduce((most, value) => Math.max(most, Math.abs(value - 1)), 0.01);
  const x = (value: number): string => (width / 2 + ((value - 1) / reach) * (width / 2 - 6)).toFixed(1);
  const lines = marks.filter(({ at }) => Number.isFinite(at)).map(({ at, kind }) => `<line class="${kind}" x1="${x(at)}" x2="${x(at)}" y1="2" y2="${height - 2}"/>`);
  return `<svg class="interval" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false"><line class="axis" x1="${width / 2}" x2="${width / 2}" y1="0" y2="${height}"/>${lines.join('')}<line class="range" x1="${x(low)}" x2="${x(high)}" y1="${middle}" y2="${middle}"/><circle cx="${x(ratio)}" cy="${middle}" r="4"/></svg><span class="small">${escapeHtml(words)}</span>`;
}

function toLimits({ better, warn, fail }: NonNullable<Sampled['limits']>): { at: number; kind: string }[] {
  const sides = better === 'lower' ? [1] : better === 'higher' ? [-1] : [-1, 1];
  return sides.flatMap((side) => [{ at: 1 + side * warn, kind: 'at-warn' }, { at: 1 + side * fail, kind: 'at-fail' }]);
}

function showChange(ratio: number): string {
  const change = (ratio - 1) * 100;
  return `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(1)} %`;
}

function showShare(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
