import type { DocumentOf } from '@shipworthy/contract/documents';
import type { CitedDocument } from '@shipworthy/contract/release';
import { join } from 'node:path';
import { showName } from '../../archive/index.js';
import { documentName, type FindingDraft, type ReceivedEvidence } from '../../evidence/index.js';
import { hashFile, listFiles } from '../../files/index.js';
import { identifyDocuments } from '../gates/index.js';
import type { ReleaseRun } from '../release-run.js';

/** A document that goes into the bundle, byte for byte as it arrived. */
export interface CitedFile extends CitedDocument {
  readonly absolute: string;
  readonly received: ReceivedEvidence & { readonly document: NonNullable<ReceivedEvidence['document']> };
}

export interface SelectedDocuments {
  /** Null where none was handed over, or none that can be believed. */
  readonly decision: { readonly document: DocumentOf<'gate-decision'>; readonly file: CitedFile } | null;
  readonly cited: readonly CitedFile[];
  readonly findings: readonly FindingDraft[];
}

/** What this action makes anew, with what is known now; an earlier one is cited only where the gate accepted it. */
const ownKinds: ReadonlySet<string> = new Set(['release-evidence', 'release-verification', 'release-publication']);

/**
 * What counts: in a workflow the documents whose hash stands in the decision of the gate, wherever they lie; elsewhere those of exactly this
 * commit. Documents of other commits that the release rests on (the candidate's drift report) are references.
 */
export async function selectDocuments(run: ReleaseRun): Promise<SelectedDocuments> {
  const { target, host } = run;
  const foreign = await findForeign(run);
  const documents = run.documents.filter((one) => !isUsable(one) || !foreign.has(one));
  const isHosted = host.context.where === 'actions';
  const accepted = (await identifyDocuments({ ...run, documents }, 'gate-decision')).flatMap(({ state, document, received }) => (state === 'accepted' && document?.kind === 'gate-decision' && (!isHosted || received.artifactId !== null || received.job !== null) ? [{ document, received }] : []));
  // A bundle holds one decision: what only another one accepted does not count.
  const decided = accepted.find(({ document }) => document.key === 'default') ?? accepted[0];
  const entries = decided?.document.details.documents ?? [];
  const refused = [...foreign].map(([received, message]) => toForeign(received, message));
  if (isHosted && decided === undefined) return { decision: null, cited: [], findings: [...refused, missingDecision(run)] };
  const counted = new Set(entries.flatMap((one) => (one.accepted && one.documentSha256 !== null ? [one.documentSha256] : [])));
  const usable = withoutCopies(documents.filter(isUsable)).filter(({ document }) => document.kind !== 'gate-decision' && !ownKinds.has(document.kind));
  const isCounted = ({ documentSha256 }: Usable): boolean => documentSha256 !== null && counted.has(documentSha256);
  const isSubject = ({ document }: Usable): boolean => document.subject.commit === target.commit;
  const isReference = (one: Usable): boolean => one.document.kind === 'drift-report' && one.document.subject.commit !== null && !isSubject(one);
  const subjects = usable.filter((one) => (decided === undefined ? isSubject(one) : isCounted(one)));
  const references = usable.filter((one) => !subjects.includes(one) && isReference(one));
  const slipped = decided === undefined ? [] : usable.filter((one) => !subjects.includes(one) && !references.includes(one) && one.document.kind !== 'release-checklist' && one.document.kind !== 'release-notes-report');
  const cited = await Promise.all([...subjects.map((one) => toCited(one, 'subject')), ...references.map((one) => toCited(one, 'reference'))]);
  const decisionFile = decided === undefined || !isUsable(decided.received) ? null : await toCited(decided.received, 'subject');
  return {
    decision: decided === undefined || decisionFile === null ? null : { document: decided.document, file: { ...decisionFile, path: 'gate-decision.json' } },
    cited: withDistinctPaths(cited.filter((one) => one !== null)),
    findings: [...refused, ...slipped.map(toSlipped), ...missing(entries, subjects), ...(decided === undefined ? subjects.flatMap(notPassed) : []), ...(cited.includes(null) ? [unfound()] : [])],
  };
}

type Usable = CitedFile['received'];

function isUsable(received: ReceivedEvidence): received is Usable {
  return received.document !== null && received.refusal === null;
}

/** Those of another repository: a fork has the same commits, and vouches for none of ours. And why. */
async function findForeign({ documents, host, workspace }: ReleaseRun): Promise<ReadonlyMap<Usable, string>> {
  const repository = host.context.repository ?? (await workspace.git?.originRepository()) ?? null;
  return new Map(documents.filter(isUsable).flatMap((one): (readonly [Usable, string])[] => {
    const { kind, subject } = one.document;
    if (ownKinds.has(kind) || subject.repository === null || subject.repository === repository) return [];
    return [[one, repository === null ? `is about the repository ${showName(subject.repository)}, and nobody says which one this is: the clone has no remote \`origin\`` : `is about the repository ${showName(subject.repository)}, and this is ${repository}`]];
  }));
}

function toForeign({ document: { kind, key }, source }: Usable, message: string): FindingDraft {
  return { rule: 'release/document-refused', keys: { kind, key }, check: 'documents', outcome: 'fail', message: `${kind}:${key} (${source}) ${message}.` };
}

/** One document may have arrived by two ways. */
function withoutCopies(received: readonly Usable[]): Usable[] {
  return [...new Map(received.map((one) => [one.documentSha256 ?? one.source, one])).values()];
}

async function toCited(received: Usable, role: CitedDocument['role']): Promise<CitedFile | null> {
  const { document, documentSha256, contentDigest } = received;
  const absolute = await findFile(received);
  if (absolute === null || documentSha256 === null || contentDigest === null) return null;
  const { kind, key, verdict, run, subject } = document;
  return { path: `documents/${documentName(kind, key)}.json`, kind, key, verdict, attempt: run.attempt, commit: subject.commit, documentSha256, contentDigest, role, absolute, received };
}

/** By its bytes: what lies in a folder may have another name. */
async function findFile({ folder, document, documentSha256 }: Usable): Promise<string | null> {
  if (folder === null) return null;
  const usual = `${documentName(document.kind, document.key)}.json`;
  const names = (await listFiles(folder, { skipFolder: () => true })).filter((name) => name.endsWith('.json') && name !== usual);
  for (const name of [usual, ...names]) {
    const { sha256 } = await hashFile(join(folder, name)).catch(() => ({ sha256: '' }));
    if (sha256 === documentSha256) return join(folder, name);
  }
  return null;
}

/** A reference may have the kind and key of a subject. */
function withDistinctPaths(cited: readonly CitedFile[]): CitedFile[] {
  const seen = new Map<string, number>();
  return cited.toSorted((a, b) => (a.role === b.role ? (a.path < b.path ? -1 : 1) : a.role === 'subject' ? -1 : 1)).map((one) => {
    const count = (seen.get(one.path) ?? 0) + 1;
    seen.set(one.path, count);
    return count === 1 ? one : { ...one, path: one.path.replace(/\.json$/, `.${(one.commit ?? 'none').slice(0, 12)}${count === 2 ? '' : `-${count}`}.json`) };
  });
}

function toSlipped({ document: { kind, key }, source }: Usable): FindingDraft {
  return { rule: 'release/document-refused', keys: { kind, key }, check: 'documents', outcome: 'fail', message: `${kind}:${key} (${source}) is in no decision of the gate, so it does not count.` };
}

/** Where no gate has weighed the documents, each must stand by itself. */
function notPassed({ document: { kind, key, verdict, findings, subject } }: Usable): FindingDraft[] {
  if (kind === 'release-checklist') return [];
  const shared = { rule: 'release/document-not-passed' as const, keys: { kind, key }, check: 'documents', message: `${kind}:${key} ${verdict === 'fail' ? 'failed' : 'is not verified'}.` };
  if (verdict === 'pass' || verdict === 'warn') {
    return subject.dirty ? [{ ...shared, outcome: 'unverified', reason: 'dirty', message: `${kind}:${key} was measured with uncommitted changes, which are in no release.`, remedy: 'Measure the commit itself: commit or undo the changes, and run it again.' }] : [];
  }
  return [verdict === 'fail' ? { ...shared, outcome: 'fail' } : { ...shared, outcome: 'unverified', reason: findings.find(({ outcome }) => outcome === 'unverified')?.reason ?? 'unproven' }];
}

/** What the decision rests on must be in the bundle. */
function missing(decided: readonly { readonly kind: string; readonly key: string; readonly accepted: boolean; readonly documentSha256: string | null }[], subjects: readonly Usable[]): FindingDraft[] {
  const there = new Set(subjects.map(({ documentSha256 }) => documentSha256));
  return decided.filter(({ accepted, documentSha256 }) => accepted && documentSha256 !== null && !there.has(documentSha256)).map(({ kind, key }) => ({
    rule: 'release/evidence-missing', keys: { requirement: `${kind}:${key}` }, check: 'documents', outcome: 'unverified', reason: 'missing-evidence',
    message: `The gate's decision rests on ${kind}:${key}, which was not handed over.`, remedy: 'Let the job need the jobs that the gate needs, and give the step `needs: ${{ toJSON(needs) }}`; elsewhere name their folder with `documents`.',
  }));
}

function unfound(): FindingDraft {
  return { rule: 'release/evidence-missing', keys: { requirement: 'documents' }, check: 'documents', outcome: 'unverified', reason: 'unreadable-source', message: 'A document that was read is gone, or changed since.' };
}

function missingDecision({ target }: ReleaseRun): FindingDraft {
  return { rule: 'release/decision-missing', keys: { release: target.name }, check: 'documents', outcome: 'unverified', reason: 'missing-evidence', message: 'The gate has decided nothing that this job was given, so no document counts.' };
}
