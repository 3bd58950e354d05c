import type { JSONObject } from '@jmespath-community/jmespath';
import { toStrictNumber } from './strict-number.js';
import { UnreadSource } from './unread-source.js';

/**
 * Rows of a table with a header as objects. A column whose cells are all numbers has numbers, any other has texts; an empty cell is null, so that
 * a query sees that nothing stands there. RFC 4180: quotes, and line ends within them; CRLF, LF and lone CR end a row; lines without anything are passed over.
 * @throws UnreadSource with the line of what is wrong
 */
export function parseDelimited(text: string, delimiter: ',' | '\t', path: string): JSONObject[] {
  const reader = new RowReader(text, delimiter, path);
  const header = reader.next();
  if (header === null) throw new UnreadSource(`${path} has no header`, { path });
  const columns = header.cells;
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new UnreadSource(`${path} has two columns \`${twice}\``, { path, line: header.line });
  const rows: string[][] = [];
  for (let row = reader.next(); row !== null; row = reader.next()) {
    if (row.cells.length !== columns.length) throw new UnreadSource(`${path}:${row.line} has ${row.cells.length} cells, and the header has ${columns.length}`, { path, line: row.line });
    rows.push(row.cells);
  }
  const isNumeric = columns.map((_, index) => rows.every((cells) => cells[index] === '' || toStrictNumber(cells[index] ?? '') !== null));
  return rows.map((cells) => Object.fromEntries(columns.map((name, index) => [name, toValue(cells[index] ?? '', isNumeric[index] === true)])));
}

function toValue(cell: string, isNumeric: boolean): string | number | null {
  if (cell === '') return null;
  return isNumeric ? toStrictNumber(cell) : cell;
}

interface Row {
  readonly cells: string[];
  readonly line: number;
}

class RowReader {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #path: string;
  readonly #bare: RegExp;
  #at = 0;
  #line = 1;

  constructor(text: string, delimiter: string, path: string) {
    [this.#text, this.#delimiter, this.#path] = [text, delimiter, path];
    this.#bare = new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
  }

  /** Null at the end. */
  next(): Row | null {
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells = this.#readRow();
      if (cells.length > 1 || cells[0] !== '') return { cells, line };
    }
    return null;
  }

  #readRow(): string[] {
    const cells: string[] = [];
    for (;;) {
      cells.push(this.#text.charAt(this.#at) === '"' ? this.#readQuoted() : this.#readBare());
      const next = this.#text.charAt(this.#at);
      if (next !== this.#delimiter) {
        if (next !== '' && next !== '\r' && next !== '\n') throw this.#fault('text stands behind a closing quote');
        this.#at += this.#text.startsWith('\r\n', this.#at) ? 2 : 1;
        this.#line += 1;
        return cells;
      }
      this.#at += 1;
    }
  }

  #readBare(): string {
    this.#bare.lastIndex = this.#at;
    const cell = this.#bare.exec(this.#text)?.[0] ?? '';
    this.#at += cell.length;
    return cell;
  }

  #readQuoted(): string {
    const from = this.#at + 1;
    let end = this.#text.indexOf('"', from);
    while (end !== -1 && this.#text.charAt(end + 1) === '"') end = this.#text.indexOf('"', end + 2);
    if (end === -1) throw this.#fault('a quote is never closed');
    const raw = this.#text.slice(from, end);
    this.#line += raw.match(/\r\n|\r|\n/g)?.length ?? 0;
    this.#at = end + 1;
    return raw.replaceAll('""', '"');
  }

  #fault(message: string): UnreadSource {
    return new UnreadSource(`${this.#path}:${this.#line}: ${message}`, { path: this.#path, line: this.#line });
  }
}
