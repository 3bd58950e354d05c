import type { EvidenceDocument, KnownKind } from '@shipworthy/contract/documents';
import type { ReleaseEvidenceRecord, ReleaseNotes } from '@shipworthy/contract/release';
import { contentDigestOf, type FindingDraft } from '../../../src/evidence/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { toPrettyJson } from '../../../src/json/index.js';
import { judgeDocuments, type ContentFacts } from '../../../src/release/verify/judge-documents.js';
import type { BundleContent } from '../../../src/release/verify/pick-content.js';
import type { StoredDocument } from '../../../src/release/verify/read-stored.js';
import { headCommit } from '../../evidence/documents.js';
import { toBundleParts, type EvidenceParts } from './evidence-builder.js';
import { hash, toFile, toManifest } from './judge-facts.js';

/** What an honest bundle says, with nothing missing: tests take away and change what they like. */
export interface WholeContent extends BundleContent {
  readonly evidence: StoredDocument<'release-evidence'>;
  readonly checklist: StoredDocument<'release-checklist'>;
  readonly decision: StoredDocument<'gate-decision'>;
  readonly documents: StoredDocument[];
  readonly record: ReleaseEvidenceRecord;
  readonly notes: ReleaseNotes;
}

export interface WholeFacts extends ContentFacts {
  readonly content: WholeContent;
}

/** A document as if it had been read from the bundle; its verdict is what its findings say. */
export function toStored<K extends KnownKind>(path: string, document: EvidenceDocument<K>): StoredDocument<K> {
  return { path, document, proven: document.verdict, documentSha256: sha256Hex(toPrettyJson(document)), contentDigest: contentDigestOf(document) };
}

/** An honest bundle as its judges see it: nobody has signed it, and no list is doubtful. */
export function toContentFacts(parts: Partial<EvidenceParts> = {}): WholeFacts {
  const { documents, cited, shipped, answer, decision, checklist, evidence, notes } = toBundleParts({ key: null, ...parts });
  const stored = documents.map((document: EvidenceDocument, index) => toStored(cited[index]?.path ?? '', document));
  const own = { 'release-evidence.json': evidence, 'release-checklist.json': checklist, 'gate-decision.json': decision };
  const files = [
    ...Object.entries(own).map(([path, document]) => toFile(path, sha256Hex(toPrettyJson(document)))), toFile('release-evidence.yml', hash('1')), toFile('release-notes.md', hash('2')), toFile(answer.path, hash('3')),
    ...cited.map(({ path, kind, role, documentSha256 }) => toFile(path, documentSha256, { kind, role })),
  ];
  return {
    said: null, cause: null,
    manifest: toManifest(files, shipped.map(({ path: _path, ...asset }) => asset), { version: parts.version ?? '1.4.0', tag: `v${parts.version ?? '1.4.0'}`, commit: parts.commit ?? headCommit }),
    content: {
      evidence: toStored('release-evidence.json', evidence), checklist: toStored('release-checklist.json', checklist), decision: toStored('gate-decision.json', decision),
      documents: stored, record: structuredClone(evidence.details.record), notes, readme: null, findings: [],
    },
  };
}

export interface ContentCase {
  readonly parts?: Partial<EvidenceParts>;
  /** Done to the honest content. */
  readonly change?: (facts: WholeFacts) => void;
  /** In place of parts of it. */
  readonly content?: (whole: WholeContent) => Partial<BundleContent>;
  readonly facts?: (whole: WholeFacts) => Partial<ContentFacts>;
}
/** What is said of an honest bundle after some change. */
export function judgeContent({ parts = {}, change = () => undefined, content = () => ({}), facts = () => ({}) }: ContentCase): FindingDraft[] {
  const whole = toContentFacts(parts);
  change(whole);
  return judgeDocuments({ ...whole, content: { ...whole.content, ...content(whole.content) }, ...facts(whole) });
}
