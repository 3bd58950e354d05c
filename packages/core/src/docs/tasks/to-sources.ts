import type { TasksConfig, TaskSourceConfig } from '@shipworthy/contract/docs';
import { sessionLogMark, toGlobs } from './collect-sources.js';
import type { FileReading } from './rows/file-reading.js';
import type { SourceFile } from './source-file.js';
import { hasRows, type SourceState, type TaskEntry, type TaskSource, type TaskSources } from './rows/task-source.js';

export interface SourcesInput {
  readonly config: TasksConfig;
  /** By the name of the source. */
  readonly files: ReadonlyMap<string, readonly SourceFile[]>;
  /** Whether the input `session-log` is given. */
  readonly isGiven: boolean;
  /** Null: everything is judged. */
  readonly narrowed: Narrowed | null;
}

/** What has to be judged so that every finding in a changed file is found. */
export interface Narrowed {
  readonly ids: ReadonlySet<string>;
  /** Whether a file must be looked into; one that holds any of the ids must. */
  isNeeded(file: SourceFile): boolean;
}

/** Puts together what the files of each source say, as far as it is judged. */
export function toSources({ config, files, isGiven, narrowed }: SourcesInput): TaskSources {
  return new Map(Object.entries(config.sources).map(([name, source]) => [name, toSource({ name, config: source }, files.get(name) ?? [], { isGiven, narrowed })]));
}

function toSource(named: Pick<TaskSource, 'name' | 'config'>, files: readonly SourceFile[], { isGiven, narrowed }: Pick<SourcesInput, 'isGiven' | 'narrowed'>): TaskSource {
  const head = files.find(({ hasTables }) => hasTables);
  // Of logs that are named the text counts.
  const needed = narrowed === null || toGlobs(named.config.files).includes(sessionLogMark) ? files : files.filter((file) => file === head || file.isOdd || narrowed.isNeeded(file));
  const readings = needed.map((file) => [file.path, file.read()] as const);
  const entries = new Map<string, TaskEntry[]>();
  for (const [, reading] of readings) {
    for (const entry of reading.entries) {
      if (narrowed?.ids.has(entry.id) === false) continue;
      const before = entries.get(entry.id);
      if (before === undefined) entries.set(entry.id, [entry]);
      else before.push(entry);
    }
  }
  const all = <T>(pick: (reading: FileReading) => readonly T[]): T[] => readings.flatMap(([, reading]) => pick(reading));
  const parts = { tables: all(({ tables }) => tables), faults: all(({ faults }) => faults), bareMilestones: all(({ bareMilestones }) => bareMilestones) };
  const source = { ...named, ...parts, entries, files: files.map(({ path }) => path), rows: files.reduce((sum, { rows }) => sum + rows, 0) };
  return { ...source, texts: new Map(readings.flatMap(([path, { text }]) => (text === null ? [] : [[path, text] as const]))), state: stateOf(source, isGiven) };
}

function stateOf({ config, files, tables, faults }: Pick<TaskSource, 'files' | 'tables' | 'faults'> & { readonly config: TaskSourceConfig }, isGiven: boolean): SourceState {
  if (files.length === 0) return toGlobs(config.files).includes(sessionLogMark) && !isGiven ? 'not-given' : 'absent';
  if (faults.length > 0) return 'unreadable';
  return hasRows({ config }) && tables.length === 0 ? 'without-table' : 'read';
}
