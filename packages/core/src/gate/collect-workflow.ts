import { posix } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { openTree } from '../config/index.js';
import { readTextFile, resolveInside } from '../files/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';
import type { Workflow } from './workflow.js';

const largestWorkflow = 4 * 1024 * 1024;

/** The running workflow, or why it could not be read. */
export type WorkflowReading = { readonly state: 'read'; readonly workflow: Workflow } | { readonly state: 'unreadable'; readonly path: string | null; readonly message: string };

/**
 * Reads the file of the running workflow. `named` (an input) is relative to the root, the path that the environment tells is relative
 * to the repository. Where the environment tells, the input may only repeat it: a file that does not run proves nothing. What is wrong with the file becomes part of the answer; only a path that leaves the root is thrown.
 */
export async function collectWorkflow(host: Host, workspace: Workspace, named: string | undefined): Promise<WorkflowReading> {
  const running = host.context.workflowPath;
  const path = named === undefined ? running : posix.normalize(workspace.toRepositoryPath(named));
  if (path === null) return { state: 'unreadable', path: null, message: 'Nothing names the file of the running workflow.' };
  const absolute = resolveInside(workspace.git?.topLevel ?? workspace.root, path);
  if (running !== null && path !== running) return { state: 'unreadable', path, message: `The input \`workflow\` names ${path}, but the workflow that runs is ${running}.` };
  try {
    const text = await readWorkflow(host, workspace, { path, absolute });
    if (text === null) return { state: 'unreadable', path, message: `${path} is not in the commit that the workflow runs from, or that commit cannot be read.` };
    const { parseWorkflow } = await import('./parse-workflow.js'); // with the library for YAML
    return { state: 'read', workflow: parseWorkflow(text, path) };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { state: 'unreadable', path, message: error.message };
  }
}

/**
 * GitHub runs the workflow of the commit in GITHUB_SHA. Where another commit is checked out (`pull_request_target`, `workflow_run`, a
 * checkout with `ref`), the file in the work tree may be another, in the worst case the one that a fork wrote.
 */
async function readWorkflow(host: Host, workspace: Workspace, { path, absolute }: { path: string; absolute: string }): Promise<string | null> {
  const running = host.context.testedCommit;
  if (running !== null && running !== workspace.headCommit) {
    const tree = await openTree(running, { git: workspace.git, remote: host.remote });
    const bytes = tree === null ? null : await tree.readFile(path);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }
  return readTextFile(absolute, { maxBytes: largestWorkflow, displayPath: path });
}
