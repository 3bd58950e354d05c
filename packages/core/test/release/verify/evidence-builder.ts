import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentOf, EvidenceDocument, KnownKind } from '@shipworthy/contract/documents';
import { evidenceManifestSchemaId, type CitedDocument, type ReleaseEvidenceDetails, type ReleaseNotes } from '@shipworthy/contract/release';
import { buildDocument, contentDigestOf, documentName, judge, type FindingDraft } from '../../../src/evidence/index.js';
import { sha256Hex } from '../../../src/files/index.js';
import { requireJson, toCanonicalJson, toPrettyJson } from '../../../src/json/index.js';
import { toReadme } from '../../../src/release/assemble/to-readme.js';
import { toRecord } from '../../../src/release/assemble/to-record.js';
import { toRecordYaml } from '../../../src/release/assemble/to-yaml.js';
import { signStatement, toReleaseRefusal, toTestResult, toVerificationSummary, type Statement, type StatementSubject } from '../../../src/release/attest/index.js';
import type { SigningKey } from '../../../src/signing/index.js';
import { headCommit, policy, subject, toContext, toDriftReport, toHost } from '../../evidence/documents.js';

export interface EvidenceParts {
  /** Null: not signed. */
  readonly key: SigningKey | null;
  readonly version?: string;
  readonly commit?: string;
  readonly passed?: boolean;
  readonly assets?: Readonly<Record<string, string>>;
  /** More than the drift report of the commit. */
  readonly documents?: readonly { readonly document: EvidenceDocument; readonly role: 'subject' | 'reference'; readonly isAccepted?: boolean }[];
  /** No gate has decided. */
  readonly isLocal?: boolean;
  /** Other files, by path. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Changed before it is listed and signed: a liar who has the key. */
  readonly lie?: (files: Map<string, string>) => void;
  /** The same with the verdict. */
  readonly lieAbout?: (statement: Statement) => Statement;
  readonly details?: (details: ReleaseEvidenceDetails) => ReleaseEvidenceDetails;
  readonly level?: 'merge' | 'release' | 'major';
  readonly gateLevel?: 'merge' | 'release' | 'major';
}

const host = toHost({ context: toContext({ sourceDateEpoch: 1_800_000_000, ref: 'refs/tags/v1.4.0' }) });

function build<K extends KnownKind>(kind: K, { commit, version, details, findings = [] }: { readonly commit: string; readonly version: string; readonly details: DocumentOf<K>['details']; readonly findings?: readonly FindingDraft[] }): DocumentOf<K> {
  const judgement = judge({ checks: ['one'], findings, waivers: [], waiversAsOf: '2027-01-15', reasons: {}, key: 'default' });
  return buildDocument(host, { kind, key: 'default', partial: false, subject: { ...subject, commit, testedCommit: commit, version }, inputs: [], policy, judgement, details, startedAt: host.now() });
}

function toCited(document: EvidenceDocument, role: CitedDocument['role']): CitedDocument {
  const { kind, key, verdict, run } = document;
  const other = role === 'reference' ? '.reference' : '';
  return { path: `documents/${documentName(kind, key)}${other}.json`, kind, key, verdict, attempt: run.attempt, commit: document.subject.commit, documentSha256: sha256Hex(toPrettyJson(document)), contentDigest: contentDigestOf(document), role };
}

/** What a bundle says of its release, before it is written; made without the code that assembles one. */
export interface BundleParts {
  readonly tag: string;
  readonly documents: readonly EvidenceDocument[];
  /** As release-evidence.json cites each of the documents. */
  readonly cited: readonly CitedDocument[];
  readonly shipped: ReleaseEvidenceDetails['assets'];
  /** An answer of the API that the checklist rests on. */
  readonly answer: { readonly path: string; readonly text: string };
  readonly decision: DocumentOf<'gate-decision'>;
  readonly checklist: DocumentOf<'release-checklist'>;
  readonly evidence: DocumentOf<'release-evidence'>;
  readonly notes: ReleaseNotes;
  readonly keyIds: readonly string[];
  readonly blockers: readonly string[];
}

export function toBundleParts(parts: EvidenceParts): BundleParts {
  const { key, version = '1.4.0', commit = headCommit, passed = true, assets = { 'parser-1.4.0.tgz': 'the parser\n' }, level = 'release' } = parts;
  const tag = `v${version}`;
  const documents = [{ document: toDriftReport({ subject: { commit, testedCommit: commit } }) as EvidenceDocument, role: 'subject' as const, isAccepted: true }, ...(parts.documents ?? [])];
  const cited = documents.map(({ document, role }) => toCited(document, role));
  const shipped = Object.entries(assets).map(([name, text]) => ({ name, path: `dist/${name}`, sha256: sha256Hex(text), bytes: Buffer.byteLength(text) }));
  const entries = documents.flatMap(({ document, role, isAccepted = true }, index) => (role === 'reference' || !isAccepted ? [] : [{
    kind: document.kind, key: document.key, attempt: 1, job: 'drift', role: 'required' as const, accepted: true, reason: null, verdict: document.verdict, outcome: document.verdict,
    documentSha256: cited[index]?.documentSha256 ?? null, contentDigest: cited[index]?.contentDigest ?? null, artifactId: 7, artifactDigest: null, summary: document.summary,
  }]));
  const decision = build('gate-decision', { commit, version, details: { level: parts.gateLevel ?? level, decision: 'Ready.', wiring: { workflow: null, outcome: 'pass', note: null }, jobs: [], required: [], documents: entries, notApplicable: [] } });
  const answer = { path: 'api/pulls-page-1-000000000000.json', text: toPrettyJson({ url: '/repos/acme/parser/pulls?page=1', status: 200, etag: null, sha256: sha256Hex('[]'), body: [] }) };
  const refusal: FindingDraft = { rule: 'release/evidence-missing', keys: { requirement: 'logs' }, check: 'one', outcome: 'fail', message: `The logs with ${'e'.repeat(64)} are missing.` };
  const checklist = build('release-checklist', { commit, version, details: {
    release: { package: null, version, tag, isTagged: true, commit, type: 'minor', stability: null, audience: null, hotfix: false, level, levelReason: 'the tag', previous: null },
    items: [
      { id: 'RL-01', title: 'Pull requests merged', outcome: 'pass', owner: null, note: 'None is open.', evidence: [{ source: 'api', name: '/pulls', sha256: sha256Hex('[]'), kept: answer.path, status: 200 }] },
      { id: 'RL-07', title: 'Rollback tested', outcome: 'not-applicable', owner: null, note: 'Of a major release only.', evidence: [] },
    ],
    versions: [], bump: null, cadence: null, risk: null, requests: 1,
  } });
  const keyIds = key === null ? [] : [key.publicKey.keyId];
  const decisionText = toPrettyJson(decision);
  const details: ReleaseEvidenceDetails = {
    record: toRecord({
      version, passed, documents: documents.filter(({ role }) => role === 'subject').map(({ document }) => document), items: checklist.details.items, releaseDate: '2027-01-15', releasedBy: 'ada', changelogRef: 'CHANGELOG.md', releaseNotesRef: 'release-notes.md',
      commit, branch: null, buildId: '100', signedBy: keyIds[0] ?? null, channels: ['github'],
    }),
    release: { package: null, version, tag, commit, level }, bundle: `ReleaseEvidence/${version}`,
    decision: parts.isLocal === true ? null : { documentSha256: sha256Hex(decisionText), contentDigest: contentDigestOf(decision), verdict: decision.verdict },
    documents: cited, assets: shipped, files: 10, bytes: 0, keyIds,
  };
  const evidence = build('release-evidence', { commit, version, details: parts.details?.(details) ?? details, findings: passed ? [] : [refusal] });
  const notes: ReleaseNotes = { version, releaseDate: '2027-01-15', releaseType: 'minor', highlights: ['Faster.'], changes: { features: [], improvements: [], bugFixes: [], breakingChanges: [], deprecations: [], security: [] }, knownIssues: [], upgradeNotes: '', contributors: [], risks: [], provenance: { commit, buildId: '100', signedBy: keyIds[0] ?? null } };
  return { tag, documents: documents.map(({ document }) => document), cited, shipped, answer, decision, checklist, evidence, notes, keyIds, blockers: passed ? [] : [refusal.message] };
}

/** A bundle as it is laid out, written without the code that assembles one. */
export function writeEvidenceBundle(folder: string, parts: EvidenceParts): void {
  const { key, version = '1.4.0', commit = headCommit, passed = true, level = 'release' } = parts;
  const { tag, documents, cited, shipped, answer, decision, checklist, evidence, notes, keyIds, blockers } = toBundleParts(parts);
  const files = new Map<string, string>([
    ['release-checklist.json', toPrettyJson(checklist)], ['release-notes.json', toPrettyJson(notes)], ['release-notes.md', '# Release Notes\n'], ['risk.json', '{}\n'], [answer.path, answer.text],
    ...(parts.isLocal === true ? [] : [['gate-decision.json', toPrettyJson(decision)] as const]),
    ...documents.map((document, index) => [cited[index]?.path ?? '', toPrettyJson(document)] as const),
    ...Object.entries(parts.extra ?? {}),
    ['release-evidence.json', toPrettyJson(evidence)], ['release-evidence.yml', toRecordYaml('release_evidence', JSON.parse(JSON.stringify(evidence.details.record)))],
  ]);
  files.set('README.md', toReadme({
    name: version, passed, tag, commit, repository: 'acme/parser', blockers, items: checklist.details.items, assets: shipped, keyIds,
    files: [...files].filter(([path]) => !path.startsWith('api/') && !path.startsWith('bundles/')).map(([path, text]) => ({ path, sha256: sha256Hex(text) })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  }));
  parts.lie?.(files);
  const roles = new Map(cited.map((one) => [one.path, one]));
  const manifest = {
    $schema: evidenceManifestSchemaId, kind: 'release-manifest', schemaVersion: '1.0', version, tag, repository: 'acme/parser', commit, assets: shipped.map(({ path: _path, ...asset }) => asset),
    files: [...files].map(([path, text]) => ({ path, sha256: sha256Hex(text), bytes: Buffer.byteLength(text), mediaType: 'application/json', area: path.includes('/') ? (path.split('/')[0] ?? '') : '', kind: roles.get(path)?.kind ?? 'file', role: roles.get(path)?.role ?? 'subject', taskIds: [], commandLine: null, startedAt: null, finishedAt: null })).sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  for (const [path, text] of files) put(folder, path, text);
  put(folder, 'manifest.json', `${toCanonicalJson(requireJson(manifest))}\n`);
  put(folder, 'SHA256SUMS', toSums(folder));
  if (key !== null) signEvidence(folder, { ...parts, key, passed, level, tag, commit, cited, assets: shipped });
}

interface SignParts {
  readonly key: SigningKey;
  readonly passed: boolean;
  readonly level: 'merge' | 'release' | 'major';
  readonly tag: string;
  readonly commit: string;
  readonly cited: readonly CitedDocument[];
  readonly assets: readonly { readonly name: string; readonly sha256: string }[];
  readonly lieAbout?: EvidenceParts['lieAbout'];
}

function signEvidence(folder: string, { key, passed, level, tag, commit, cited, assets, lieAbout = (one) => one }: SignParts): void {
  const hash = (path: string): StatementSubject => ({ name: path, digest: { sha256: sha256Hex(readFileSync(join(folder, path))) } });
  const facts = {
    verifierId: 'https://github.com/acme/parser#release-gate', toolVersion: '0.0.0-test', timeVerified: '2027-01-15T08:00:00Z', resourceUri: `git+https://github.com/acme/parser@refs/tags/${tag}`, level,
    policy: { uri: `git+https://github.com/acme/parser@${commit}#.github/shipworthy.yml`, sha256: null }, inputAttestations: cited.map(({ path, documentSha256 }) => ({ uri: path, sha256: documentSha256 })),
    subjects: [hash('SHA256SUMS'), hash('manifest.json'), ...assets.map(({ name, sha256 }) => ({ name, digest: { sha256 } })), { name: `refs/tags/${tag}`, digest: { gitCommit: commit } }],
  };
  const signed = signStatement(lieAbout(passed ? toVerificationSummary(facts) : toReleaseRefusal({ ...facts, reasons: ['release/evidence-missing: logs'] })), key);
  put(folder, `attestations/${passed ? 'vsa' : 'refused'}.dsse.json`, signed.envelope);
  put(folder, `attestations/${passed ? 'vsa' : 'refused'}.sigstore.json`, signed.bundle);
  for (const one of passed ? cited.filter(({ kind, role }) => kind === 'drift-report' && role === 'subject') : []) {
    const id = `${one.kind}:${one.key}`;
    const statement = toTestResult({ kind: one.kind, key: one.key, passed: true, configuration: [], url: null, passedTests: one.verdict === 'pass' ? [id] : [], warnedTests: one.verdict === 'warn' ? [id] : [], failedTests: [], subjects: [hash('SHA256SUMS'), { name: one.path, digest: { sha256: one.documentSha256 } }] });
    put(folder, `attestations/test-result-${documentName(one.kind, one.key)}.sigstore.json`, signStatement(statement, key).bundle);
  }
}

export function put(folder: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What `sha256sum` would say of the folder as it is. */
export function toSums(folder: string): string {
  return filesOf(folder).filter((path) => path !== 'SHA256SUMS' && !path.startsWith('attestations/')).map((path) => `${sha256Hex(readFileSync(join(folder, path)))}  ${path}\n`).join('');
}

export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}

/** Whoever changes a file and knows the lists: manifest and sums follow. */
export function rewriteLists(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: { path: string; sha256: string; bytes: number }[] };
  const facts = new Map(manifest.files.map((one) => [one.path, one]));
  const own = new Set(['manifest.json', 'SHA256SUMS']);
  manifest.files = filesOf(folder).filter((path) => !own.has(path) && !path.startsWith('attestations/')).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { mediaType: 'application/json', area: '', kind: 'file', role: 'subject', taskIds: [], commandLine: null, startedAt: null, finishedAt: null, ...facts.get(path), path, sha256: sha256Hex(bytes), bytes: bytes.length };
  });
  put(folder, 'manifest.json', `${toCanonicalJson(manifest)}\n`);
  put(folder, 'SHA256SUMS', toSums(folder));
}

/** Signs a folder as it lies there, as its maintainers or anybody else would. */
export function signAgain(folder: string, key: SigningKey): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { tag: string; commit: string; assets: { name: string; sha256: string }[] };
  const { details } = JSON.parse(readFileSync(join(folder, 'release-evidence.json'), 'utf8')) as { details: ReleaseEvidenceDetails };
  rmSync(join(folder, 'attestations'), { recursive: true });
  signEvidence(folder, { key, passed: details.record.validation.gateResults.passed, level: details.release.level, tag: manifest.tag, commit: manifest.commit, cited: details.documents, assets: [...new Map(manifest.assets.map((one) => [one.name, one])).values()] });
}
