import type { DocSyncRun, FamilyResult } from '../doc-sync-run.js';
import { collectIdsBefore } from './collect-ids-before.js';
import { collectSources } from './collect-sources.js';
import { collectTaskHistory } from './collect-task-history.js';
import { compileIdPattern, type IdPattern } from './id-pattern.js';
import { toChangedPaths } from './judge-session.js';
import { judgeTasks, type TaskDetails } from './judge-tasks.js';
import { collectPlanLinks, type PlanLink } from './plan-links.js';

export type TasksRun = Pick<DocSyncRun, 'config' | 'inputs' | 'host' | 'workspace' | 'tree' | 'markdown' | 'change'>;

/** Whether every document says the same of every task. */
export async function checkTasks(run: TasksRun): Promise<FamilyResult<TaskDetails>> {
  const config = run.config.tasks;
  if (config === undefined) return { checks: [], findings: [], details: { tasks: [], sources: [], skipped: [] } };
  const pattern = compileIdPattern(config.id);
  const sources = await collectSources(run, config, pattern);
  const links = collectPlanLinks(sources, run.tree);
  return judgeTasks({
    config, pattern, sources, links, files: run.tree, asked: run.inputs.task,
    plans: await readPlans(run, { asked: run.inputs.task, links, pattern }),
    changed: toChangedPaths(run.change),
    before: await collectIdsBefore(run, { config, sources, pattern }),
    history: config.lifecycle.neverReuse ? await collectTaskHistory(run, { config, sources, pattern }) : null,
  });
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
