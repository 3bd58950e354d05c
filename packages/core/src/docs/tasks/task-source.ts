import type { TaskSourceConfig } from '@shipworthy/contract/docs';
import type { Cell, Place, Row } from '../markdown/index.js';
import type { FilePlace } from './text-place.js';

/** The columns of a table that a source maps. */
export const columnNames = ['id', 'status', 'title', 'owner', 'plan'] as const;
export type ColumnName = (typeof columnNames)[number];

/** A table of a Markdown file, or a CSV file, that has the column of ids. */
export interface SourceTable extends Place {
  readonly path: string;
  readonly kind: 'markdown' | 'csv';
  readonly header: readonly Cell[];
  readonly rows: readonly Row[];
  /** Rows that GitHub does not show as rows; with `rows: lenient` they are among `rows` instead. */
  readonly lostRows: readonly Row[];
  /** Where each mapped column stands; absent when the header lacks it. */
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
}

/** One task at one place. */
export interface TaskEntry extends FilePlace {
  readonly id: string;
  /** Null where the source has no such column, and for mentions. */
  readonly status: Cell | null;
  readonly title: Cell | null;
  readonly plan: Cell | null;
}

/** Something in a list of milestones that names no task. */
export interface BareMilestone extends FilePlace {
  readonly text: string;
}

/** Why a source cannot be judged, or that it can. `not-given`: nobody said what `{session-log}` stands for. */
export type SourceState = 'read' | 'absent' | 'not-given' | 'unreadable' | 'without-table';

/** What could not be read of a source, for people. */
export interface ReadFault {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly why: string;
}

/** What one source says. */
export interface TaskSource {
  readonly name: string;
  readonly config: TaskSourceConfig;
  readonly state: SourceState;
  readonly files: readonly string[];
  readonly tables: readonly SourceTable[];
  /** By id, in the order in which they stand. */
  readonly entries: ReadonlyMap<string, readonly TaskEntry[]>;
  /** Rows whose cell of ids holds none. */
  readonly rowsWithoutId: readonly { readonly table: SourceTable; readonly row: Row }[];
  readonly faults: readonly ReadFault[];
  readonly bareMilestones: readonly BareMilestone[];
  /** Of mentions: the text of each file. */
  readonly texts: ReadonlyMap<string, string>;
}

export type TaskSources = ReadonlyMap<string, TaskSource>;

/** Where ids are defined, not only mentioned. */
export function hasRows({ config }: Pick<TaskSource, 'config'>): boolean {
  return config.mentions === undefined;
}

export function countRows({ tables }: TaskSource): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** How grave a disagreement is in which all of these take part. */
export function outcomeOf(...sources: readonly (TaskSource | undefined)[]): 'fail' | 'warn' {
  return sources.some((source) => source?.config.level === 'warn') ? 'warn' : 'fail';
}

/** Where something that is missing belongs: the head of the first table, else the beginning of the first file. */
export function placeOfSource(source: TaskSource): FilePlace | null {
  const [table] = source.tables;
  if (table !== undefined) return { path: table.path, line: table.line, column: table.column };
  const [path] = source.files;
  return path === undefined ? null : { path, line: 1, column: 1 };
}
