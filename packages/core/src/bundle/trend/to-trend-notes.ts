import type { GateTrend, TrendPoint, TrendReport } from '@shipworthy/contract/bundle';
import { showNumber } from '../gates/comparison/show-value.js';

const columns = ['version', 'commit', 'time', 'value', 'threshold', 'margin', 'outcome'] as const;

/** The trend in lines, for terminals: a table a gate. */
export function toTrendNotes({ documents, candidates, refused, gates }: TrendReport): string[] {
  const head = `documents: ${documents}, candidates: ${candidates}, gates: ${gates.length}${refused.length === 0 ? '' : `, refused: ${refused.length}`}`;
  return [head, ...gates.flatMap(toTable), ...refused.map((one) => `  refused  ${one}`)];
}

function toTable({ bundle, area, gate, title, unit, points }: GateTrend): string[] {
  const rows = [columns, ...points.map((point) => toCells(point, unit))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const name = `${bundle}: ${area}/${gate}`;
  return ['', title === gate ? name : `${name}: ${title}`, ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())];
}

function toCells({ version, commit, at, value, threshold, limits, margin, outcome, verifications }: TrendPoint, unit: string | null): string[] {
  const [nearest = null] = typeof value === 'number' ? limits.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value)) : [];
  const shown = `${showValue(value, nearest)}${unit === null || value === null ? '' : ` ${unit}`}`;
  return [version ?? '-', commit?.slice(0, 12) ?? '-', at, shown, threshold, margin === null ? '-' : showValue(margin), verifications === 1 ? outcome : `${outcome} (last of ${verifications})`];
}

/** Long lists are read in the document. */
function showValue(value: TrendPoint['value'], against: number | null = null): string {
  if (value === null) return '-';
  if (typeof value === 'number') return showNumber(value, against);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 40 ? text : `${text.slice(0, 39).replace(/[\ud800-\udbff]$/, '')}…`;
}
