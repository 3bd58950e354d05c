import type { TasksConfig } from '@shipworthy/contract/docs';
import { matchGlobs } from '../../files/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';
import { findFiles, sessionLogMark, toGlobs } from './collect-sources.js';

/**
 * The sources that a change leaves alone, when it leaves all of them alone: then no finding can stand in a changed file. Null where one may: a plan
 * that a cell means may be any file, and a source without files is a finding that stands nowhere.
 */
export function findUntouched(run: Pick<DocSyncRun, 'inputs' | 'tree' | 'workspace' | 'change'>, config: TasksConfig): string[] | null {
  const { change, inputs } = run;
  if (change.state === 'unknown' || inputs.task.length > 0) return null;
  const paths = change.files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [path, previousPath]));
  const untouched: string[] = [];
  for (const [name, source] of Object.entries(config.sources)) {
    const { table, columns, files, level } = source;
    if ((table ?? columns)?.plan !== undefined || paths.some(matchGlobs(toGlobs(files).filter((glob) => glob !== sessionLogMark)))) return null;
    const present = findFiles(run, source);
    if (present.some((path) => paths.includes(path))) return null;
    if (present.length > 0) untouched.push(name);
    else if (level !== 'optional' && !toGlobs(files).includes(sessionLogMark)) return null;
  }
  return untouched;
}
