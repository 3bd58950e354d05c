import type { DocumentOf } from '@shipworthy/contract/documents';
import type { Change, DriftFile } from '@shipworthy/contract/drift';
import type { FixtureObservation } from '@shipworthy/contract/regression';
import { toValueText } from '../findings/index.js';
import { toCode, toFence, toHtmlCode } from '../text/index.js';
import { markWeight } from './mark-weight.js';
import { toFolded, toTable, type Section } from './section.js';

/** Metrics that moved, and per file what changed in it. */
export function toDriftSections({ details }: DocumentOf<'drift-report'>): Section[] {
  const metrics = details.cases.flatMap(({ id, metrics: all }) => all.filter(({ outcome }) => outcome !== 'pass').map((metric) => [
    toCode(id), toCode(metric.name), toNumber(metric.expected, metric.unit), toNumber(metric.actual, metric.unit), metric.delta === null ? '' : `${metric.delta} %`, markWeight(metric.outcome),
  ]));
  const files = details.cases.flatMap(({ id, files: all }) => all.filter(({ outcome }) => outcome !== 'pass').map((file) => toFileSection(id, file)));
  const columns = ['case', 'metric', 'baseline', 'now', 'delta', 'outcome'];
  return [...(metrics.length === 0 ? [] : [toTable({ title: 'Metrics', columns, rows: metrics })]), ...files];
}

function toNumber(value: number | null, unit: string | null): string {
  return value === null ? 'nothing' : toCode(unit === null ? String(value) : `${value} ${unit}`);
}

function toFileSection(id: string, file: DriftFile): Section {
  const { added, removed, changed } = file.counts;
  const blocks = [
    ...(file.changes.length === 0 ? [] : [[...file.changes.map(toChangeLine), ...(file.more === 0 ? [] : [`- ${file.more} more`])].join('\n')]),
    ...(file.hunks === null ? [] : [toFence(file.hunks, 'diff')]),
  ];
  return toFolded(`${toHtmlCode(id)}, ${toHtmlCode(file.path)}: ${added} added, ${removed} removed, ${changed} changed`, blocks);
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
