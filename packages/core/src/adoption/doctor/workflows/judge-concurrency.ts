import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isDoubtful, isUnknown, settle } from '../finding.js';
import { listGates } from './own-jobs.js';
import type { Concurrency, WorkflowFile } from './workflow-file.js';

/** What makes a group one of the change or the run. */
const ofTheRef = /github\.(?:ref|head_ref|sha|run_id|event\.(?:pull_request\.number|number|merge_group))/;
const paste = "concurrency:\n  group: ${{ github.workflow }}-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}";

/** Is a gate cancelled that a commit needs? */
export function judgeConcurrency(gates: readonly WorkflowFile[]): readonly DoctorFinding[] {
  if (gates.length === 0) return [];
  return settle('workflow/concurrency', gates.flatMap(judgeFile), 'nothing cancels a run that counts');
}

function judgeFile(file: WorkflowFile): readonly DoctorFinding[] {
  const all = [file.concurrency, ...listGates(file).map(({ detail }) => detail.concurrency)].filter((one) => one !== null);
  const runsOnce = [...file.triggers.keys()].every((event) => event === 'pull_request');
  return all.flatMap((one) => judgeGroup(one, runsOnce));
}

function judgeGroup({ group, cancels, place }: Concurrency, runsOnce: boolean): readonly DoctorFinding[] {
  // A group keeps one run that waits, and cancels those between, also without `cancel-in-progress`.
  if (!ofTheRef.test(group)) return [isDoubtful('workflow/concurrency', { found: `The group \`${group}\` is the same for all changes: a new run cancels that of another change${cancels === null ? ' which waits' : ''}.`, location: place, paste })];
  if (cancels === null || runsOnce) return [];
  if (cancels !== 'true') {
    return /github\.(?:event_name|ref|head_ref|event\.)/.test(cancels) ? [] : [isUnknown('workflow/concurrency', { found: `Whether a run of the default branch is cancelled, \`${cancels}\` says when it runs.`, location: place, fix: 'See that only runs of pull requests are cancelled.', paste })];
  }
  return [isDoubtful('workflow/concurrency', { found: 'A second merge cancels the gate of the commit before, which then can never be tagged.', location: place, fix: 'Cancel on pull requests only.', paste })];
}
