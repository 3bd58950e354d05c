import type { Config } from '@shipworthy/contract/config';
import type { GateDetails, GateDocument } from '@shipworthy/contract/gate';
import type { Outcome } from '@shipworthy/contract/words';
import { judge, toFinding, type FindingDraft, type Judgement, type NeededJob } from '../evidence/index.js';
import { selectorOf, findUnusedWaivers } from '../evidence/waivers.js';
import { approvalsCheck, judgeApprovals, type ApprovalFacts } from './approvals/index.js';
import type { WorkflowReading } from './collect-workflow.js';
import { describeDecision } from './describe-decision.js';
import { documentCheck, judgeEvidence, requirementCheck, type EvidenceJudgement, type JudgedEvidence } from './judge-evidence.js';
import type { GateEvidence } from './judge-identity.js';
import { jobCheck, judgeJobs, type JobJudgement } from './judge-jobs.js';
import { findGateJob, judgeWiring, wiringCheck } from './judge-wiring.js';
import type { FoundLevel } from './level/index.js';
import { isMeantBy, type Requirement } from './requirement.js';

/** All that the gate knows, as plain data. */
export interface GateFacts {
  readonly key: string;
  readonly config: Config;
  /** About the policy itself. */
  readonly policyFindings: readonly FindingDraft[];
  readonly level: FoundLevel;
  readonly approvals: ApprovalFacts;
  readonly required: readonly Requirement[];
  readonly advisory: readonly Requirement[];
  readonly needs: readonly NeededJob[] | null;
  /** The running workflow; null outside GitHub Actions, where there is none. */
  readonly workflow: { readonly reading: WorkflowReading; readonly job: string | null } | null;
  readonly evidence: readonly GateEvidence[];
  readonly ignored: readonly string[];
  readonly emptyPlaces: readonly string[];
  /** The real date, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface GateJudgement {
  readonly judgement: Judgement;
  readonly details: GateDetails;
}

/** What does not apply outside GitHub Actions, and why. */
const outside = [
  { check: 'workflow wiring', reason: 'there is no running workflow outside GitHub Actions' },
  { check: 'job results', reason: 'only GitHub Actions tells how the jobs before ended' },
  { check: 'the run id', reason: 'documents cannot be bound to a run that has no id' },
] as const;

/** The decision. The same facts in any order give the same decision. */
export function judgeGate(facts: GateFacts): GateJudgement {
  const { config, level } = facts;
  const jobs = judgeAllJobs(facts);
  const evidence = judgeEvidence(facts.evidence, {
    required: facts.required, advisory: facts.advisory, maxWarnings: config.gate.maxWarnings, reasons: config.reasons, emptyPlaces: facts.emptyPlaces,
    waivers: config.waivers, exceptions: config.security.exceptions, today: facts.today,
  });
  const approvals = judgeApprovals(facts.approvals, level.level);
  const said = [...facts.policyFindings, ...level.findings, ...wiringFindings(facts), ...jobs.findings, ...evidence.findings, ...approvals.findings];
  const drafts = [...said, ...unusedWaivers(facts, said)];
  const asked = facts.approvals.needed > 0 ? [approvalsCheck] : [];
  const checks = [...(facts.workflow === null ? [] : [wiringCheck]), ...jobs.jobs.map(({ id }) => jobCheck(id)), ...evidence.checks, ...asked];
  const judgement = judge({ checks, findings: drafts, waivers: config.waivers, waiversAsOf: facts.today, reasons: config.reasons, key: facts.key });
  const notApplicable = facts.workflow === null ? [...outside] : [];
  const documents = evidence.documents.flatMap(({ state, document }) => (state === 'accepted' && document !== null ? [document] : []));
  const decision = describeDecision({ judgement, drafts, reasons: config.reasons, documents, level, isOutsideActions: facts.workflow === null });
  const demanded = { level: level.level, levelReason: level.reason, approvalsNeeded: facts.approvals.needed, approvals: [...approvals.approvals] };
  return { judgement, details: { ...demanded, decision, ...toRows(facts, { jobs, evidence, judgement }), notApplicable, ignored: [...facts.ignored] } };
}

/** Results that were handed over are judged wherever we are; inside GitHub Actions they must be there. */
function judgeAllJobs({ workflow, needs, config }: GateFacts): JobJudgement {
  if (workflow === null && needs === null) return { jobs: [], findings: [] };
  const gate = workflow?.reading.state === 'read' ? findGateJob(workflow.reading.workflow, workflow.job) : null;
  return judgeJobs({ needs, declared: gate?.needs ?? null, allowSkipped: config.gate.allowSkipped });
}

function wiringFindings({ workflow, needs, config }: GateFacts): FindingDraft[] {
  if (workflow === null) return [];
  const handedOver = new Set((needs ?? []).filter(({ entries }) => entries.length > 0).map(({ id }) => id));
  return judgeWiring({ ...workflow, exempt: config.gate.exempt, needed: needs?.map(({ id }) => id) ?? null, handedOver });
}

/** Waivers that match nothing in any document that the gate accepted, nor in what the gate itself says. */
function unusedWaivers({ config, evidence }: GateFacts, said: readonly FindingDraft[]): FindingDraft[] {
  const findings = [...evidence.flatMap(({ document }) => document?.findings ?? []), ...said.map(toFinding)];
  return findUnusedWaivers(config.waivers, findings).flatMap((index): FindingDraft[] => {
    const waiver = config.waivers[index];
    if (waiver === undefined) return [];
    return [{
      rule: 'policy/waiver-unused', keys: { rule: waiver.rule, selector: selectorOf(waiver) }, check: null, outcome: 'warn',
      message: `The waiver of ${waiver.rule} by ${waiver.owner} matches no finding of any document that the gate read.`,
    }];
  });
}

interface Judged {
  readonly jobs: JobJudgement;
  readonly evidence: EvidenceJudgement;
  readonly judgement: Judgement;
}

function toRows(facts: GateFacts, { jobs, evidence, judgement }: Judged): Pick<GateDetails, 'wiring' | 'jobs' | 'required' | 'documents'> {
  const outcomeOf = (check: string): Outcome => judgement.outcomes.get(check) ?? 'not-applicable';
  const { workflow } = facts;
  const documents = evidence.documents.map((one) => toRow(one, one.role === 'advisory' || one.state === 'superseded' ? advisoryOutcome(one) : outcomeOf(documentCheck(one))));
  return {
    wiring: {
      workflow: workflow === null ? null : workflow.reading.state === 'read' ? workflow.reading.workflow.path : workflow.reading.path,
      outcome: outcomeOf(wiringCheck),
      note: workflow === null ? outside[0].reason : null,
    },
    jobs: jobs.jobs.map((job) => ({ ...job, outcome: outcomeOf(jobCheck(job.id)) })),
    required: facts.required.map((requirement) => {
      const meant = evidence.documents.filter((one) => one.role !== 'advisory' && one.state !== 'superseded' && isMeantBy(requirement, one));
      return { requirement: requirement.text, outcome: worstOutcome([outcomeOf(requirementCheck(requirement.text)), ...meant.map((one) => outcomeOf(documentCheck(one)))]), documents: meant.length };
    }),
    documents,
  };
}

/** Shown, not counted: green when it is, otherwise not applicable. */
function advisoryOutcome({ document }: JudgedEvidence): Outcome {
  return document?.verdict === 'pass' ? 'pass' : 'not-applicable';
}

const severity: readonly Outcome[] = ['not-applicable', 'pass', 'waived', 'warn', 'unverified', 'fail'];

function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce((worst, outcome) => (severity.indexOf(outcome) > severity.indexOf(worst) ? outcome : worst), 'not-applicable');
}

function toRow({ received, document, refusal, role, state, kind, key }: JudgedEvidence, outcome: Outcome): GateDocument {
  return {
    kind, key, attempt: received.attempt, job: received.job, role,
    accepted: state === 'accepted',
    reason: refusal?.reason ?? null,
    verdict: document?.verdict ?? null,
    outcome,
    documentSha256: received.documentSha256,
    contentDigest: received.contentDigest,
    artifactId: received.artifactId,
    artifactDigest: received.artifactDigest,
    summary: document?.summary ?? null,
  };
}
