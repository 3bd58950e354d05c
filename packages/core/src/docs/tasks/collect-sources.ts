import { isShipworthyError } from '@shipworthy/contract/errors';
import type { TasksConfig, TaskSourceConfig } from '@shipworthy/contract/docs';
import { readTextFile } from '../../files/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { ReadMarkdown } from '../markdown/index.js';
import { findMilestones } from './find-milestones.js';
import type { IdPattern } from './id-pattern.js';
import { toCsvTable, toEntries, toMarkdownTables } from './source-tables.js';
import { hasRows, type BareMilestone, type ReadFault, type SourceState, type SourceTable, type TaskEntry, type TaskSource, type TaskSources } from './task-source.js';
import { toPlaces } from './text-place.js';

/** Stands for the file that the input `session-log` names. */
export const sessionLogMark = '{session-log}';
/** Largest CSV file that is read, in bytes. */
const largestCsv = 64 * 1024 * 1024;

export type DocumentRun = Pick<DocSyncRun, 'inputs' | 'tree' | 'markdown' | 'workspace'>;

export function toGlobs(files: string | readonly string[]): string[] {
  return typeof files === 'string' ? [files] : [...files];
}

/** Reads every source of tasks, each file once. */
export async function collectSources(run: DocumentRun, config: TasksConfig, pattern: IdPattern): Promise<TaskSources> {
  const ofMilestones = new Set(config.agree.presence.map(([left]) => left));
  const files = new Map(Object.entries(config.sources).map(([name, source]) => [name, findFiles(run, source)]));
  const markdownPaths = Object.entries(config.sources).flatMap(([name, { columns }]) => (columns === undefined ? (files.get(name) ?? []) : []));
  const documents = await run.markdown.read([...new Set(markdownPaths)]);
  const sources = new Map<string, TaskSource>();
  for (const [name, source] of Object.entries(config.sources)) {
    const paths = files.get(name) ?? [];
    const parts = source.columns === undefined ? readDocuments(paths, { documents, source, pattern, hasMilestones: ofMilestones.has(name) }) : await readCsvFiles(run, paths, source);
    sources.set(name, toSource({ name, config: source, files: paths, isGiven: run.inputs['session-log'] !== undefined }, parts, pattern));
  }
  return sources;
}

/** The files of a source. A session log may be new, so that git does not know it yet. */
function findFiles({ inputs, tree, workspace }: DocumentRun, { files }: TaskSourceConfig): string[] {
  const globs = toGlobs(files);
  const plain = globs.filter((glob) => glob !== sessionLogMark);
  const log = inputs['session-log'];
  const given = globs.includes(sessionLogMark) && log !== undefined ? [workspace.toDocumentPath(workspace.resolve(log))] : [];
  return [...new Set([...(plain.length === 0 ? [] : tree.match(plain)), ...given])];
}

/** What the files of a source hold, before its ids are counted. */
interface SourceParts {
  readonly tables: readonly SourceTable[];
  readonly mentions: readonly TaskEntry[];
  readonly faults: readonly ReadFault[];
  readonly bareMilestones: readonly BareMilestone[];
  readonly texts: ReadonlyMap<string, string>;
}

interface DocumentReading {
  readonly documents: ReadonlyMap<string, ReadMarkdown>;
  readonly source: TaskSourceConfig;
  readonly pattern: IdPattern;
  readonly hasMilestones: boolean;
}

function readDocuments(paths: readonly string[], { documents, source, pattern, hasMilestones }: DocumentReading): SourceParts {
  const [tables, mentions, faults, bareMilestones]: [SourceTable[], TaskEntry[], ReadFault[], BareMilestone[]] = [[], [], [], []];
  const texts = new Map<string, string>();
  for (const path of paths) {
    const read = documents.get(path);
    if (read?.state !== 'read') {
      faults.push({ path, why: read?.why ?? 'it was not read' });
      continue;
    }
    const { file, text } = read;
    if (source.mentions === undefined) tables.push(...toMarkdownTables(path, file, source));
    else {
      texts.set(path, text);
      mentions.push(...findMentions(path, text, pattern));
      if (hasMilestones) bareMilestones.push(...findMilestones(path, { file, text, pattern }));
    }
  }
  return { tables, mentions, faults, bareMilestones, texts };
}

/** The first mention of each id in the text. */
export function findMentions(path: string, text: string, pattern: IdPattern): TaskEntry[] {
  const first = new Map<string, number>();
  for (const { id, at } of pattern.findIds(text)) if (!first.has(id)) first.set(id, at);
  const places = toPlaces(text, [...first.values()]);
  return [...first.keys()].map((id, index) => ({ id, path, ...(places[index] ?? { line: 1, column: 1 }), status: null, title: null, plan: null }));
}

async function readCsvFiles({ workspace }: DocumentRun, paths: readonly string[], source: TaskSourceConfig): Promise<SourceParts> {
  const [tables, faults]: [SourceTable[], ReadFault[]] = [[], []];
  for (const path of paths) {
    try {
      const read = toCsvTable(path, await readTextFile(workspace.resolve(path), { maxBytes: largestCsv, displayPath: path }), source);
      tables.push(...read.tables);
      faults.push(...read.faults);
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      faults.push({ path, why: error.message });
    }
  }
  return { tables, mentions: [], faults, bareMilestones: [], texts: new Map() };
}

function toSource({ isGiven, ...named }: Pick<TaskSource, 'name' | 'config' | 'files'> & { readonly isGiven: boolean }, parts: SourceParts, pattern: IdPattern): TaskSource {
  const { mentions, ...rest } = parts;
  const read = parts.tables.map((table) => ({ table, ...toEntries(table, pattern) }));
  const entries = new Map<string, TaskEntry[]>();
  for (const some of [mentions, ...read.map((one) => one.entries)]) {
    for (const entry of some) {
      const before = entries.get(entry.id);
      if (before === undefined) entries.set(entry.id, [entry]);
      else before.push(entry);
    }
  }
  const rowsWithoutId = read.flatMap(({ table, rowsWithoutId: rows }) => rows.map((row) => ({ table, row })));
  return { ...named, ...rest, entries, rowsWithoutId, state: stateOf(named, parts, isGiven) };
}

function stateOf({ config, files }: Pick<TaskSource, 'config' | 'files'>, { tables, faults }: SourceParts, isGiven: boolean): SourceState {
  if (files.length === 0) return toGlobs(config.files).includes(sessionLogMark) && !isGiven ? 'not-given' : 'absent';
  if (faults.length > 0) return 'unreadable';
  return hasRows({ config }) && tables.length === 0 ? 'without-table' : 'read';
}
