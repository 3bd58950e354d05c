import type { EvidenceFile, EvidenceManifest, ShippedAsset } from '@shipworthy/contract/release';
import { evidenceManifestSchemaId } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../../src/evidence/index.js';
import type { FileHash } from '../../../src/files/index.js';
import type { OpenedEvidence } from '../../../src/release/verify/open-evidence.js';
import type { IndexedManifest, ReadList } from '../../../src/release/verify/read-lists.js';

/** Plain data for judges of bundles: nothing of it lies on a disk. */
export const hash = (digit: string): string => digit.repeat(64);
export const commit = 'c'.repeat(40);
/** A fingerprint of some other fault. */
export const elsewhere = `sha256:${hash('f')}`;

export function toFile(path: string, sha256: string, changes: Partial<EvidenceFile> = {}): EvidenceFile {
  return { path, sha256, bytes: 1, mediaType: 'text/plain', area: '', kind: 'file', role: 'subject', taskIds: [], commandLine: null, startedAt: null, finishedAt: null, ...changes };
}

export function toManifest(files: readonly EvidenceFile[], assets: readonly ShippedAsset[] = [], changes: Partial<EvidenceManifest> = {}): IndexedManifest {
  return {
    $schema: evidenceManifestSchemaId, kind: 'release-manifest', schemaVersion: '1.0', version: '1.4.0', tag: 'v1.4.0', repository: 'acme/parser', commit,
    files: [...files], assets: [...assets], byPath: new Map(files.map((one) => [one.path, one])), ...changes,
  };
}

/** A list as it was read; null: it is not there. */
export function toList<T>(value: T | null, changes: Partial<ReadList<T>> = {}): ReadList<T> {
  return { isThere: value !== null, sha256: hash('0'), value, faults: [], ...changes };
}

/** Files that were hashed, by path. */
export function toHashed(files: Readonly<Record<string, string>>): Map<string, FileHash> {
  return new Map(Object.entries(files).map(([path, sha256]) => [path, { sha256, bytes: 1 }]));
}

export function toOpened(files: ReadonlyMap<string, FileHash>, changes: Partial<OpenedEvidence> = {}): OpenedEvidence {
  return {
    kind: 'folder', sha256: null, folder: '/nowhere', files, download: null, findings: [], isUnsafe: false, lists: { manifest: toList<IndexedManifest>(null), sums: toList<ReadonlyMap<string, string>>(null) },
    stored: { documents: new Map(), record: null, notes: null, readme: null }, ...changes,
  };
}

/** A whole finding about a file of the bundle. */
export function toFault(rule: FindingDraft['rule'], path: string, message: string, more: Partial<FindingDraft> = {}): FindingDraft {
  return { rule, keys: { path }, check: `file:${path}`, outcome: 'fail', location: { path }, message, ...more };
}

/** The same of what contradicts the rest of the bundle. */
export function toContradiction(path: string, what: string, message: string, more: Partial<FindingDraft> = {}): FindingDraft {
  return toFault('evidence/verdict-inconsistent', path, message, { keys: { path, what }, ...more });
}
