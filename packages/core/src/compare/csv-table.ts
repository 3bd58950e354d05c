import { parse } from 'csv-parse/sync';
import { notComparable, type Side } from './not-comparable.js';

export interface CsvRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** RFC 4180 with a header row. Blank lines are skipped where a row has more than one column; cells are never trimmed or typed. */
export function parseCsvTable(text: string, side: Side, delimiter = ','): CsvTable {
  const lines = parseRows(text, side, delimiter);
  const [header, ...rows] = lines.filter((row) => row.cells.length !== 1 || row.cells[0] !== '' || lines[0]?.cells.length === 1);
  if (header === undefined) throw notComparable(`${side} has no header row.`);
  const columns = header.cells;
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw notComparable(`${side} has the column ${JSON.stringify(twice)} twice, at line ${header.line}.`);
  const ragged = rows.find((row) => row.cells.length !== columns.length);
  if (ragged !== undefined) {
    throw notComparable(`${side} has ${ragged.cells.length} cells at line ${ragged.line} where the header has ${columns.length}.`);
  }
  return { columns, rows };
}

function parseRows(text: string, side: Side, delimiter: string): CsvRow[] {
  let records: string[][];
  try {
    // The number of cells is checked by the caller, who can name the line on which a row begins; the library names the last.
    records = parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true });
  } catch (error) {
    throw notComparable(`${side} is not valid CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  let next = 1;
  return records.map((cells) => {
    const line = next;
    // Records end with one line feed each, and all others stand in cells. The library's own count makes it half as fast.
    next += cells.reduce((count, cell) => count + countLineFeeds(cell), 1);
    return { line, cells };
  });
}

function countLineFeeds(cell: string): number {
  return cell.includes('\n') ? cell.split('\n').length - 1 : 0;
}
