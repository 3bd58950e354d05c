import type { TasksConfig } from '@shipworthy/contract/docs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ReasonCode } from '@shipworthy/contract/words';
import { toGitEnvironment } from '../../git/git-environment.js';
import type { GitRun } from '../../git/run-git.js';
import { matchGlobs } from '../../files/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { toGlobs } from './collect-sources.js';
import type { IdPattern } from './rows/id-pattern.js';
import { readBlobs, readFileHistory, type PastCommit } from './read-file-history.js';
import { readRows } from './rows/read-rows.js';
import { hasRows, type TaskEntry, type TaskSource, type TaskSources } from './rows/task-source.js';
import { TitleHistory, type PastFile, type PastTask, type Reuse } from './rows/title-history.js';

/** What history says of ids that were used before, and why it was not read to its end, if it was not. */
export interface TaskHistory {
  readonly reuses: readonly Reuse[];
  readonly unread: { readonly reason: ReasonCode; readonly why: string } | null;
}

/** How many commits are read at once: their files are in memory together. */
const batch = 16;

export type HistoryRun = Pick<DocSyncRun, 'host' | 'workspace'>;

/** Reads the past of every source that has titles, for as long as `lifecycle.timeLimit` says. */
export async function collectTaskHistory({ host, workspace }: HistoryRun, { config, sources, pattern }: { readonly config: TasksConfig; readonly sources: TaskSources; readonly pattern: IdPattern }): Promise<TaskHistory> {
  const titled = [...sources.values()].filter((source) => hasRows(source) && (source.config.table ?? source.config.columns)?.title !== undefined);
  const { git } = workspace;
  if (git === null) return { reuses: [], unread: { reason: 'unreadable-source', why: 'there is no git repository' } };
  if (git.headCommit === null || titled.length === 0) return { reuses: [], unread: null };
  const end = host.now().getTime() + config.lifecycle.timeLimit * 1000;
  const remaining = (): number => end - host.now().getTime();
  const run: GitRun = { root: git.topLevel, env: toGitEnvironment(host.env) };
  const history = new TitleHistory();
  const isShallow = await git.isShallow();
  let unread: TaskHistory['unread'] = isShallow ? { reason: 'unreadable-source', why: 'the clone is shallow' } : null;
  try {
    const globs = titled.flatMap(({ config: { files } }) => toGlobs(files).map((glob) => toTopGlob(glob, workspace.toRepositoryPath(''))));
    const { commits, origins } = await readFileHistory(run, git, { globs, remaining });
    const ownerOf = findOwners(titled, origins, workspace.toRepositoryPath(''));
    const isComplete = await follow(history, commits, { run, ownerOf, pattern, remaining });
    if (!isComplete) unread ??= outOfTime(config);
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    unread ??= remaining() <= 0 ? outOfTime(config) : { reason: 'unreadable-source', why: error.message.replace(/\.$/, '') };
  }
  return { reuses: history.finish(toPresent(titled)), unread };
}

function outOfTime({ lifecycle: { timeLimit } }: TasksConfig): NonNullable<TaskHistory['unread']> {
  return { reason: 'timed-out', why: `the ${timeLimit} s of \`lifecycle.timeLimit\` were over` };
}

/** Git counts from the top of the repository, the configuration from the root. */
function toTopGlob(glob: string, prefix: string): string {
  return glob.startsWith('!') ? `!${prefix}${glob.slice(1)}` : `${prefix}${glob.replace(/^\.\//, '')}`;
}

function findOwners(titled: readonly TaskSource[], origins: ReadonlyMap<string, string>, prefix: string): (path: string) => TaskSource | undefined {
  const owners = titled.map((source) => ({ source, isOwn: matchGlobs(toGlobs(source.config.files).map((glob) => toTopGlob(glob, prefix))) }));
  return (path) => owners.find(({ isOwn }) => isOwn(origins.get(path) ?? path))?.source;
}

interface Following {
  readonly run: GitRun;
  readonly ownerOf: (path: string) => TaskSource | undefined;
  readonly pattern: IdPattern;
  readonly remaining: () => number;
}

/** False when time was over before the last commit. */
async function follow(history: TitleHistory, commits: readonly PastCommit[], { run, ownerOf, pattern, remaining }: Following): Promise<boolean> {
  for (let at = 0; at < commits.length; at += batch) {
    if (remaining() <= 0) return false;
    const some = commits.slice(at, at + batch);
    const oids = new Set(some.flatMap(({ changes }) => changes.flatMap(({ oid }) => oid ?? [])));
    const blobs = await readBlobs(run, [...oids], remaining());
    for (const { commit, changes } of some) {
      if (remaining() <= 0) return false;
      history.apply({ commit, files: new Map(changes.map(({ path, oid }) => [path, toPast(path, oid === null ? undefined : blobs.get(oid), { source: ownerOf(path), pattern })])) });
    }
  }
  return true;
}

function toPast(path: string, bytes: Uint8Array | undefined, { source, pattern }: { readonly source: TaskSource | undefined; readonly pattern: IdPattern }): PastFile {
  if (bytes === undefined || source === undefined) return { source: source?.name ?? '', tasks: null };
  const tasks = new Map<string, PastTask>();
  for (const { id, title, line, column } of readRows(path, bytes, { config: source.config, pattern }).entries) {
    if (!tasks.has(id)) tasks.set(id, { path, line, column, title: title?.text.trim() ?? '' });
  }
  return { source: source.name, tasks };
}

function toPresent(titled: readonly TaskSource[]): Map<string, Map<string, PastTask>> {
  return new Map(titled.map(({ name, entries }) => [name, new Map([...entries].flatMap(([id, [entry]]) => (entry === undefined ? [] : [[id, toPastTask(entry)] as const])))]));
}

function toPastTask({ path, line, column, title }: TaskEntry): PastTask {
  return { path, line, column, title: title?.text.trim() ?? '' };
}
