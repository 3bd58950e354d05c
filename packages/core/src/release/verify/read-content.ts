import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidenceDocument, KnownKind } from '@shipworthy/contract/documents';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { releaseEvidenceRecordSchema, releaseNotesSchema, type ReleaseEvidenceRecord, type ReleaseNotes } from '@shipworthy/contract/release';
import type { Verdict } from '@shipworthy/contract/words';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { toProvenVerdict } from '../../evidence/judgement.js';
import { readDocument } from '../../evidence/read-document.js';
import { parseSignedJson } from '../../signing/index.js';
import { readWritten } from '../written-file.js';
import { toDraft, type Cause } from './evidence-draft.js';
import type { OpenedEvidence } from './open-evidence.js';

/** Bytes of the largest text that is read whole: README, notes, the record as YAML. */
const largestText = 16 * 1024 * 1024;

/** A document of the bundle, and what it amounts to by its own findings and counts. */
export interface StoredDocument<K extends KnownKind = KnownKind> {
  readonly path: string;
  readonly document: EvidenceDocument<K>;
  readonly proven: Verdict;
  readonly documentSha256: string;
  readonly contentDigest: string;
}

/** What the files of the bundle say; null what is not there, not as it was signed, or not readable: a finding says so. */
export interface BundleContent {
  readonly evidence: StoredDocument<'release-evidence'> | null;
  readonly checklist: StoredDocument<'release-checklist'> | null;
  readonly decision: StoredDocument<'gate-decision'> | null;
  /** Below `documents/`. */
  readonly documents: readonly StoredDocument[];
  readonly record: ReleaseEvidenceRecord | null;
  readonly notes: ReleaseNotes | null;
  readonly readme: string | null;
  readonly findings: readonly FindingDraft[];
}

interface ReadFacts {
  /** Only what is as the lists say is read. */
  readonly sound: ReadonlySet<string>;
  /** Of what the lists name and the folder lacks, a finding says so already. */
  readonly listed: ReadonlySet<string>;
  readonly cause: Cause;
}

/** Reads everything whose meaning is judged, one file after the other. */
export async function readContent(opened: OpenedEvidence, facts: ReadFacts): Promise<BundleContent> {
  const reader = new ContentReader(opened, facts);
  const evidence = await reader.document('release-evidence.json', 'release-evidence');
  const checklist = await reader.document('release-checklist.json', 'release-checklist');
  const decision = opened.files.has('gate-decision.json') ? await reader.document('gate-decision.json', 'gate-decision') : null;
  const documents: StoredDocument[] = [];
  for (const path of [...facts.sound].filter((one) => one.startsWith('documents/')).sort()) {
    const read = await reader.document(path, null);
    if (read !== null) documents.push({ ...read, document: withoutWeight(read.document) });
  }
  return {
    evidence, checklist, decision, documents,
    record: await reader.record('release-evidence.yml'), notes: opened.files.has('release-notes.json') ? await reader.notes('release-notes.json') : null, readme: await reader.text('README.md'),
    findings: reader.findings,
  };
}

/** Of a document that is only cited, the findings are not needed once its verdict is proved. */
function withoutWeight<D extends EvidenceDocument>(document: D): D {
  return { ...document, findings: [], inputs: [] };
}

class ContentReader {
  readonly findings: FindingDraft[] = [];
  readonly #opened: OpenedEvidence;
  readonly #facts: ReadFacts;

  constructor(opened: OpenedEvidence, facts: ReadFacts) {
    this.#opened = opened;
    this.#facts = facts;
  }

  async document(path: string, kind: null): Promise<StoredDocument | null>;
  async document<K extends KnownKind>(path: string, kind: K): Promise<StoredDocument<K> | null>;
  async document(path: string, kind: KnownKind | null): Promise<StoredDocument | null> {
    if (!this.#isSound(path)) return null;
    const outcome = await readDocument(join(this.#opened.folder, path), showName(path));
    if (outcome.state !== 'read') return this.#refuse(path, outcome.state === 'refused' ? outcome.refusal.message : `${showName(path)} is no document of evidence.`);
    const { document, documentSha256, contentDigest } = outcome.read;
    if (documentSha256 !== this.#opened.files.get(path)?.sha256) return this.#refuse(path, `${showName(path)} was changed while it was read.`);
    if (kind !== null && document.kind !== kind) return this.#refuse(path, `${showName(path)} is a ${document.kind}, where a ${kind} belongs.`);
    return { path, document, documentSha256, contentDigest, proven: toProvenVerdict(document, document.policy.reasons) };
  }

  async record(path: string): Promise<ReleaseEvidenceRecord | null> {
    const text = await this.text(path);
    if (text === null) return null;
    try {
      return readWritten({ path, text }, { root: 'release_evidence', schema: releaseEvidenceRecordSchema, what: 'record of release evidence' }).value;
    } catch (error) {
      if (!isShipworthyError(error)) throw error;
      return this.#refuse(path, error.message);
    }
  }

  async notes(path: string): Promise<ReleaseNotes | null> {
    const text = await this.text(path);
    const parsed = text === null ? null : parseSignedJson(Buffer.from(text, 'utf8'), path);
    if (parsed === null) return null;
    const checked = parsed.state === 'read' ? releaseNotesSchema.safeParse(parsed.value) : null;
    if (checked?.success === true) return checked.data;
    return this.#refuse(path, parsed.state === 'malformed' ? `${path} ${parsed.message}` : `${path} does not match the schema of release notes.`);
  }

  async text(path: string): Promise<string | null> {
    if (!this.#isSound(path)) return null;
    if ((this.#opened.files.get(path)?.bytes ?? 0) > largestText) return this.#refuse(path, `${path} is too large for what it should be.`);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(join(this.#opened.folder, path)));
    } catch {
      return this.#refuse(path, `${path} is not UTF-8 text.`);
    }
  }

  /** What is in no list, or not what a list says, has its finding already; what every bundle has must be there. */
  #isSound(path: string): boolean {
    if (this.#facts.sound.has(path)) return true;
    if (!this.#opened.files.has(path) && !this.#facts.listed.has(path)) this.findings.push(toDraft('evidence/file-missing', { path, cause: this.#facts.cause, message: `${path} is not there: every bundle has one.` }));
    return false;
  }

  #refuse(path: string, message: string): null {
    this.findings.push(toDraft('evidence/malformed', { path, message, cause: this.#facts.cause }));
    return null;
  }
}
