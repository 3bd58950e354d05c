import type { JSONObject, JSONValue } from '@jmespath-community/jmespath';
import { toStrictNumber } from './strict-number.js';
import { UnreadSource } from './unread-source.js';

/**
 * Rows of a table with a header as objects. A column whose cells are all numbers has numbers, any other has texts; an empty cell is null, so that
 * a query sees that nothing stands there, and a row of empty cells is null altogether. RFC 4180: quotes, and line ends within them; CRLF, LF and lone CR end a row; lines without anything are passed over.
 * @throws UnreadSource with the line of what is wrong
 */
export function parseDelimited(text: string, delimiter: ',' | '\t', path: string): JSONValue[] {
  // Twice, so that the texts of a long table are never held beside its rows.
  const { columns, isNumeric } = readColumns(new RowReader(text, delimiter, path), path);
  const reader = new RowReader(text, delimiter, path);
  reader.next();
  const rows: JSONValue[] = [];
  const words = new Map<string, string>();
  for (let row = reader.next(); row !== null; row = reader.next()) rows.push(row.cells.every((cell) => cell === '') ? null : toObject(columns, row.cells, { isNumeric, words }));
  return rows;
}

interface Columns {
  readonly columns: readonly string[];
  readonly isNumeric: readonly boolean[];
}

function readColumns(reader: RowReader, path: string): Columns {
  const header = reader.next();
  if (header === null) throw new UnreadSource(`${path} has no header`, { path });
  const columns = header.cells;
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new UnreadSource(`${path} has two columns \`${twice}\``, { path, line: header.line });
  const isNumeric = columns.map(() => true);
  for (let row = reader.next(); row !== null; row = reader.next()) {
    const { cells, line } = row;
    if (cells.length !== columns.length) throw new UnreadSource(`${path}:${line} has ${cells.length} cells, and the header has ${columns.length}`, { path, line });
    for (const [index, cell] of cells.entries()) {
      if (isNumeric[index] === true && cell !== '' && toStrictNumber(cell) === null) isNumeric[index] = false;
    }
  }
  return { columns, isNumeric };
}

/** Words that are kept once, however often they stand in a table. */
const mostWords = 10_000;

/** Member by member in one order, so that the engine keeps one shape for all rows: entries would make each a table of its own. */
function toObject(columns: readonly string[], cells: readonly string[], { isNumeric, words }: { readonly isNumeric: readonly boolean[]; readonly words: Map<string, string> }): JSONObject {
  const row: JSONObject = {};
  for (const [index, name] of columns.entries()) {
    const cell = cells[index] ?? '';
    const value = cell === '' ? null : isNumeric[index] === true ? toStrictNumber(cell) : (words.get(cell) ?? cell);
    if (typeof value === 'string' && words.size < mostWords) words.set(value, value);
    if (name === '__proto__') Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
    else row[name] = value;
  }
  return row;
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
