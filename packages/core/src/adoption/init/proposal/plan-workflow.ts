import type { InitPlan, KeptPart } from './init-plan.js';
import type { Judged } from './judged.js';
import { jobActions, listJobNames, renderJobs, renderWorkflow, type JobName } from './render-workflow.js';
import type { OwnWorkflow, RepositoryFacts } from '../facts/repository-facts.js';

const usual = '.github/workflows/release-readiness.yml';
/** Where the usual name is taken by something else. */
const other = '.github/workflows/shipworthy.yml';
const [usualName, otherName] = ['release-readiness', 'shipworthy'];

interface WorkflowRequest {
  readonly judged: Judged;
  readonly kinds: readonly string[];
  readonly isWanted: boolean;
}

/** The workflow, or what the one that is there lacks. */
export function planWorkflow(facts: RepositoryFacts, { judged, kinds, isWanted }: WorkflowRequest): Pick<InitPlan, 'files' | 'kept'> {
  const { own, release, branch } = facts;
  if (!isWanted || kinds.length === 0) return { files: [], kept: [] };
  const parts = { hasPack: judged.packs.length > 0, hasDocs: kinds.includes('doc-sync-report') };
  const namesakes = toNamesakes(facts);
  if (own.workflow !== null) return { files: [], kept: [...namesakes, { what: own.workflow.path, missing: listLacking(own.workflow, { jobs: listJobNames(parts), release }) }] };
  if (namesakes.length > 0) return { files: [], kept: namesakes };
  const path = [usual, other].find((one) => !own.workflowPaths.includes(one));
  if (path === undefined) return { files: [], kept: [{ what: usual, missing: [{ message: `This name and ${other} are taken by workflows that do not use Shipworthy: rename one, and run \`shipworthy init\` again.`, lines: [] }] }] };
  const setup = judged.newPack?.commands.flatMap((command) => command.setup) ?? [];
  const text = renderWorkflow({ ...parts, name: own.workflowNames.includes(usualName) ? otherName : usualName, branch, setup, release });
  return {
    files: [{ path, part: 'workflow', before: null, text, why: `on every change: ${[...(parts.hasPack ? ['regression', 'drift'] : []), ...(parts.hasDocs ? ['documents'] : [])].join(', ')}, then the check \`release-gate\`` }],
    kept: path === usual ? [] : [{ what: usual, missing: [] }],
  };
}

/** GitHub knows a check by its name alone: beside a second one nobody can require the gate. */
function toNamesakes({ own }: RepositoryFacts): KeptPart[] {
  const remedy = own.workflow === null ? 'No workflow is proposed beside it: give that job another name, and run `shipworthy init` again.' : 'Give that job another name.';
  return own.namesakes.map(({ path, job }) => ({ what: path, missing: [{ message: `Its job ${job} reports the check \`release-gate\`, which is the name of the gate, and a change could be merged by its result. ${remedy}`, lines: [] }] }));
}

/** The jobs that are not there yet, ready to be pasted, and what the gate waits for then. */
function listLacking({ actions, jobs }: OwnWorkflow, wanted: { readonly jobs: readonly JobName[]; readonly release: RepositoryFacts['release'] }): KeptPart['missing'] {
  const lacking = wanted.jobs.filter((job) => !actions.includes(jobActions[job]));
  if (lacking.length === 0) return [];
  const idOf = (name: JobName): string => jobs.find((job) => job.actions.includes(jobActions[name]))?.id ?? (jobs.some(({ id }) => id === name) ? `shipworthy-${name}` : name);
  const ids = { 'regression': idOf('regression'), 'drift': idOf('drift'), 'documents': idOf('documents'), 'release-gate': idOf('release-gate') };
  const fresh = lacking.filter((job) => job !== 'release-gate').map((job) => ids[job]);
  const gate = jobs.find((job) => job.actions.includes('release-gate'));
  const lines = renderJobs({ jobs: lacking, ids, needs: [...jobs.map(({ id }) => id), ...fresh], setup: [], release: wanted.release }).join('\n').trimEnd().split('\n');
  return [
    { message: `It does not use ${lacking.map((job) => jobActions[job]).join(', ')}. Add below \`jobs:\``, lines },
    ...(gate === undefined || fresh.length === 0 ? [] : [{ message: `and let the job ${gate.id}, which decides, wait for ${fresh.length === 1 ? 'it' : 'them'}:`, lines: [`needs: [${[...gate.needs, ...fresh].join(', ')}]`] }]),
  ];
}
