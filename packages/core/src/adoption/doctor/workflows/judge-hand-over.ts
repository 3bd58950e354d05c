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
  const lost = job.steps.flatMap((step, index) => {
    if (!handsEvidence(step)) return [];
    const id = detail.steps[index]?.id ?? null;
    return id !== null && passed.some((expression) => refersTo(expression, id)) ? [] : [{ id, name: nameOf(step) ?? 'the step' }];
  });
  if (lost.length === 0) return [];
  const lines = lost.map(({ id, name }, index) => `  evidence${lost.length + passed.length > 1 ? `-${id ?? `${name}-${index + 1}`}` : ''}: \${{ steps.${id ?? name}.outputs.evidence }}`);
  const nameless = lost.filter(({ id }) => id === null).map(({ name }) => name);
  const what = lost.map(({ name }) => name).join(' and ');
  return [isMissing('evidence/handed-over', {
    found: `The job ${job.id} does not pass on the evidence of ${what}.`, location: detail.places.id, paste: ['outputs:', ...lines].join('\n'),
    ...(nameless.length === 0 ? {} : { fix: `Give the step ${nameless.map((name) => `of ${name} \`id: ${name}\``).join(', ')}, and the job outputs whose names begin with \`evidence\`.` }),
  })];
}

function refersTo(expression: string, id: string): boolean {
  return expression.replaceAll(/\s+/g, '').toLowerCase().includes(`steps.${id.toLowerCase()}.outputs.evidence`);
}

/** A called workflow hands over what it declares, whatever its jobs say. */
function judgeCalled(file: WorkflowFile, jobs: readonly OwnJob[]): readonly DoctorFinding[] {
  const trigger = file.triggers.get('workflow_call');
  const inside = jobs.filter((one) => one.file === file);
  if (trigger === undefined || inside.length === 0 || file.calledOutputs.some((name) => name.startsWith('evidence'))) return [];
  const lines = inside.flatMap(({ job }) => [`  evidence-${job.id}:`, `    value: \${{ jobs.${job.id}.outputs.evidence }}`]);
  return [isMissing('evidence/handed-over', { found: 'The called workflow declares no output for the evidence of its jobs.', location: trigger.place, fix: 'Declare one below `workflow_call`.', paste: ['outputs:', ...lines].join('\n') })];
}
