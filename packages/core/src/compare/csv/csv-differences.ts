import type { ChangeList } from '../change-list.js';
import type { Tolerance } from '../comparison.js';
import type { CsvHeader, SharedColumn } from './csv-columns.js';
import { toLine, type CsvTable } from './csv-table.js';
import { getNumber } from './csv-pairs.js';
import { CsvRecordReader, recordWords, type CsvRecordParts } from './csv-records.js';
import type { CsvRowReader } from './csv-row-reader.js';
import { isWithinTolerance } from '../tree/is-same-tree.js';
import type { Side } from '../not-comparable.js';
import { shorten, showValue } from '../show-value.js';
import { newTreeObject, type TreeObject } from '../tree/tree.js';

/** Two keys have the same hash by chance (or, with a seed that someone knows, by intent): the work has to be done again with another seed. */
export class CsvCollision extends Error {
  constructor() {
    super('Different keys had the same hash, under every seed that was tried.');
  }
}

/** What is needed to say how two rows differ. */
export interface CsvTables {
  readonly expected: CsvTable;
  readonly actual: CsvTable;
  readonly shared: readonly SharedColumn[];
  readonly isKeyed: boolean;
  readonly normalise: ((text: string) => string) | null;
}

/** Lists what differs in pairs of rows, and rows without a partner, in the order of the file they are sorted by. */
export function listDifferences(tables: CsvTables, found: { readonly pairs: CsvRecordParts; readonly added: CsvRecordParts }, list: ChangeList): void {
  readInOrder(found.pairs, 0, (expected, actual, row) => {
    if (actual === -1) addLoneRow(tables, { side: 'expected', offset: expected, row }, list);
    else compareRows(tables, { expected, actual, row }, list);
  });
  readInOrder(found.added, 2, (_, actual, row) => addLoneRow(tables, { side: 'actual', offset: actual, row }, list));
}

function readInOrder(parts: CsvRecordParts, word: number, visit: (expected: number, actual: number, row: number) => void): void {
  const reader = new CsvRecordReader([parts]);
  try {
    for (let partition = 0; partition < reader.partitions; partition += 1) {
      const records = new Int32Array(reader.count(partition) * recordWords);
      reader.readAll(partition, records);
      for (const at of sortRecords(records, word)) visit(getNumber(records, at), getNumber(records, at + 2), getNumber(records, at + 4));
    }
  } finally {
    reader.close();
  }
}

/** Places of the records by the number at `word`. Often they are in order already, or nearly. */
function sortRecords(records: Int32Array, word: number): Uint32Array {
  const places = Uint32Array.from({ length: records.length / recordWords }, (_, record) => record * recordWords);
  return places.sort((a, b) => getNumber(records, a + word) - getNumber(records, b + word));
}

interface PairPlace {
  readonly expected: number;
  readonly actual: number;
  readonly row: number;
}

function compareRows(tables: CsvTables, place: PairPlace, list: ChangeList): void {
  const { expected, actual, shared, isKeyed } = tables;
  requireRow(expected.reader, place.expected);
  requireRow(actual.reader, place.actual);
  if (isKeyed && !isSameKey(tables)) throw new CsvCollision();
  for (const column of shared) {
    if (isSameBytes(expected.reader, actual.reader, column)) continue;
    const before = toCell(tables, 'expected', column.expectedAt);
    const after = toCell(tables, 'actual', column.actualAt);
    if (before === after || isNear(before, after, column.tolerance)) continue;
    const toPath = (): string => `${nameRow(tables, { side: 'expected', row: place.row })} / ${column.name}`;
    list.add('changed', () => ({ path: toPath(), expected: showValue(before), actual: showValue(after), line: toLine(actual, place.actual) }));
  }
}

/** What is written alike needs no strings. */
function isSameBytes(expected: CsvRowReader, actual: CsvRowReader, { expectedAt, actualAt }: SharedColumn): boolean {
  const [one, other] = [expected.scanner, actual.scanner];
  const [from, to] = [one.starts[expectedAt] ?? 0, one.ends[expectedAt] ?? 0];
  const start = other.starts[actualAt] ?? 0;
  if (to - from !== (other.ends[actualAt] ?? 0) - start || one.forms[expectedAt] !== other.forms[actualAt]) return false;
  for (let at = from; at < to; at += 1) if (expected.bytes[at] !== actual.bytes[start + at - from]) return false;
  return true;
}

const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Only two numbers can be near each other: an empty cell is not 0. */
function isNear(expected: string, actual: string, tolerance: Tolerance | undefined): boolean {
  if (tolerance === undefined || !decimalNumber.test(expected) || !decimalNumber.test(actual)) return false;
  const [before, after] = [Number(expected), Number(actual)];
  return Number.isFinite(before) && Number.isFinite(after) && isWithinTolerance(before, after, tolerance);
}

function addLoneRow(tables: CsvTables, { side, offset, row }: { readonly side: Side; readonly offset: number; readonly row: number }, list: ChangeList): void {
  list.add(side === 'expected' ? 'removed' : 'added', () => {
    requireRow(tables[side].reader, offset);
    const shown = showValue(toRow(tables, side, tables[side].header));
    return {
      path: nameRow(tables, { side, row }),
      expected: side === 'expected' ? shown : null,
      actual: side === 'actual' ? shown : null,
      line: toLine(tables[side], offset),
    };
  });
}

function toRow(tables: CsvTables, side: Side, { columns }: CsvHeader): TreeObject {
  const object = newTreeObject();
  columns.forEach((column, at) => (object[column] = toCell(tables, side, at)));
  return object;
}

function nameRow(tables: CsvTables, { side, row }: { readonly side: Side; readonly row: number }): string {
  return tables.isKeyed ? `row ${shorten(toKeyText(toKey(tables, side)))}` : `row ${row + 1}`;
}

/** Keys of several columns are joined as JSON: `a, b` + `c` must not look like `a` + `b, c`. */
export function toKeyText(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : JSON.stringify(values);
}

/** The key of the row that the side's reader stands at. */
export function toKey(tables: CsvTables, side: Side): string[] {
  return (tables[side].key ?? []).map((cell) => toCell(tables, side, cell));
}

function isSameKey(tables: CsvTables): boolean {
  const actual = toKey(tables, 'actual');
  return toKey(tables, 'expected').every((value, index) => value === actual[index]);
}

function toCell({ normalise, ...tables }: CsvTables, side: Side, cell: number): string {
  const text = tables[side].reader.cellText(cell);
  return normalise === null ? text : normalise(text);
}

/** The row was read before: if it is not there any more, somebody writes to the file. */
export function requireRow(reader: CsvRowReader, offset: number): void {
  if (!reader.read(offset)) throw new Error('A table was changed while it was compared.');
}
