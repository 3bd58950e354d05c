import { posix } from 'node:path';
import { parseCsv } from '../../../docs/tasks/rows/parse-csv.js';
import type { MarkdownReader } from '../../../docs/markdown/index.js';
import { readTextFile } from '../../../files/index.js';
import type { Board } from './repository-facts.js';

const idNames = /^(?:id|task|task id|key|ticket|item|#|no\.?|nr\.?)$/i;
const statusNames = /^(?:status|state|column|stage|progress)$/i;
const titleNames = /^(?:title|name|summary|description|what|subject)$/i;
const boardName = /(?:board|backlog|tasks?|todo|roadmap|plan|kanban|tracker|issues)/i;
/** Somebody's samples are no work to be done. */
const isSample = /(?:^|\/)(?:examples?|samples?|templates?|tests?|fixtures?|node_modules)\//;
const fewest = 3;
const largest = 2 * 1024 * 1024;

interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tables of tasks: a column of ids of one form, and one of what became of each. */
export async function collectBoards(paths: readonly string[], { reader, resolvePath }: { reader: MarkdownReader; resolvePath: (path: string) => string }): Promise<Board[]> {
  const named = paths.filter((path) => boardName.test(posix.basename(path)) && !isSample.test(path));
  const boards: Board[] = [];
  for (const [path, read] of await reader.read(named.filter((one) => /\.md$/i.test(one)))) {
    if (read.state !== 'read') continue;
    const grids = read.file.tables.map(({ header, rows }): Grid => ({ header: header.cells.map(toText), rows: rows.map(({ cells }) => cells.map(toText)) }));
    const board = grids.map((grid) => toBoard(path, 'table', grid)).find((one) => one !== null);
    if (board !== undefined) boards.push(withRows(board, grids));
  }
  for (const path of named.filter((one) => /\.csv$/i.test(one))) {
    const grid = await readGrid(resolvePath(path));
    const board = grid === null ? null : toBoard(path, 'csv', grid);
    if (board !== null) boards.push(board);
  }
  return boards.toSorted((a, b) => b.ids.length - a.ids.length || (a.path < b.path ? -1 : 1));
}

function toText({ text }: { readonly text: string }): string {
  return text.trim();
}

async function readGrid(absolute: string): Promise<Grid | null> {
  try {
    const { header, rows, fault } = parseCsv(await readTextFile(absolute, { maxBytes: largest }));
    return header === null || fault !== null ? null : { header: header.cells.map(toText), rows: rows.map(({ cells }) => cells.map(toText)) };
  } catch {
    return null; // not a text: no board
  }
}

function toBoard(path: string, form: Board['form'], { header, rows }: Grid): Board | null {
  const at = (names: RegExp): number => header.findIndex((cell) => names.test(cell));
  const [id, status, title] = [at(idNames), at(statusNames), at(titleNames)];
  if (id < 0 || status < 0) return null;
  const ids = rows.map((row) => row[id] ?? '').filter((cell) => cell !== '');
  if (ids.length < fewest || toIdPattern(ids) === null) return null;
  return { path, form, columns: { id: header[id] ?? '', status: header[status] ?? '', title: title < 0 || title === id ? null : (header[title] ?? null) }, ids, statuses: distinct(rows, status) };
}

/** A board is often several tables with the same header, one for each state. */
function withRows(board: Board, grids: readonly Grid[]): Board {
  const own = grids.filter(({ header }) => header.includes(board.columns.id) && header.includes(board.columns.status));
  const cells = (name: string): string[] => own.flatMap(({ header, rows }) => rows.map((row) => row[header.indexOf(name)] ?? '')).filter((cell) => cell !== '');
  const ids = cells(board.columns.id);
  return toIdPattern(ids) === null ? board : { ...board, ids, statuses: [...new Set(cells(board.columns.status))] };
}

function distinct(rows: readonly (readonly string[])[], column: number): string[] {
  return [...new Set(rows.map((row) => row[column] ?? '').filter((cell) => cell !== ''))];
}

/** One pattern for ids of one form: `ST-[A-Z]+-\d+` for ST-A-001 and ST-B-010. Null when they have none in common. */
export function toIdPattern(ids: readonly string[]): string | null {
  if (ids.length === 0 || !ids.every((id) => /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)+$/.test(id))) return null;
  const split = ids.map((id) => id.split('-'));
  const parts = split[0]?.length ?? 0;
  if (split.some(({ length }) => length !== parts)) return null;
  const columns = Array.from({ length: parts }, (_, index) => toPart(split.map((one) => one[index] ?? '')));
  return columns.at(-1) === String.raw`\d+` && columns[0] !== String.raw`\d+` ? columns.join('-') : null;
}

function toPart(values: readonly string[]): string {
  if (values.every((value) => /^\d+$/.test(value))) return String.raw`\d+`;
  if (new Set(values).size === 1) return values[0] ?? '';
  return values.every((value) => /^[A-Z]+$/.test(value)) ? '[A-Z]+' : '[A-Za-z0-9]+';
}
