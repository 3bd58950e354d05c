import type { TaskSourceConfig } from '@shipworthy/contract/docs';
import { parseMarkdown } from '../../markdown/index.js';
import type { IdPattern } from './id-pattern.js';
import { toCsvTable, toEntries, toMarkdownTables } from './source-tables.js';
import type { TaskEntry } from './task-source.js';

/** The tasks of a file of the past. What does not parse to its end holds what stands before the fault. */
export function readRows(path: string, bytes: Uint8Array, { config, pattern }: { readonly config: TaskSourceConfig; readonly pattern: IdPattern }): { entries: TaskEntry[] } {
  const text = new TextDecoder().decode(bytes);
  // A table that a blank line cut in two held its tasks all the same.
  const tables = config.columns === undefined ? toMarkdownTables(path, parseMarkdown(text), { ...config, rows: 'lenient' }) : toCsvTable(path, text, config).tables;
  return { entries: tables.flatMap((table) => toEntries(table, pattern).entries) };
}
