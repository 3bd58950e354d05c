import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { matchForeignGlob } from '../../../files/index.js';
import type { WorkflowStep } from '../../../gate/workflow.js';
import { isDoubtful, isFine, isMissing, listSome, settle } from '../finding.js';
import { listJobs } from './own-jobs.js';
import type { Trigger, WorkflowFile } from './workflow-file.js';

export interface TriggerFacts {
  readonly own: readonly WorkflowFile[];
  readonly gates: readonly WorkflowFile[];
  /** Null where nothing names it. */
  readonly defaultBranch: string | null;
  /** Whether a merge queue is switched on; null where nobody looked. */
  readonly hasQueue: boolean | null;
}

/** Does the gate report wherever its check is waited for? */
export function judgeTriggers(facts: TriggerFacts): readonly DoctorFinding[] {
  return [...(facts.gates.length === 0 ? [] : judgeEvents(facts)), ...judgeTarget(facts.own)];
}

function judgeEvents(facts: TriggerFacts): readonly DoctorFinding[] {
  const onChanges = facts.gates.filter(({ triggers }) => triggers.has('pull_request'));
  return [
    ...settle('workflow/pull-request', onChanges.length > 0 ? [] : [withoutPullRequest(facts.gates)], listSome(onChanges.map(({ path }) => path))),
    ...settle('workflow/filters', facts.gates.flatMap((file) => judgeFilters(file, facts.defaultBranch)), 'pull_request and merge_group have no filters'),
    ...(onChanges.length === 0 ? [] : judgeQueue(facts, onChanges)),
    ...settle('workflow/push', onChanges.length === 0 || facts.gates.some((file) => runsOnPush(file, facts.defaultBranch)) ? [] : [withoutPush(onChanges, facts.defaultBranch)], 'push to the default branch'),
  ];
}

function withoutPullRequest(gates: readonly WorkflowFile[]): DoctorFinding {
  const events = gates.flatMap(({ triggers }) => [...triggers.keys()]);
  return isMissing('workflow/pull-request', { found: `The gate runs on ${listSome([...new Set(events)])} only.`, location: gates[0]?.places.on ?? null, paste: 'on:\n  pull_request:\n  merge_group:' });
}

function judgeQueue({ hasQueue }: TriggerFacts, files: readonly WorkflowFile[]): readonly DoctorFinding[] {
  const deaf = files.filter(({ triggers }) => !triggers.has('merge_group'));
  const [first] = deaf;
  const heard = hasQueue === true ? 'merge_group is heard, and a queue is switched on' : hasQueue === false ? 'merge_group is heard; no queue is switched on' : 'merge_group is heard';
  if (first === undefined) return [isFine('workflow/merge-group', heard)];
  if (hasQueue === false) return [isFine('workflow/merge-group', 'no merge queue is switched on')];
  const diagnosis = { location: first.places.on, paste: 'on:\n  merge_group:' };
  if (hasQueue === true) return [isMissing('workflow/merge-group', { ...diagnosis, found: 'The default branch has a merge queue, and the workflow does not run for it.' })];
  return [isDoubtful('workflow/merge-group', { ...diagnosis, found: 'The workflow does not run for a merge queue. Nobody looked whether there is one.' })];
}

function withoutPush(files: readonly WorkflowFile[], defaultBranch: string | null): DoctorFinding {
  return isDoubtful('workflow/push', { found: 'The gate does not run when something is merged.', location: files[0]?.places.on ?? null, paste: `on:\n  push:\n    branches: [${defaultBranch ?? 'main'}]` });
}

function runsOnPush({ triggers }: WorkflowFile, defaultBranch: string | null): boolean {
  const push = triggers.get('push');
  if (push === undefined) return false;
  const { filters } = push;
  if (!filters.has('branches') && !filters.has('branches-ignore')) return !filters.has('tags') && !filters.has('tags-ignore');
  return takesBranch(push, defaultBranch ?? 'main');
}

/** By GitHub's patterns: the last that matches decides, `!` takes out. */
function takesBranch({ filters }: Trigger, branch: string): boolean {
  const wanted = filters.get('branches');
  const isMatch = (pattern: string, unknown: boolean): boolean => matchForeignGlob(pattern, unknown)(branch);
  if (wanted === undefined) return !(filters.get('branches-ignore') ?? []).some((pattern) => isMatch(pattern, true));
  return wanted.reduce((is, pattern) => (pattern.startsWith('!') ? is && !isMatch(pattern.slice(1), true) : is || isMatch(pattern, false)), false);
}

const usualTypes = ['opened', 'synchronize', 'reopened'];

function judgeFilters(file: WorkflowFile, defaultBranch: string | null): readonly DoctorFinding[] {
  return ['pull_request', 'merge_group'].flatMap((event) => {
    const trigger = file.triggers.get(event);
    if (trigger === undefined) return [];
    const paths = ['paths', 'paths-ignore'].filter((name) => trigger.filters.has(name));
    const types = trigger.filters.get('types');
    const lost = event === 'pull_request' && types !== undefined ? usualTypes.filter((type) => !types.includes(type)) : [];
    return [
      ...paths.map((name) => isMissing('workflow/filters', { found: `\`${event}\` has the filter \`${name}\`: a change of other files never gets its check.`, location: trigger.place })),
      ...(lost.length === 0 ? [] : [isMissing('workflow/filters', { found: `\`pull_request\` does not run when a pull request is ${lost.map(toWords).join(' or ')}.`, location: trigger.place, fix: 'Remove `types`, or name all three.', paste: 'types: [opened, synchronize, reopened]' })]),
      ...judgeBranches(trigger, { event, defaultBranch }),
    ];
  });
}

function toWords(type: string): string {
  return type === 'synchronize' ? 'pushed to' : type;
}

function judgeBranches(trigger: Trigger, { event, defaultBranch }: { event: string; defaultBranch: string | null }): readonly DoctorFinding[] {
  if (!trigger.filters.has('branches') && !trigger.filters.has('branches-ignore')) return [];
  if (defaultBranch === null) return [isDoubtful('workflow/filters', { found: `\`${event}\` is limited to some branches, and nothing says which is the default one.`, location: trigger.place })];
  if (takesBranch(trigger, defaultBranch)) return [];
  return [isMissing('workflow/filters', { found: `\`${event}\` is limited to branches that ${defaultBranch} is not among.`, location: trigger.place })];
}

const checksOutHead = /github\.(?:head_ref|event\.(?:pull_request\.(?:head|number)|workflow_run\.head|number))/;

function takesHead(step: WorkflowStep): boolean {
  return [step.with.get('ref'), step.with.get('repository'), step.run].some((text) => text != null && checksOutHead.test(text));
}

function judgeTarget(own: readonly WorkflowFile[]): readonly DoctorFinding[] {
  if (own.length === 0) return [];
  const problems = own.flatMap((file) => ['pull_request_target', 'workflow_run'].flatMap((event) => {
    const trigger = file.triggers.get(event);
    if (trigger === undefined) return [];
    const strange = listJobs(file).flatMap(({ job }) => job.steps).find(takesHead);
    if (strange === undefined) return [isDoubtful('workflow/target', { found: `The workflow runs on \`${event}\`, with a token that may write.`, location: trigger.place })];
    return [isMissing('workflow/target', { found: `The workflow runs on \`${event}\` and takes what the pull request wrote: its code runs with your token and secrets.`, location: strange.place })];
  }));
  return settle('workflow/target', problems, 'no pull_request_target, no workflow_run');
}
