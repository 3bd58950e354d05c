import { posix } from 'node:path';
import type { StoredArtifact, WorkflowRun } from '../../host/index.js';

/** What a run must be for its artifact to count. */
export interface RunDemand {
  /** `owner/name`. */
  readonly repository: string | null;
  readonly branch: string;
  /** Path or file name of the workflow; null where nobody says. */
  readonly workflow: string | null;
}

/** Runs that somebody with write access set off on the branch itself. A run about a pull request carries the name of any branch that its author likes. */
const ownEvents = new Set(['push', 'schedule', 'workflow_dispatch', 'repository_dispatch']);

/** Why a run's artifact may not be the baseline, as a continuation of "of a run that"; null when it may. */
export function refuseRun(run: WorkflowRun, { repository, branch, workflow }: RunDemand): string | null {
  const isSame = (one: string | null): boolean => repository === null || one?.toLowerCase() === repository.toLowerCase();
  if (!isSame(run.repository) || !isSame(run.headRepository)) return 'comes from another repository';
  if (run.branch !== branch) return `is of ${run.branch ?? 'no branch'}`;
  if (!ownEvents.has(run.event)) return `was set off by ${run.event}`;
  if (run.status !== 'completed') return 'has not ended';
  if (run.conclusion !== 'success') return `ended with ${run.conclusion ?? 'nothing'}`;
  return workflow === null || isWorkflow(run, workflow) ? null : `is of ${run.workflowPath}`;
}

/** Without a folder it is the name of the file: what workflows call themselves is no identity. */
function isWorkflow({ workflowPath }: WorkflowRun, wanted: string): boolean {
  return wanted.includes('/') ? workflowPath === wanted : posix.basename(workflowPath) === wanted;
}

/** Of several artifacts of one name in one run: the latest attempt's. Null when nothing tells them apart. */
export function chooseOfRun(run: WorkflowRun, artifacts: readonly StoredArtifact[]): StoredArtifact | null {
  const [first, second] = artifacts.toSorted((a, b) => Date.parse(b.createdAt ?? '') - Date.parse(a.createdAt ?? ''));
  if (first === undefined || second === undefined) return first ?? null;
  // Within one attempt a name is unique, so that the second was put there after the first was deleted, or next to it by other means.
  return run.attempt > 1 && first.createdAt !== second.createdAt ? first : null;
}
