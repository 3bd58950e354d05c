import type { ReferenceConfig } from '@shipworthy/contract/docs';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { MarkdownFile, Row, Table } from '../markdown/index.js';
import { toTextPositions } from '../../json/index.js';
import { findColumn, type FilePlace, type IdPattern } from '../tasks/index.js';
import type { Definitions } from './collect-definitions.js';

/** One id in one file. */
export interface Citation extends FilePlace {
  readonly id: string;
}

/** A row that must cite, or that cites something with a hash. */
export interface CitingRow extends FilePlace {
  readonly row: Row;
  readonly ids: readonly string[];
  /** The table's head, where the column is named. */
  readonly head: FilePlace;
}

export interface Citations {
  readonly files: readonly string[];
  readonly unreadable: ReadonlyMap<string, string>;
  /** The first of each id in each file. */
  readonly citations: readonly Citation[];
  /** How many places cite. */
  readonly count: number;
  readonly rows: readonly CitingRow[];
  /** Whether any table has the column that must cite. */
  readonly hasColumn: boolean;
}

export async function collectCitations(run: Pick<DocSyncRun, 'tree' | 'markdown'>, config: ReferenceConfig, { pattern, definitions }: { readonly pattern: IdPattern; readonly definitions: Definitions }): Promise<Citations> {
  const files = run.tree.match(config.citedIn);
  const read = await run.markdown.read(files);
  const [citations, rows]: [Citation[], CitingRow[]] = [[], []];
  const unreadable = new Map<string, string>();
  const isDefinedByMention = 'mentions' in config.definedIn;
  let [count, hasColumn] = [0, false];
  for (const path of files) {
    const document = read.get(path);
    if (document?.state !== 'read') {
      unreadable.set(path, document?.why ?? 'it was not read');
      continue;
    }
    // Where a mention defines, the defining file cites nothing.
    if (isDefinedByMention && definitions.files.includes(path)) continue;
    const found = findCitations(path, document.text, pattern).filter(({ line, id }) => !definitions.lines.has(`${path}:${line}:${id}`));
    count += found.length;
    const seen = new Set<string>();
    for (const one of found) {
      if (!seen.has(one.id)) citations.push(one);
      seen.add(one.id);
    }
    const tables = toCitingTables(document.file, config.column);
    hasColumn ||= tables.length > 0;
    rows.push(...tables.flatMap((table) => toCitingRows(path, table, { column: config.column, pattern })));
  }
  return { files, unreadable, citations, count, rows, hasColumn };
}

function findCitations(path: string, text: string, pattern: IdPattern): Citation[] {
  const ids = pattern.findIds(text);
  const places = toTextPositions(text, ids.map(({ at }) => at));
  return ids.map(({ id }, index) => ({ id, path, ...(places[index] ?? { line: 1, column: 1 }) }));
}

function toCitingTables({ tables }: MarkdownFile, column: string | undefined): readonly Table[] {
  return column === undefined ? tables : tables.filter(({ header }) => findColumn(header.cells, column) !== undefined);
}

/** Rows with the ids of the column; without one, of the whole row. Links count by where they lead. */
function toCitingRows(path: string, table: Table, { column, pattern }: { readonly column: string | undefined; readonly pattern: IdPattern }): CitingRow[] {
  const at = column === undefined ? undefined : findColumn(table.header.cells, column);
  const head = { path, line: table.line, column: table.column };
  return [...table.rows, ...table.lostRows].flatMap((row) => {
    if (row.cells.every(({ text }) => text.trim() === '')) return [];
    const cells = at === undefined ? row.cells : row.cells.slice(at, at + 1);
    const ids = [...new Set(cells.flatMap(({ text, targets }) => [text, ...targets]).flatMap((text) => pattern.idsIn(text)))];
    if (at === undefined && ids.length === 0) return [];
    const place = cells[0] ?? row;
    return [{ path, line: place.line, column: place.column, row, ids, head }];
  });
}
