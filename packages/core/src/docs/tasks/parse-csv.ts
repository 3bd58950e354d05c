import type { Cell, Place, Row } from '../markdown/index.js';

export interface CsvTable {
  /** Null for a file without a row. */
  readonly header: Row | null;
  readonly rows: readonly Row[];
  /** What is wrong with it; rows behind the fault are not there. */
  readonly fault: (Place & { readonly message: string }) | null;
}

interface Cursor {
  readonly text: string;
  readonly delimiter: string;
  /** Up to the next delimiter or line end. */
  readonly bare: RegExp;
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
  const bare = new RegExp(`[^${delimiter.replace(/[\\\]^-]/g, String.raw`\$&`)}\\r\\n]*`, 'y');
  const mark = text.startsWith('\u{feff}') ? 1 : 0;
  const cursor: Cursor = { text, delimiter, bare, at: mark, line: 1, start: mark };
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
  for (;;) {
    const place = { line: cursor.line, column: cursor.at - cursor.start + 1 };
    const text = cursor.text.charAt(cursor.at) === '"' ? readQuoted(cursor) : readBare(cursor);
    if (text === null) return { ...place, message: 'a quote is never closed' };
    cells.push({ ...place, text, targets: [] });
    const next = cursor.text.charAt(cursor.at);
    if (next === cursor.delimiter) cursor.at += 1;
    else if (next === '' || next === '\r' || next === '\n') {
      passLineEnd(cursor);
      return null;
    } else return { line: cursor.line, column: cursor.at - cursor.start + 1, message: 'text stands behind a closing quote' };
  }
}

function readBare(cursor: Cursor): string {
  cursor.bare.lastIndex = cursor.at;
  const text = cursor.bare.exec(cursor.text)?.[0] ?? '';
  cursor.at += text.length;
  return text;
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
