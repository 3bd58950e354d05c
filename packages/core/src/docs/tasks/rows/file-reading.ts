import type { TasksConfig, TaskSourceConfig } from '@shipworthy/contract/docs';
import { toTextPositions } from '../../../json/index.js';
import type { MarkdownFile, Row } from '../../markdown/index.js';
import { findMilestones } from './find-milestones.js';
import type { IdPattern } from './id-pattern.js';
import { findColumn, toCsvTable, toEntries, toMarkdownTables } from './source-tables.js';
import type { BareMilestone, ReadFault, SourceTable, TableFacts, TaskEntry } from './task-source.js';
import { withoutComments } from './without-comments.js';

/** All that one file says to one source, and nothing that depends on another file. */
export interface FileReading {
  readonly tables: readonly TableFacts[];
  readonly rows: number;
  /** In the order in which they stand. */
  readonly entries: readonly TaskEntry[];
  readonly faults: readonly ReadFault[];
  readonly bareMilestones: readonly BareMilestone[];
  /** Of mentions; null for tables. */
  readonly text: string | null;
}

/** How the files of a source are read. */
export interface ReadingRules {
  readonly source: TaskSourceConfig;
  readonly pattern: IdPattern;
  /** Whether its milestones are judged. */
  readonly hasMilestones: boolean;
  /** Column in which each value may stand once. */
  readonly unique: string | undefined;
}

export function toReadingRules(name: string, source: TaskSourceConfig, { config, pattern }: { readonly config: TasksConfig; readonly pattern: IdPattern }): ReadingRules {
  return { source, pattern, hasMilestones: config.agree.presence.some(([left]) => left === name), unique: config.integrity[name]?.unique };
}

export function readDocument(path: string, { file, text }: { readonly file: MarkdownFile; readonly text: string }, rules: ReadingRules): FileReading {
  const { source, pattern, hasMilestones } = rules;
  if (source.mentions === undefined) return ofTables(toMarkdownTables(path, file, source), [], rules);
  const bareMilestones = hasMilestones ? findMilestones(path, { file, text, pattern }) : [];
  return { tables: [], rows: 0, entries: findMentions(path, text, pattern), faults: [], bareMilestones, text };
}

export function readCsv(path: string, text: string, rules: ReadingRules): FileReading {
  const { tables, faults } = toCsvTable(path, text, rules.source);
  return ofTables(tables, faults, rules);
}

export function toUnread(path: string, why: string): FileReading {
  return { ...ofNothing, faults: [{ path, why }] };
}

const ofNothing: FileReading = { tables: [], rows: 0, entries: [], faults: [], bareMilestones: [], text: null };

function ofTables(tables: readonly SourceTable[], faults: readonly ReadFault[], { pattern, unique }: ReadingRules): FileReading {
  const facts: TableFacts[] = [];
  const entries: TaskEntry[] = [];
  let rows = 0;
  for (const table of tables) {
    const read = toEntries(table, pattern);
    for (const entry of read.entries) entries.push(entry);
    facts.push(toFacts(table, read.rowsWithoutId, unique));
    rows += table.rows.length;
  }
  return { tables: facts, rows, entries, faults, bareMilestones: [], text: null };
}

/** The rows themselves are not kept: their tasks are. */
function toFacts(table: SourceTable, rowsWithoutId: readonly Row[], unique: string | undefined): TableFacts {
  const { path, kind, line, column, header, columns, lostRows, rows } = table;
  const at = unique === undefined ? undefined : findColumn(header, unique);
  const isAsked = at !== undefined && at !== columns.id;
  const values = isAsked ? rows.flatMap(({ cells }) => cells[at] ?? []).filter(({ text }) => text.trim() !== '') : [];
  return { path, kind, line, column, header, columns, lostRows, rowsWithoutId, longRows: rows.filter(({ cells }) => cells.length > header.length), values };
}

/** The first mention of each id in the text. */
function findMentions(path: string, text: string, pattern: IdPattern): TaskEntry[] {
  const first = new Map<string, number>();
  for (const { id, at } of pattern.findIds(withoutComments(text))) if (!first.has(id)) first.set(id, at);
  const places = toTextPositions(text, [...first.values()]);
  return [...first.keys()].map((id, index) => ({ id, path, ...(places[index] ?? { line: 1, column: 1 }), status: null, title: null, plan: null }));
}
