import { isShipworthyError } from '@shipworthy/contract/errors';
import type { TasksConfig, TaskSourceConfig } from '@shipworthy/contract/docs';
import { readTextFile } from '../../files/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import type { ReadMarkdown } from '../markdown/index.js';
import { readCsv, readDocument, toReadingRules, toUnread, type FileReading, type ReadingRules } from './rows/file-reading.js';
import type { IdPattern } from './rows/id-pattern.js';
import { toSourceFile, type SourceFile } from './source-file.js';
import type { KeptReadings } from './task-cache.js';

/** Stands for the file that the input `session-log` names. */
export const sessionLogMark = '{session-log}';
/** Largest CSV file that is read, in bytes. */
const largestCsv = 64 * 1024 * 1024;

export type DocumentRun = Pick<DocSyncRun, 'inputs' | 'tree' | 'markdown' | 'workspace'>;

export interface Reading {
  readonly config: TasksConfig;
  readonly pattern: IdPattern;
  /** Null where every file is read: always, unless `changed-only` asks for less. */
  readonly kept: KeptReadings | null;
}

export function toGlobs(files: string | readonly string[]): string[] {
  return typeof files === 'string' ? [files] : [...files];
}

/** The files of every source, by its name; each is read once, or was read before and has not changed since. */
export async function collectSources(run: DocumentRun, { config, pattern, kept }: Reading): Promise<Map<string, SourceFile[]>> {
  const sources = Object.entries(config.sources).map(([name, source]) => {
    const paths = findFiles(run, source);
    const before = new Map(paths.flatMap((path) => {
      const file = kept?.find(name, path) ?? null;
      return file === null ? [] : [[path, file] as const];
    }));
    return { name, source, paths, before, rules: toReadingRules(name, source, { config, pattern }) };
  });
  const unread = sources.flatMap(({ source, paths, before }) => (source.columns === undefined ? paths.filter((path) => !before.has(path)) : []));
  const documents = await run.markdown.read([...new Set(unread)]);
  const files = new Map<string, SourceFile[]>();
  for (const { name, source, paths, before, rules } of sources) {
    const texts = source.columns === undefined ? null : await readTexts(run, paths.filter((path) => !before.has(path)));
    files.set(name, paths.map((path) => {
      const known = before.get(path);
      if (known !== undefined) return known;
      const { reading, text } = texts === null ? toDocument(path, documents.get(path), rules) : toCsv(path, texts.get(path), rules);
      const file = toSourceFile(path, reading);
      if (text !== null) kept?.add(name, file, text);
      return file;
    }));
  }
  return files;
}

/** The files of a source. A session log may be new, so that git does not know it yet. */
export function findFiles({ inputs, tree, workspace }: Pick<DocumentRun, 'inputs' | 'tree' | 'workspace'>, { files }: TaskSourceConfig): string[] {
  const globs = toGlobs(files);
  const plain = globs.filter((glob) => glob !== sessionLogMark);
  const log = inputs['session-log'];
  const given = globs.includes(sessionLogMark) && log !== undefined ? [workspace.toDocumentPath(workspace.resolve(log))] : [];
  return [...new Set([...(plain.length === 0 ? [] : tree.match(plain)), ...given])];
}

/** `text` null: nothing that could be kept. */
interface ReadFile {
  readonly reading: FileReading;
  readonly text: string | null;
}

function toDocument(path: string, read: ReadMarkdown | undefined, rules: ReadingRules): ReadFile {
  if (read?.state !== 'read') return { reading: toUnread(path, read?.why ?? 'it was not read'), text: null };
  return { reading: readDocument(path, read, rules), text: read.text };
}

type CsvText = { readonly text: string } | { readonly text: null; readonly why: string };

function toCsv(path: string, read: CsvText | undefined, rules: ReadingRules): ReadFile {
  if (read === undefined || read.text === null) return { reading: toUnread(path, read?.why ?? 'it was not read'), text: null };
  return { reading: readCsv(path, read.text, rules), text: read.text };
}

async function readTexts({ workspace }: DocumentRun, paths: readonly string[]): Promise<Map<string, CsvText>> {
  const texts = new Map<string, CsvText>();
  for (const path of paths) {
    try {
      texts.set(path, { text: await readTextFile(workspace.resolve(path), { maxBytes: largestCsv, displayPath: path }) });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      texts.set(path, { text: null, why: error.message });
    }
  }
  return texts;
}
