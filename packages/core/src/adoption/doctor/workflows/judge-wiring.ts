import type { DoctorCheckId, DoctorFinding } from '@shipworthy/contract/doctor';
import type { RuleId } from '@shipworthy/contract/rules';
import type { FindingDraft } from '../../../evidence/index.js';
import { judgeWiring as judgeAsTheGate } from '../../../gate/judge-wiring.js';
import { isGateStep } from '../../../gate/shipworthy-steps.js';
import type { WorkflowJob } from '../../../gate/workflow.js';
import { isMissing, isUnknown, settle } from '../finding.js';
import { listGates, type OwnJob } from './own-jobs.js';
import type { WorkflowFile } from './workflow-file.js';

/** What the gate itself will say of its wiring, before anything ran. */
const checkOfRule: Partial<Readonly<Record<RuleId, DoctorCheckId>>> = {
  'gate/not-always': 'gate/always', 'gate/gate-can-be-skipped': 'gate/unskippable', 'gate/job-not-needed': 'gate/needs', 'gate/needs-typed': 'gate/told',
  'gate/judge-can-be-skipped': 'evidence/survives', 'gate/continue-on-error': 'evidence/honest',
};

const fine: readonly (readonly [DoctorCheckId, string])[] = [
  ['gate/always', '`if: always()`'], ['gate/unskippable', 'no matrix and no condition on its step'], ['gate/needs', 'every job is needed or exempt'],
  ['gate/told', '`needs` is what GitHub fills in'], ['evidence/survives', 'judges run after red jobs'], ['evidence/honest', 'nothing continues on error'],
];

/** @param exempt ids of jobs that need not be needed; null where no configuration can be read */
export function judgeWiring(gates: readonly WorkflowFile[], exempt: Readonly<Record<string, string>> | null): readonly DoctorFinding[] {
  if (gates.length === 0) return [];
  const problems = gates.flatMap(listGates).flatMap((gate) => judgeGate(gate, exempt));
  return fine.flatMap(([check, text]) => settle(check, problems.filter((one) => one.check === check), text));
}

function judgeGate({ file, job: gate }: OwnJob, exempt: Readonly<Record<string, string>> | null): readonly DoctorFinding[] {
  const drafts = judgeAsTheGate({ reading: { state: 'read', workflow: file.workflow }, job: gate.id, exempt: exempt ?? {}, needed: null, handedOver: new Set() });
  return [...drafts.flatMap((draft) => toFinding(draft, { gate, isExemptKnown: exempt !== null })), ...judgeTold(gate)];
}

function toFinding(draft: FindingDraft, { gate, isExemptKnown }: { gate: WorkflowJob; isExemptKnown: boolean }): readonly DoctorFinding[] {
  const check = checkOfRule[draft.rule];
  if (check === undefined) return [];
  const diagnosis = { found: draft.message, location: draft.location ?? null };
  if (check === 'gate/needs' && !isExemptKnown) return [isUnknown(check, { ...diagnosis, fix: 'Mend the configuration first: it may exempt the job.' })];
  const paste = toPaste(check, draft, gate);
  return [isMissing(check, { ...diagnosis, ...(paste === undefined ? {} : { paste }) })];
}

function toPaste(check: DoctorCheckId, { keys }: FindingDraft, gate: WorkflowJob): string | undefined {
  switch (check) {
    case 'gate/always': return 'if: always()';
    case 'gate/needs': return `needs: [${[...gate.needs, keys['job'] ?? ''].join(', ')}]`;
    case 'gate/told': return 'needs: ${{ toJSON(needs) }}';
    case 'evidence/survives': return 'if: ${{ !cancelled() }}';
    default: return undefined;
  }
}

/** The action without `needs`: the gate would end unverified on every run. */
function judgeTold(gate: WorkflowJob): readonly DoctorFinding[] {
  const deaf = gate.steps.filter((step) => isGateStep(step) && step.uses !== null && !step.with.has('needs'));
  return deaf.map(({ place }) => isMissing('gate/told', { found: `The step of ${gate.id} that decides is not told how the jobs before it ended.`, location: place, paste: 'with:\n  needs: ${{ toJSON(needs) }}' }));
}
