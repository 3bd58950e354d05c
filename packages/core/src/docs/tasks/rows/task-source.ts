import type { TaskSourceConfig } from '@shipworthy/contract/docs';
import type { Cell, Row } from '../../markdown/index.js';
import type { FilePlace } from './text-place.js';

/** The columns of a table that a source maps. */
export const columnNames = ['id', 'status', 'title', 'owner', 'plan'] as const;
export type ColumnName = (typeof columnNames)[number];

/** What a table is without its rows. */
interface TableHead extends FilePlace {
  readonly kind: 'markdown' | 'csv';
  readonly header: readonly Cell[];
  /** Rows that GitHub does not show as rows; with `rows: lenient` they are among `rows` instead. */
  readonly lostRows: readonly Row[];
  /** Where each mapped column stands; absent when the header lacks it. */
  readonly columns: Readonly<Partial<Record<ColumnName, number>>>;
}

/** A table of a Markdown file, or a CSV file, that has the column of ids. */
export interface SourceTable extends TableHead {
  readonly rows: readonly Row[];
}

/** What is judged of a table, its tasks apart. */
export interface TableFacts extends TableHead {
  /** Rows with a cell behind the last header. */
  readonly longRows: readonly Row[];
  /** Rows whose cell of ids holds none. */
  readonly rowsWithoutId: readonly Row[];
  /** Of the column in which `integrity` wants each value once, unless it is that of the ids: the cells with text. */
  readonly values: readonly Cell[];
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
  /** Those that are judged: all, or with `changed-only` at least the first, and every one that the findings of others depend on. */
  readonly tables: readonly TableFacts[];
  /** Of all files. */
  readonly rows: number;
  /** By id, in the order in which they stand: of every id, or of those that are judged all of them. */
  readonly entries: ReadonlyMap<string, readonly TaskEntry[]>;
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
