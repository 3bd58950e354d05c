import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TasksConfig } from '@shipworthy/contract/docs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { sha256Hex, writeFileAtomically } from '../../files/index.js';
import { toGitEnvironment } from '../../git/git-environment.js';
import { runGit } from '../../git/run-git.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { sessionLogMark, toGlobs } from './collect-sources.js';
import { isSession } from './judge-session.js';
import { listIndex } from './list-index.js';
import { openReadings, type KeptReadings } from './task-cache.js';

export interface TaskCache {
  readonly kept: KeptReadings;
  /** Keeps what was read; nothing is lost where that fails. */
  save(): Promise<void>;
}

const name = 'doc-sync-tasks-v1.jsonl';
/** A larger one would take longer to read than the documents. */
const largestCache = 256 * 1024 * 1024;

type CacheRun = Pick<DocSyncRun, 'host' | 'workspace' | 'scope'>;

/**
 * With `changed-only` alone: what an earlier run read of files that have not changed since. A whole run never comes here, so that no evidence rests
 * on what lies in a cache. It lies in the folder of git, which no commit holds. In CI there is no later run in the same clone: nothing is written unless
 * somebody keeps the file there. Null where there is no repository.
 */
export async function openTaskCache(run: CacheRun, config: TasksConfig): Promise<TaskCache | null> {
  const { host, workspace, scope } = run;
  const [path, index] = await Promise.all([findPath(run), listIndex(run)]);
  if (path === null) return null;
  const content = await readContent(path);
  const basis = sha256Hex(JSON.stringify([host.toolVersion, workspace.toRepositoryPath(''), config]));
  const mayKeep = (source: string, file: string): boolean => config.sources[source] !== undefined && !isReadForText(config.sources[source], file, scope);
  const kept = openReadings(content, { basis, index, mayKeep });
  return {
    kept,
    async save() {
      const fresh = content === null && host.context.where !== 'local' ? null : kept.toContent();
      if (fresh === null) return;
      try {
        await writeFileAtomically(path, fresh);
      } catch (error) {
        if (!isShipworthyError(error)) throw error; // a folder that may not be written to: the next run reads all of it again
      }
    },
  };
}

/** Of the logs that this change is told in, the text itself is judged. */
function isReadForText(source: TasksConfig['sources'][string], path: string, scope: ReadonlySet<string> | null): boolean {
  return isSession({ config: source }) && (toGlobs(source.files).includes(sessionLogMark) || scope?.has(path) === true);
}

async function findPath({ host, workspace }: CacheRun): Promise<string | null> {
  const { git } = workspace;
  if (git === null) return null;
  const answer = await runGit({ root: git.topLevel, env: toGitEnvironment(host.env) }, ['rev-parse', '--git-path', `shipworthy/${name}`]);
  return answer.status === 0 ? resolve(git.topLevel, answer.stdout.toString('utf8').replace(/\r?\n$/, '')) : null;
}

async function readContent(path: string): Promise<Buffer | null> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size <= largestCache ? await readFile(path) : null;
  } catch {
    return null; // there is none, or nobody may read it
  }
}
