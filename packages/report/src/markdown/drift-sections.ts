import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Change, DriftFile } from '@shipworthy/contract/drift';
import type { FixtureObservation } from '@shipworthy/contract/regression';
import { toValueText } from '../findings/index.js';
import { escapeMarkdown, toCode, toFence, toHtmlCode, toProse } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toSampledSection } from './sampled-section.js';
import { toFolded, toTable, type Section } from './section.js';
import { toNumber } from './to-number.js';

/** Metrics that moved, and per file what changed in it. */
export function toDriftSections({ details }: DocumentOf<'drift-report'>): Section[] {
  const moved = details.cases.flatMap(({ id, metrics: all }) => all.filter(({ outcome }) => outcome !== 'pass').map((metric) => ({ id, metric })));
  const metrics = moved.filter(({ metric }) => metric.sampled === undefined).map(({ id, metric }) => [
    toCode(id), toCode(metric.name), toNumber(metric.expected, metric.unit), toNumber(metric.actual, metric.unit), metric.delta === null ? '' : `${metric.delta} %`, markWeight(metric.outcome),
  ]);
  const files = details.cases.flatMap(({ id, files: all }) => all.filter(({ outcome }) => outcome !== 'pass').map((file) => toFileSection(id, file)));
  const columns = ['case', 'metric', 'baseline', 'now', 'delta', 'outcome'];
  return [...(metrics.length === 0 ? [] : [toTable({ title: 'Metrics', columns, rows: metrics })]), ...toSampledSection(moved), ...files];
}

function toFileSection(id: string, file: DriftFile): Section {
  const toLine = file.summary === undefined ? toChangeLine : toToldLine;
  const blocks = [
    ...(file.note === undefined ? [] : [`Only digests were compared: ${toProse(file.note)}.`]),
    ...(file.changes.length === 0 ? [] : [[...file.changes.map(toLine), ...(file.more === 0 ? [] : [`- ${file.more} more`])].join('\n')]),
    ...(file.hunks === null ? [] : [toFence(file.hunks, 'diff')]),
  ];
  return toFolded(`${toHtmlCode(id)}, ${toHtmlCode(file.path)}: ${escapeMarkdown(summarise(file))}`, blocks);
}

function summarise({ summary, counts: { added, removed, changed } }: DriftFile): string {
  return summary?.map(({ what, count }) => `${count} ${what}`).join(', ') ?? `${added} added, ${removed} removed, ${changed} changed`;
}

/** The words of a change in a tool's report say what it is: only its values are added. */
function toToldLine({ kind, path, expected, actual }: Change): string {
  const values = (kind === 'changed' ? [expected, actual] : [kind === 'added' ? actual : expected]).map((value) => toCode(toValueText(value)));
  return `- ${toProse(path)}${kind !== 'changed' && expected === null && actual === null ? '' : `: ${values.join(' → ')}`}`;
}

function toChangeLine(change: Change): string {
  const place = `${toCode(change.path)}${change.line === null ? '' : ` (line ${change.line})`}`;
  const [expected, actual] = [toCode(toValueText(change.expected)), toCode(toValueText(change.actual))];
  if (change.kind === 'added') return `- added ${place}: ${actual}`;
  if (change.kind === 'removed') return `- removed ${place}: ${expected}`;
  return `- changed ${place}: ${expected} → ${actual}`;
}

/** Fixtures with what was measured on them. */
export function toFixtureSection(fixtures: readonly FixtureObservation[]): Section[] {
  if (fixtures.length === 0) return [];
  const rows = fixtures.map(({ id, path, profile, sizeDelta, lineDelta }) => [
    toCode(id), toCode(path), ...(profile === null ? ['', 'not there', ''] : [profile.format, String(profile.sizeBytes), profile.lineCount === null ? '' : String(profile.lineCount)]),
    sizeDelta === null ? '' : `${sizeDelta} %`, lineDelta === null ? '' : `${lineDelta} %`,
  ]);
  const columns = ['fixture', 'path', 'format', 'bytes', 'lines', 'bytes against reference', 'lines against reference'];
  return [toTable({ title: `Fixtures (${fixtures.length})`, columns, rows, folded: true })];
}
