import type { TasksConfig } from '@shipworthy/contract/docs';
import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import { collectIdsBefore } from './collect-ids-before.js';
import { collectSources } from './collect-sources.js';
import { collectTaskHistory } from './collect-task-history.js';
import { findUntouched } from './find-untouched.js';
import { compileIdPattern, type IdPattern } from './rows/id-pattern.js';
import { toChangedPaths } from './judge-session.js';
import { judgeTasks, type TaskDetails } from './judge-tasks.js';
import { narrowTasks } from './narrow-tasks.js';
import { openTaskCache } from './open-task-cache.js';
import { collectPlanLinks, type PlanLink } from './plan-links.js';
import { toSourceCheck } from './task-finding.js';
import type { TaskSources } from './rows/task-source.js';
import { toSources } from './to-sources.js';

export type TasksRun = Pick<DocSyncRun, 'config' | 'inputs' | 'host' | 'workspace' | 'tree' | 'markdown' | 'change' | 'scope'>;

/** Whether every document says the same of every task. */
export async function checkTasks(run: TasksRun): Promise<FamilyResult<TaskDetails>> {
  const config = run.config.tasks;
  if (config === undefined) return { checks: [], findings: [], details: { tasks: [], sources: [], skipped: [] } };
  const untouched = run.scope === null ? null : findUntouched(run, config);
  if (untouched !== null) return toSkipped(untouched);
  const pattern = compileIdPattern(config.id);
  // Whoever asks for tasks asks for all that is known of them.
  const scope = run.inputs.task.length === 0 ? run.scope : null;
  const sources = await readSources({ ...run, scope }, config, pattern);
  const links = collectPlanLinks(sources, run.tree);
  return judgeTasks({
    config, pattern, sources, links, files: run.tree, asked: run.inputs.task, scope,
    plans: await readPlans(run, { asked: run.inputs.task, links, pattern }),
    changed: toChangedPaths(run.change),
    before: await collectIdsBefore(run, { config, sources, pattern }),
    history: config.lifecycle.neverReuse ? await collectTaskHistory(run, { config, sources, pattern }) : null,
  });
}

/** All of them; with a scope what their changed files may be judged by, of which a cache spares the reading. */
async function readSources(run: TasksRun, config: TasksConfig, pattern: IdPattern): Promise<TaskSources> {
  const { scope } = run;
  const isGiven = run.inputs['session-log'] !== undefined;
  if (scope === null) return toSources({ config, files: await collectSources(run, { config, pattern, kept: null }), isGiven, narrowed: null });
  const cache = await openTaskCache(run, config);
  const files = await collectSources(run, { config, pattern, kept: cache?.kept ?? null });
  await cache?.save();
  const narrowed = narrowTasks({ config, files, scope, toHolders: (ids) => cache?.kept.toHolders(ids) ?? (() => true) });
  return toSources({ config, files, isGiven, narrowed });
}

function toSkipped(untouched: readonly string[]): FamilyResult<TaskDetails> {
  return { checks: untouched.map(toSourceCheck), findings: [], details: { tasks: [], sources: [], skipped: [{ what: 'the task graph', why: 'the change touches no file of its sources' }] } };
}

/** The ids in the plans of the tasks that were asked for. */
async function readPlans(run: TasksRun, { asked, links, pattern }: { readonly asked: readonly string[]; readonly links: ReadonlyMap<string, readonly PlanLink[]>; readonly pattern: IdPattern }): Promise<Map<string, ReadonlySet<string> | null>> {
  const paths = [...new Set(asked.flatMap((id) => links.get(id) ?? []).flatMap(({ path }) => path ?? []))];
  const read = await run.markdown.read(paths.filter((path) => run.tree.hasFile(path)));
  return new Map(paths.map((path) => {
    const file = read.get(path);
    return [path, file?.state === 'read' ? new Set(pattern.findIds(file.text).map(({ id }) => id)) : null];
  }));
}
