import type { CitedDocument } from '@shipworthy/contract/release';
import type { Verdict } from '@shipworthy/contract/words';
import { showName } from '../../archive/index.js';
import { worstVerdict, type FindingDraft } from '../../evidence/index.js';
import { requireJson, toCanonicalJson } from '../../json/index.js';
import { toRecord } from '../assemble/to-record.js';
import { toDraft, type Cause } from './evidence-draft.js';
import type { BundleContent } from './pick-content.js';
import type { IndexedManifest } from './read-lists.js';
import type { StoredDocument } from './read-stored.js';

export interface ContentFacts {
  readonly manifest: IndexedManifest;
  readonly content: BundleContent;
  /** What the signed verdict says; null where none can be believed. */
  readonly said: 'passed' | 'refused' | null;
  /** What follows from lists that are not the signed ones. */
  readonly cause: Cause;
}

const green: ReadonlySet<Verdict> = new Set(['pass', 'warn']);

/** Whether the documents are about this release, are the ones that are cited, and lead to the verdict. */
export function judgeDocuments(facts: ContentFacts): FindingDraft[] {
  const { content } = facts;
  const stored = [content.evidence, content.checklist, content.decision, ...content.documents].filter((one) => one !== null);
  return [
    ...stored.flatMap((one) => judgeProven(facts, one)),
    ...judgeIdentities(facts), ...judgeCitations(facts), ...judgeDecision(facts), ...judgeVerdict(facts), ...judgeRecord(facts), ...judgeKept(facts),
  ];
}

function inconsistent({ cause }: ContentFacts): (path: string, what: string, message: string) => FindingDraft {
  return (path, what, message) => toDraft('evidence/verdict-inconsistent', { path, keys: { what }, message, cause });
}

/** A verdict that is better than the document's own findings was not written by this program. */
function judgeProven(facts: ContentFacts, { path, document, proven }: StoredDocument): FindingDraft[] {
  if (worstVerdict([document.verdict, proven]) === document.verdict) return [];
  return [inconsistent(facts)(path, 'verdict', `${showName(path)} says ${document.verdict}, but by its own findings and counts it is ${proven}.`)];
}

/** Version, tag, commit and repository: the same everywhere. */
function judgeIdentities(facts: ContentFacts): FindingDraft[] {
  const { manifest, content, cause, said } = facts;
  const { evidence, checklist, decision, notes, documents } = content;
  const commit = (path: string, actual: string | null): FindingDraft[] => (actual === manifest.commit ? [] : [toDraft('evidence/wrong-commit', { path, cause, message: `${showName(path)} is about commit ${actual ?? 'none'}, the manifest about ${manifest.commit ?? 'none'}.`, expected: manifest.commit, actual })]);
  const version = (path: string, actual: string | null): FindingDraft[] => ((actual ?? '') === manifest.version ? [] : [toDraft('evidence/wrong-version', { path, cause, message: `${showName(path)} is about version ${actual ?? 'none'}, the manifest about ${manifest.version}.`, expected: manifest.version, actual })]);
  const tag = (path: string, actual: string | null): FindingDraft[] => (actual === manifest.tag ? [] : [inconsistent(facts)(path, 'tag', `${showName(path)} is about the tag ${actual ?? 'none'}, the manifest about ${manifest.tag ?? 'none'}.`)]);
  const subjects = documents.filter(({ path }) => roleOf(facts, path) === 'subject');
  return [
    ...(evidence === null ? [] : [...commit(evidence.path, evidence.document.details.release.commit), ...version(evidence.path, evidence.document.details.release.version), ...tag(evidence.path, evidence.document.details.release.tag)]),
    ...(checklist === null ? [] : [...commit(checklist.path, checklist.document.details.release.commit), ...version(checklist.path, checklist.document.details.release.version), ...tag(checklist.path, checklist.document.details.release.tag)]),
    ...(decision === null ? [] : commit(decision.path, decision.document.subject.commit)),
    ...subjects.flatMap(({ path, document }) => commit(path, document.subject.commit)),
    // Notes that name another version are a reason to refuse a release, and then they lie there as they are.
    ...(notes === null || said === 'refused' ? [] : [...version('release-notes.json', notes.version), ...(notes.provenance === undefined ? [] : commit('release-notes.json', notes.provenance.commit))]),
    ...[evidence, decision, ...subjects].flatMap((one) => (one === null || one.document.subject.repository === null || one.document.subject.repository === manifest.repository ? [] : [inconsistent(facts)(one.path, 'repository', `${showName(one.path)} is about the repository ${one.document.subject.repository}, the manifest about ${manifest.repository ?? 'none'}.`)])),
  ];
}

function roleOf({ content }: ContentFacts, path: string): CitedDocument['role'] | undefined {
  return content.evidence?.document.details.documents.find((one) => one.path === path)?.role;
}

/** release-evidence.json and the folder `documents/` name the same files, with everything that is said of them. */
function judgeCitations(facts: ContentFacts): FindingDraft[] {
  const { manifest, content } = facts;
  if (content.evidence === null) return [];
  const { path: own, document: { details } } = content.evidence;
  const cited = new Map(details.documents.map((one) => [one.path, one]));
  const read = new Map(content.documents.map((one) => [one.path, one]));
  const listed = manifest.byPath;
  const assets = (list: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]): string => list.map(({ name, sha256, bytes }) => `${name}\0${sha256}\0${bytes}`).sort().join('\n');
  return [
    ...(cited.size === details.documents.length ? [] : [inconsistent(facts)(own, 'documents', `${own} cites a document twice.`)]),
    ...[...listed.keys()].filter((path) => path.startsWith('documents/') && !cited.has(path)).map((path) => inconsistent(facts)(path, 'citation', `${showName(path)} is not cited in ${own}: it counts for nothing, and must not lie here.`)),
    ...[...cited.values()].flatMap((one) => {
      const [entry, stored] = [listed.get(one.path), read.get(one.path)];
      if (entry === undefined) return [inconsistent(facts)(one.path, 'citation', `${own} cites ${showName(one.path)}, which the manifest does not list.`)];
      const wrong = [...(entry.sha256 === one.documentSha256 ? [] : ['its SHA-256']), ...(entry.role === one.role ? [] : ['its role']), ...(entry.kind === one.kind ? [] : ['its kind']), ...(stored === undefined ? [] : differences(one, stored))];
      const misplaced = one.role === 'reference' && (one.commit === null || one.commit === manifest.commit);
      return [
        ...(wrong.length === 0 ? [] : [inconsistent(facts)(one.path, 'citation', `${own} does not cite ${showName(one.path)} as it is: ${[...new Set(wrong)].join(', ')}.`)]),
        ...(misplaced ? [inconsistent(facts)(one.path, 'role', `${showName(one.path)} is called a reference to another commit, but is about ${one.commit ?? 'none'}.`)] : []),
      ];
    }),
    ...(assets(details.assets) === assets(manifest.assets) ? [] : [inconsistent(facts)(own, 'assets', `${own} and manifest.json do not name the same shipped files.`)]),
  ];
}

function differences(one: CitedDocument, { document, contentDigest }: StoredDocument): string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['its kind', one.kind, document.kind], ['its key', one.key, document.key], ['its verdict', one.verdict, document.verdict], ['its attempt', one.attempt, document.run.attempt],
    ['its commit', one.commit, document.subject.commit], ['its content digest', one.contentDigest, contentDigest],
  ];
  return pairs.filter(([, said, is]) => said !== is).map(([what]) => what);
}

/** The decision is the one that is cited; what it accepts is here, and nothing else counts. */
function judgeDecision(facts: ContentFacts): FindingDraft[] {
  const { content, manifest } = facts;
  const { evidence, decision } = content;
  if (evidence === null) return [];
  const { details } = evidence.document;
  if (decision === null) return details.decision === null || manifest.byPath.has('gate-decision.json') ? [] : [inconsistent(facts)(evidence.path, 'decision', `${evidence.path} rests on a decision of the gate, which is not in the bundle.`)];
  const findings: FindingDraft[] = [];
  const one = details.decision;
  if (one === null || one.documentSha256 !== decision.documentSha256 || one.contentDigest !== decision.contentDigest || one.verdict !== decision.document.verdict) findings.push(inconsistent(facts)(decision.path, 'citation', `${evidence.path} rests on another decision than ${decision.path}.`));
  const entries = decision.document.details.documents;
  const taken = entries.filter(({ accepted, documentSha256 }) => accepted && documentSha256 !== null);
  const accepted = new Set(taken.map(({ documentSha256 }) => documentSha256));
  findings.push(...details.documents.filter(({ role, documentSha256 }) => role === 'subject' && !accepted.has(documentSha256)).map(({ path }) => inconsistent(facts)(path, 'accepted', `${showName(path)} is in the bundle, but the gate did not accept it.`)));
  if (!details.record.validation.gateResults.passed) return findings; // what is missing is why
  const there = new Set<string | null>(details.documents.map(({ documentSha256 }) => documentSha256));
  findings.push(...taken.filter(({ documentSha256 }) => !there.has(documentSha256)).map(({ kind, key }) => inconsistent(facts)(decision.path, `missing:${kind}:${key}`, `The gate accepted ${kind}:${showName(key)}, which is not in the bundle.`)));
  const bySha = new Map(entries.map((entry) => [entry.documentSha256, entry]));
  findings.push(...content.documents.filter(({ document, documentSha256 }) => !green.has(document.verdict) && bySha.get(documentSha256)?.outcome === 'pass').map(({ path, document }) => inconsistent(facts)(path, 'outcome', `The gate counts ${showName(path)} as passed, but it says ${document.verdict}.`)));
  return findings;
}

/** Passed if and only if everything that it rests on says so. */
function judgeVerdict(facts: ContentFacts): FindingDraft[] {
  const { content, said } = facts;
  const { evidence, checklist, decision, documents } = content;
  if (evidence === null) return [];
  const { path, document } = evidence;
  const { passed } = document.details.record.validation.gateResults;
  const findings: FindingDraft[] = [];
  if (passed !== green.has(document.verdict)) findings.push(inconsistent(facts)(path, 'passed', `The record says ${passed ? 'passed' : 'not passed'}, but the verdict of ${path} is ${document.verdict}.`));
  if (said !== null && passed !== (said === 'passed')) findings.push(inconsistent(facts)(path, 'signed', `What is signed says ${said}, but the record says ${passed ? 'passed' : 'not passed'}.`));
  if (!passed) return findings;
  if (checklist !== null && !green.has(checklist.document.verdict)) findings.push(inconsistent(facts)(checklist.path, 'passed', `The record says passed, but the checklist says ${checklist.document.verdict}.`));
  // Whoever waived it is named in the checklist.
  const isWaived = checklist?.document.details.items.some(({ id, outcome }) => id === 'RL-02' && outcome === 'waived') ?? false;
  if (decision !== null && !isWaived) {
    const order = ['merge', 'release', 'major'];
    const [asked, given] = [document.details.release.level, decision.document.details.level];
    if (!green.has(decision.document.verdict)) findings.push(inconsistent(facts)(decision.path, 'passed', `The record says passed, but the gate decided ${decision.document.verdict}.`));
    if (order.indexOf(given) < order.indexOf(asked)) findings.push(inconsistent(facts)(decision.path, 'level', `The gate decided at level ${given}, but the release is of level ${asked}.`));
  }
  if (decision === null && document.details.decision === null) {
    findings.push(...documents.filter((one) => roleOf(facts, one.path) === 'subject' && !green.has(one.document.verdict)).map((one) => inconsistent(facts)(one.path, 'passed', `The record says passed, but ${showName(one.path)} says ${one.document.verdict}, and no gate accepted it.`)));
  }
  return findings;
}

/** The record says nothing that does not follow from the documents, and says it in both files. */
function judgeRecord(facts: ContentFacts): FindingDraft[] {
  const { manifest, content } = facts;
  const { evidence, checklist, documents, record: written } = content;
  if (evidence === null) return [];
  const { details: { record, documents: cited } } = evidence.document;
  const findings: FindingDraft[] = [];
  if (written !== null && toCanonicalJson(requireJson(written)) !== toCanonicalJson(requireJson(record))) findings.push(inconsistent(facts)('release-evidence.yml', 'record', 'release-evidence.yml does not say the same as the record in release-evidence.json.'));
  if (record.version !== manifest.version) findings.push(inconsistent(facts)(evidence.path, 'record.version', `The record is of version ${record.version}, the manifest of ${manifest.version}.`));
  if (record.provenance.commit !== manifest.commit) findings.push(inconsistent(facts)(evidence.path, 'record.commit', `The record is of commit ${record.provenance.commit ?? 'none'}, the manifest of ${manifest.commit ?? 'none'}.`));
  if (record.distribution.publishedAt !== null) findings.push(inconsistent(facts)(evidence.path, 'record.publishedAt', 'The record says when it was published, but it was signed before.'));
  const notesRef = record.artifacts.releaseNotesRef;
  if (notesRef !== null && !manifest.byPath.has(notesRef)) findings.push(inconsistent(facts)(evidence.path, 'record.releaseNotesRef', `The record names the notes ${showName(notesRef)}, which are not in the bundle.`));
  const subjects = documents.filter(({ path }) => roleOf(facts, path) === 'subject').map(({ document }) => document);
  // Of a part of the documents nothing can be counted.
  if (checklist === null || subjects.length !== cited.filter(({ role }) => role === 'subject').length) return findings;
  const again = toRecord({
    version: record.version, passed: record.validation.gateResults.passed, documents: subjects, items: checklist.document.details.items, releaseDate: record.releaseDate, releasedBy: record.releasedBy,
    changelogRef: record.artifacts.changelogRef, releaseNotesRef: notesRef, ...record.provenance, channels: record.distribution.channels,
  }).validation;
  for (const part of ['gateResults', 'checklist'] as const) {
    if (toCanonicalJson(requireJson(record.validation[part])) !== toCanonicalJson(requireJson(again[part]))) findings.push(inconsistent(facts)(evidence.path, `record.${part}`, `${part === 'checklist' ? 'The checklist' : 'The rates'} in the record ${part === 'checklist' ? 'is' : 'are'} not what follows from the documents.`));
  }
  return findings;
}

/** Answers that the checklist rests on are kept in the bundle. */
function judgeKept(facts: ContentFacts): FindingDraft[] {
  const { manifest, content: { checklist } } = facts;
  if (checklist === null) return [];
  const kept = new Set(checklist.document.details.items.flatMap(({ evidence }) => evidence.flatMap((one) => one.kept ?? [])));
  return [...kept].filter((path) => !manifest.byPath.has(path)).map((path) => inconsistent(facts)(checklist.path, `kept:${path}`, `The checklist rests on ${showName(path)}, which is not in the bundle.`));
}
