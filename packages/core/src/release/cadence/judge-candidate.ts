import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { ReadEvidence } from '@shipworthy/contract/release';
import type { ReasonCode } from '@shipworthy/contract/words';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { toProvenVerdict } from '../../evidence/judgement.js';
import type { ReleaseRun } from '../release-run.js';
import { formatVersion, type Version } from '../../version/index.js';
import type { CadenceJudgement } from './cadence-facts.js';
import type { Candidate, FoundCandidates } from './candidate.js';

export const candidateCheck = 'cadence:candidate';

export interface CandidateFacts {
  readonly name: string;
  readonly version: Version;
  readonly run: Pick<ReleaseRun, 'history' | 'documents' | 'log'>;
  /** Of the run; null where nobody knows. */
  readonly repository: string | null;
  readonly candidates: FoundCandidates;
}

export type CandidateJudgement = CadenceJudgement & {
  /** The newest that the release contains. */
  readonly candidate: Candidate | null;
  readonly evidence: readonly ReadEvidence[];
};

/** Whether a minor or major release contains a candidate, the newest of which drift-check has passed whole. */
export function judgeCandidate(facts: CandidateFacts): CandidateJudgement {
  const { run: { history, documents, log }, candidates, version } = facts;
  const candidate = candidates.contained.at(-1) ?? null;
  if (candidate === null) {
    if (history.state === 'unknown') return unknown(facts, toFinding(history.finding).fingerprint);
    return missing(facts);
  }
  const reports = documents.flatMap((received) => (received.kind === 'drift-report' && received.document?.subject.commit === candidate.commit ? [{ received, document: received.document }] : []));
  const evidence = reports.map(({ received }) => log.document(received));
  const findings = reports.length === 0 ? [unreported(facts, candidate)] : reports.flatMap(({ document }) => judgeReport(facts, document, candidate));
  const note = findings.length === 0
    ? `candidate ${candidate.name} proven by ${reports.length === 1 ? 'its drift report' : `its ${String(reports.length)} drift reports`}`
    : `candidate ${candidate.name} of ${formatVersion(version)} is not proven`;
  return { check: candidateCheck, findings, note, candidate, evidence };
}

function draft({ name }: CandidateFacts, outcome: 'fail' | ReasonCode, message: string): FindingDraft {
  const shared = { rule: 'release/candidate-missing', keys: { release: name }, check: candidateCheck, message } as const;
  return outcome === 'fail' ? { ...shared, outcome } : { ...shared, outcome: 'unverified', reason: outcome };
}

function unknown(facts: CandidateFacts, causedBy: string): CandidateJudgement {
  const message = 'Whether the release contains a candidate cannot be known from this clone.';
  return { check: candidateCheck, findings: [{ ...draft(facts, 'unreadable-source', message), causedBy, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.' }], note: 'candidates unknown', candidate: null, evidence: [] };
}

function missing(facts: CandidateFacts): CandidateJudgement {
  const [other] = facts.candidates.others;
  const branch = `release/v${formatVersion(facts.version)}-rc.1`;
  const message = other === undefined
    ? `There is no candidate of ${facts.name}: neither a branch nor a tag such as ${branch}.`
    : `The candidate ${other.name} is not contained in what is released, so it was another state that was tried.`;
  return { check: candidateCheck, findings: [draft(facts, 'fail', message)], note: 'no candidate', candidate: null, evidence: [] };
}

function unreported(facts: CandidateFacts, { name, commit }: Candidate): FindingDraft {
  const refused = facts.run.documents.filter(({ kind, document }) => kind === 'drift-report' && document === null);
  const more = refused.length === 0 ? '' : ` (${String(refused.length)} that cannot be read ${refused.length === 1 ? 'was' : 'were'} handed over.)`;
  return { ...draft(facts, 'missing-evidence', `The candidate ${name} has no drift report: none that was handed over is of its commit ${commit.slice(0, 12)}.${more}`), remedy: 'Run drift-check on the commit of the candidate, and hand its report over with `documents`.' };
}

/** Every report of the candidate's commit must pass: a second, red one is not outweighed by the first. */
function judgeReport(facts: CandidateFacts, document: EvidenceDocument, candidate: Candidate): FindingDraft[] {
  const what = `The drift report ${document.key} of the candidate ${candidate.name}`;
  if (facts.repository !== null && document.subject.repository !== facts.repository) return [draft(facts, 'wrong-subject', `${what} is of the repository ${document.subject.repository ?? 'without a name'}, not of ${facts.repository}.`)];
  if (document.partial) return [draft(facts, 'partial', `${what} judges only a chosen part.`)];
  if (document.subject.dirty) return [draft(facts, 'dirty', `${what} was made with tracked files that differ from the commit.`)];
  // What it claims and what its findings amount to: the worse of them.
  const verdicts = [document.verdict, toProvenVerdict(document, document.policy.reasons)];
  if (verdicts.includes('fail')) return [draft(facts, 'fail', `${what} fails.`)];
  return verdicts.includes('unverified') ? [draft(facts, 'unproven', `${what} is unverified.`)] : [];
}
