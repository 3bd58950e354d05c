import { escapeHtml } from '../../html/index.js';
import type { Block } from './block.js';

export interface Row {
  /** Ready HTML. */
  readonly cells: readonly string[];
  /** What the filter goes by; rows without are always shown. */
  readonly outcome?: string;
}

export interface TableOptions {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** Of rows that are there but not given. */
  readonly more?: number;
  readonly folded?: boolean;
  /** Columns whose cells are numbers. */
  readonly numeric?: readonly number[];
}

/** A table with its name as a heading. What is wider than the page scrolls by itself, and can be reached by keyboard. */
export function toTableBlock({ title, columns, rows, more = 0, folded = false, numeric = [] }: TableOptions): Block {
  const name = escapeHtml(title);
  const head = columns.map((column, index) => `<th scope="col"${numeric.includes(index) ? ' class="number"' : ''}>${escapeHtml(column)}</th>`).join('');
  const table = `<div class="wide" role="group" tabindex="0" aria-label="${name}"><table><caption class="unseen">${name}</caption><thead><tr>${head}</tr></thead><tbody>`;
  const opening = folded ? `<details class="block"><summary>${name}</summary>` : `<section class="block"><h3>${name}</h3>`;
  return { head: `${opening}${table}`, items: rows.map((row) => toRow(row, numeric)), foot: `</tbody></table></div>${folded ? '</details>' : '</section>'}`, more };
}

/** The first cell names its row. */
function toRow({ cells, outcome }: Row, numeric: readonly number[]): string {
  const shown = cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td${numeric.includes(index) ? ' class="number"' : ''}>${cell}</td>`));
  return `<tr${outcome === undefined ? '' : ` data-outcome="${escapeHtml(outcome)}"`}>${shown.join('')}</tr>`;
}
