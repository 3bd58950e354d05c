import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { Verdict } from '@shipworthy/contract/words';
import type { SubjectExpectation } from '../evidence/check-subject.js';
import { checkSubject, worstVerdict, type ReceivedEvidence } from '../evidence/index.js';
import { toProvenVerdict } from '../evidence/judgement.js';
import type { Refusal } from '../evidence/read-document.js';
import { refuseConfig, type PolicyRules } from './policy-rules.js';
import type { Identified } from './requirement.js';

/** A document that the gate looked at. `accepted`: it is about this run and whole; `superseded`: a later attempt took its place. */
export interface GateEvidence extends Identified {
  readonly state: 'accepted' | 'refused' | 'superseded';
  readonly refusal: Refusal | null;
  readonly received: ReceivedEvidence;
}

export interface IdentityRules extends SubjectExpectation, PolicyRules {
  /** True where the level forbids what was measured with uncommitted changes. */
  readonly refuseDirty: boolean;
}

/** Which of the documents that arrived may be used, and why not the others. The order in which they arrived does not matter. */
export function judgeIdentity(received: readonly ReceivedEvidence[], rules: IdentityRules): GateEvidence[] {
  const judged = withoutCopies(received.toSorted(bySource)).map((one) => toEvidence(one, one.refusal ?? refuse(one.document, rules)));
  // What is about something else does not compete with what is about this run.
  const competes = ({ refusal }: GateEvidence): boolean => refusal?.reason !== 'wrong-subject';
  return [...judged.filter((one) => !competes(one)), ...selectCurrent(judged.filter(competes))].toSorted(byIdentity);
}

function toEvidence(received: ReceivedEvidence, refusal: Refusal | null): GateEvidence {
  const identity = { kind: received.kind ?? 'unknown', key: received.key ?? received.source };
  return { ...identity, document: refusal === null ? received.document : null, state: refusal === null ? 'accepted' : 'refused', refusal, received };
}

function refuse(document: EvidenceDocument | null, rules: IdentityRules): Refusal | null {
  if (document === null) return { reason: 'missing-evidence', message: 'The document did not arrive.' };
  return checkSubject(document, rules) ?? refusePart(document) ?? (rules.refuseDirty ? refuseDirty(document) : null) ?? refuseVerdict(document) ?? (rules.refuseHeadPolicy ? (refusePolicy(document) ?? refuseBaseline(document)) : null) ?? refuseConfig(document, rules.configs);
}

function refusePart(document: EvidenceDocument): Refusal | null {
  return document.partial ? { reason: 'partial', message: 'It judges only a part that somebody chose.' } : null;
}

function refuseDirty({ subject }: EvidenceDocument): Refusal | null {
  return subject.dirty ? { reason: 'dirty', message: 'It was measured with uncommitted changes, and at this level only what is committed counts.' } : null;
}

/** A verdict that is better than the document's own findings was not written by this program. */
function refuseVerdict(document: EvidenceDocument): Refusal | null {
  const proven = toProvenVerdict(document, document.policy.reasons);
  if (worstVerdict([document.verdict, proven]) === document.verdict) return null;
  return { reason: 'malformed-document', message: `Its verdict says ${document.verdict}, but by its own findings and counts it is ${proven}.` };
}

const green: ReadonlySet<Verdict> = new Set(['pass', 'warn']);

/** `default` means that no configuration was found at all: the base has one, so a green verdict by no rules is no better than one by the change's own. */
function refusePolicy(document: EvidenceDocument): Refusal | null {
  const { source } = document.policy;
  if (source === 'base' || (source === 'default' && !green.has(document.verdict))) return null;
  return { reason: 'head-policy', message: `It was judged by the policy of ${source === 'default' ? 'nobody' : `the ${source}`}, but the base has a configuration and a change may not bring its own rules.` };
}

/** Records of the change itself, or of a folder that it names, say about the change what it wants to hear. */
function refuseBaseline(document: EvidenceDocument): Refusal | null {
  if (document.kind !== 'drift-report' || !green.has(document.verdict)) return null;
  const { source, path } = document.details.baseline;
  if (source !== 'path' && source !== 'worktree') return null;
  return {
    reason: 'head-policy',
    message: `It was compared with the records in ${path} as the change has them (${source}), but under review the records of the base count.`,
    remedy: 'Leave the input `baseline` of drift-check away, so that the records of the base are read; or let the base say `gate.acceptHeadPolicy: true`.',
  };
}

/** The same bytes by id and in a folder, or handed over by two jobs, are one document; what came by id says more. */
function withoutCopies(received: readonly ReceivedEvidence[]): ReceivedEvidence[] {
  const seen = new Map<string, ReceivedEvidence>();
  for (const one of received) {
    const id = one.documentSha256 === null ? `source\0${one.source}` : `sha\0${one.documentSha256}\0${one.kind ?? ''}\0${one.key ?? ''}`;
    const before = seen.get(id);
    if (before === undefined || (before.job === null && one.job !== null)) seen.set(id, one);
  }
  return [...seen.values()];
}

/**
 * Per kind and key the highest attempt. What jobs hand over by id is the present truth of each: two jobs that hand over
 * different documents for one place contradict each other whatever their attempts, or re-running one would hide the other. And
 * a file in a folder, which is bound by its name only, never takes the place of a document that came by id.
 */
function selectCurrent(evidence: readonly GateEvidence[]): GateEvidence[] {
  // What is too broken to name its attempt competes with nothing and is replaced by nothing.
  const broken = evidence.filter(({ received }) => received.attempt === null);
  return [...broken, ...groupByPlace(evidence.filter(({ received }) => received.attempt !== null)).flatMap(selectOfPlace)];
}

function selectOfPlace(place: readonly GateEvidence[]): GateEvidence[] {
  const handed = place.filter(({ received }) => received.job !== null);
  const [first] = handed;
  const highest = Math.max(...(first === undefined ? place : handed).map(attemptOf));
  const isRival = (one: GateEvidence): boolean => attemptOf(one) >= highest || (handed.length > 1 && handed.includes(one));
  const rivals = place.filter(isRival);
  return place.map((one) => {
    if (!rivals.includes(one)) return { ...one, state: 'superseded', document: null, refusal: { reason: 'stale-attempt', message: `Attempt ${highest} took the place of attempt ${attemptOf(one)}.` } };
    return rivals.length === 1 || one.refusal !== null ? one : toDuplicate(one, rivals);
  });
}

function toDuplicate(one: GateEvidence, rivals: readonly GateEvidence[]): GateEvidence {
  const sources = rivals.map(({ received }) => received.source).join(', ');
  return { ...one, state: 'refused', document: null, refusal: { reason: 'duplicate', message: `${rivals.length} different documents claim the same place (${sources}): which one is true cannot be known.` } };
}

function attemptOf({ received }: GateEvidence): number {
  return received.attempt ?? 0;
}

function groupByPlace(evidence: readonly GateEvidence[]): GateEvidence[][] {
  const places = new Map<string, GateEvidence[]>();
  for (const one of evidence) {
    const place = `${one.kind}\0${one.key}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()];
}

function bySource(a: ReceivedEvidence, b: ReceivedEvidence): number {
  return compareTexts(sortKey(a), sortKey(b));
}

function byIdentity(a: GateEvidence, b: GateEvidence): number {
  return compareTexts(`${a.kind}\0${a.key}\0${sortKey(a.received)}`, `${b.kind}\0${b.key}\0${sortKey(b.received)}`);
}

function sortKey({ attempt, source, artifactId, documentSha256 }: ReceivedEvidence): string {
  return [String(attempt ?? 0).padStart(10, '0'), source, artifactId ?? '', documentSha256 ?? ''].join('\0');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
