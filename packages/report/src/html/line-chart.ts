import type { HistorySeries } from '@shipworthy/contract/history';
import { escapeHtml } from './escape-html.js';
import { showNumber } from './show-number.js';

const [width, height, margin] = [720, 160, 8];
/** More dots than pixels show nothing. */
const dotLimit = 400;

/** One metric over time as SVG: the values, the level between changes, and a line at each change. Index, not time, is the axis. */
export function renderLineChart({ case: id, metric, points, changes }: HistorySeries): string {
  const values = points.map(({ value }) => value);
  const [low, high] = [values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)];
  const x = (index: number): string => (margin + (index / Math.max(1, values.length - 1)) * (width - 2 * margin)).toFixed(1);
  const y = (value: number): string => (height - margin - (high === low ? 0.5 : (value - low) / (high - low)) * (height - 2 * margin)).toFixed(1);
  const line = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
  const dots = values.length > dotLimit ? [] : points.map(({ value, at, commit }, index) => `<circle cx="${x(index)}" cy="${y(value)}" r="2"><title>${escapeHtml(`${showNumber(value)} at ${commit?.slice(0, 12) ?? 'no commit'}, ${at}`)}</title></circle>`);
  const marks = changes.map(({ at }) => `<line class="change" x1="${x(at)}" x2="${x(at)}" y1="0" y2="${height}"/>`);
  const levels = changes.flatMap(({ at, before, after }, index) => {
    const [from, to] = [changes[index - 1]?.at ?? 0, changes[index + 1]?.at ?? values.length - 1];
    const level = (start: number, end: number, value: number): string => `<line class="level" x1="${x(start)}" x2="${x(end)}" y1="${y(value)}" y2="${y(value)}"/>`;
    return [...(index === 0 ? [level(from, at, before)] : []), level(at, to, after)];
  });
  const label = escapeHtml(`${id} ${metric}: ${points.length} values from ${showNumber(low)} to ${showNumber(high)}, ${changes.length} changes`);
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}"><polyline points="${line}"/>${dots.join('')}${marks.join('')}${levels.join('')}</svg>`;
}
