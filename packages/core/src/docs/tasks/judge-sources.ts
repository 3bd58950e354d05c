import type { FindingDraft } from '../../evidence/index.js';
import type { Row } from '../markdown/index.js';
import { toGlobs } from './collect-sources.js';
import { columnNames, hasRows, outcomeOf, placeOfSource, type ColumnName, type TableFacts, type TaskSource } from './rows/task-source.js';
import { listSome, toDistinctNames, toSourceCheck } from './task-finding.js';
import { showPlace } from './rows/text-place.js';

const shownCells = 80;

/** Whether a source can be read at all, and whether its tables are whole. */
export function judgeSource(source: TaskSource): FindingDraft[] {
  return [
    ...judgePresence(source),
    ...source.faults.map((fault) => toUnreadable(source, fault)),
    ...judgeHead(source),
    ...source.tables.flatMap((table) => [...judgeColumns(source, table), ...judgeLostRows(source, table)]),
    ...judgeLongRows(source),
    ...judgeEmptyIds(source),
  ];
}

function judgePresence(source: TaskSource): FindingDraft[] {
  const { name, config } = source;
  if (source.state !== 'absent' || config.level === 'optional') return [];
  return [{
    rule: 'docs/source-missing', keys: { source: name }, check: toSourceCheck(name), outcome: 'unverified', reason: 'missing-evidence',
    message: `No file matches ${toGlobs(config.files).map((glob) => `\`${glob}\``).join(', ')}, so nothing is known of the tasks in \`${name}\`.`,
  }];
}

function toUnreadable({ name }: TaskSource, { path, line, column, why }: TaskSource['faults'][number]): FindingDraft {
  return {
    rule: 'docs/unreadable', keys: { path }, check: toSourceCheck(name), outcome: 'unverified', reason: 'unreadable-source',
    message: `${[path, line, column].filter((part) => part !== undefined).join(':')} cannot be read as \`${name}\`: ${why.replace(/\.$/, '')}.`,
    location: { path, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
    remedy: line === undefined ? 'Save it as UTF-8, below the size limit.' : 'Mend the line that the message names.',
  };
}

/** Files there are, but none has a table with the column of ids. */
function judgeHead(source: TaskSource): FindingDraft[] {
  const { name, config } = source;
  if (!hasRows(source) || source.state !== 'without-table') return [];
  const column = (config.table ?? config.columns)?.id ?? '';
  const [path = ''] = source.files;
  const isCsv = config.columns !== undefined;
  return [{
    rule: 'docs/board-columns', keys: { source: name, path, column }, check: toSourceCheck(name), outcome: outcomeOf(source),
    message: `${listSome(source.files)} ${source.files.length === 1 ? 'has' : 'have'} no table with the column \`${column}\`, in which \`${name}\` has its ids.`,
    location: { path, line: 1, column: 1 },
    remedy: `Restore the header \`${column}\`, or map the column in \`docSync.tasks.sources.${name}\`${isCsv ? '; where the cells are divided by another character, name it as `delimiter`' : ''}.`,
  }];
}

/** Columns that the configuration maps and the header lacks, and headers that stand twice. */
function judgeColumns(source: TaskSource, table: TableFacts): FindingDraft[] {
  const { name, config } = source;
  const { path, line, column } = table;
  const names: Partial<Record<ColumnName, string | undefined>> = config.table ?? config.columns ?? {};
  const missing = columnNames.flatMap((key) => (table.columns[key] === undefined ? (names[key] ?? []) : []));
  const headers = table.header.map(({ text }) => text.trim());
  const twice = table.header.filter(({ text }, at) => text.trim() !== '' && headers.indexOf(text.trim()) !== at);
  const common = { rule: 'docs/board-columns' as const, check: toSourceCheck(name), outcome: outcomeOf(source) };
  return [
    ...missing.map((header) => ({
      ...common, keys: { source: name, path, column: header }, location: { path, line, column },
      message: `The table at ${showPlace(table)} has no column \`${header}\`; it has ${headers.map((one) => `\`${one}\``).join(', ')}.`,
      remedy: `Restore the header \`${header}\`, or map the column in \`docSync.tasks.sources.${name}\`.`,
    })),
    ...twice.map((cell) => ({
      ...common, keys: { source: name, path, column: cell.text.trim() }, location: { path, line: cell.line, column: cell.column },
      message: `The column \`${cell.text.trim()}\` at ${showPlace({ path, ...cell })} stands in the header twice, so one of the two is never read.`,
      remedy: 'Rename or remove one of the two columns.',
    })),
  ];
}

function judgeLostRows(source: TaskSource, table: TableFacts): FindingDraft[] {
  const [first] = table.lostRows;
  if (first === undefined) return [];
  const at = table.columns.id ?? 0;
  const names = table.lostRows.map((row) => (row.cells[at]?.text.trim() ?? '') || nameOfRow(row));
  return [{
    rule: 'docs/table-broken', keys: { path: table.path, rows: listSome(names) }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `${table.lostRows.length === 1 ? 'One row stands' : `${table.lostRows.length} rows stand`} after the end of the table at ${showPlace(table)}, from ${showPlace({ path: table.path, ...first })} on: ${listSome(names)}. GitHub shows them as text, and they were not read.`,
    location: { path: table.path, line: first.line, column: first.column }, related: [{ path: table.path, line: table.line, column: table.column }],
    remedy: `Remove what stands before line ${first.line} and ends the table, or set \`rows: lenient\` for \`${source.name}\`.`,
  }];
}

/** Cells behind the last header: GitHub drops them, and what stands before them is probably in the wrong column. */
function judgeLongRows(source: TaskSource): FindingDraft[] {
  const long = source.tables.flatMap((table) => table.longRows.flatMap((row) => {
    const extra = row.cells.slice(table.header.length).find(({ text }) => text.trim() !== '');
    return extra === undefined ? [] : [{ table, row, extra }];
  }));
  const names = toDistinctNames(long.map(({ row }) => nameOfRow(row)));
  return long.map(({ table, row, extra }, index) => ({
    rule: 'docs/row-too-long', keys: { source: source.name, row: names[index] ?? '' }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The row at ${showPlace({ path: table.path, ...row })} has ${row.cells.length} cells, and its header at ${showPlace(table)} has ${table.header.length}.`,
    expected: table.header.length, actual: row.cells.length,
    location: { path: table.path, line: extra.line, column: extra.column }, related: [{ path: table.path, line: table.line, column: table.column }],
    remedy: table.kind === 'csv' ? 'Put quotes around the cell that holds the delimiter.' : String.raw`Write \| where a cell holds a bar.`,
  }));
}

function judgeEmptyIds(source: TaskSource): FindingDraft[] {
  const rows = source.tables.flatMap((table) => table.rowsWithoutId.map((row) => ({ table, row })));
  const names = toDistinctNames(rows.map(({ row }) => nameOfRow(row)));
  return rows.map(({ table, row }, index) => {
    const cell = row.cells[table.columns.id ?? 0] ?? { text: '', line: row.line, column: row.column };
    const text = cell.text.trim();
    return {
      rule: 'docs/board-empty-id' as const, keys: { source: source.name, row: names[index] ?? '' }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
      message: `The row ${JSON.stringify(nameOfRow(row))} at ${showPlace({ path: table.path, line: cell.line, column: cell.column })} has no id${text === '' ? '' : `: ${JSON.stringify(text.slice(0, shownCells))} is none by \`docSync.tasks.id\``}.`,
      actual: text, location: { path: table.path, line: cell.line, column: cell.column },
    };
  });
}

/** What people call a row whose id is not known: its first text. */
export function nameOfRow({ cells }: Row): string {
  return (cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '').slice(0, 2).join(' | ') || 'empty').slice(0, shownCells);
}

/** Where a finding about the source as a whole points. */
export function locationOf(source: TaskSource): Pick<FindingDraft, 'location'> {
  const place = placeOfSource(source);
  return place === null ? {} : { location: { path: place.path, line: place.line, column: place.column } };
}
