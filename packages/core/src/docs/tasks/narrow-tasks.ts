import type { TasksConfig } from '@shipworthy/contract/docs';
import type { SourceFile } from './source-file.js';
import { toPlanName } from './source-file.js';
import { compileStatusMap } from './rows/status-map.js';
import type { Narrowed } from './to-sources.js';

export interface NarrowingInput {
  readonly config: TasksConfig;
  readonly files: ReadonlyMap<string, readonly SourceFile[]>;
  /** Files that findings may stand in. */
  readonly scope: ReadonlySet<string>;
  /** Whether a file may hold any of these ids. */
  readonly toHolders: (ids: ReadonlySet<string>) => (file: SourceFile) => boolean;
}

/**
 * A finding names a changed file because of a task that stands in it, with all that other files say of that task. Four kinds reach further, and
 * where they may, everything is judged (null): tasks that a source lacks point to its head; words without a meaning are listed with their first
 * places; a broken link to a plan names the nearest file; the rest (faults told apart by number, values compared) is in odd files, which are always read.
 */
export function narrowTasks({ config, files, scope, toHolders }: NarrowingInput): Narrowed | null {
  const changed = new Map([...files].map(([name, ofSource]) => [name, ofSource.filter(({ path }) => scope.has(path))]));
  if ([...files.values()].some((ofSource) => hasChangedHead(ofSource, scope)) || hasUnmappedWord(config, changed) || isNearPlan(files, scope)) return null;
  const ids = new Set([...changed.values()].flatMap((ofSource) => ofSource.flatMap((file) => file.read().entries.map(({ id }) => id))));
  const mayHold = toHolders(ids);
  return { ids, isNeeded: (file) => scope.has(file.path) || mayHold(file) };
}

function hasChangedHead(files: readonly SourceFile[], scope: ReadonlySet<string>): boolean {
  const head = files.find(({ hasTables }) => hasTables) ?? files[0];
  return head !== undefined && scope.has(head.path);
}

function hasUnmappedWord({ agree }: TasksConfig, changed: ReadonlyMap<string, readonly SourceFile[]>): boolean {
  if (agree.status === undefined) return false;
  const map = compileStatusMap(agree.status.map);
  return agree.status.sources.some((name) => changed.get(name)?.some((file) => file.read().entries.some(({ status }) => status !== null && map.meaningOf(status.text) === null)) === true);
}

function isNearPlan(files: ReadonlyMap<string, readonly SourceFile[]>, scope: ReadonlySet<string>): boolean {
  const names = new Set([...scope].map(toPlanName));
  return [...files.values()].some((ofSource) => ofSource.some(({ planNames }) => planNames.some((name) => names.has(name))));
}
