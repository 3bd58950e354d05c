import type { EvidenceManifest, ReleaseEvidenceDetails } from '@shipworthy/contract/release';
import { showName } from '../../archive/index.js';
import { documentName, type FindingDraft } from '../../evidence/index.js';
import type { FileHash } from '../../files/index.js';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../json/index.js';
import { predicateTypes, type Statement } from '../attest/index.js';
import { fingerprintOf, toDraft, type Cause } from './evidence-draft.js';
import type { IndexedManifest } from './read-lists.js';
import { attestationFolder, type ProvedAttestation, type ReadAttestations } from './read-attestations.js';

/** Kinds of documents whose result is attested by itself. */
const suites: ReadonlySet<string> = new Set(['drift-report', 'bundle-readiness', 'doc-sync-report']);
const [vsa, refused] = [`${attestationFolder}vsa.sigstore.json`, `${attestationFolder}refused.sigstore.json`];
const twins: ReadonlyMap<string, string> = new Map([vsa, refused].map((path) => [path, path.replace('.sigstore.', '.dsse.')]));

/** What is signed says of every other file what it is. */
const listNames: readonly string[] = ['SHA256SUMS', 'manifest.json'];

export interface SignedFacts {
  /** How the bundle is called. */
  readonly name: string;
  readonly files: ReadonlyMap<string, FileHash>;
  /** Null where it cannot be read. */
  readonly manifest: EvidenceManifest | null;
  /** Why manifest.json cannot be the one that was signed, where another list already says so. */
  readonly manifestCause: Cause;
}

/** What one verdict says, and what it means for everything else. */
export interface JudgedVerdicts {
  readonly findings: readonly FindingDraft[];
  /** Null where no verdict can be believed. */
  readonly said: 'passed' | 'refused' | null;
  /** Why SHA256SUMS and manifest.json are not the ones that were signed; null where they are, or where nobody signed. */
  readonly sums: Cause;
  readonly manifest: Cause;
  /** The verdict's predicate, proved. */
  readonly verdict: { readonly path: string; readonly predicate: JsonObject } | null;
}

/** The verdict: it must be there, in both forms, be a pass, and be about exactly these lists, assets and tag. */
export function judgeVerdicts({ all, proved }: ReadAttestations, facts: SignedFacts): JudgedVerdicts {
  const there = new Set(all.map(({ path }) => path));
  // The bundles first: their names are what people are told to look at.
  const verdicts = proved.filter(({ form }) => form === 'verdict').toSorted((a, b) => Number(twins.has(b.path)) - Number(twins.has(a.path)));
  const findings: FindingDraft[] = [];
  const present = [...twins].flat().filter((path) => there.has(path));
  if (present.length === 0) findings.push({ rule: 'evidence/unsigned', keys: { bundle: facts.name }, check: 'attestations', outcome: 'fail', message: 'Nothing says who vouches for this bundle: it holds neither a summary that the release passed nor a refusal.' });
  for (const [bundle, envelope] of twins) {
    const lacking = [bundle, envelope].filter((path) => !there.has(path));
    if (lacking.length === 1) findings.push(...lacking.map((path) => toDraft('evidence/file-missing', { path, message: `${path} is not there, but its twin is.` })));
  }
  if (present.some((path) => path.includes('/vsa.')) && present.some((path) => path.includes('/refused.'))) findings.push(inconsistent(refused, { what: 'attestations', message: 'The bundle holds both a summary that the release passed and a refusal.' }));
  const judged: ProvedAttestation[] = [];
  for (const one of verdicts) {
    // The twin holds the same payload, so the same would be said of it twice.
    if (judged.some(({ payload }) => Buffer.compare(payload, one.payload) === 0)) continue;
    const faults = [...judgePredicate(one), ...judgeSubjects(one.path, one.statement, facts)];
    const twin = judged.find(({ path }) => twins.get(path) === one.path);
    // Of two that differ, the one that is about other bytes has said so already.
    if (twin !== undefined && faults.length === 0 && !findings.some(({ keys }) => keys['path'] === twin.path)) faults.push(inconsistent(one.path, { what: 'payload', message: `${one.path} and ${twin.path} do not say the same.` }));
    findings.push(...faults);
    judged.push(one);
  }
  const faultsOf = (path: string): FindingDraft[] => findings.filter(({ keys }) => keys['path'] === path);
  const first = judged.find(({ path }) => faultsOf(path).length === 0) ?? judged[0];
  // Of two verdicts one may be of another release: a list that the other vouches for is the signed one.
  const subjectFault = (subject: string): Cause => {
    const faults = judged.map(({ path }) => faultsOf(path).find(({ keys }) => keys['subject'] === subject));
    const [one] = faults;
    return one === undefined || faults.includes(undefined) ? null : (one.causedBy ?? fingerprintOf(one));
  };
  return {
    findings,
    said: judged.some(({ statement }) => statement.predicateType === predicateTypes.refused) ? 'refused' : judged.some(isPass) ? 'passed' : null,
    sums: subjectFault('SHA256SUMS'), manifest: subjectFault('manifest.json'),
    verdict: first !== undefined && isJsonObject(first.statement.predicate) ? { path: first.path, predicate: first.statement.predicate } : null,
  };
}

function inconsistent(path: string, { what, message }: { readonly what: string; readonly message: string }, cause: Cause = null): FindingDraft {
  return toDraft('evidence/verdict-inconsistent', { path, keys: { what }, message, cause });
}

function judgePredicate({ path, statement }: ProvedAttestation): FindingDraft[] {
  const { predicateType, predicate } = statement;
  if (predicateType === predicateTypes.refused) return [toDraft('evidence/predicate-refused', { path, message: `${path} says that the release was refused${toReasons(predicate)}.` })];
  if (predicateType !== predicateTypes.vsa) return [toDraft('evidence/attestation-unverified', { path, message: `${path} holds a predicate ${JSON.stringify(predicateType.slice(0, 200))} where a verdict belongs.` })];
  if (path.includes('/refused.')) return [inconsistent(path, { what: 'attestations', message: `${path} holds a summary that the release passed.` })];
  if (isPass({ statement })) return [];
  const result = isJsonObject(predicate) ? (predicate.verificationResult ?? null) : null;
  return [toDraft('evidence/predicate-refused', { path, message: `${path} says ${JSON.stringify(result).slice(0, 100)} instead of PASSED.` })];
}

function isPass({ statement: { predicateType, predicate } }: Pick<ProvedAttestation, 'statement'>): boolean {
  return predicateType === predicateTypes.vsa && isJsonObject(predicate) && predicate.verificationResult === 'PASSED';
}

function toReasons(predicate: Json): string {
  const reasons = isJsonObject(predicate) && isJsonArray(predicate.reasons) ? predicate.reasons.filter((one) => typeof one === 'string') : [];
  return reasons.length === 0 ? '' : `: ${reasons.slice(0, 5).map((one) => showName(one).replace(/\.$/, '')).join('; ')}${reasons.length > 5 ? `; and ${reasons.length - 5} more` : ''}`;
}

interface Wanted {
  readonly algorithm: 'sha256' | 'gitCommit';
  readonly digest: string;
}

/** What is a subject beside the lists, by name, and what it must be. */
function toShipped({ assets, tag, commit }: EvidenceManifest): Map<string, Wanted> {
  const shipped = new Map(assets.map(({ name, sha256 }): [string, Wanted] => [name, { algorithm: 'sha256', digest: sha256 }]));
  return tag === null || commit === null ? shipped : shipped.set(`refs/tags/${tag}`, { algorithm: 'gitCommit', digest: commit });
}

/** Every subject is what lies here, and what must be a subject is one. */
function judgeSubjects(path: string, { subject: subjects }: Statement, { files, manifest, manifestCause }: SignedFacts): FindingDraft[] {
  const mismatch = (subject: string, message: string, cause: Cause = null): FindingDraft => toDraft('evidence/subject-mismatch', { path, keys: { subject }, message, cause });
  const lists = listNames.flatMap((name): FindingDraft[] => {
    const digest = files.get(name)?.sha256;
    const signed = subjects.filter((one) => one.name === name);
    if (digest !== undefined && signed.length === 1 && signed[0]?.digest['sha256'] === digest) return [];
    const cause = digest === undefined ? fingerprintOf(toDraft('evidence/file-missing', { path: name, message: '' })) : name === 'manifest.json' ? manifestCause : null;
    return [mismatch(name, signed.length === 0 ? `${path} does not vouch for ${name}.` : `${path} vouches for another ${name} than the one that lies here.`, cause)];
  });
  const shipped = manifest === null ? new Map<string, never>() : toShipped(manifest);
  const wrong = subjects.filter(({ name }) => !listNames.includes(name)).filter(({ name, digest }) => {
    const wanted = shipped.get(name);
    return wanted === undefined || digest[wanted.algorithm] !== wanted.digest;
  });
  // A manifest that is not the signed one says nothing of what was shipped.
  const ofManifest = lists.find(({ keys }) => keys['subject'] === 'manifest.json');
  if (manifest === null || ofManifest !== undefined) {
    const cause = ofManifest === undefined ? manifestCause : (ofManifest.causedBy ?? fingerprintOf(ofManifest));
    return [...lists, ...wrong.map(({ name }) => mismatch(name, `${path} vouches for ${showName(name)}, of which this manifest says something else.`, cause))];
  }
  const named = new Set(subjects.map(({ name }) => name));
  return [
    ...lists, ...[...shipped.keys()].filter((name) => !named.has(name)).map((name) => mismatch(name, `${path} does not vouch for ${showName(name)}, which the manifest names.`)),
    ...wrong.map(({ name }) => mismatch(name, shipped.has(name) ? `${path} vouches for another ${showName(name)} than the manifest names.` : `${path} vouches for ${showName(name)}, which is nothing of this bundle.`)),
  ];
}

export interface CitedFacts {
  readonly manifest: IndexedManifest;
  readonly details: ReleaseEvidenceDetails;
  readonly files: ReadonlyMap<string, FileHash>;
  readonly said: JudgedVerdicts['said'];
  /** What follows from lists that are not the signed ones. */
  readonly cause: Cause;
}

/** What the verdict says of itself: level, resource, what it rests on; all of it must be what the bundle says. */
export function judgeVerdictFields({ verdict }: Pick<JudgedVerdicts, 'verdict'>, { manifest, details, said, cause }: CitedFacts): FindingDraft[] {
  if (verdict === null) return [];
  const { path, predicate } = verdict;
  const fault = (what: string, message: string): FindingDraft => inconsistent(path, { what, message: `${path} ${message}` }, cause);
  const findings: FindingDraft[] = [];
  const level = details.release.level;
  const levels = isJsonArray(predicate.verifiedLevels) ? predicate.verifiedLevels : [];
  if (said === 'passed' && (levels.length !== 1 || levels[0] !== `SHIPWORTHY_${level.toUpperCase()}`)) findings.push(fault('verifiedLevels', `says the levels ${JSON.stringify(levels).slice(0, 200)}, but the release was judged at level ${level}.`));
  if (said === 'refused' && predicate.level !== level) findings.push(fault('level', `says another level than ${level}, at which the release was judged.`));
  const resource = typeof predicate.resourceUri === 'string' ? predicate.resourceUri : '';
  const end = `/${manifest.repository ?? 'local'}@refs/tags/${manifest.tag ?? manifest.version}`;
  if (!resource.startsWith('git+') || !resource.endsWith(end)) findings.push(fault('resourceUri', `is about ${JSON.stringify(resource.slice(0, 200))}, and not about ${manifest.repository ?? 'this repository'} at ${manifest.tag ?? manifest.version}.`));
  const cited = new Set(details.documents.map((one) => JSON.stringify([one.path, one.documentSha256])));
  const inputs = new Set((isJsonArray(predicate.inputAttestations) ? predicate.inputAttestations : []).map((one) => (isJsonObject(one) && isJsonObject(one.digest) ? JSON.stringify([one.uri ?? null, one.digest.sha256 ?? null]) : '')));
  if (cited.size !== inputs.size || [...cited].some((one) => !inputs.has(one))) findings.push(fault('inputAttestations', `rests on other documents (${inputs.size}) than release-evidence.json cites (${cited.size}).`));
  if (!isJsonObject(predicate.policy) || typeof predicate.policy.uri !== 'string') findings.push(fault('policy', 'does not say by which rules the release was judged.'));
  if (typeof predicate.timeVerified !== 'string' || Number.isNaN(Date.parse(predicate.timeVerified))) findings.push(fault('timeVerified', 'does not say when the release was judged.'));
  return findings;
}

/** The result of each suite: about the document that it names, saying what that says; of a release that passed none is missing. */
export function judgeTestResults({ all, proved }: ReadAttestations, { manifest, details, files, said, cause }: CitedFacts): FindingDraft[] {
  const cited = details.documents.filter(({ role, kind }) => role === 'subject' && suites.has(kind));
  const byPath = new Map(cited.map((one) => [`${attestationFolder}test-result-${documentName(one.kind, one.key)}.sigstore.json`, one]));
  const there = new Set(all.map(({ path }) => path));
  const missing = said === 'refused' ? [] : [...byPath].filter(([path]) => !there.has(path)).map(([path, { kind, key }]) => toDraft('evidence/file-missing', { path, cause, message: `${showName(path)} is not there: a release that passed attests the result of ${kind}:${showName(key)}.` }));
  const judged = proved.filter(({ form }) => form === 'test-result').flatMap(({ path, statement }) => {
    if (statement.predicateType !== predicateTypes.testResult) return [toDraft('evidence/attestation-unverified', { path, message: `${showName(path)} holds a predicate ${JSON.stringify(statement.predicateType.slice(0, 200))} where a test result belongs.` })];
    const document = byPath.get(path);
    const hashOf = (name: string): string | undefined => (name === 'SHA256SUMS' ? files.get(name) : manifest.byPath.get(name))?.sha256;
    const wrong = statement.subject.filter(({ name, digest }) => digest['sha256'] === undefined || hashOf(name) !== digest['sha256']);
    const isAbout = document !== undefined && statement.subject.some(({ name, digest }) => name === document.path && digest['sha256'] === document.documentSha256);
    if (document === undefined || !isAbout || wrong.length > 0) {
      const subject = wrong[0]?.name ?? document?.path ?? 'document';
      return [toDraft('evidence/subject-mismatch', { path, keys: { subject }, cause, message: document === undefined ? `${showName(path)} is about no document that the evidence cites.` : `${showName(path)} is about another ${showName(subject)} than the one that lies here.` })];
    }
    const result = isJsonObject(statement.predicate) ? statement.predicate.result : null;
    const quoted = JSON.stringify(result ?? null).slice(0, 100);
    const expected = { pass: 'PASSED', warn: 'WARNED', fail: 'FAILED', unverified: 'FAILED' }[document.verdict];
    if (said === 'refused' && result !== 'FAILED') return [inconsistent(path, { what: 'result', message: `${showName(path)} says ${quoted} beside a refusal.` }, cause)];
    return result === expected ? [] : [inconsistent(path, { what: 'result', message: `${showName(path)} says ${quoted}, but the verdict of ${showName(document.path)} is ${document.verdict}.` }, cause)];
  });
  return [...missing, ...judged];
}
