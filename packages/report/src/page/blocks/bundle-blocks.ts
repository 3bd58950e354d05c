import type { AreaReadiness, GateResult } from '@shipworthy/contract/bundle';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { checksOf, compareWeights, type Weight } from '../../findings/index.js';
import { escapeHtml } from '../../html/index.js';
import { showValue } from '../../text/index.js';
import type { Block } from './block.js';
import { renderCode, renderMark, renderProse } from '../inline.js';
import { renderMarginBar, toMarginShare } from './margin-bar.js';
import { toTableBlock, type Row } from './table-block.js';

type Readiness = DocumentOf<'bundle-readiness'>;
interface Weighed { readonly weight: Weight; readonly row: Row }
const shownRows = 500;
const shownFiles = 3;

/** What comes next, the gates with their margins, what was required, and what must not be in it. */
export function toBundleBlocks(document: Readiness): Block[] {
  const { areas, redaction } = document.details;
  const weights = new Map(checksOf(document).checks.map(({ what, name, weight }) => [`${what}\0${name}`, weight]));
  const weightOf = (what: string, name: string): Weight => weights.get(`${what}\0${name}`) ?? 'pass';
  const reach = areas.flatMap(({ gates: some }) => some).reduce((most, { value, margin }) => Math.max(most, Math.abs(toMarginShare(value, margin) ?? 0)), 0);
  const gates = areas.flatMap((area) => area.gates.map((gate) => toGateRow(area, gate, { weight: weightOf('gate', `${area.name}/${gate.id}`), reach })));
  const required = areas.flatMap((area) => area.requirements.map((one): Weighed => {
    const weight = weightOf('artifact', `${area.name}/${one.id}`);
    const files = one.files.slice(0, shownFiles).map(({ path }) => renderCode(path)).join(', ');
    const more = one.files.length > shownFiles ? ` and ${one.files.length - shownFiles} more` : '';
    return { weight, row: { cells: [toName(area, one.id, one.title), renderMark(weight), escapeHtml(one.status), `${files}${more}`], outcome: weight } };
  }));
  return [
    ...toNextBlock(document),
    ...toBlock('Gates', { columns: ['Gate', 'Value', 'Threshold', 'Margin', 'Samples', 'Outcome'], numeric: [1, 3, 4] }, gates),
    ...toBlock('Requirements', { columns: ['Requirement', 'Outcome', 'Status', 'Files'] }, required),
    ...(redaction === null ? [] : toRedactionBlock(redaction)),
  ];
}

function toName({ name }: AreaReadiness, id: string, title: string): string {
  return `${renderCode(`${name}/${id}`, 160)}${title === id ? '' : ` <span class="quiet">${renderProse(title, 160)}</span>`}`;
}

function toGateRow(area: AreaReadiness, { id, title, value, threshold, margin, unit, samples }: GateResult, { weight, reach }: { weight: Weight; reach: number }): Weighed {
  const withUnit = (text: string): string => escapeHtml(unit === null ? text : `${text} ${unit.slice(0, 20)}`);
  const cells = [
    toName(area, id, title), value === null ? 'nothing' : withUnit(showValue(value, margin)), withUnit(showValue(threshold)), `${margin === null ? '–' : withUnit(`${margin > 0 ? '+' : ''}${showValue(margin)}`)}${renderMarginBar(toMarginShare(value, margin), reach)}`,
    samples === null ? '–' : String(samples), renderMark(weight),
  ];
  return { weight, row: { cells, outcome: weight } };
}

function toBlock(title: string, { columns, numeric = [] }: { columns: readonly string[]; numeric?: readonly number[] }, rows: readonly Weighed[]): Block[] {
  if (rows.length === 0) return [];
  const sorted = rows.toSorted((a, b) => compareWeights(a.weight, b.weight)).map(({ row }) => row);
  return [toTableBlock({ title: `${title} (${rows.length})`, columns, numeric, rows: sorted.slice(0, shownRows), more: Math.max(0, rows.length - shownRows) })];
}

/** For each thing that blocks the command that comes next. */
function toNextBlock({ details: { blockers }, findings }: Readiness): Block[] {
  if (blockers.length === 0) return [];
  const messages = new Map(findings.map(({ fingerprint, message }) => [fingerprint, message]));
  const rows = blockers.slice(0, shownRows).map(({ fingerprint, category, next }) => ({ cells: [renderProse(messages.get(fingerprint) ?? fingerprint, 200), escapeHtml(category.replace('-', ' ')), renderCode(next, 600)] }));
  return [toTableBlock({ title: `What comes next (${blockers.length})`, columns: ['What blocks', 'Kind', 'Next command'], rows, more: Math.max(0, blockers.length - shownRows) })];
}

/** Where, never what. */
function toRedactionBlock({ files, hits, more }: NonNullable<Readiness['details']['redaction']>): Block[] {
  if (hits.length === 0 && more === 0) return [];
  const rows = hits.slice(0, shownRows).map(({ rule, category, path, line }) => ({ cells: [renderCode(`${path}:${line}`), escapeHtml(category), renderCode(rule)] }));
  return [toTableBlock({ title: `Secrets and personal data (${hits.length + more} in ${files} files)`, columns: ['Place', 'Category', 'Kind'], rows, more: more + Math.max(0, hits.length - shownRows) })];
}
