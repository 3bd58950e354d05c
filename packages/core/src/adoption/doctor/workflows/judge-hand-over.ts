import type { DoctorFinding } from '@shipworthy/contract/doctor';
import { isMissing, settle } from '../finding.js';
import { gateOf, handsEvidence, isAfterGate, listOwnJobs, nameOf, type OwnJob } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

/** Does what the jobs wrote reach the gate? */
export function judgeHandOver(own: readonly WorkflowFile[]): readonly DoctorFinding[] {
  const handing = own.filter((file) => gateOf(file) !== null || file.triggers.has('workflow_call'));
  const jobs = handing.flatMap((file) => listOwnJobs(file).filter(({ job }) => job !== gateOf(file) && !isAfterGate(file, job)));
  // One leg's outputs are all that GitHub keeps of a matrix: drift-check collects those documents by itself.
  const single = jobs.filter(({ job }) => !job.hasMatrix && job.steps.some(handsEvidence));
  if (single.length === 0) return [];
  return settle('evidence/handed-over', [...single.flatMap(judgeJob), ...handing.flatMap((file) => judgeCalled(file, single))], `${single.length} ${single.length === 1 ? 'job passes' : 'jobs pass'} on what ${single.length === 1 ? 'it' : 'they'} wrote`);
}

function judgeJob({ job, detail }: OwnJob): readonly DoctorFinding[] {
  const passed = [...detail.outputs].filter(([name]) => name.startsWith('evidence')).map(([, expression]) => expression);
  const ids = new Set(detail.steps.map(({ id }) => id));
  const lost = job.steps.flatMap((step, index) => {
    const [id, name] = [detail.steps[index]?.id ?? null, nameOf(step)];
    if (name === null || !handsEvidence(step) || (id !== null && passed.some((expression) => refersTo(expression, id)))) return [];
    return [{ name, id: id ?? takeFree(name, ids), isNameless: id === null }];
  });
  if (lost.length === 0) return [];
  const lines = lost.map(({ id }) => `  evidence${lost.length + passed.length > 1 ? `-${id}` : ''}: \${{ steps.${id}.outputs.evidence }}`);
  const nameless = lost.filter((one) => one.isNameless);
  const what = lost.map(({ name }) => name).join(' and ');
  return [isMissing('evidence/handed-over', {
    found: `The job ${job.id} does not pass on the evidence of ${what}.`, location: detail.places.id, paste: ['outputs:', ...lines].join('\n'),
    ...(nameless.length === 0 ? {} : { fix: `Give the step ${nameless.map(({ name, id }) => `of ${name} \`id: ${id}\``).join(', ')}, and the job outputs whose names begin with \`evidence\`.` }),
  })];
}

/** An id that no step of the job has, nor was given before. */
function takeFree(name: string, ids: Set<string | null>): string {
  let id = name;
  for (let count = 2; ids.has(id); count += 1) id = `${name}-${count}`;
  ids.add(id);
  return id;
}

/** To `evidence` itself: `evidence-path` is another output. */
function refersTo(expression: string, id: string): boolean {
  const after = expression.replaceAll(/\s+/g, '').toLowerCase().split(`steps.${id.toLowerCase()}.outputs.evidence`).slice(1);
  return after.some((rest) => !/^[\w-]/.test(rest));
}

/** A called workflow hands over what it declares, whatever its jobs say. */
function judgeCalled(file: WorkflowFile, jobs: readonly OwnJob[]): readonly DoctorFinding[] {
  const trigger = file.triggers.get('workflow_call');
  const inside = jobs.filter((one) => one.file === file);
  if (trigger === undefined || inside.length === 0 || file.calledOutputs.some((name) => name.startsWith('evidence'))) return [];
  const lines = inside.flatMap(({ job }) => [`  evidence-${job.id}:`, `    value: \${{ jobs.${job.id}.outputs.evidence }}`]);
  return [isMissing('evidence/handed-over', { found: 'The called workflow declares no output for the evidence of its jobs.', location: trigger.place, fix: 'Declare one below `workflow_call`.', paste: ['outputs:', ...lines].join('\n') })];
}
