import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Change, DriftFile, DriftMetric } from '@shipworthy/contract/drift';
import { compareWeights, toValueText, weightOf } from '../../findings/index.js';
import { escapeHtml } from '../../html/index.js';
import { showValue } from '../../text/index.js';
import type { Block } from './block.js';
import { renderDiff } from './diff.js';
import { renderCode, renderMark, renderProse } from '../inline.js';
import { renderInterval } from './interval-plot.js';
import { toTableBlock } from './table-block.js';

/** Of one document: files with their changes, and changes of one file. */
const shownFiles = 60;
const shownChanges = 25;
const shownMetrics = 500;

type Drift = DocumentOf<'drift-report'>;
interface CaseMetric { readonly id: string; readonly metric: DriftMetric }

/** What changed in which file, line by line; then the numbers. */
export function toDriftBlocks({ details, policy }: Drift): Block[] {
  const changed = details.cases.flatMap(({ id, files }) => files.filter(({ outcome }) => outcome !== 'pass').map((file) => ({ id, file })));
  const files = changed.slice(0, shownFiles).map(({ id, file }) => renderFile(`${id} · ${file.path}`, file));
  const metrics = details.cases
    .flatMap(({ id, metrics: all }) => all.map((metric) => ({ id, metric })))
    .toSorted((a, b) => compareWeights(weightOf({ ...a.metric, reason: null }, policy), weightOf({ ...b.metric, reason: null }, policy)));
  return [...toFilesBlock('What drifted', files, changed.length - files.length), ...toMetricBlock(metrics.filter(({ metric }) => metric.sampled === undefined)), ...toSampledBlock(metrics)];
}

/** Outputs that are not what a file says they should equal. */
export function toComparisonBlocks({ details }: DocumentOf<'regression-observations'>): Block[] {
  const changed = details.cases.flatMap(({ id, comparisons = [] }) => comparisons.map((one) => ({ id, one })));
  const files = changed.slice(0, shownFiles).map(({ id, one }) => renderFile(`${id} · ${one.path} against ${one.expected}`, { ...one, note: one.why ?? undefined }));
  return toFilesBlock('Outputs that differ', files, changed.length - files.length);
}

function toFilesBlock(title: string, files: readonly string[], more: number): Block[] {
  return files.length === 0 ? [] : [{ head: `<section class="block"><h3>${title} (${files.length + more})</h3>`, items: files, foot: '</section>', more }];
}

interface Changed extends Pick<DriftFile, 'counts' | 'changes' | 'more' | 'hunks' | 'summary'> { readonly note?: string | undefined }

function renderFile(name: string, { counts, changes, more, hunks, summary, note }: Changed): string {
  const parts = summary ?? (['added', 'removed', 'changed'] as const).map((what) => ({ what, count: counts[what] }));
  const said = parts.filter(({ count }) => count > 0).map(({ what, count }) => `${count} ${what}`).join(', ');
  const rest = Math.max(0, changes.length - shownChanges) + more;
  // Where there is a diff, the list of its changes would say the same again.
  const list = changes.length === 0 ? '' : `<ul class="changes">${changes.slice(0, shownChanges).map((change) => `<li>${renderChange(change, summary !== undefined)}</li>`).join('')}${rest === 0 ? '' : `<li class="quiet">${rest} more</li>`}</ul>`;
  const body = `${note === undefined ? '' : `<p>Only digests were compared: ${renderProse(note)}.</p>`}${hunks === null ? list : `${renderDiff(hunks, name)}${list === '' ? '' : `<details><summary>The changes one by one (${changes.length + more})</summary>${list}</details>`}`}`;
  return `<details class="file" open=""><summary>${renderCode(name)} <span class="quiet">${escapeHtml(said)}</span></summary>${body}</details>`;
}

function renderChange({ kind, path, line, expected, actual }: Change, isTold: boolean): string {
  const place = isTold ? renderProse(path, 300) : `${kind} ${renderCode(path)}${line === null ? '' : ` (line ${line})`}`;
  const value = (text: Change['expected']): string => renderCode(toValueText(text));
  if (kind === 'changed') return `${place}: ${value(expected)} → ${value(actual)}`;
  const one = kind === 'added' ? actual : expected;
  return isTold && one === null ? place : `${place}: ${value(one)}`;
}

function withUnit(value: number | null, unit: string | null): string {
  return value === null ? 'nothing' : escapeHtml(`${showValue(value)}${unit === null ? '' : ` ${unit.slice(0, 20)}`}`);
}

function toMetricBlock(metrics: readonly CaseMetric[]): Block[] {
  if (metrics.length === 0) return [];
  const rows = metrics.slice(0, shownMetrics).map(({ id, metric: { name, unit, expected, actual, delta, outcome } }) => ({
    cells: [`${renderCode(id, 120)} ${renderCode(name, 120)}`, withUnit(expected, unit), withUnit(actual, unit), delta === null ? '–' : escapeHtml(`${delta > 0 ? '+' : ''}${showValue(delta)} %`), renderMark(outcome)], outcome,
  }));
  return [toTableBlock({ title: `Metrics (${metrics.length})`, columns: ['Metric', 'Baseline', 'Now', 'Change', 'Outcome'], rows, more: Math.max(0, metrics.length - shownMetrics), numeric: [1, 2, 3] })];
}

function toSampledBlock(all: readonly CaseMetric[]): Block[] {
  const metrics = all.filter(({ metric }) => metric.sampled !== undefined);
  if (metrics.length === 0) return [];
  const rows = metrics.slice(0, shownMetrics).flatMap(({ id, metric: { name, unit, expected, actual, sampled, outcome } }) => (sampled === undefined ? [] : [{
    cells: [
      `${renderCode(id, 120)} ${renderCode(name, 120)}`, withUnit(expected, unit), withUnit(actual, unit), renderInterval(sampled), escapeHtml(`${sampled.samples.baseline} ${sampled.against === 'record' ? 'of the record' : 'of the baseline command'}, ${sampled.samples.current} now; p ${showValue(sampled.pValue)}`), renderMark(outcome),
    ],
    outcome,
  }]));
  return [toTableBlock({ title: `Sampled metrics (${metrics.length})`, columns: ['Metric', 'Median before', 'Median now', 'Change with its 95 % interval', 'Samples', 'Outcome'], rows, more: Math.max(0, metrics.length - shownMetrics), numeric: [1, 2] })];
}
