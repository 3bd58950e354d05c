import type { DocumentOf } from '@shipworthy/contract/documents';
import type { ReasonCode } from '@shipworthy/contract/words';
import { selectAttempts, type ReceivedEvidence } from '../../evidence/index.js';
import type { LoadedPack } from '../../pack/index.js';
import { planDigestOf } from '../../regression/index.js';
import type { CollectedEvidence } from './collect-evidence.js';

export type ObservationsDocument = DocumentOf<'regression-observations'>;
export type PlanDocument = DocumentOf<'regression-plan'>;

/** A document that may be judged. */
export interface Accepted<D> {
  readonly document: D;
  readonly received: ReceivedEvidence;
}

/** A document that may not, and why. `document` identifies it in the finding. */
export interface RefusedDocument {
  readonly document: string;
  readonly reason: ReasonCode;
  readonly message: string;
  /** More precise than the rule's own. */
  readonly remedy?: string;
  /** A plan that was refused leaves nothing to prove completeness with. */
  readonly isPlan: boolean;
}

export interface PackEvidence {
  readonly plan: Accepted<PlanDocument> | null;
  readonly observations: readonly Accepted<ObservationsDocument>[];
  readonly refused: readonly RefusedDocument[];
}

interface Refusal {
  readonly reason: ReasonCode;
  readonly message: string;
  readonly remedy?: string;
}

export interface Selection {
  readonly evidence: CollectedEvidence;
  readonly pack: LoadedPack;
  /** Is the document about this repository, commit and run? Null when it is. */
  readonly checkSubject: (document: ObservationsDocument | PlanDocument) => Refusal | null;
  /** True when only some cases are judged, so that observations of some are enough. */
  readonly allowsPartial: boolean;
}

/** Picks what one pack is judged from, and says of everything else why not. Documents that are plainly of another pack are not looked at. */
export function selectEvidence({ evidence, pack, checkSubject, allowsPartial }: Selection): PackEvidence {
  const own = evidence.received.filter((received) => isOfPack(received, pack.ref.id));
  const refused: RefusedDocument[] = evidence.problems.map((problem) => ({ ...problem, isPlan: false }));
  const usable: ReceivedEvidence[] = [];
  for (const received of own) {
    const refusal = refusalOf(received, { pack, checkSubject, allowsPartial });
    if (refusal === null) usable.push(received);
    else refused.push({ document: nameOf(received), isPlan: received.kind === 'regression-plan', ...refusal });
  }
  const { current, duplicates } = selectAttempts(usable);
  for (const group of duplicates) refused.push(toDuplicate(group));
  const observations = current.flatMap(toObservations);
  const plans = current.flatMap(toPlans);
  const plan = evidence.isPlanned ? plans[0] : plans.find((one) => observations.some(({ document }) => document.details.plan?.planDigest === one.document.details.planDigest));
  if (evidence.isPlanned) for (const extra of plans.slice(1)) refused.push({ document: nameOf(extra.received), reason: 'duplicate', message: `${extra.received.source}: a second plan of the pack.`, isPlan: true });
  return { plan: plan ?? null, observations, refused: refused.toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0)) };
}

/** Of a document that could not be read only its key may be known; what cannot be told apart is held against every pack. */
function isOfPack({ document, key }: ReceivedEvidence, id: string): boolean {
  if (document?.kind === 'regression-observations' || document?.kind === 'regression-plan') {
    return document.details.pack === null ? isKeyOf(document.key, id) : document.details.pack.id === id;
  }
  return document === null && (key === null || isKeyOf(key, id));
}

function isKeyOf(key: string, id: string): boolean {
  return key === id || (key.startsWith(`${id}.`) && /^[0-9]+-of-[0-9]+$/.test(key.slice(id.length + 1)));
}

function refusalOf(received: ReceivedEvidence, { pack, checkSubject, allowsPartial }: Omit<Selection, 'evidence'>): Refusal | null {
  const { document, refusal, source } = received;
  if (refusal !== null) return { ...refusal, message: `${source}: ${refusal.message}` };
  if (document?.kind !== 'regression-observations' && document?.kind !== 'regression-plan') return { reason: 'malformed-document', message: `${source}: it is of another kind.` };
  const wrong = checkSubject(document);
  const refused = wrong === null ? null : { ...wrong, message: `${source}: ${wrong.message}` };
  // That the pack is another one says more than that its files were edited.
  if (refused !== null && refused.reason !== 'dirty') return refused;
  const { details } = document;
  if (details.pack === null) return { reason: 'invalid-config', message: `${source}: it was written although nothing could run; its own findings say why.` };
  if (details.pack.packDigest !== pack.ref.packDigest) {
    return { reason: 'wrong-subject', message: `${source}: it is about version ${details.pack.version} of the pack with the digest ${details.pack.packDigest}, but ${pack.path} is version ${pack.ref.version} with ${pack.ref.packDigest}.` };
  }
  if (document.partial && !allowsPartial) return { reason: 'partial', message: `${source}: it holds some cases only (\`case\`), so it proves nothing about the pack.` };
  if (refused !== null) return refused;
  return document.kind === 'regression-observations' ? refusalOfCases(document, pack, source) : refusalOfPlan(document, pack, source);
}

function refusalOfPlan({ details }: PlanDocument, { ref }: LoadedPack, source: string): Refusal | null {
  const { planDigest, shards, assignments } = details;
  if (planDigest === planDigestOf({ packDigest: ref.packDigest, shards, assignments })) return null;
  return { reason: 'digest-mismatch', message: `${source}: the plan contradicts itself: its digest is not that of its assignments.` };
}

/** The pack's digest already covers its cases; a document that disagrees about one was not made by running this pack. */
function refusalOfCases(document: ObservationsDocument, pack: LoadedPack, source: string): Refusal | null {
  const wrong = document.details.cases.find(({ id, caseDigest }) => pack.caseDigests.has(id) && pack.caseDigests.get(id) !== caseDigest);
  if (wrong !== undefined) return { reason: 'wrong-subject', message: `${source}: its case ${wrong.id} is another than the one of ${pack.path}.` };
  const isRed = document.verdict === 'fail' || document.verdict === 'unverified';
  if (!isRed || document.findings.some(({ outcome }) => outcome === 'fail' || outcome === 'unverified')) return null;
  return { reason: 'unproven', message: `${source}: its verdict is ${document.verdict}, but it lists no finding that explains it.` };
}

function toDuplicate(group: readonly ReceivedEvidence[]): RefusedDocument {
  const sources = group.map(({ source }) => source).toSorted();
  const [first] = group;
  return {
    document: first === undefined ? '' : nameOf(first), reason: 'duplicate', isPlan: first?.kind === 'regression-plan',
    message: `${sources.join(' and ')} are the same document of the same attempt, but differ: which one is true cannot be known.`,
  };
}

function nameOf({ kind, key, source }: ReceivedEvidence): string {
  return key === null ? source : `${kind ?? 'document'}:${key}`;
}

function toObservations(received: ReceivedEvidence): Accepted<ObservationsDocument>[] {
  return received.document?.kind === 'regression-observations' ? [{ document: received.document, received }] : [];
}

function toPlans(received: ReceivedEvidence): Accepted<PlanDocument>[] {
  return received.document?.kind === 'regression-plan' ? [{ document: received.document, received }] : [];
}
