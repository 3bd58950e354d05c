import { basename, join } from 'node:path';
import { isShipworthyError } from '@shipworthy/contract/errors';
import type { EvidenceEntry } from '@shipworthy/contract/gate';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import type { ReasonCode } from '@shipworthy/contract/words';
import { listFiles } from '../files/index.js';
import type { Artifact, Host } from '../host/index.js';
import type { Scratch } from '../workspace/index.js';
import type { FoundDocument } from './find-documents.js';
import { readDocument, type ReadDocument, type Refusal, type Retain } from './read-document.js';
import { artifactName, documentName } from './write-evidence.js';

/** A document as it arrived: usable, or refused with the reason. What is known of a refused one is kept. */
export interface ReceivedEvidence {
  readonly kind: string | null;
  readonly key: string | null;
  readonly attempt: number | null;
  /** Job that handed it over; null when it was found in a folder or by its artifact's name. */
  readonly job: string | null;
  readonly artifactId: number | null;
  readonly artifactDigest: string | null;
  readonly documentSha256: string | null;
  /** Computed from what arrived, never what an output says; null where what arrived is not what was named. */
  readonly contentDigest: string | null;
  readonly document: EvidenceDocument | null;
  readonly refusal: Refusal | null;
  /** Absolute folder that the document and its attachments lie in. */
  readonly folder: string | null;
  /** For people. */
  readonly source: string;
}

/** Where documents named by an output are looked for. */
export interface Transport {
  readonly host: Host;
  readonly scratch: Scratch;
  /** Documents found in folders, for hosts without an artifact service. */
  readonly local: readonly FoundDocument[];
  readonly retain?: Retain;
}

/**
 * Fetches the document that a job's output names: by artifact id, never by name, because any job of a run may replace another
 * job's artifact. Artifact digest, SHA-256 of the document and what it says of itself must all be as the output says.
 */
export async function receiveEntry(transport: Transport, job: string, entry: EvidenceEntry): Promise<ReceivedEvidence> {
  const named = { kind: entry.kind, key: entry.key, attempt: entry.attempt, job, artifactId: entry.artifactId, artifactDigest: entry.artifactDigest, documentSha256: entry.documentSha256, contentDigest: null, source: `job ${job}` };
  const refused = (reason: ReasonCode, message: string): ReceivedEvidence => ({ ...named, document: null, folder: null, refusal: { reason, message } });
  if (entry.artifactId === null || transport.host.artifacts === null) return receiveLocalEntry(transport.local, entry, { named, refused });
  const fetched = await fetchArtifact(transport, entry.artifactId, entry.artifactDigest);
  if ('refusal' in fetched) {
    const { reason, message } = await explainAbsence(transport.host, entry, fetched.refusal);
    return refused(reason, message);
  }
  const path = join(fetched.folder, `${documentName(entry.kind, entry.key)}.json`);
  const outcome = await readDocument(path, `${documentName(entry.kind, entry.key)}.json of artifact ${entry.artifactId}`, transport.retain);
  if (outcome.state === 'foreign') return refused('malformed-document', `Artifact ${entry.artifactId} holds a file in place of the document that is none of ours.`);
  if (outcome.state === 'refused') return refused(outcome.refusal.reason, outcome.refusal.message);
  return { ...named, folder: fetched.folder, ...proveEntry(entry, outcome.read) };
}

/** An artifact that is gone may have been deleted, or deleted and made again by somebody else: whoever looks for the culprit wants to know which. */
async function explainAbsence({ artifacts }: Host, entry: EvidenceEntry, refusal: Refusal): Promise<Refusal> {
  if (refusal.reason !== 'missing-evidence' || artifacts === null) return refusal;
  const name = artifactName(entry);
  // A list that cannot be had explains nothing; the refusal stands.
  const listed = await artifacts.list(name).catch((error: unknown) => {
    if (isShipworthyError(error)) return [];
    throw error;
  });
  const successor = listed.find((artifact) => artifact.name === name && artifact.id !== entry.artifactId);
  if (successor === undefined) return refusal;
  return { reason: 'digest-mismatch', message: `Artifact ${String(entry.artifactId)} was replaced: it is gone, and artifact ${successor.id}, which no job handed over, has its name ${name}.` };
}

interface EntryContext {
  readonly named: Omit<ReceivedEvidence, 'document' | 'folder' | 'refusal'>;
  readonly refused: (reason: ReasonCode, message: string) => ReceivedEvidence;
}

/** Without an artifact service the folder is the transport: the document's own hash still binds it to the output. */
function receiveLocalEntry(local: readonly FoundDocument[], entry: EvidenceEntry, { named, refused }: EntryContext): ReceivedEvidence {
  const exact = local.find(({ read }) => read?.documentSha256 === entry.documentSha256);
  if (exact?.read != null) {
    return { ...named, folder: join(exact.absolute, '..'), ...proveEntry(entry, exact.read) };
  }
  const sameName = local.find((found) => found.kind === entry.kind && found.key === entry.key);
  return sameName === undefined
    ? refused('missing-evidence', `The document ${entry.kind}:${entry.key} that the output names is in none of the folders.`)
    : refused('digest-mismatch', `${sameName.path} is not the document that the output names: its SHA-256 is another.`);
}

/** Downloads by id and checks the digest. Refusals of the service become reasons. */
export async function fetchArtifact(transport: Pick<Transport, 'host' | 'scratch'>, id: number, digest: string | null): Promise<{ folder: string; digest: string | null } | { refusal: Refusal }> {
  const { artifacts } = transport.host;
  if (artifacts === null) return { refusal: { reason: 'unreadable-source', message: `Artifact ${id} cannot be fetched: there is no artifact service here. Hand the documents over in a folder.` } };
  try {
    const downloaded = await artifacts.download(id, await transport.scratch.folder());
    if (digest !== null && downloaded.digest !== null && normaliseDigest(digest) !== normaliseDigest(downloaded.digest)) {
      return { refusal: { reason: 'digest-mismatch', message: `Artifact ${id} has the digest ${downloaded.digest}, but its job handed over ${digest}.` } };
    }
    return downloaded;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return { refusal: { reason: reasonOf(error.code), message: error.message } };
  }
}

function normaliseDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').toLowerCase();
}

function reasonOf(code: string): ReasonCode {
  switch (code) {
    case 'github/permission-denied': return 'permission-denied';
    case 'github/rate-limited': return 'rate-limited';
    case 'github/not-found': return 'missing-evidence';
    case 'artifact/digest-mismatch': return 'digest-mismatch';
    case 'artifact/unsafe': return 'malformed-document';
    default: return 'unreadable-source';
  }
}

/** The document and its digest, if the output says the truth about both. */
function proveEntry(entry: EvidenceEntry, read: ReadDocument): Pick<ReceivedEvidence, 'contentDigest' | 'document' | 'refusal'> {
  const refusal = checkEntry(entry, read);
  return refusal === null ? { contentDigest: read.contentDigest, document: read.document, refusal } : { contentDigest: null, document: null, refusal };
}

function checkEntry(entry: EvidenceEntry, read: ReadDocument): Refusal | null {
  const { document } = read;
  if (read.documentSha256 !== entry.documentSha256) return { reason: 'digest-mismatch', message: `The document in artifact ${String(entry.artifactId)} has another SHA-256 than the output of its job says.` };
  if (document.kind !== entry.kind || document.key !== entry.key) return { reason: 'wrong-subject', message: `The document is ${document.kind}:${document.key}, but the output names ${entry.kind}:${entry.key}.` };
  if (document.run.attempt !== entry.attempt) return { reason: 'malformed-document', message: `The document is of attempt ${document.run.attempt}, but the output says ${entry.attempt}.` };
  if (document.verdict !== entry.verdict) return { reason: 'malformed-document', message: `The verdict of the document is ${document.verdict}, but the output says ${entry.verdict}.` };
  if (read.contentDigest !== entry.contentDigest) return { reason: 'digest-mismatch', message: `The content of the document has the digest ${read.contentDigest}, but the output says ${entry.contentDigest}.` };
  return null;
}

/** Fetches an artifact found by its name (matrix legs cannot hand ids over) and reads the documents of one kind in it. */
export async function receiveListed(transport: Pick<Transport, 'host' | 'scratch'>, artifact: Artifact, kind: string): Promise<ReceivedEvidence[]> {
  const named = { kind, key: null, attempt: null, job: null, artifactId: artifact.id, artifactDigest: artifact.digest, documentSha256: null, contentDigest: null, source: `artifact ${artifact.name}` };
  const fetched = await fetchArtifact(transport, artifact.id, artifact.digest);
  if ('refusal' in fetched) return [{ ...named, document: null, folder: null, refusal: fetched.refusal }];
  const { folder } = fetched;
  const candidates = (await listFiles(folder)).filter((path) => !path.includes('/') && path.startsWith(`${kind}.`) && path.endsWith('.json'));
  if (candidates.length === 0) return [{ ...named, document: null, folder, refusal: { reason: 'missing-evidence', message: `The artifact ${artifact.name} holds no document of kind ${kind}.` } }];
  const received: ReceivedEvidence[] = [];
  for (const path of candidates) {
    const outcome = await readDocument(join(folder, path), `${path} of artifact ${artifact.name}`);
    received.push({ ...named, ...fromOutcome(outcome, basename(path)), folder });
  }
  return received;
}

function fromOutcome(outcome: Awaited<ReturnType<typeof readDocument>>, name: string): Pick<ReceivedEvidence, 'key' | 'attempt' | 'documentSha256' | 'contentDigest' | 'document' | 'refusal'> {
  const unknown = { key: null, attempt: null, documentSha256: null, contentDigest: null, document: null };
  if (outcome.state === 'foreign') return { ...unknown, refusal: { reason: 'malformed-document', message: `${name} is not a document of ours.` } };
  if (outcome.state === 'refused') return { ...unknown, key: outcome.key, refusal: outcome.refusal };
  const { document, documentSha256, contentDigest } = outcome.read;
  return { key: document.key, attempt: document.run.attempt, documentSha256, contentDigest, document, refusal: null };
}

/** A document found in a folder, in the shape of one that arrived. */
export function toReceived(found: FoundDocument): ReceivedEvidence {
  const document = found.read?.document ?? null;
  return {
    kind: found.kind, key: found.key, attempt: document?.run.attempt ?? null, job: null, artifactId: null, artifactDigest: null,
    documentSha256: found.read?.documentSha256 ?? null, contentDigest: found.read?.contentDigest ?? null,
    document, refusal: found.refusal, folder: join(found.absolute, '..'), source: found.path,
  };
}
