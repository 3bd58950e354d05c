import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isGateStep } from '../../../gate/shipworthy-steps.js';
import { isDoubtful, isFine, isMissing, isUnknown, listSome, settle } from '../finding.js';
import { toFaultFindings } from '../settings/judge-settings.js';
import type { CollectedWorkflows } from './collect-workflows.js';
import { listChecks, reportsOnChanges } from './listed-checks.js';
import { listGates } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

/** The check that a ruleset requires, to the letter. */
export const requiredCheck = 'release-gate';

/**
 * Is there one gate, in the workflow itself, under the name that is required?
 * @param required names of the checks that the default branch requires; null where nobody looked
 */
export function judgeGateJob(workflows: CollectedWorkflows, required: readonly string[] | null): readonly DoctorFinding[] {
  const { own, others, gates, broken } = workflows;
  const invalid = broken.flatMap(({ path, error }) => toFaultFindings('workflow/valid', error, path));
  if (own.length === 0) return broken.length > 0 ? invalid : [judgeAbsence(workflows)];
  return [
    ...settle('workflow/valid', invalid, `${own.length} workflow ${own.length === 1 ? 'file runs' : 'files run'} Shipworthy`),
    isFine('workflow/present', listSome(own.map(({ path }) => path))),
    ...settle('gate/job', [...judgePresence(own, gates), ...gates.flatMap(judgeTwins), ...judgeNamesakes([...own, ...others], gates)], 'one gate decides on pull requests'),
    ...(gates.length === 0 ? [] : settle('gate/name', gates.flatMap((file) => judgeName(file, required)), `as ${listSome([...new Set(gates.flatMap(namesOf))])}`)),
  ];
}

function judgeAbsence({ others, count }: CollectedWorkflows): DoctorFinding {
  const hidden = others.filter((file) => listChecks(file).some(({ name }) => name === requiredCheck)).map(({ path }) => path);
  const [first] = hidden;
  if (first !== undefined) {
    return isUnknown('workflow/present', { found: `${listSome(hidden)} has a job \`${requiredCheck}\`, and no step in it is one of Shipworthy by its name: a local action may hide it.`, location: { path: first }, fix: 'Use the action in the workflow itself: the gate reads that file, too, and cannot see through a local action.' });
  }
  const found = count === 0 ? 'There is no workflow in .github/workflows.' : `None of the ${count} workflow files in .github/workflows runs Shipworthy.`;
  return isMissing('workflow/present', { found });
}

function judgePresence(own: readonly WorkflowFile[], gates: readonly WorkflowFile[]): readonly DoctorFinding[] {
  if (gates.length === 0) return [isMissing('gate/job', { found: `${listSome(own.map(({ path }) => path))}: there are steps of Shipworthy, but none runs the gate.`, location: own[0]?.places.file ?? null })];
  const deciding = gates.filter(runsOnPullRequests);
  if (deciding.length > 1) {
    const found = `${deciding.length === 2 ? 'Two' : deciding.length} workflows report the gate on pull requests: ${listSome(deciding.map(({ path }) => path))}.`;
    return [isMissing('gate/job', { found, location: deciding.flatMap(listGates)[0]?.detail.places.id ?? null, fix: 'Keep the gate in one of them.' })];
  }
  const called = gates.filter(({ triggers }) => triggers.size === 1 && triggers.has('workflow_call'));
  return called.flatMap(listGates).map(({ detail }) => isMissing('gate/job', {
    found: `The gate stands in a workflow that is called: it reports as "caller / ${requiredCheck}", a check that nobody requires.`, location: detail.places.id,
    fix: 'Move the job of the gate into the workflow that calls.',
  }));
}

function judgeTwins({ workflow }: WorkflowFile): readonly DoctorFinding[] {
  const [first, second] = workflow.jobs.filter(({ steps }) => steps.some(isGateStep));
  if (first === undefined || second === undefined) return [];
  return [isDoubtful('gate/job', { found: `The jobs ${first.id} and ${second.id} both run the gate; only ${first.id} was looked at.`, location: second.places.id, fix: 'Let one job decide over everything.' })];
}

/** A job that decides nothing and reports under the name that is required: GitHub knows a check by its name alone. */
function judgeNamesakes(files: readonly WorkflowFile[], gates: readonly WorkflowFile[]): readonly DoctorFinding[] {
  if (gates.length === 0) return [];
  const required = toGateName(gates);
  const namesakes = files.filter(reportsOnChanges).flatMap(listChecks).filter(({ name, decides }) => name === required && !decides);
  return namesakes.map(({ job, place }) => isMissing('gate/job', {
    found: `The job ${job} reports the check \`${required}\` as well, and runs no gate: a change can be merged by its result.`, location: place, fix: 'Give that job another name.',
  }));
}

export function runsOnPullRequests({ triggers }: WorkflowFile): boolean {
  return triggers.has('pull_request') || triggers.has('merge_group');
}

/** As GitHub will call the check of the gate. A name that is an expression is known only when it runs. */
function namesOf(file: WorkflowFile): readonly string[] {
  return listGates(file).map(({ job, detail }) => detail.name ?? job.id);
}

/** The name of the gate on pull requests; that of the templates where there is none. */
export function toGateName(gates: readonly WorkflowFile[]): string {
  return gates.filter(runsOnPullRequests).flatMap(namesOf)[0] ?? requiredCheck;
}

/** Another name is no fault as long as it is the one that is required. */
function judgeName(file: WorkflowFile, required: readonly string[] | null): readonly DoctorFinding[] {
  return listGates(file).flatMap(({ job, detail }) => {
    const name = detail.name ?? job.id;
    if (name === requiredCheck || required?.includes(name) === true) return [];
    const isWaitedFor = required?.includes(requiredCheck) === true && runsOnPullRequests(file);
    const found = `The gate job reports as \`${name}\`, not as \`${requiredCheck}\`${isWaitedFor ? ', which the default branch waits for' : ''}.`;
    return [(isWaitedFor ? isMissing : isDoubtful)('gate/name', {
      found, location: detail.places.name, paste: `name: ${requiredCheck}`,
      ...(isWaitedFor ? {} : { fix: `Name the job, or require \`${name}\` instead.` }),
    })];
  });
}
