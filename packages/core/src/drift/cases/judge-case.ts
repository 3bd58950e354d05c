import type { ReasonCode } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../evidence/index.js';
import type { CaseFacts } from './collect-cases.js';
import { hasRun } from './collect-cases.js';
import { judgeComparison, judgeMetrics } from './judge-comparison.js';
import { judgeRecordChange, type RecordChange } from './judge-record-change.js';
import { toAcceptCommand, toCaseFinding, type CasePlace } from './case-finding.js';
import { judgeSkip } from './judge-skip.js';
import { showRecord, showRecordChange, showRecordEdit } from './show-record.js';

export type CaseStatus = 'compared' | 'new' | 'removed' | 'renamed' | 'accepted' | 'edited' | 'not-comparable' | 'skipped' | 'not-run';

export interface JudgedCase {
  readonly facts: CaseFacts;
  readonly status: CaseStatus;
  readonly renamedFrom: string | null;
  readonly findings: readonly FindingDraft[];
}

/** Why no case has a reference, said once for all of them. */
export interface MissingBaseline {
  readonly outcome: 'unverified' | 'warn';
  readonly reason: ReasonCode;
  readonly fingerprint: string;
}

export interface CaseContext extends CasePlace {
  readonly renamedFrom: string | null;
  /** Set when there is no reference for any case. */
  readonly missing: MissingBaseline | null;
}

/** Judges one case: first whether it ran, then what the change does to its record, then what it produced. */
export function judgeCase(facts: CaseFacts, context: CaseContext): JudgedCase {
  const stopped = judgeRun(facts, context);
  const change = context.missing === null ? changeOf(facts) : { state: 'unchanged' as const };
  const broken = judgeProblems(facts, change, context);
  const judged = stopped ?? judgeOutcome(facts, change, context);
  const edits = [...judgeChange(facts, change, context), ...judgeLeftBehind(facts, context)];
  const status = change.state === 'edited' ? 'edited' : judged.status;
  return { facts, status, renamedFrom: context.renamedFrom, findings: [...judged.findings, ...edits, ...broken] };
}

type Partly = Pick<JudgedCase, 'status' | 'findings'>;

function judgeRun(facts: CaseFacts, context: CaseContext): Partly | null {
  const { id, packCase, observed } = facts;
  if (packCase === null) return null;
  if (observed === null) return { status: 'not-run', findings: [] }; // completeness has said so
  const { observation } = observed;
  if (observation.state === 'skipped') return { status: 'skipped', findings: [judgeSkip(facts, observed, context)] };
  if (observation.state === 'not-run') {
    const message = `${id} did not run.`;
    return { status: 'not-run', findings: [toCaseFinding(context, { rule: 'drift/case-not-run', case: id, outcome: 'unverified', reason: observation.reason ?? 'unproven', message })] };
  }
  if (hasRun(observed)) return null;
  const reason = observation.reason ?? (observation.timedOut ? 'timed-out' : 'crashed');
  const what = observation.timedOut ? 'did not end in time' : observation.signal === null ? 'did not come to its end' : `was ended by ${observation.signal}`;
  return { status: 'not-comparable', findings: [toCaseFinding(context, { rule: 'drift/not-comparable', case: id, thing: { file: '*' }, outcome: 'unverified', reason, message: `${id} ${what}, so its output is not compared.` })] };
}

function changeOf({ packCase, recorded, problem, formerly, proposal }: CaseFacts): RecordChange {
  if (proposal === null || proposal.problem !== null) return { state: 'unchanged' };
  return judgeRecordChange({ base: recorded, head: proposal.record, isBaseBroken: problem !== null, isMoved: formerly !== null, isCase: packCase !== null, matchesHead: proposal.matches });
}

/** A record that cannot be read, unless this very change replaces it with a good one. */
function judgeProblems({ id, problem, proposal }: CaseFacts, change: RecordChange, context: CaseContext): FindingDraft[] {
  const found = [change.state === 'accepted' ? null : problem, proposal?.problem ?? null];
  const [first] = found.filter((one) => one !== null);
  return first === undefined ? [] : [toProblemFinding(context, id, first)];
}

export function toProblemFinding(context: CasePlace, id: string, problem: NonNullable<CaseFacts['problem']>): FindingDraft {
  const { path, line, column, reason, message } = problem;
  const location = { path, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
  return { ...toCaseFinding(context, { rule: 'drift/not-comparable', case: id, thing: { file: path }, outcome: 'unverified', reason, message, location }), remedy: 'Restore the record, or accept the case again.' };
}

function judgeChange({ id, recorded, proposal }: CaseFacts, change: RecordChange, context: CaseContext): FindingDraft[] {
  const location = { path: proposal?.record?.path ?? recorded?.path ?? context.pack.path, line: 1 };
  if (change.state === 'edited') {
    const message = `${id}: ${change.why}.`;
    return [toCaseFinding(context, { rule: 'drift/baseline-edited', case: id, outcome: 'fail', message, location, ...showRecordEdit(recorded, proposal?.record ?? null), remedy: `Undo the edit and accept from observations: ${toAcceptCommand(id)}.` })];
  }
  if (change.state !== 'unproven') return [];
  const message = `${id}: its record was changed, but there is no result that could confirm the new one.`;
  return [toCaseFinding(context, { rule: 'drift/not-comparable', case: id, thing: { file: location.path }, outcome: 'unverified', reason: 'missing-evidence', message, location, remedy: 'Run the case and hand over what it gave; if the record is not meant to change, undo its edit.' })];
}

/** The pack has another name or place than on the base, but this case's record did not come along: from the merge on nothing would guard it. */
function judgeLeftBehind({ id, packCase, recorded, formerly, proposal }: CaseFacts, context: CaseContext): FindingDraft[] {
  const outcome = context.pack.packPolicy.removedCase;
  if (formerly === null || recorded === null || packCase === null || outcome === 'pass') return [];
  if (proposal === null || proposal.record !== null || proposal.problem !== null) return [];
  const message = `${id} has its record in ${formerly}, where the pack was before this change; the pack ${context.pack.ref.id} has none for it.`;
  return [toCaseFinding(context, { rule: 'drift/case-removed', case: id, outcome, message, expected: recorded.path, actual: null, remedy: `Accept the case in its pack: ${toAcceptCommand(id)}.` })];
}

function judgeOutcome(facts: CaseFacts, change: RecordChange, context: CaseContext): Partly {
  const { packCase, problem, comparison } = facts;
  if (packCase === null) return judgeRemoved(facts, context);
  if (change.state === 'accepted') return judgeAccepted(facts, context);
  if (comparison !== null) return judgeComparison(facts, comparison, context);
  if (problem !== null || facts.proposal?.problem != null) return { status: 'not-comparable', findings: [] };
  if (change.state === 'edited') return { status: 'edited', findings: [] };
  const judged = judgeNew(facts, context);
  return { ...judged, findings: [...judged.findings, ...judgeMetrics(facts, facts.sampled, context)] };
}

function judgeRemoved({ id, recorded }: CaseFacts, context: CaseContext): Partly {
  const outcome = context.pack.packPolicy.removedCase;
  if (recorded === null || outcome === 'pass') return { status: 'removed', findings: [] };
  const message = `${id} is in the baseline, but the pack no longer has it.`;
  return { status: 'removed', findings: [toCaseFinding(context, { rule: 'drift/case-removed', case: id, outcome, message, expected: id, actual: null, remedy: `Restore the case, or take its record away as well: ${toAcceptCommand(id)}.` })] };
}

/** The change brings the record with it, so the policy for accepted changes counts, also for a case that is new. */
function judgeAccepted({ id, recorded, comparison, proposal }: CaseFacts, context: CaseContext): Partly {
  const outcome = context.pack.packPolicy.acceptedChange;
  const head = proposal?.record ?? null;
  if (outcome === 'pass' || head === null) return { status: 'accepted', findings: [] };
  const said = `accepted by ${head.record.acceptedBy}: ${head.record.reason}`;
  const shared = { case: id, outcome, location: { path: head.path, line: 1 }, remedy: 'Nothing to do but review it.' };
  if (recorded !== null) {
    const values = showRecordChange(recorded.record, head.record, comparison?.files);
    return { status: 'accepted', findings: [toCaseFinding(context, { ...shared, rule: 'drift/accepted-change', message: `${id} has a new baseline, ${said}`, ...values })] };
  }
  if (context.renamedFrom !== null) {
    return { status: 'accepted', findings: [toCaseFinding(context, { ...shared, rule: 'drift/case-renamed', message: `${id} was ${context.renamedFrom}; its baseline moved with it, ${said}`, expected: context.renamedFrom, actual: id })] };
  }
  return { status: 'accepted', findings: [toCaseFinding(context, { ...shared, rule: 'drift/case-new', message: `${id} is new and brings its baseline, ${said}`, actual: showRecord(head) })] };
}

function judgeNew({ id }: CaseFacts, context: CaseContext): Partly {
  const { missing, renamedFrom } = context;
  if (missing !== null) {
    const { outcome, reason, fingerprint } = missing;
    const message = `${id} has no baseline.`;
    return { status: 'new', findings: [toCaseFinding({ ...context, cause: fingerprint }, { rule: 'drift/case-new', case: id, outcome, reason, message, remedy: reason === 'no-baseline' ? `Accept it: ${toAcceptCommand(id)}.` : 'See the finding that this follows from.' })] };
  }
  if (renamedFrom !== null) {
    const message = `${id} produces exactly what the baseline knows as ${renamedFrom}, which the pack no longer has.`;
    return { status: 'renamed', findings: [toCaseFinding(context, { rule: 'drift/case-renamed', case: id, outcome: 'warn', message, expected: renamedFrom, actual: id, remedy: `Move its baseline as well: ${toAcceptCommand(id, renamedFrom)}.` })] };
  }
  const outcome = context.pack.packPolicy.newCase;
  if (outcome === 'pass') return { status: 'new', findings: [] };
  return { status: 'new', findings: [toCaseFinding(context, { rule: 'drift/case-new', case: id, outcome, message: `${id} has no baseline, while other cases have one.`, remedy: `Accept it: ${toAcceptCommand(id)}.` })] };
}
