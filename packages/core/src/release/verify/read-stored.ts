import { join } from 'node:path';
import type { EvidenceDocument, KnownKind } from '@shipworthy/contract/documents';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { releaseEvidenceRecordSchema, releaseNotesSchema, type ReleaseEvidenceRecord, type ReleaseNotes } from '@shipworthy/contract/release';
import type { Verdict } from '@shipworthy/contract/words';
import { showName } from '../../archive/index.js';
import { toProvenVerdict } from '../../evidence/judgement.js';
import { readDocument } from '../../evidence/read-document.js';
import { systemCode } from '../../files/file-errors.js';
import { sha256Hex } from '../../files/index.js';
import { readWithin, showBytes } from '../../files/read-within.js';
import { parseSignedJson } from '../../signing/index.js';
import { readWritten } from '../written-file.js';

/** Bytes of the largest text that is read whole: README, notes, the record as YAML. */
const largestText = 16 * 1024 * 1024;
const documentNames: readonly string[] = ['release-evidence.json', 'release-checklist.json', 'gate-decision.json'];

/** A document of the bundle, and what it amounts to by its own findings and counts. */
export interface StoredDocument<K extends KnownKind = KnownKind> {
  readonly path: string;
  readonly document: EvidenceDocument<K>;
  readonly proven: Verdict;
  readonly documentSha256: string;
  readonly contentDigest: string;
}

/** What a file says, or why it cannot be read, and of which bytes that is true. */
export type Stored<T> = { readonly state: 'read'; readonly value: T; readonly sha256: string } | { readonly state: 'refused'; readonly message: string };

/** Everything of a bundle whose meaning is judged, before anybody knows whether it is as it was signed. */
export interface StoredContent {
  /** By path. */
  readonly documents: ReadonlyMap<string, Stored<StoredDocument>>;
  readonly record: Stored<ReleaseEvidenceRecord> | null;
  readonly notes: Stored<ReleaseNotes> | null;
  readonly readme: Stored<string> | null;
}

/** Reads it all, one file after the other. Never throws for what lies there. @param files regular files of the bundle */
export async function readStored(folder: string, files: ReadonlySet<string>): Promise<StoredContent> {
  const documents = new Map<string, Stored<StoredDocument>>();
  for (const path of [...documentNames.filter((name) => files.has(name)), ...[...files].filter((one) => one.startsWith('documents/')).sort()]) {
    const stored = await readStoredDocument(folder, path);
    documents.set(path, stored.state === 'read' && path.startsWith('documents/') ? { ...stored, value: withoutWeight(stored.value) } : stored);
  }
  const read = async <T>(path: string, parse: (text: string, path: string) => Read<T>): Promise<Stored<T> | null> => (files.has(path) ? readText(folder, path, parse) : null);
  return { documents, record: await read('release-evidence.yml', readRecord), notes: await read('release-notes.json', readNotes), readme: await read('README.md', (value) => ({ state: 'read', value })) };
}

async function readStoredDocument(folder: string, path: string): Promise<Stored<StoredDocument>> {
  const outcome = await readDocument(join(folder, path), showName(path));
  if (outcome.state !== 'read') return refuse(outcome.state === 'refused' ? outcome.refusal.message : `${showName(path)} is no document of evidence.`);
  const { document, documentSha256, contentDigest } = outcome.read;
  return { state: 'read', sha256: documentSha256, value: { path, document, documentSha256, contentDigest, proven: toProvenVerdict(document, document.policy.reasons) } };
}

/** Of a document that is only cited, the findings are not needed once its verdict is proved. */
function withoutWeight(stored: StoredDocument): StoredDocument {
  return { ...stored, document: { ...stored.document, findings: [], inputs: [] } };
}

type Read<T> = { readonly state: 'read'; readonly value: T } | { readonly state: 'refused'; readonly message: string };

async function readText<T>(folder: string, path: string, parse: (text: string, path: string) => Read<T>): Promise<Stored<T>> {
  let bytes: Uint8Array;
  try {
    const read = await readWithin(join(folder, path), largestText);
    if (read === null) return refuse(`${path} is larger than ${showBytes(largestText)}, too large for what it should be.`);
    bytes = read;
  } catch (error) {
    // Only the code: the system's own words name folders of this machine.
    if (systemCode(error) === '') throw error;
    return refuse(`${path} could not be read (${systemCode(error)}).`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(`${path} is not UTF-8 text.`);
  }
  const read = parse(text, path);
  return read.state === 'read' ? { ...read, sha256: sha256Hex(bytes) } : read;
}

function readRecord(text: string, path: string): Read<ReleaseEvidenceRecord> {
  try {
    return { state: 'read', value: readWritten({ path, text }, { root: 'release_evidence', schema: releaseEvidenceRecordSchema, what: 'record of release evidence' }).value };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return refuse(error.message);
  }
}

function readNotes(text: string, path: string): Read<ReleaseNotes> {
  const parsed = parseSignedJson(Buffer.from(text, 'utf8'), path);
  const checked = parsed.state === 'read' ? releaseNotesSchema.safeParse(parsed.value) : null;
  if (checked?.success === true) return { state: 'read', value: checked.data };
  return refuse(parsed.state === 'malformed' ? `${path} ${parsed.message}` : `${path} does not match the schema of release notes.`);
}

function refuse(message: string): { readonly state: 'refused'; readonly message: string } {
  return { state: 'refused', message };
}
