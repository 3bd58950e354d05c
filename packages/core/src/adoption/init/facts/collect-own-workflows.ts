import type { Workspace } from '../../../workspace/index.js';
import { collectWorkflows } from '../../doctor/workflows/collect-workflows.js';
import { requiredCheck } from '../../doctor/workflows/judge-gate-job.js';
import { listChecks, reportsOnChanges } from '../../doctor/workflows/listed-checks.js';
import { nameOf } from '../../doctor/workflows/own-jobs.js';
import type { WorkflowFile } from '../../doctor/workflows/workflow-file.js';
import type { OwnFacts, OwnWorkflow } from './repository-facts.js';

/** What workflows are there, and which of their names are taken. Files that are no YAML are read as text: somebody is in the middle of writing them. */
export async function collectOwnWorkflows(workspace: Workspace, paths: readonly string[]): Promise<Pick<OwnFacts, 'workflow' | 'workflowPaths' | 'workflowNames' | 'namesakes'>> {
  const workflowPaths = paths.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const { own, others } = await collectWorkflows(workspace.root);
  const files = [...own, ...others].filter(({ path }) => workflowPaths.includes(path));
  const found: { readonly path: string; readonly actions: readonly string[] }[] = [];
  const workflowNames: string[] = [];
  for (const path of workflowPaths) {
    const { text } = (await workspace.readText(path, { optional: true })) ?? { text: '' };
    const used = [...text.matchAll(/uses:\s*["']?shipworthy\/shipworthy(?:\/actions\/([a-z-]+))?@/g)].map(([, action]) => action ?? requiredCheck);
    if (used.length > 0) found.push({ path, actions: used });
    const [, name] = /^name:[ \t]*["']?([^"'#\n]+?)["']?[ \t]*(?:#.*)?$/m.exec(text) ?? [];
    if (name !== undefined) workflowNames.push(name);
  }
  // Measuring jobs may stand in a workflow of their own, which the one with the gate calls.
  const main = found.find(({ actions }) => actions.includes(requiredCheck)) ?? found[0];
  const workflow = main === undefined ? null : { path: main.path, actions: [...new Set(found.flatMap(({ actions }) => actions))], jobs: listJobs(files.find(({ path }) => path === main.path)) };
  return { workflow, workflowPaths, workflowNames, namesakes: files.filter(reportsOnChanges).flatMap(listNamesakes) };
}

function listJobs(file: WorkflowFile | undefined): OwnWorkflow['jobs'] {
  return (file?.workflow.jobs ?? []).map(({ id, needs, steps }) => ({ id, needs, actions: steps.map(nameOf).filter((name) => name !== null) }));
}

function listNamesakes(file: WorkflowFile): OwnFacts['namesakes'] {
  return listChecks(file).filter(({ name, decides }) => name === requiredCheck && !decides).map(({ job }) => ({ path: file.path, job }));
}
