import type { GateApproval } from '@shipworthy/contract/gate';
import type { Level } from '@shipworthy/contract/words';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { ApprovalFacts, SourceProblem } from './approval-facts.js';
import type { Candidate } from './candidate.js';
import { judgeEnvironmentReviews, judgePullRequestReviews } from './judge-reviews.js';
import { judgeSignedFile } from './judge-signed-file.js';

/** Under this id the approvals count as one check. */
export const approvalsCheck = 'approvals';

export interface ApprovalJudgement {
  readonly approvals: readonly GateApproval[];
  readonly findings: readonly FindingDraft[];
}

/** Have enough different people approved exactly this tree? What does not count is told apart; it blocks only where something lacks. */
export function judgeApprovals(facts: ApprovalFacts, level: Level): ApprovalJudgement {
  const { needed } = facts;
  if (needed === 0) return { approvals: [], findings: [] };
  const candidates = judgeCandidates(facts);
  const people = countPeople(candidates.filter(({ refusal }) => refusal === null));
  const isShort = people < needed;
  const problems = isShort ? facts.problems.map(unreadable) : [];
  const findings = [...problems, ...candidates.flatMap((candidate) => refused(candidate, isShort)), ...(isShort ? [missing({ needed, people, level, cause: problems[0] ?? unknownOwner(candidates) })] : [])];
  return { approvals: candidates.map(toRow), findings };
}

/** Everybody's consent, each counted or refused with why, in one order. */
export function judgeCandidates(facts: ApprovalFacts): readonly Candidate[] {
  const { target } = facts;
  if (target === null) return [];
  return [
    ...judgeEnvironmentReviews(facts.environmentReviews, target),
    ...judgePullRequestReviews(facts.pullRequests, facts.owners, target),
    ...facts.signed.map((file) => judgeSignedFile(file, target)),
  ].toSorted(byName);
}

/** Two candidates are one person when they share an identity, directly or through others. */
export function countPeople(candidates: readonly Pick<Candidate, 'identities'>[]): number {
  let people: ReadonlySet<string>[] = [];
  for (const { identities } of candidates) {
    const isSame = (person: ReadonlySet<string>): boolean => identities.some((identity) => person.has(identity));
    people = [...people.filter((person) => !isSame(person)), new Set([...identities, ...people.filter(isSame).flatMap((person) => [...person])])];
  }
  return people.length;
}

function unreadable({ source, reason, message, remedy }: SourceProblem): FindingDraft {
  return { rule: 'gate/approvals-unreadable', keys: { source }, check: approvalsCheck, outcome: 'unverified', reason, message, remedy };
}

/** An approval that might count, had somebody been allowed to look, is as good as unreadable. */
function unknownOwner(candidates: readonly Candidate[]): FindingDraft | undefined {
  const hidden = candidates.find(({ refusal }) => refusal !== null && unreadableReasons.has(refusal.reason));
  return hidden === undefined ? undefined : refused(hidden, true)[0];
}

const unreadableReasons: ReadonlySet<string> = new Set(['permission-denied', 'rate-limited', 'unreadable-source']);

function refused({ how, source, approver, refusal }: Candidate, isShort: boolean): FindingDraft[] {
  if (refusal === null) return [];
  const { reason, message, remedy, isAlarming = false } = refusal;
  const shared = { rule: 'gate/approval-refused' as const, keys: { how, source: approver === null ? source : `${source} ${approver}` }, message, remedy };
  if (isShort) return [{ ...shared, check: approvalsCheck, outcome: 'unverified', reason }];
  return [{ ...shared, check: null, outcome: isAlarming ? 'warn' : 'not-applicable', message: `${message} Others have approved.` }];
}

interface Shortage {
  readonly needed: number;
  readonly people: number;
  readonly level: Level;
  readonly cause: FindingDraft | undefined;
}

/** That nobody consented is a fact and fails; where consent could not be looked for, nothing is known. */
function missing({ needed, people, level, cause }: Shortage): FindingDraft {
  const shared = {
    rule: 'gate/approval-missing' as const, keys: { level }, check: approvalsCheck, expected: needed, actual: people,
    message: `Level ${level} asks for ${needed === 1 ? 'the approval of one person' : `the approvals of ${needed} different people`}, and there ${people === 1 ? 'is one that counts' : `are ${people} that count`}.`,
  };
  return cause === undefined ? { ...shared, outcome: 'fail' } : { ...shared, outcome: 'unverified', reason: 'missing-evidence', causedBy: toFinding(cause).fingerprint };
}

function toRow({ identities: _who, refusal, ...row }: Candidate): GateApproval {
  return { ...row, accepted: refusal === null, reason: refusal?.reason ?? null, note: refusal?.message ?? null };
}

/** The order in which GitHub lists does not matter. */
function byName(a: Candidate, b: Candidate): number {
  const [left, right] = [a, b].map(({ how, source, approver, commit }) => [how, source, approver ?? '', commit ?? ''].join('\0'));
  return (left ?? '') < (right ?? '') ? -1 : left === right ? 0 : 1;
}
