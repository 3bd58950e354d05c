import { posix } from 'node:path';
import type { TaskSourceConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { matchGlobs } from '../../files/index.js';
import type { Change } from '../change/index.js';
import { sessionLogMark, toGlobs } from './collect-sources.js';
import { toCandidates } from './plan-links.js';
import { outcomeOf, type TaskSource, type TaskSources } from './rows/task-source.js';
import { withoutComments } from './rows/without-comments.js';
import { listSome, toSourceCheck } from './task-finding.js';

/** Files of the change, with those that were renamed or deleted. */
export type ChangedPaths = { readonly state: 'known'; readonly paths: readonly string[] } | { readonly state: 'unknown'; readonly finding: FindingDraft };

export function toChangedPaths(change: Change): ChangedPaths {
  return change.state === 'known' ? { state: 'known', paths: change.files.map(({ path }) => path) } : { state: 'unknown', finding: change.finding };
}

/** Whether a source is a log of what was done in this change. */
export function isSession({ config }: Pick<TaskSource, 'config'>): boolean {
  return config.mentions !== undefined && (config.mustReference !== undefined || toGlobs(config.files).includes(sessionLogMark));
}

/** Whether the log names by path what the change touches. */
export function judgeReferences(source: TaskSource, sources: TaskSources, changed: ChangedPaths): FindingDraft[] {
  const { config } = source;
  if (config.mustReference === undefined) return [];
  if (changed.state === 'unknown') return [{ ...changed.finding, check: toSourceCheck(source.name) }];
  const { any, all } = toDemands(config.mustReference);
  const touched = (names: readonly string[]): Touched[] => names.flatMap((name) => findTouched(name, sources, changed.paths)).filter(({ path }) => !source.files.includes(path));
  const [ofAny, ofAll] = [touched(any), touched(all)];
  if (ofAny.length + ofAll.length === 0) return [];
  // What an old log, or a file that is no log, says of other changes counts for nothing, even if it was named.
  const logs = toLogs(source, changed.paths).filter(([path]) => changed.paths.includes(path));
  if (logs.length === 0) {
    const isUnread = source.faults.some(({ path }) => changed.paths.includes(path)); // and said so
    return isUnread ? [] : [toMissingLog(source, [...ofAny, ...ofAll])];
  }
  const named = collectNamed(logs);
  // A path with blanks is no single word.
  const isNamed = ({ path }: Touched): boolean => named.has(path) || (/\s/.test(path) && logs.some(([, text]) => text.includes(path)));
  const missing = [...ofAll.filter((one) => !isNamed(one)), ...(ofAny.some(isNamed) ? [] : ofAny.slice(0, 1))];
  return missing.map((one) => toUnnamed(source, one, { log: logs[0]?.[0] ?? '', others: ofAny.includes(one) ? ofAny.slice(1) : [] }));
}

interface Touched {
  readonly path: string;
  /** The source whose document it is. */
  readonly source: string;
}

function toDemands(demand: NonNullable<TaskSourceConfig['mustReference']>): { any: readonly string[]; all: readonly string[] } {
  if (Array.isArray(demand)) return { any: [], all: demand };
  return { any: demand.any ?? [], all: demand.all ?? [] };
}

function findTouched(name: string, sources: TaskSources, paths: readonly string[]): Touched[] {
  return paths.filter(matchGlobs(toGlobs(sources.get(name)?.config.files ?? []))).map((path) => ({ path, source: name }));
}

/** The log that was named, else those that the change touches. */
export function toLogs(source: TaskSource, paths: readonly string[]): [path: string, text: string][] {
  const isNamed = toGlobs(source.config.files).includes(sessionLogMark);
  return [...source.texts].filter(([path]) => isNamed || paths.includes(path)).map(([path, text]) => [path, withoutComments(text)]);
}

/** What links and code spans of the logs lead to, so that `../TaskBoard.md` names `docs/TaskBoard.md`. */
function collectNamed(logs: readonly (readonly [path: string, text: string])[]): Set<string> {
  const named = new Set<string>();
  for (const [log, text] of logs) {
    for (const [word] of text.matchAll(/[^\s()<>[\]"'`|,;]+/g)) {
      if (!/[./]/.test(word)) continue;
      const plain = word.replace(/(?<![.:!?*_])[.:!?*_]+$/, '').replace(/:\d+(?::\d+)?$/, '');
      // `_drafts/a.md` is a path, and `_docs/a.md_` is one in italics.
      for (const one of [plain, plain.replace(/^[*_]+/, '')]) for (const way of toCandidates(one, log)) named.add(posix.normalize(way));
    }
  }
  return named;
}

function toUnnamed(source: TaskSource, { path, source: owner }: Touched, { log, others }: { readonly log: string; readonly others: readonly Touched[] }): FindingDraft {
  const [what, it] = others.length === 0 ? [`${path} (\`${owner}\`)`, 'it'] : [listSome([path, ...others.map((one) => one.path)]), 'any of them'];
  return {
    rule: 'docs/session-no-reference', keys: { path, source: source.name }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The change touches ${what}, and ${log}:1:1 (\`${source.name}\`) does not name ${it} by path.`,
    expected: path, location: { path: log, line: 1, column: 1 }, related: [{ path }], remedy: `Write into ${log}: \`${path}\`.`,
  };
}

function toMissingLog(source: TaskSource, touched: readonly Touched[]): FindingDraft {
  const isNamed = toGlobs(source.config.files).includes(sessionLogMark);
  const [first] = touched;
  const name = `(\`${source.name}\`)`;
  const named = source.files.length === 0 ? `nobody named the session log ${name} that says so` : `the session log ${name} that was named, ${source.files.join(', ')}, is not part of it`;
  return {
    rule: 'docs/session-missing', keys: { task: '*', path: toGlobs(source.config.files).join(',') }, check: toSourceCheck(source.name), outcome: outcomeOf(source),
    message: `The change touches ${listSome(touched.map(({ path }) => path))}, and ${isNamed ? named : `touches no session log ${name} that says so`}.`,
    ...(first === undefined ? {} : { location: { path: first.path } }),
    remedy: isNamed ? 'Write the log in the same change, and name it with the input `session-log`.' : `Write a log that ${listSome(toGlobs(source.config.files))} matches, and name the documents in it.`,
  };
}
