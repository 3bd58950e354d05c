import { isUtf8 } from 'node:buffer';
import type { ChangeList } from '../change-list.js';
import type { ComparisonOptions, Tolerance } from '../comparison.js';
import type { CsvLayout } from './csv-index.js';
import { CsvRowReader } from './csv-row-reader.js';
import type { CsvSource } from './csv-source.js';
import { notComparable, type Side } from '../not-comparable.js';
import { isIgnored, placeBelow, toRootPlace } from '../tree/tree-place.js';

export interface CsvHeader {
  readonly columns: readonly string[];
  /** Where the first row behind it begins, and on which line. */
  readonly offset: number;
  readonly line: number;
}

/** A column of both tables: where it stands in each, and how its cells compare. */
export interface SharedColumn {
  readonly name: string;
  readonly expectedAt: number;
  readonly actualAt: number;
  readonly tolerance: Tolerance | undefined;
}

export function readCsvHeader(source: CsvSource, side: Side, delimiter: string | undefined): CsvHeader {
  const reader = new CsvRowReader(source, delimiter);
  const start = new Uint8Array(3);
  const hasMark = source.size >= 3 && source.read(start, 0, 0) === 3 && start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  if (!reader.read(hasMark ? 3 : 0)) {
    if (reader.scanner.fault !== '') throw invalid(side, `${reader.scanner.fault}, at line ${reader.scanner.lines}`);
    throw notComparable(`${side} has no header row.`);
  }
  const { cells, starts, ends } = reader.scanner;
  if (!isUtf8(reader.bytes.subarray(starts[0], ends[cells - 1]))) throw notComparable(`${side} is not valid UTF-8.`, notUtf8Hint);
  const columns = Array.from({ length: cells }, (_, cell) => reader.cellText(cell));
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw notComparable(`${side} has the column ${JSON.stringify(twice)} twice, at line 1.`);
  return { columns, offset: reader.next, line: 1 + reader.scanner.lines };
}

export const notUtf8Hint = 'Compare it as bytes, or write it as UTF-8.';

export function invalid(side: Side, fault: string): Error {
  return notComparable(`${side} is not valid CSV: it ${fault}.`);
}

/** Columns are matched by name. One that only one side has is one change, not one per row. */
export function compareColumns(headers: Readonly<Record<Side, CsvHeader>>, options: ComparisonOptions, list: ChangeList): SharedColumn[] {
  const root = toRootPlace(options);
  const [expected, actual] = [toPlaces(headers.expected), toPlaces(headers.actual)];
  const names = [...new Set([...expected.keys(), ...actual.keys()])].filter((name) => !isIgnored(placeBelow(root, name)));
  if (names.length === 0) throw notComparable('Every column is ignored, so nothing would be compared.', 'Ignore fewer columns.');
  return names.flatMap((name) => {
    const [expectedAt, actualAt] = [expected.get(name), actual.get(name)];
    if (expectedAt !== undefined && actualAt !== undefined) return [{ name, expectedAt, actualAt, tolerance: placeBelow(root, name).tolerance.value }];
    const isAdded = expectedAt === undefined;
    list.add(isAdded ? 'added' : 'removed', () => ({ path: `column ${name}`, expected: isAdded ? null : name, actual: isAdded ? name : null, line: null }));
    return [];
  });
}

function toPlaces({ columns }: CsvHeader): Map<string, number> {
  return new Map(columns.map((name, at) => [name, at]));
}

export function findKey({ columns }: CsvHeader, side: Side, key: readonly string[] | undefined): number[] | null {
  if (key === undefined) return null;
  return key.map((name) => {
    const at = columns.indexOf(name);
    if (at === -1) throw notComparable(`The key column ${JSON.stringify(name)} is not in ${side}.`, 'Correct "key" or the file.');
    return at;
  });
}

/** Columns that stand side by side in both tables are hashed together: in most tables that is the row as a whole. */
export function toRanges(shared: readonly SharedColumn[], side: Side): CsvLayout['ranges'] {
  const ranges: [first: number, last: number][] = [];
  shared.forEach((column, index) => {
    const before = shared[index - 1];
    const isNext = before !== undefined && column.expectedAt === before.expectedAt + 1 && column.actualAt === before.actualAt + 1;
    const at = side === 'expected' ? column.expectedAt : column.actualAt;
    const range = ranges.at(-1);
    if (isNext && range !== undefined) range[1] = at;
    else ranges.push([at, at]);
  });
  return ranges;
}
