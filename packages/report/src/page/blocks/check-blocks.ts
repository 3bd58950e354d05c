import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { checksOf, compareWeights, type Check } from '../../findings/index.js';
import type { Block } from './block.js';
import { renderCode, renderMark, renderProse } from '../inline.js';
import { toTableBlock, type Row } from './table-block.js';

/** Up to so many rows a table stands open as a whole; beyond, what passed is folded. */
const openRows = 30;
const shownRows = 1000;

/** One row for each thing judged, the worst first. */
export function toCheckBlocks(document: EvidenceDocument): Block[] {
  const checks = checksOf(document).checks.toSorted((a, b) => compareWeights(a.weight, b.weight));
  if (checks.length === 0) return [];
  const isNoted = checks.some(({ note }) => note !== null);
  const columns = ['Check', 'Outcome', ...(isNoted ? ['Note'] : [])];
  const toRow = ({ what, name, weight, note }: Check): Row => ({
    cells: [`<span class="quiet">${what}</span> ${renderCode(name, 160)}`, renderMark(weight), ...(isNoted ? [note === null ? '' : renderProse(note, 300)] : [])], outcome: weight,
  });
  if (checks.length <= openRows) return [toTableBlock({ title: `Checks (${checks.length})`, columns, rows: checks.map(toRow) })];
  const [noted, passed] = [checks.filter(({ weight }) => weight !== 'pass'), checks.filter(({ weight }) => weight === 'pass')];
  const toPart = (title: string, part: readonly Check[], folded: boolean): Block[] => (part.length === 0 ? [] : [
    toTableBlock({ title: `${title} (${part.length})`, columns, rows: part.slice(0, shownRows).map(toRow), more: Math.max(0, part.length - shownRows), folded }),
  ]);
  return [...toPart('Checks that did not pass', noted, false), ...toPart('Checks that passed', passed, true)];
}
