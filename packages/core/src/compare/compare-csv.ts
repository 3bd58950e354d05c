import { ChangeList } from './change-list.js';
import type { Comparison, ComparisonOptions, Tolerance } from './comparison.js';
import { parseCsvTable, type CsvRow, type CsvTable } from './csv-table.js';
import { isWithinTolerance } from './is-same-tree.js';
import { notComparable, type Side } from './not-comparable.js';
import { shorten, showValue } from './show-value.js';
import { isIgnored, placeBelow, toRootPlace, type Place } from './tree-place.js';
import { newTreeObject, type TreeObject } from './tree.js';

/** A column of both tables: where it stands in each, and how its cells compare. */
interface SharedColumn {
  readonly name: string;
  readonly expectedAt: number;
  readonly actualAt: number;
  readonly tolerance: Tolerance | undefined;
}

interface RowPair {
  readonly name: string;
  readonly expected: CsvRow | undefined;
  readonly actual: CsvRow | undefined;
}

export interface CsvSides {
  readonly expected: string;
  readonly actual: string;
  /** Applied to every cell, not to the header. */
  readonly normalise: ((text: string) => string) | null;
}

/**
 * Columns are matched by name, so their order is not compared; a column that only one side has is one change, not one per row. With `key`
 * rows are matched by those columns and their order means nothing.
 */
export function compareCsv(sides: CsvSides, options: ComparisonOptions): Comparison {
  const expected = normaliseCells(parseCsvTable(sides.expected, 'expected', options.delimiter), sides.normalise);
  const actual = normaliseCells(parseCsvTable(sides.actual, 'actual', options.delimiter), sides.normalise);
  const root = toRootPlace(options);
  const list = new ChangeList(options.limit);
  const shared = compareColumns({ expected, actual }, root, list);
  for (const pair of pairRows(expected, actual, options.key)) {
    if (pair.expected !== undefined && pair.actual !== undefined) compareCells(pair, shared, list);
    else addLoneRow(pair, { expected, actual }, list);
  }
  return list.toComparison();
}

function normaliseCells(table: CsvTable, normalise: CsvSides['normalise']): CsvTable {
  if (normalise === null) return table;
  return { columns: table.columns, rows: table.rows.map((row) => ({ line: row.line, cells: row.cells.map(normalise) })) };
}

function compareColumns(tables: Record<Side, CsvTable>, root: Place, list: ChangeList): SharedColumn[] {
  const { expected, actual } = tables;
  const isCompared = (name: string): boolean => !isIgnored(placeBelow(root, name));
  const names = [...new Set([...expected.columns, ...actual.columns])].filter(isCompared);
  if (names.length === 0) throw notComparable('Every column is ignored, so nothing would be compared.', 'Ignore fewer columns.');
  return names.flatMap((name) => {
    const column = { name, expectedAt: expected.columns.indexOf(name), actualAt: actual.columns.indexOf(name), tolerance: placeBelow(root, name).tolerance.value };
    if (column.expectedAt !== -1 && column.actualAt !== -1) return [column];
    const isAdded = column.expectedAt === -1;
    list.add(isAdded ? 'added' : 'removed', () => ({ path: `column ${name}`, expected: isAdded ? null : name, actual: isAdded ? name : null, line: null }));
    return [];
  });
}

function pairRows(expected: CsvTable, actual: CsvTable, key: readonly string[] | undefined): RowPair[] {
  if (key === undefined) {
    const count = Math.max(expected.rows.length, actual.rows.length);
    return Array.from({ length: count }, (_, at) => ({ name: `row ${at + 1}`, expected: expected.rows[at], actual: actual.rows[at] }));
  }
  const before = indexRows(expected, 'expected', key);
  const after = indexRows(actual, 'actual', key);
  const keys = [...before.keys(), ...[...after.keys()].filter((rowKey) => !before.has(rowKey))];
  return keys.map((rowKey) => ({ name: `row ${shorten(rowKey)}`, expected: before.get(rowKey), actual: after.get(rowKey) }));
}

/** Keys of several columns are joined as JSON: `a, b` + `c` must not meet `a` + `b, c`. */
function indexRows(table: CsvTable, side: Side, key: readonly string[]): Map<string, CsvRow> {
  const at = key.map((column) => table.columns.indexOf(column));
  const missing = key.find((_, index) => at[index] === -1);
  if (missing !== undefined) throw notComparable(`The key column ${JSON.stringify(missing)} is not in ${side}.`, 'Correct "key" or the file.');
  const rows = new Map<string, CsvRow>();
  for (const row of table.rows) {
    const values = at.map((index) => row.cells[index] ?? '');
    const rowKey = values.length === 1 ? (values[0] ?? '') : JSON.stringify(values);
    const first = rows.get(rowKey);
    if (first !== undefined) {
      throw notComparable(`In ${side}, line ${row.line} has the key ${shorten(rowKey)} of line ${first.line}.`, 'Name key columns that are unique together.');
    }
    rows.set(rowKey, row);
  }
  return rows;
}

function compareCells({ name, expected, actual }: RowPair, columns: readonly SharedColumn[], list: ChangeList): void {
  for (const column of columns) {
    const before = expected?.cells[column.expectedAt] ?? '';
    const after = actual?.cells[column.actualAt] ?? '';
    if (before === after || isNear(before, after, column.tolerance)) continue;
    list.add('changed', () => ({ path: `${name} / ${column.name}`, expected: showValue(before), actual: showValue(after), line: actual?.line ?? null }));
  }
}

const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Only two numbers can be near each other: an empty cell is not 0. */
function isNear(expected: string, actual: string, tolerance: Tolerance | undefined): boolean {
  if (tolerance === undefined || !decimalNumber.test(expected) || !decimalNumber.test(actual)) return false;
  const [before, after] = [Number(expected), Number(actual)];
  return Number.isFinite(before) && Number.isFinite(after) && isWithinTolerance(before, after, tolerance);
}

function addLoneRow({ name, expected, actual }: RowPair, tables: Record<Side, CsvTable>, list: ChangeList): void {
  const toRow = (row: CsvRow | undefined, table: CsvTable): TreeObject | undefined => {
    if (row === undefined) return undefined;
    const object = newTreeObject();
    table.columns.forEach((column, at) => (object[column] = row.cells[at] ?? ''));
    return object;
  };
  list.add(expected === undefined ? 'added' : 'removed', () => ({
    path: name,
    expected: showValue(toRow(expected, tables.expected)),
    actual: showValue(toRow(actual, tables.actual)),
    line: actual?.line ?? expected?.line ?? null,
  }));
}
