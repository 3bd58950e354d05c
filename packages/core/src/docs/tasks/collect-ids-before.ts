import type { TasksConfig } from '@shipworthy/contract/docs';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { matchGlobs } from '../../files/index.js';
import type { KnownChange } from '../change/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { toGlobs } from './collect-sources.js';
import type { IdPattern } from './rows/id-pattern.js';
import type { IdsBefore } from './judge-integrity.js';
import { readRows } from './rows/read-rows.js';
import { toSourceCheck } from './task-finding.js';
import type { TaskSource, TaskSources } from './rows/task-source.js';
import type { FilePlace } from './rows/text-place.js';

/** What the sources with a limit of deleted rows held before the change. Files that the change does not touch have lost nothing. */
export async function collectIdsBefore({ change }: Pick<DocSyncRun, 'change'>, { config, sources, pattern }: { readonly config: TasksConfig; readonly sources: TaskSources; readonly pattern: IdPattern }): Promise<Map<string, IdsBefore>> {
  const before = new Map<string, IdsBefore>();
  for (const [name, { maxDeletedRows }] of Object.entries(config.integrity)) {
    const source = sources.get(name);
    if (maxDeletedRows === undefined || source === undefined) continue;
    before.set(name, change.state === 'unknown' ? { state: 'unknown', finding: change.finding } : await readBefore(change, source, pattern));
  }
  return before;
}

async function readBefore(change: KnownChange, source: TaskSource, pattern: IdPattern): Promise<IdsBefore> {
  const ids = new Map<string, FilePlace>();
  for (const path of toFormerPaths(change, source)) {
    try {
      const bytes = await change.readBefore(path);
      if (bytes === null) continue;
      const { entries } = readRows(path, bytes, { config: source.config, pattern });
      for (const { id, line, column } of entries) if (!ids.has(id)) ids.set(id, { path, line, column });
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      return { state: 'unknown', finding: toUnread(source, path, error.message) };
    }
  }
  return { state: 'known', ids };
}

/** Where the changed files of the source were before. */
function toFormerPaths(change: KnownChange, { config }: TaskSource): string[] {
  const isOwn = matchGlobs(toGlobs(config.files));
  return change.files.flatMap(({ path, previousPath, change: what }) => {
    const former = previousPath ?? path;
    return what !== 'added' && (isOwn(path) || isOwn(former)) ? [former] : [];
  });
}

function toUnread({ name }: TaskSource, path: string, why: string): Extract<IdsBefore, { state: 'unknown' }>['finding'] {
  return {
    rule: 'docs/unreadable', keys: { path }, check: toSourceCheck(name), outcome: 'unverified', reason: 'unreadable-source', location: { path },
    message: `${path} cannot be read as it was before the change, so nobody can say which tasks were deleted: ${why}`,
    remedy: 'Give the checkout step `fetch-depth: 0`.',
  };
}
