import type { KnownKind } from '@shipworthy/contract/documents';
import type { ReleaseEvidenceRecord, ReleaseNotes } from '@shipworthy/contract/release';
import { showName } from '../../archive/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import type { FileHash } from '../../files/index.js';
import { toDraft, type Cause } from './evidence-draft.js';
import type { Stored, StoredContent, StoredDocument } from './read-stored.js';

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

interface PickFacts {
  /** As they were hashed. */
  readonly files: ReadonlyMap<string, FileHash>;
  /** Only what is as the lists say counts. */
  readonly sound: ReadonlySet<string>;
  /** Of what the lists name and the folder lacks, a finding says so already. */
  readonly listed: (path: string) => boolean;
  readonly cause: Cause;
}

/** Of what was read, that which is as the lists say, and was read as it was hashed. */
export function pickContent(stored: StoredContent, facts: PickFacts): BundleContent {
  const { files } = facts;
  const picker = new Picker(stored, facts);
  const evidence = picker.documentOf('release-evidence.json', 'release-evidence');
  const checklist = picker.documentOf('release-checklist.json', 'release-checklist');
  const decision = files.has('gate-decision.json') ? picker.documentOf('gate-decision.json', 'gate-decision') : null;
  const documents = [...stored.documents.keys()].filter((path) => path.startsWith('documents/') && facts.sound.has(path)).flatMap((path) => picker.document(path) ?? []);
  return {
    evidence, checklist, decision, documents,
    record: picker.pick('release-evidence.yml', stored.record), notes: files.has('release-notes.json') ? picker.pick('release-notes.json', stored.notes) : null, readme: picker.pick('README.md', stored.readme),
    findings: picker.findings,
  };
}

class Picker {
  readonly findings: FindingDraft[] = [];
  readonly #stored: StoredContent;
  readonly #facts: PickFacts;

  constructor(stored: StoredContent, facts: PickFacts) {
    this.#stored = stored;
    this.#facts = facts;
  }

  document(path: string): StoredDocument | null {
    return this.pick(path, this.#stored.documents.get(path) ?? null);
  }

  documentOf<K extends KnownKind>(path: string, kind: K): StoredDocument<K> | null {
    const found = this.document(path);
    if (found === null || isOfKind(found, kind)) return found;
    return this.#refuse(path, `${showName(path)} is a ${found.document.kind}, where a ${kind} belongs.`);
  }

  pick<T>(path: string, stored: Stored<T> | null): T | null {
    if (!this.#isSound(path) || stored === null) return null;
    if (stored.state === 'refused') return this.#refuse(path, stored.message);
    return stored.sha256 === this.#facts.files.get(path)?.sha256 ? stored.value : this.#refuse(path, `${showName(path)} was changed while it was read.`);
  }

  /** What is in no list, or not what a list says, has its finding already; what every bundle has must be there. */
  #isSound(path: string): boolean {
    if (this.#facts.sound.has(path)) return true;
    if (!this.#facts.files.has(path) && !this.#facts.listed(path)) this.findings.push(toDraft('evidence/file-missing', { path, cause: this.#facts.cause, message: `${path} is not there: every bundle has one.` }));
    return false;
  }

  #refuse(path: string, message: string): null {
    this.findings.push(toDraft('evidence/malformed', { path, message, cause: this.#facts.cause }));
    return null;
  }
}

function isOfKind<K extends KnownKind>(stored: StoredDocument, kind: K): stored is StoredDocument<K> {
  return stored.document.kind === kind;
}
