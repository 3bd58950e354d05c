import type { Cell, Row } from '../../markdown/index.js';
import type { FileReading } from './file-reading.js';
import { columnNames, type BareMilestone, type ReadFault, type TableFacts, type TaskEntry } from './task-source.js';

/** Values of an entry: id, line, column, and for each of status, title and plan text, line and column. A cell with links has a list for its text. */
const entryWidth = 12;

/** One line of JSON. Lists instead of objects: it is read far more often than written. */
export function encodeReading({ tables, rows, entries, faults, bareMilestones }: FileReading): string {
  const flat = entries.flatMap(({ id, line, column, status, title, plan }) => [id, line, column, ...toTriple(status), ...toTriple(title), ...toTriple(plan)]);
  return JSON.stringify([rows, tables.map(encodeTable), faults.map(({ line, column, why }) => [line ?? null, column ?? null, why]), bareMilestones.map(({ line, column, text }) => [line, column, text]), flat]);
}

function toTriple(cell: Cell | null): readonly unknown[] {
  return cell === null ? [null, 0, 0] : [cell.targets.length === 0 ? cell.text : [cell.text, ...cell.targets], cell.line, cell.column];
}

function encodeTable({ kind, line, column, header, columns, lostRows, longRows, rowsWithoutId, values }: TableFacts): unknown {
  const rows = (some: readonly Row[]): unknown => some.map((row) => [row.line, row.column, row.cells.map(toTriple)]);
  return [kind, line, column, header.map(toTriple), columnNames.map((name) => columns[name] ?? null), rows(lostRows), rows(longRows), rows(rowsWithoutId), values.map(toTriple)];
}

/** @throws TypeError for what `encodeReading` did not write */
export function decodeReading(path: string, line: string): FileReading {
  const [rows, tables, faults, milestones, flat] = toList(JSON.parse(line));
  return {
    rows: toNumber(rows),
    tables: toList(tables).map((table) => decodeTable(path, table)),
    faults: toList(faults).map((fault) => decodeFault(path, fault)),
    bareMilestones: toList(milestones).map((milestone) => decodeMilestone(path, milestone)),
    entries: decodeEntries(path, toList(flat)),
    text: null,
  };
}

function decodeEntries(path: string, flat: readonly unknown[]): TaskEntry[] {
  return Array.from({ length: flat.length / entryWidth }, (_, index) => {
    const at = index * entryWidth;
    const cell = (from: number): Cell | null => (flat[at + from] === null ? null : toCell(flat[at + from], flat[at + from + 1], flat[at + from + 2]));
    return { id: toText(flat[at]), path, line: toNumber(flat[at + 1]), column: toNumber(flat[at + 2]), status: cell(3), title: cell(6), plan: cell(9) };
  });
}

function decodeTable(path: string, table: unknown): TableFacts {
  const [kind, line, column, header, columns, lostRows, longRows, rowsWithoutId, values] = toList(table);
  const ats = toList(columns);
  return {
    path, kind: kind === 'csv' ? 'csv' : 'markdown', line: toNumber(line), column: toNumber(column),
    header: toList(header).map(decodeCell),
    columns: Object.fromEntries(columnNames.flatMap((name, index) => (ats[index] === null ? [] : [[name, toNumber(ats[index])]]))),
    lostRows: toList(lostRows).map(decodeRow), longRows: toList(longRows).map(decodeRow), rowsWithoutId: toList(rowsWithoutId).map(decodeRow),
    values: toList(values).map(decodeCell),
  };
}

function decodeRow(row: unknown): Row {
  const [line, column, cells] = toList(row);
  return { line: toNumber(line), column: toNumber(column), cells: toList(cells).map(decodeCell) };
}

function decodeCell(triple: unknown): Cell {
  const [text, line, column] = toList(triple);
  return toCell(text, line, column);
}

const noTargets: readonly string[] = [];

function toCell(text: unknown, line: unknown, column: unknown): Cell {
  const [own, ...targets] = Array.isArray(text) ? toList(text) : [text];
  return { text: toText(own), targets: targets.length === 0 ? noTargets : targets.map(toText), line: toNumber(line), column: toNumber(column) };
}

function decodeFault(path: string, fault: unknown): ReadFault {
  const [line, column, why] = toList(fault);
  return { path, ...(line === null ? {} : { line: toNumber(line) }), ...(column === null ? {} : { column: toNumber(column) }), why: toText(why) };
}

function decodeMilestone(path: string, milestone: unknown): BareMilestone {
  const [line, column, text] = toList(milestone);
  return { path, line: toNumber(line), column: toNumber(column), text: toText(text) };
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError('a list was expected');
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('a text was expected');
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new TypeError('a number was expected');
}
