import type { GateTrend, TrendPoint } from '@shipworthy/contract/bundle';
import { showValue } from '../text/index.js';
import { escapeHtml } from './escape-html.js';

const [width, height, margin] = [720, 96, 10];
/** More marks than pixels show nothing. */
const markLimit = 240;

interface Scale {
  readonly x: (index: number) => string;
  readonly y: (value: number) => string;
}

/**
 * One gate over its candidates as SVG: the values, and the threshold that held at each, so that a threshold which was moved shows as a step.
 * A candidate without a value is a gap in the line; one that did not pass is a cross and no dot, so that it shows without colours too.
 * Null where fewer than one value is a number.
 */
export function renderGateSparkline({ area, gate, points, unit }: GateTrend): string | null {
  const values = points.flatMap(({ value }) => (isNumber(value) ? [value] : []));
  if (values.length === 0) return null;
  const scale = toScale([...values, ...points.flatMap(({ limits }) => limits)], points.length);
  const lines = stretchesOf(points).map((stretch) => `<polyline points="${stretch.map(([index, value]) => `${scale.x(index)},${scale.y(value)}`).join(' ')}"/>`);
  const marks = points.flatMap((point, index) => (points.length <= markLimit || !isPassed(point) ? toMark(point, { index, unit, scale }) : []));
  const label = `${area} ${gate}: ${values.length} values from ${showValue(values.reduce(smaller))} to ${showValue(values.reduce(larger))}, ${points.filter((point) => !isPassed(point)).length} not passed`;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${toLimits(points, scale)}${lines.join('')}${marks.join('')}</svg>`;
}

/** `warn` at level `warn` missed its threshold as well. */
function isPassed({ outcome }: TrendPoint): boolean {
  return outcome === 'pass' || outcome === 'not-applicable';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

const smaller = (a: number, b: number): number => Math.min(a, b);
const larger = (a: number, b: number): number => Math.max(a, b);

function toScale(values: readonly number[], count: number): Scale {
  // Halves, because the span of two large numbers may be none.
  const [low, high] = [values.reduce(smaller) / 2, values.reduce(larger) / 2];
  return {
    x: (index) => (count === 1 ? width / 2 : margin + (index / (count - 1)) * (width - 2 * margin)).toFixed(1),
    y: (value) => (height - margin - (high === low ? 0.5 : (value / 2 - low) / (high - low)) * (height - 2 * margin)).toFixed(1),
  };
}

/** Runs of neighbouring candidates that all have a number. */
function stretchesOf(points: readonly TrendPoint[]): (readonly (readonly [index: number, value: number])[])[] {
  const stretches: (readonly [number, number])[][] = [];
  let open: (readonly [number, number])[] | null = null;
  for (const [index, { value }] of points.entries()) {
    if (!isNumber(value)) {
      open = null;
      continue;
    }
    if (open === null) stretches.push((open = []));
    open.push([index, value]);
  }
  return stretches;
}

function toMark(point: TrendPoint, { index, unit, scale }: { index: number; unit: string | null; scale: Scale }): string[] {
  const { value, version, commit, at, outcome, threshold, margin: left } = point;
  if (!isNumber(value)) return [];
  const title = `<title>${escapeHtml(`${showValue(value, left)}${unit === null ? '' : ` ${unit}`} at ${version ?? 'no version'}, ${commit?.slice(0, 12) ?? 'no commit'}, ${at}: ${outcome}, threshold ${threshold}`)}</title>`;
  const [x, y] = [scale.x(index), scale.y(value)];
  if (isPassed(point)) return [`<circle cx="${x}" cy="${y}" r="3">${title}</circle>`];
  return [`<path class="missed" d="M${x},${y}m-4,-4l8,8m0,-8l-8,8">${title}</path>`];
}

/** A threshold belongs to its candidate, so that it steps half-way between two. */
function toLimits(points: readonly TrendPoint[], { x, y }: Scale): string {
  const lines: string[] = [];
  let from = 0;
  for (const [index, { limits }] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined && next.limits.join() === limits.join()) continue;
    const [x1, x2] = [from === 0 ? '0' : x(from - 0.5), next === undefined ? String(width) : x(index + 0.5)];
    lines.push(...limits.map((limit) => `<line class="limit" x1="${x1}" x2="${x2}" y1="${y(limit)}" y2="${y(limit)}"/>`));
    from = index + 1;
  }
  return lines.join('');
}
