import { posix } from 'node:path';
import type { ReferenceConfig } from '@shipworthy/contract/docs';
import { matchGlobs } from '../../files/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { Table } from '../markdown/index.js';
import { toTextPositions } from '../../json/index.js';
import { findColumn, type FilePlace, type IdPattern } from '../tasks/index.js';

/** Where an id is defined. */
export interface Definition extends FilePlace {
  readonly id: string;
}

/** What defines the ids of a graph. */
export interface Definitions {
  readonly files: readonly string[];
  /** By id, in the order in which they stand. */
  readonly byId: ReadonlyMap<string, readonly Definition[]>;
  /** Files that cannot be read, and why. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Ids at defining cells, which cite nothing: `path:line:id`. */
  readonly lines: ReadonlySet<string>;
  /** Of a definition by table: the header that no table has. */
  readonly missingColumn: string | null;
}

export async function collectDefinitions(run: Pick<DocSyncRun, 'tree' | 'markdown'>, { definedIn }: ReferenceConfig, pattern: IdPattern): Promise<Definitions> {
  if ('paths' in definedIn) return collectPaths(run, definedIn.paths, pattern);
  const files = run.tree.match(definedIn.files);
  const read = await run.markdown.read(files);
  const found: Definition[] = [];
  const unreadable = new Map<string, string>();
  let hasTable = false;
  for (const path of files) {
    const document = read.get(path);
    if (document?.state !== 'read') {
      unreadable.set(path, document?.why ?? 'it was not read');
      continue;
    }
    if ('table' in definedIn) {
      const tables = document.file.tables.filter(({ header }) => findColumn(header.cells, definedIn.table.id) !== undefined);
      hasTable ||= tables.length > 0;
      found.push(...tables.flatMap((table) => readTable(path, table, { definedIn: definedIn.table, pattern })));
    } else {
      const ids = pattern.findIds(document.text);
      const places = toTextPositions(document.text, ids.map(({ at }) => at));
      const first = new Map(ids.map(({ id }, index) => [id, { id, path, ...(places[index] ?? { line: 1, column: 1 }) }] as const).reverse());
      found.push(...first.values());
    }
  }
  const missingColumn = 'table' in definedIn && !hasTable && files.length > unreadable.size ? definedIn.table.id : null;
  return { files, unreadable, missingColumn, byId: groupById(found), lines: new Set('table' in definedIn ? found.map(({ path, line, id }) => `${path}:${line}:${id}`) : []) };
}

function groupById(found: readonly Definition[]): Map<string, Definition[]> {
  const byId = new Map<string, Definition[]>();
  for (const definition of found) {
    const before = byId.get(definition.id);
    if (before === undefined) byId.set(definition.id, [definition]);
    else before.push(definition);
  }
  return byId;
}

/** Rows of all tables that have the column, also those that a blank line cut off: what a reader sees defined is defined. */
function readTable(path: string, table: Table, { definedIn, pattern }: { readonly definedIn: { readonly id: string; readonly format?: string | undefined }; readonly pattern: IdPattern }): Definition[] {
  const at = findColumn(table.header.cells, definedIn.id);
  if (at === undefined) return [];
  return [...table.rows, ...table.lostRows].flatMap(({ cells }) => {
    const cell = cells[at];
    if (cell === undefined) return [];
    return toIds(cell.text.trim(), definedIn.format, pattern).map((id) => ({ id, path, line: cell.line, column: cell.column }));
  });
}

/** An id as it is written, else what the format makes of the cell. */
function toIds(text: string, format: string | undefined, pattern: IdPattern): readonly string[] {
  const ids = pattern.idsIn(text);
  if (ids.length > 0 || format === undefined || text === '') return ids;
  const formed = format.replace(/\{\w+\}/, () => text);
  return pattern.isId(formed) ? [formed] : [];
}

/** Files and folders that match and whose last name is an id. Git knows files only; folders are what lies on the way to them. */
function collectPaths({ tree }: Pick<DocSyncRun, 'tree'>, globs: string | readonly string[], pattern: IdPattern): Definitions {
  const isWanted = matchGlobs((typeof globs === 'string' ? [globs] : globs).map((glob) => glob.replace(/\/+$/, '')));
  const seen = new Set<string>();
  const found: Definition[] = [];
  for (const file of tree.paths) {
    for (let path = file; path !== '.' && !seen.has(path); path = posix.dirname(path)) {
      seen.add(path);
      const id = posix.basename(path);
      if (pattern.isId(id) && isWanted(path)) found.push({ id, path, line: 1, column: 1 });
    }
  }
  return { files: found.map(({ path }) => path), byId: groupById(found), unreadable: new Map(), lines: new Set(), missingColumn: null };
}
