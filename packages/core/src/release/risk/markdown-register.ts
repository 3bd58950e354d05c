import type { Risk } from '@shipworthy/contract/release';
import { parseMarkdown, type Row, type Table } from '../../docs/markdown/index.js';
import { findColumn } from '../../docs/tasks/rows/source-tables.js';
import { riskFields, toPlain, type RegisterFault, type RegisterPlace, type RegisterRow } from './register.js';

type Columns = Readonly<Partial<Record<keyof Risk, number>>>;

/** Headers that a column may have. */
const headers: Readonly<Record<keyof Risk, readonly string[]>> = {
  id: ['number', '#', 'id', 'no.', 'nr.'], risk: ['risk'], trigger: ['trigger'], mitigation: ['mitigation'], owner: ['owner'], cadence: ['cadence'],
};
/** With fewer of the columns, a table is about something else. */
const fewestColumns = 3;

/** The rows of every table whose columns are those of a register, and what keeps them from being read. */
export function readMarkdownRegister(text: string): { readonly rows: readonly RegisterRow[]; readonly faults: readonly RegisterFault[] } {
  const tables = parseMarkdown(text).tables.map((table) => ({ table, columns: findColumns(table) })).filter(({ columns }) => columns.risk !== undefined && Object.keys(columns).length >= fewestColumns);
  if (tables.length === 0) return { rows: [], faults: [{ id: 'table', message: 'there is no table with the columns number, risk, trigger, mitigation, owner and cadence.', place: {} }] };
  return {
    rows: tables.flatMap(({ table, columns }) => table.rows.filter(hasText).map((row) => toRegisterRow(row, columns))),
    faults: tables.flatMap(({ table, columns }) => findTableFaults(table, columns)),
  };
}

function findColumns({ header }: Table): Columns {
  return Object.fromEntries(riskFields.flatMap((field) => {
    const at = headers[field].map((name) => findColumn(header.cells, name)).find((one) => one !== undefined);
    return at === undefined ? [] : [[field, at]];
  }));
}

function findTableFaults({ line, column, lostRows }: Table, columns: Columns): RegisterFault[] {
  return [
    ...riskFields.filter((field) => columns[field] === undefined).map((field) => ({ id: `column ${field}`, message: `the table has no column \`${headers[field][0] ?? field}\`.`, place: { line, column } })),
    ...lostRows.filter(hasText).map((row) => ({ id: `lost row ${row.cells[0]?.text ?? ''}`, message: 'the row is cut off from its table, so that nobody sees it as one.', place: toPlace(row) })),
  ];
}

/** A row of empty cells separates groups. */
function hasText({ cells }: Row): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}

function toRegisterRow(row: Row, columns: Columns): RegisterRow {
  const cellOf = (field: keyof Risk) => row.cells[columns[field] ?? -1];
  const textOf = (field: keyof Risk): string => toPlain(cellOf(field)?.text ?? '');
  return {
    risk: { id: textOf('id'), risk: textOf('risk'), trigger: textOf('trigger'), mitigation: textOf('mitigation'), owner: textOf('owner'), cadence: textOf('cadence') },
    place: toPlace(row),
    placeOf: (field) => toPlace(cellOf(field) ?? row),
  };
}

function toPlace({ line, column }: { readonly line: number; readonly column: number }): RegisterPlace {
  return { line, column };
}
