import type { EvidenceManifest, ReleaseVerificationDetails } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import type { FileHash } from '../../files/index.js';
import { isJsonObject, type Json } from '../../json/index.js';
import type { PublicKey } from '../../signing/index.js';
import { openScratch, type Scratch } from '../../workspace/index.js';
import { predicateTypes } from '../attest/index.js';
import { checkDownload, type CheckedDownload } from './check-download.js';
import { count, fingerprintOf, showSome, toDraft, toPlainLine } from './evidence-draft.js';
import { judgeTestResults, judgeVerdictFields, judgeVerdicts, type JudgedVerdicts } from './judge-attestations.js';
import { judgeDocuments } from './judge-documents.js';
import { judgeFiles, type JudgedFiles } from './judge-files.js';
import { judgeReadme } from './judge-readme.js';
import { openEvidence, type OpenedEvidence } from './open-evidence.js';
import { pickContent, type BundleContent } from './pick-content.js';
import { readAttestations, type ReadAttestations } from './read-attestations.js';
import type { IndexedManifest, ReadList, ReadLists } from './read-lists.js';

/** What lies there, and what it must be. */
export interface EvidenceToVerify {
  /** Absolute: a folder, or a zip. */
  readonly path: string;
  /** How people call it. */
  readonly name: string;
  /** From the caller, never from the bundle. */
  readonly trustedKeys: readonly PublicKey[];
  /** Null: not compared, and said so. */
  readonly commit: string | null;
  readonly version: string | null;
  /** True for what was just assembled without a key where signing is optional: everything but signatures is checked. */
  readonly isUnsigned?: boolean;
  /** For what was just assembled: files that were hashed where they lie now. */
  readonly hashed?: ReadonlyMap<string, FileHash>;
}

export interface VerifiedEvidence {
  readonly checks: readonly string[];
  readonly findings: readonly FindingDraft[];
  readonly details: ReleaseVerificationDetails;
}

/**
 * Everything that can be known of a bundle without a network. Never throws for what it holds.
 * @throws ShipworthyError `config/not-found`, `config/unreadable`, `usage/invalid-input` for a place that holds no single bundle
 */
export async function verifyEvidence(evidence: EvidenceToVerify): Promise<VerifiedEvidence> {
  const scratch = await openScratch();
  try {
    return await verifyIn(scratch, evidence);
  } finally {
    await scratch.remove();
  }
}

/** All that was found out, for the details. */
interface Verified {
  readonly evidence: EvidenceToVerify;
  readonly opened: OpenedEvidence;
  readonly attestations: ReadAttestations;
  readonly verdicts: JudgedVerdicts;
  readonly files: JudgedFiles;
  /** Those that could be read. */
  readonly lists: readonly string[];
  readonly release: IndexedManifest | typeof unknownRelease;
  readonly content: BundleContent;
  readonly download: CheckedDownload | null;
  readonly findings: readonly FindingDraft[];
}

async function verifyIn(scratch: Scratch, evidence: EvidenceToVerify): Promise<VerifiedEvidence> {
  const { trustedKeys, name, isUnsigned = false } = evidence;
  const opened = await openEvidence(evidence.path, name, { scratch, ...(evidence.hashed === undefined ? {} : { hashed: evidence.hashed }) });
  if (opened.isUnsafe) return toUnsafe(evidence, opened);
  const lists = requireSame(opened);
  const attestations = await readAttestations(opened, trustedKeys);
  const manifest = lists.manifest.value;
  const replaced = judgeManifestHash(opened, lists.sums.value);
  const manifestFault = !lists.manifest.isThere ? fingerprintOf(toDraft('evidence/file-missing', { path: 'manifest.json', message: '' })) : null;
  const before = judgeVerdicts(attestations, { name, files: opened.files, manifest, manifestCause: null });
  // Where SHA256SUMS is as it was signed, it says which of both is wrong; else it may be the one that was changed.
  const manifestCause = manifestFault ?? (replaced !== null && before.sums === null ? fingerprintOf(replaced) : null);
  const verdicts = manifestCause === null ? before : judgeVerdicts(attestations, { name, files: opened.files, manifest, manifestCause });
  const causes = { sums: verdicts.sums, manifest: manifestCause ?? verdicts.manifest };
  const files = judgeFiles(opened, lists, { causes, trustedKeys });
  const cause = causes.sums ?? causes.manifest;
  const content = pickContent(opened.stored, { files: opened.files, sound: files.sound, listed: files.isListed, cause });
  const said = isUnsigned ? null : verdicts.said;
  const details = content.evidence?.document.details ?? null;
  const cited = manifest === null || details === null ? null : { manifest, details, files: opened.files, said, cause };
  const download = opened.download === null ? null : await checkDownload({ download: opened.download, files: opened.files, proved: attestations.proved, manifest, trustedKeys, cause });
  const isRefused = details?.record.validation.gateResults.passed === false;
  // A refusal that no trusted key vouches for is still no pass: nothing is missing that only a pass has.
  const attested = isUnsigned || (said === null && isRefused) ? 'refused' : said;
  const findings = [
    ...opened.findings, ...attestations.findings, ...verdicts.findings.filter(({ rule }) => !(isUnsigned && rule === 'evidence/unsigned')),
    ...(replaced === null ? [] : [causes.sums === null ? replaced : { ...replaced, causedBy: causes.sums }]), ...files.findings, ...content.findings,
    ...(cited === null ? [] : [...judgeVerdictFields(verdicts, cited), ...judgeTestResults(attestations, { ...cited, said: attested })]),
    ...(manifest === null ? [] : [...judgeDocuments({ manifest, content, said, cause }), ...(content.readme === null ? [] : judgeReadme(content.readme, { manifest, isRefused, cause })), ...judgeExpected(evidence, manifest)]),
    ...(isRefused && verdicts.said !== 'refused' ? [toDraft('evidence/predicate-refused', { path: 'release-evidence.json', cause, message: 'The evidence itself says that the release did not pass.' })] : []),
    ...(download?.findings ?? []),
  ];
  const readable = [...(manifest === null ? [] : ['manifest.json']), ...(lists.sums.value === null ? [] : ['SHA256SUMS'])];
  return toResult({ evidence, opened, attestations, verdicts, files, lists: readable, release: manifest ?? unknownRelease, content, download, findings: withoutCopies(findings) });
}

/** What was read must be what was hashed: between the two somebody may have written. */
function requireSame({ lists, files }: OpenedEvidence): ReadLists {
  const check = <T>(path: string, list: ReadList<T>): ReadList<T> => (list.value === null || list.sha256 === files.get(path)?.sha256 ? list : { ...list, value: null, faults: ['was changed while it was read.'] });
  return { manifest: check('manifest.json', lists.manifest), sums: check('SHA256SUMS', lists.sums) };
}

/** The manifest as SHA256SUMS names it. */
function judgeManifestHash({ files }: OpenedEvidence, sums: ReadonlyMap<string, string> | null): FindingDraft | null {
  const [said, is] = [sums?.get('manifest.json'), files.get('manifest.json')?.sha256];
  if (said === undefined || is === undefined || said === is) return null;
  return toDraft('evidence/file-altered', { path: 'manifest.json', check: 'manifest', message: 'manifest.json is not what SHA256SUMS says.', expected: said, actual: is });
}

/** What the caller knows from elsewhere. */
function judgeExpected({ commit, version }: EvidenceToVerify, manifest: EvidenceManifest): FindingDraft[] {
  const path = 'manifest.json';
  return [
    ...(commit === null || commit === manifest.commit ? [] : [toDraft('evidence/wrong-commit', { path, check: 'release', message: `The evidence is about commit ${manifest.commit ?? 'none'}, not about ${commit}.`, expected: commit, actual: manifest.commit })]),
    ...(version === null || version === manifest.version || version === manifest.tag ? [] : [toDraft('evidence/wrong-version', { path, check: 'release', message: `The evidence is about version ${manifest.version}, not about ${version}.`, expected: version, actual: manifest.version })]),
  ];
}

/** One fault may be seen from two sides; it is told once. */
function withoutCopies(findings: readonly FindingDraft[]): FindingDraft[] {
  const byId = new Map<string, FindingDraft>();
  for (const finding of findings) {
    const id = JSON.stringify([finding.rule, finding.keys]);
    if (!byId.has(id)) byId.set(id, finding);
  }
  return [...byId.values()];
}

function toUnsafe({ name }: EvidenceToVerify, { kind, sha256, findings }: OpenedEvidence): VerifiedEvidence {
  return {
    checks: ['archive'], findings,
    details: {
      bundle: { path: name, kind, sha256, files: 0, bytes: 0 }, release: { version: null, tag: null, repository: null, commit: null }, result: null, attestations: [],
      checked: ['the entries of the archive, before anything of it was extracted'], notChecked: ['everything that the archive holds: nothing of it was extracted.'],
    },
  };
}

/** Of what cannot be read. */
const unknownRelease = { version: null, tag: null, repository: null, commit: null, assets: [] } as const;

function toResult(verified: Verified): VerifiedEvidence {
  const { evidence, opened, attestations, verdicts, files, release: { version, tag, repository, commit }, content, download, findings } = verified;
  // What the caller expected is no doubt about the bundle.
  const doubts = findings.filter(({ rule, check }) => rule !== 'evidence/predicate-refused' && check !== 'release');
  const faulty = new Set(findings.map(({ keys }) => keys['path']));
  const passed = content.evidence?.document.details.record.validation.gateResults.passed === true;
  const said = evidence.isUnsigned === true ? (passed ? 'passed' : 'refused') : verdicts.said;
  return {
    checks: ['archive', 'attestations', 'documents', 'verdict', 'readme', 'release', ...attestations.all.map(({ path }) => `file:${path}`), ...files.checks, ...(download?.checks ?? [])],
    findings,
    details: {
      bundle: { path: evidence.name, kind: opened.kind, sha256: opened.sha256, files: opened.files.size, bytes: [...opened.files.values()].reduce((sum, { bytes }) => sum + bytes, 0) },
      release: { version, tag, repository, commit },
      result: doubts.length === 0 ? said : null,
      attestations: attestations.all.map(({ path, predicateType, keyId, isUnchecked }) => ({ path, predicateType, keyId, outcome: isUnchecked ? 'unverified' : faulty.has(path) || predicateType === predicateTypes.refused ? 'fail' : 'pass' })),
      checked: toChecked(verified).map(toPlainLine), notChecked: toNotChecked(verified).map(toPlainLine),
    },
  };
}

function toChecked({ evidence, opened, attestations, files, lists, content, release, download }: Verified): string[] {
  const keys = [...new Set(attestations.proved.map(({ keyId }) => keyId))];
  return [
    ...(opened.sha256 === null ? [] : [`the archive: every entry, before it was extracted (sha256:${opened.sha256})`]),
    ...(attestations.proved.length === 0 ? [] : [`${count(attestations.proved.length, 'attestation')}: signature by ${keys.join(', ')}, payload type, predicate and subjects`]),
    ...(lists.length === 0 ? [] : [`${count(files.sound.size, 'file')}: the same in the folder${lists.length === 1 ? ' and' : ','} ${lists.map((list) => `in ${list}`).join(' and ')}`]),
    ...(content.documents.length === 0 ? [] : [`${count(content.documents.length, 'document')}: schema, digests, commit, and that the verdict follows from them`]),
    ...(content.evidence === null ? [] : ['release-evidence.json: verdict, record and what it cites, each recomputed']),
    ...(content.checklist === null ? [] : ['release-checklist.json: verdict, by its own findings and counts']),
    ...(content.decision === null ? [] : ['gate-decision.json: what it accepted is here, and nothing else']),
    ...(content.readme === null ? [] : ['README.md: every hash that it shows, and that it shows every document and asset']),
    ...(evidence.commit === null || release.version === null ? [] : [`the commit: compared with ${evidence.commit}`]),
    ...(evidence.version === null || release.version === null ? [] : [`the version: compared with ${evidence.version}`]),
    ...(download?.checked ?? []),
  ];
}

function toNotChecked({ evidence, opened, attestations, verdicts, files, release: { version, tag, commit, assets }, download }: Verified): string[] {
  const shipped = assets.map(({ name }) => name).filter((name) => opened.download?.names.includes(name) !== true);
  const bundled = [...files.sound].filter((path) => path.startsWith('bundles/')).length;
  const apart = ['manifest.json', 'SHA256SUMS', files.ownKey].filter((path) => path !== null && opened.files.has(path)).length;
  const unread = opened.files.size - files.sound.size - attestations.all.length - apart;
  const predicate = verdicts.verdict?.predicate;
  return [
    evidence.trustedKeys.length === 0 ? 'Signatures: no public key was given.' : 'Where the public key comes from: whoever gave it to you is the one you trust.',
    'When it was signed: a signature with a local key proves no time.',
    `Whether the repository really has ${commit === null ? 'this commit' : `the commit ${commit}`}${tag === null ? '' : `, and the tag ${tag} on it`}: nothing was asked over a network.`,
    evidence.commit === null ? `Whether this is the evidence of your commit: none was given. An older bundle of the same version would look the same but for its commit${commit === null ? '' : ` (here ${commit})`}.` : version === null ? `Whether this is the evidence of commit ${evidence.commit}: manifest.json could not be read.` : '',
    evidence.version === null ? `Whether this is the evidence of your version: none was given${version === null ? '' : ` (here ${version})`}.` : version === null ? `Whether this is the evidence of version ${evidence.version}: manifest.json could not be read.` : '',
    predicate === undefined ? '' : `Whether ${textIn(predicate.verifier, 'id') ?? 'nobody'} may judge this release, and the rules by which it did: ${textIn(predicate.policy, 'uri') ?? 'unknown'} is not in the bundle.`,
    shipped.length === 0 ? '' : `${count(shipped.length, 'shipped file')} that ${shipped.length === 1 ? 'is' : 'are'} not in the folder: ${showSome(shipped)}. Compare ${shipped.length === 1 ? 'its SHA-256' : 'their SHA-256'} with manifest.json.`,
    bundled === 0 ? '' : `What the ${count(bundled, 'file')} below bundles/ say${bundled === 1 ? 's' : ''}: only that ${bundled === 1 ? 'it is what was' : 'they are what was'} signed.`,
    unread === 0 ? '' : `What ${count(unread, 'file')} that ${unread === 1 ? 'is' : 'are'} not as signed ${unread === 1 ? 'says' : 'say'}.`,
    files.ownKey === null ? '' : `${files.ownKey} lies in the folder and is no part of the bundle; it is one of the keys that were given.`,
    ...attestations.notChecked, ...(download?.notChecked ?? []),
  ].filter((line) => line !== '');
}

/** As far as a line goes; null where there is no text of this name. */
function textIn(value: Json | undefined, name: string): string | null {
  const text = isJsonObject(value) ? value[name] : null;
  return typeof text === 'string' ? text.slice(0, 300) : null;
}
