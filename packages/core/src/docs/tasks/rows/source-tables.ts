import type { TaskSourceConfig } from '@shipworthy/contract/docs';
import type { Cell, MarkdownFile, Row } from '../../markdown/index.js';
import type { IdPattern } from './id-pattern.js';
import { parseCsv } from './parse-csv.js';
import { columnNames, type ColumnName, type ReadFault, type SourceTable, type TaskEntry } from './task-source.js';

type TableNames = NonNullable<TaskSourceConfig['table']>;

/** The tables of a Markdown file whose header has the column of ids. */
export function toMarkdownTables(path: string, file: MarkdownFile, { table: names, rows: reading }: Pick<TaskSourceConfig, 'table' | 'rows'>): SourceTable[] {
  if (names === undefined) return [];
  return file.tables.flatMap((table) => {
    const columns = findColumns(table.header.cells, names);
    if (columns.id === undefined) return [];
    const isLenient = reading === 'lenient';
    return [{
      path, kind: 'markdown' as const, line: table.line, column: table.column, header: table.header.cells, columns,
      rows: withText(isLenient ? [...table.rows, ...table.lostRows] : table.rows),
      lostRows: isLenient ? [] : table.lostRows,
    }];
  });
}

/** The table of a CSV file, with `faults` where it does not parse or has no column of ids. */
export function toCsvTable(path: string, text: string, { columns: names, delimiter }: Pick<TaskSourceConfig, 'columns' | 'delimiter'>): { tables: SourceTable[]; faults: ReadFault[] } {
  const { header, rows, fault } = parseCsv(text, delimiter);
  const faults = fault === null ? [] : [{ path, line: fault.line, column: fault.column, why: `it is not valid CSV: ${fault.message}` }];
  if (header === null || names === undefined) return { tables: [], faults };
  const columns = findColumns(header.cells, names);
  if (columns.id === undefined) return { tables: [], faults };
  return { tables: [{ path, kind: 'csv', line: header.line, column: header.column, header: header.cells, rows, lostRows: [], columns }], faults };
}

/** A row of empty cells separates groups; it names nothing. */
function withText(rows: readonly Row[]): Row[] {
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
}

/** As it is written, else whatever the case and the spaces. */
export function findColumn(header: readonly Cell[], name: string): number | undefined {
  const wanted = toHeaderName(name);
  const exact = header.findIndex(({ text }) => text.trim() === name.trim());
  const at = exact === -1 ? header.findIndex(({ text }) => toHeaderName(text) === wanted) : exact;
  return at === -1 ? undefined : at;
}

export function toHeaderName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The headers that a source maps. */
export function toMappedHeaders({ table, columns }: Pick<TaskSourceConfig, 'table' | 'columns'>): string[] {
  return Object.values(table ?? columns ?? {}).filter((name) => name !== undefined);
}

function findColumns(header: readonly Cell[], names: TableNames): Partial<Record<ColumnName, number>> {
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const column of columnNames) {
    const name = names[column];
    const at = name === undefined ? undefined : findColumn(header, name);
    if (at !== undefined) columns[column] = at;
  }
  return columns;
}

/** The tasks that a table holds. A cell may hold several ids; each has what its row says. */
export function toEntries(table: SourceTable, pattern: IdPattern): { entries: TaskEntry[]; rowsWithoutId: Row[] } {
  const { columns, path } = table;
  const entries: TaskEntry[] = [];
  const rowsWithoutId: Row[] = [];
  const cellAt = (row: Row, at: number | undefined): Cell | null => (at === undefined ? null : (row.cells[at] ?? { text: '', targets: [], line: row.line, column: row.column }));
  for (const row of table.rows) {
    const cell = cellAt(row, columns.id);
    const ids = cell === null ? [] : pattern.idsIn(cell.text);
    if (cell === null || ids.length === 0) rowsWithoutId.push(row);
    else for (const id of ids) entries.push({ id, path, line: cell.line, column: cell.column, status: cellAt(row, columns.status), title: cellAt(row, columns.title), plan: cellAt(row, columns.plan) });
  }
  return { entries, rowsWithoutId };
}
