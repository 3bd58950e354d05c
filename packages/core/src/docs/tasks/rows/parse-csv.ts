import type { Cell, Place, Row } from '../../markdown/index.js';

export interface CsvTable {
  /** Null for a file without a row. */
  readonly header: Row | null;
  readonly rows: readonly Row[];
  /** What is wrong with it; rows behind the fault are not there. */
  readonly fault: (Place & { readonly message: string }) | null;
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

interface Cursor {
  readonly text: string;
  /** Code unit of the delimiter. */
  readonly delimiter: number;
  at: number;
  line: number;
  /** Offset at which the line begins. */
  start: number;
}

/**
 * RFC 4180 with places: a record may go over several lines. Records without any text are left out. Not the reader of `compare`, whose rows are bytes:
 * here a cell's column counts in UTF-16 code units. CRLF, LF and lone CR end a record; in a cell they are `\n`.
 */
export function parseCsv(text: string, delimiter = ','): CsvTable {
  const mark = text.startsWith('\u{feff}') ? 1 : 0;
  const cursor: Cursor = { text, delimiter: delimiter.charCodeAt(0), at: mark, line: 1, start: mark };
  const rows: Row[] = [];
  while (cursor.at < text.length) {
    const cells: Cell[] = [];
    const place = { line: cursor.line, column: cursor.at - cursor.start + 1 };
    const fault = readRecord(cursor, cells);
    if (fault !== null) return { header: rows[0] ?? null, rows: rows.slice(1), fault };
    if (cells.some((cell) => cell.text.trim() !== '')) rows.push({ ...place, cells });
  }
  return { header: rows[0] ?? null, rows: rows.slice(1), fault: null };
}

function readRecord(cursor: Cursor, cells: Cell[]): CsvTable['fault'] {
  const { text: all, delimiter } = cursor;
  for (;;) {
    const { line } = cursor;
    const column = cursor.at - cursor.start + 1;
    const text = all.charCodeAt(cursor.at) === quote ? readQuoted(cursor) : readBare(cursor);
    if (text === null) return { line, column, message: 'a quote is never closed' };
    cells.push({ text, targets: noTargets, line, column });
    const next = all.charCodeAt(cursor.at);
    if (next === delimiter) cursor.at += 1;
    else if (cursor.at >= all.length || next === carriageReturn || next === lineFeed) {
      passLineEnd(cursor);
      return null;
    } else return { line: cursor.line, column: cursor.at - cursor.start + 1, message: 'text stands behind a closing quote' };
  }
}

const noTargets: readonly string[] = [];

/** Up to the next delimiter or line end. Unit by unit: a pattern makes an object for each of many thousand cells. */
function readBare(cursor: Cursor): string {
  const { text, delimiter } = cursor;
  let end = cursor.at;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === delimiter || unit === lineFeed || unit === carriageReturn) break;
  }
  const cell = text.slice(cursor.at, end);
  cursor.at = end;
  return cell;
}

/** Null when the quote is never closed. */
function readQuoted(cursor: Cursor): string | null {
  const { text } = cursor;
  let from = cursor.at + 1;
  let end = text.indexOf('"', from);
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  if (end === -1) return null;
  const raw = text.slice(from, end);
  for (const { 0: found, index } of raw.matchAll(/\r\n|\r|\n/g)) {
    cursor.line += 1;
    cursor.start = from + index + found.length;
  }
  from = end + 1;
  cursor.at = from;
  return raw.replaceAll('""', '"').replace(/\r\n?/g, '\n');
}

function passLineEnd(cursor: Cursor): void {
  const length = cursor.text.startsWith('\r\n', cursor.at) ? 2 : 1;
  cursor.at = Math.min(cursor.text.length, cursor.at + length);
  cursor.line += 1;
  cursor.start = cursor.at;
}
