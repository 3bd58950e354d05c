import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { checksOf, compareWeights, type Check } from '../findings/index.js';
import { escapeMarkdown, shorten, toCode } from '../text/index.js';
import { toGateTables } from './gate-table.js';
import type { Links } from './links.js';
import { markWeight } from './mark-weight.js';
import { toTable, type Section } from './section.js';

/** Up to so many rows a table stands open as a whole; beyond, what passed is folded. */
const openRows = 30;
type Extra = (check: Check) => readonly string[];

/** One row per thing judged, the worst first. */
export function toCheckTables(document: EvidenceDocument, links: Links): Section[] {
  if (document.kind === 'gate-decision') return toGateTables(document, links);
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  const [extraColumns, toExtra] = extrasOf(document);
  const columns = ['check', ...extraColumns, 'outcome', 'note'];
  const toRow = (check: Check): string[] => [`${check.what} ${toCode(check.name)}`, ...toExtra(check), markWeight(check.weight), check.note === null ? '' : toCode(check.note)];
  if (checks.length === 0) return [];
  if (checks.length <= openRows) return [toTable({ title: 'Checks', columns, rows: checks.map(toRow) })];
  const [passed, noted] = [checks.filter(({ weight }) => weight === 'pass'), checks.filter(({ weight }) => weight !== 'pass')];
  return [
    ...(noted.length === 0 ? [] : [toTable({ title: 'Checks', columns, rows: noted.map(toRow) })]),
    ...(passed.length === 0 ? [] : [toTable({ title: `${passed.length} passed`, columns, rows: passed.map(toRow), folded: true })]),
  ];
}

function extrasOf(document: EvidenceDocument): [columns: readonly string[], toExtra: Extra] {
  if (document.kind === 'regression-observations') {
    const byId = new Map(document.details.cases.map((one) => [one.id, one]));
    return [['exit code', 'files', 'repeats agree'], ({ what, name }) => {
      const one = what === 'case' ? byId.get(name) : undefined;
      if (one === undefined) return ['', '', ''];
      return [one.exitCode === null ? '' : String(one.exitCode), String(one.files.length), one.deterministic === null ? '' : one.deterministic ? 'yes' : 'no'];
    }];
  }
  if (document.kind === 'drift-report') {
    const byId = new Map(document.details.cases.map((one) => [one.id, one]));
    return [['files', 'changes', 'metrics'], ({ what, name }) => {
      const one = what === 'case' ? byId.get(name) : undefined;
      if (one === undefined) return ['', '', ''];
      const changes = one.files.reduce((sum, { counts }) => sum + counts.added + counts.removed + counts.changed, 0);
      return [String(one.files.length), String(changes), String(one.metrics.length)];
    }];
  }
  if (document.kind === 'release-notes-report') {
    const byName = new Map(document.details.ledger.entries.map((entry) => [`#${entry.number}`, entry]));
    return [['title', 'author'], ({ name }) => {
      const entry = byName.get(name);
      return [escapeMarkdown(shorten(entry?.title ?? '', 120)), entry?.author == null ? '' : toCode(entry.author)];
    }];
  }
  return [[], () => []];
}
