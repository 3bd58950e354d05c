import { docSyncConfigSchema, type TasksConfig } from '@shipworthy/contract/docs';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { sessionLogMark, toGlobs } from '../../../src/docs/tasks/collect-sources.js';
import { readCsv, readDocument, toReadingRules, toUnread } from '../../../src/docs/tasks/rows/file-reading.js';
import { compileIdPattern } from '../../../src/docs/tasks/rows/id-pattern.js';
import type { TaskFacts } from '../../../src/docs/tasks/judge-tasks.js';
import { collectPlanLinks } from '../../../src/docs/tasks/plan-links.js';
import { toSourceFile } from '../../../src/docs/tasks/source-file.js';
import type { TaskSource } from '../../../src/docs/tasks/rows/task-source.js';
import { toSources } from '../../../src/docs/tasks/to-sources.js';
import { openTree } from '../../../src/docs/tree/index.js';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { board, csv } from './tasks-world.js';

/** By path: a text, or why it cannot be read. */
export type Texts = Readonly<Record<string, string | { readonly why: string }>>;

export interface InMemory extends Partial<Pick<TaskFacts, 'asked' | 'scope' | 'before' | 'history' | 'changed'>> {
  /** Block `docSync.tasks`, `id` and `sources` given. */
  readonly tasks?: Readonly<Record<string, unknown>>;
  /** Path of the session log that was named. */
  readonly log?: string;
  /** Files that are there beside those with a text. */
  readonly others?: readonly string[];
}

/** What the judges of tasks look at, from texts: parsers and readers are real, nothing is read from anywhere. */
export function toFacts(texts: Texts, { tasks = {}, log, others = [], ...more }: InMemory = {}): TaskFacts {
  const config = docSyncConfigSchema.parse({ tasks: { id: String.raw`ST-[A-Z]-\d{3}`, sources: { board, csv }, ...tasks } }).tasks;
  if (config === undefined) throw new Error('there is a block');
  const pattern = compileIdPattern(config.id);
  const tree = openTree({ paths: [...Object.keys(texts), ...others], submodules: [] });
  const files = new Map(Object.entries(config.sources).map(([name, { files: globs }]) => {
    const plain = toGlobs(globs).filter((glob) => glob !== sessionLogMark);
    const paths = [...(plain.length === 0 ? [] : tree.match(plain)), ...(log !== undefined && toGlobs(globs).includes(sessionLogMark) ? [log] : [])];
    return [name, paths.map((path) => toSourceFile(path, read(path, name, { texts, config })))];
  }));
  const sources = toSources({ config, files, isGiven: log !== undefined, narrowed: null });
  const links = collectPlanLinks(sources, tree);
  const plans = new Map((more.asked ?? []).flatMap((id) => links.get(id) ?? []).flatMap(({ path }) => path ?? []).map((path) => {
    const text = texts[path];
    return [path, typeof text === 'string' ? new Set(pattern.findIds(text).map(({ id }) => id)) : null];
  }));
  return { config, pattern, sources, links, plans, files: tree, asked: [], scope: null, changed: { state: 'known', paths: [] }, before: new Map(), history: null, ...more };

  function read(path: string, name: string, { texts: all, config: whole }: { readonly texts: Texts; readonly config: TasksConfig }) {
    const text = all[path] ?? { why: 'it was not read' };
    const source = whole.sources[name]!;
    const rules = toReadingRules(name, source, { config: whole, pattern });
    if (typeof text !== 'string') return toUnread(path, text.why);
    return source.columns === undefined ? readDocument(path, { file: parseMarkdown(text), text }, rules) : readCsv(path, text, rules);
  }
}

export function sourceOf({ sources }: Pick<TaskFacts, 'sources'>, name: string): TaskSource {
  const source = sources.get(name);
  if (source === undefined) throw new Error(`there is no source ${name}`);
  return source;
}

/** A change of which nobody knows what it changed. */
export const unknownBase: FindingDraft = { rule: 'docs/change-unknown', keys: { base: 'main' }, check: 'areas', outcome: 'unverified', reason: 'unreadable-source', message: 'The base is not in this clone.' };
