import { dirname, join } from 'node:path';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { ShipworthyError } from '@shipworthy/contract/errors';
import type { ReleaseEvidenceDetails } from '@shipworthy/contract/release';
import { defaultConfigPath } from '../../config/index.js';
import { buildDocument, collectSubject, judge, toDate, toExitCode, writeEvidence, type CommandResult, type FindingDraft } from '../../evidence/index.js';
import { toOutputError } from '../../evidence/output-error.js';
import { clearStaged, hashFile, sha256Hex, stageFolder, type FileHash } from '../../files/index.js';
import type { Host } from '../../host/index.js';
import { isJsonObject, requireJson, toPrettyJson, type JsonObject } from '../../json/index.js';
import { readSigningKey, type SigningKey } from '../../signing/index.js';
import { judgeWorkTree } from '../../gate/level/judge-work-tree.js';
import { buildChecklist } from '../checklist/index.js';
import { listMeasured } from '../notes/index.js';
import type { ReleaseRun } from '../release-run.js';
import { verifyEvidence } from '../verify/index.js';
import { formatVersion } from '../../version/index.js';
import { collectBundles } from './collect-bundles.js';
import { collectShipped } from './collect-shipped.js';
import { evidencePlace, type EvidencePlace } from './evidence-place.js';
import { judgeRequirements } from './judge-requirements.js';
import { plannedCopy, plannedText, type PlannedFile } from './planned-file.js';
import { requireNoKey } from './require-no-key.js';
import { requireReplaceable } from './require-replaceable.js';
import { selectDocuments, type CitedFile, type SelectedDocuments } from './select-documents.js';
import { signBundle } from './sign-bundle.js';
import { toReadme } from './to-readme.js';
import { toRecord } from './to-record.js';
import { toRecordYaml } from './to-yaml.js';
import { writeArchive } from './write-archive.js';
import { stageFiles, writeLists } from './write-bundle.js';

type Evidence = DocumentOf<'release-evidence'>;

/** Everything that the bundle is made of. */
interface Gathered {
  readonly selected: SelectedDocuments;
  readonly checklist: DocumentOf<'release-checklist'>;
  readonly shipped: Awaited<ReturnType<typeof collectShipped>>;
  readonly bundles: Awaited<ReturnType<typeof collectBundles>>;
  readonly key: SigningKey | null;
  readonly repository: string | null;
  /** Seconds since 1970 that stand for the time of everything made here. */
  readonly epoch: number | null;
  /** The same, or where nothing stands for it, when the run began; whole seconds. */
  readonly time: Date;
  /** The same run, as far as it may differ between two runs over the same inputs. */
  readonly still: Host;
}

/**
 * Makes the bundle, signs it and verifies what was written, from disk. One that did not pass is made all the same, visibly refused.
 * @throws ShipworthyError `usage/invalid-input`, `signing/*`, `config/*`, `output/not-writable`
 */
export async function assembleEvidence(run: ReleaseRun, startedAt: Date): Promise<CommandResult> {
  const gathered = await gather(run, startedAt);
  const place = evidencePlace(run, gathered.repository);
  const document = await buildEvidence(run, gathered, { place, startedAt });
  const notes = place === null ? [] : await writeBundle(run, { gathered, document, place });
  const written = await writeEvidence(run.host, run.workspace.out, { document, attachments: run.log.attachments() });
  return { out: run.workspace.out, documents: [written], notes, outputs: {}, exitCode: toExitCode([document.verdict], run.inputs['fail-on']) };
}

async function gather(run: ReleaseRun, startedAt: Date): Promise<Gathered> {
  const { host, git, target, workspace, policy } = run;
  const key = await readSigningKey(run.inputs, host.cwd);
  const epoch = host.context.sourceDateEpoch ?? (git === null || target.commit === null || !(await git.hasCommit(target.commit)) ? null : Math.floor((await git.commitTime(target.commit)).getTime() / 1000));
  const time = new Date((epoch ?? Math.floor(startedAt.getTime() / 1000)) * 1000);
  // Waivers are judged by the real day, and where there are some, the document says it.
  const still: Host = { ...host, machine: null, now: policy.config.waivers.length > 0 ? host.now : () => time, context: { ...host.context, sourceDateEpoch: time.getTime() / 1000 } };
  const [selected, checklist, shipped, bundles] = await Promise.all([selectDocuments(run), buildChecklist(run, { host: still, startedAt: time }), collectShipped(run), collectBundles(run)]);
  return { selected, checklist, shipped, bundles, key, epoch, time, still, repository: host.context.repository ?? (await workspace.git?.originRepository()) ?? null };
}

interface Built {
  readonly place: EvidencePlace | null;
  readonly startedAt: Date;
}

async function buildEvidence(run: ReleaseRun, gathered: Gathered, { place, startedAt }: Built): Promise<Evidence> {
  const { workspace, policy, target, inputs, host } = run;
  const { selected, checklist, shipped, bundles, key, still } = gathered;
  const { config } = policy;
  const planned = planFiles(run, gathered);
  const findings: FindingDraft[] = [
    ...policy.findings, ...selected.findings, ...shipped.findings, ...bundles.findings, ...toChecklistFinding(run, checklist),
    ...judgeRequirements(run.config.evidence.requires, [...planned.map(({ path }) => path), 'README.md', 'release-evidence.json', 'release-evidence.yml']),
    ...(key === null ? [noKey(run)] : []),
    ...(place === null ? [{ rule: 'release/version-unknown' as const, keys: { ref: host.context.ref ?? '' }, check: 'version', outcome: 'unverified' as const, reason: 'missing-evidence' as const, message: 'Nobody says which version this is, so there is no bundle to make.' }] : []),
  ];
  const subject = await collectSubject(host, workspace.git, policy.baseCommit);
  // Notes, changelog and versions were read from the work tree.
  findings.push(...judgeWorkTree({ refuseDirty: true }, { subject: { ...subject, commit: target.commit }, isUnderReview: target.commit === null || subject.testedCommit === null })
    .map((one) => ({ ...one, check: 'version', remedy: `Check out ${target.tag ?? 'the commit'} itself, without changes to tracked files, and run it again.` })));
  const documentKey = inputs.key ?? 'default';
  const judgement = judge({
    checks: ['documents', 'checklist', 'version', ...(shipped.assets.length + shipped.findings.length > 0 ? ['assets'] : []), 'signing', ...run.config.evidence.requires.map(({ id }) => `requirement:${id}`)],
    findings, waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key: documentKey,
  });
  const passed = judgement.verdict === 'pass' || judgement.verdict === 'warn';
  const subjects = selected.cited.filter(({ role }) => role === 'subject');
  const details: ReleaseEvidenceDetails = {
    record: toRecord({
      version: target.version === null ? '' : formatVersion(target.version), passed, documents: subjects.map(({ received }) => received.document), items: checklist.details.items,
      releaseDate: releaseDateOf(run), releasedBy: host.context.actor, changelogRef: policy.config.docSync?.changelog?.file ?? run.config.changelog, releaseNotesRef: run.notes.state === 'read' ? 'release-notes.md' : null,
      commit: target.commit, branch: branchOf(run), buildId: host.context.runId, signedBy: key?.publicKey.keyId ?? null, channels: gathered.repository === null ? [] : ['github'],
    }),
    release: { package: target.package, version: target.version === null ? null : formatVersion(target.version), tag: target.tag, commit: target.commit, level: target.level },
    bundle: place?.path ?? null,
    decision: selected.decision === null ? null : { documentSha256: selected.decision.file.documentSha256, contentDigest: selected.decision.file.contentDigest, verdict: selected.decision.document.verdict },
    documents: selected.cited.map(({ absolute: _absolute, received: _received, ...one }) => one),
    assets: [...shipped.assets], files: planned.length, bytes: 0, keyIds: key === null ? [] : [key.publicKey.keyId],
  };
  return buildDocument(still, {
    kind: 'release-evidence', key: documentKey, partial: false,
    subject: { ...subject, commit: target.commit, version: details.release.version },
    inputs: [], policy: policy.policy, judgement, details, startedAt,
  });
}

function releaseDateOf({ notes }: ReleaseRun): string | null {
  return notes.state === 'read' ? notes.notes.releaseDate : null;
}

function branchOf({ host }: ReleaseRun): string | null {
  const { ref } = host.context;
  return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : null;
}

/** What the checklist found stands there in full; here it is one thing that the release lacks. */
function toChecklistFinding({ target }: ReleaseRun, { verdict, details, findings }: DocumentOf<'release-checklist'>): FindingDraft[] {
  if (verdict === 'pass' || verdict === 'warn') return [];
  const ofItems = details.items.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ id }) => id);
  // Tag, history, cadence and risks are no items, but block all the same.
  const others = findings.filter(({ outcome, causedBy }) => causedBy === null && (outcome === 'fail' || outcome === 'unverified')).map(({ rule }) => rule);
  const open = [...new Set(ofItems.length > 0 ? ofItems : others)];
  const reason = findings.find(({ outcome }) => outcome === 'unverified')?.reason ?? 'unproven';
  return [{
    rule: 'release/checklist-not-passed', keys: { release: target.name }, check: 'checklist', ...(verdict === 'fail' ? { outcome: 'fail' as const } : { outcome: 'unverified' as const, reason }),
    message: `The checklist ${verdict === 'fail' ? 'fails' : 'is not verified'}${open.length === 0 ? '' : `: ${open.join(', ')}`}.`,
  }];
}

function noKey({ target, config }: ReleaseRun): FindingDraft {
  const shared = { rule: 'release/no-signing-key' as const, keys: { release: target.name }, check: 'signing', message: 'There is no key to sign with, so the evidence is not signed.' };
  return config.signing === 'required' ? { ...shared, outcome: 'unverified', reason: 'no-signing-key' } : { ...shared, outcome: 'warn' };
}

/** Everything but README, record and lists, which say something of these. */
function planFiles({ notes, host, log, target }: ReleaseRun, { selected, checklist, bundles, key }: Gathered): PlannedFile[] {
  const { decision, cited } = selected;
  const provenance = target.commit === null ? {} : { provenance: { commit: target.commit, buildId: host.context.runId, signedBy: key?.publicKey.keyId ?? null } };
  const complete = notes.state === 'read' ? { ...notes.notes, ...provenance } : null;
  const measured = listMeasured(cited.filter(({ role }) => role === 'subject').map(({ received }) => received.document));
  const rendered = complete === null ? undefined : host.renderNotes?.({ ...complete, highlights: [...complete.highlights, ...measured] });
  return [
    plannedText({ path: 'release-checklist.json', kind: 'release-checklist' }, toPrettyJson(checklist)),
    ...(complete === null ? [] : [plannedText({ path: 'release-notes.json', kind: 'release-notes' }, toPrettyJson(complete))]),
    ...(rendered === undefined ? [] : [plannedText({ path: 'release-notes.md', kind: 'release-notes' }, rendered)]),
    plannedText({ path: 'risk.json', kind: 'risk' }, toPrettyJson(requireJson({ report: checklist.details.risk, cited: complete?.risks ?? [], noRiskChanged: complete?.noRiskChanged ?? null }))),
    ...(decision === null ? [] : [toPlanned(decision.file)]),
    ...cited.map(toPlanned),
    ...bundles.files.map(({ path, absolute }) => plannedCopy({ path, kind: 'bundle' }, absolute)),
    ...log.attachments().flatMap((one) => ('bytes' in one ? [plannedText({ path: one.name, kind: 'api' }, new TextDecoder().decode(one.bytes))] : [])),
  ];
}

function toPlanned({ path, kind, role, absolute, received }: CitedFile): PlannedFile {
  const { startedAt, finishedAt } = received.document.run;
  return plannedCopy({ path, kind, role, startedAt, finishedAt }, absolute);
}

interface ToWrite {
  readonly gathered: Gathered;
  readonly document: Evidence;
  readonly place: EvidencePlace;
}

/** Makes the folder beside its place, proves it, packs it, and only then moves it there. */
async function writeBundle(run: ReleaseRun, { gathered, document, place }: ToWrite): Promise<string[]> {
  const { workspace } = run;
  const target = workspace.resolve(place.path);
  await clearStaged(target);
  await requireReplaceable(target, place.path);
  const staged = await stageFolder(target).catch((error: unknown) => {
    throw toOutputError(error, dirname(target));
  });
  const zip = join(workspace.out, `${place.stem}.evidence.zip`);
  try {
    const hashed = await stage(run, { gathered, document, place }, staged.path);
    await prove(run, staged.path, { document, key: gathered.key, hashed });
    if (run.inputs.zip) await writeArchive(staged.path, { path: zip, epoch: gathered.epoch });
    await staged.moveIntoPlace();
  } catch (error) {
    throw toOutputError(error, dirname(target));
  } finally {
    await staged.remove();
  }
  if (!run.inputs.zip) return [`bundle    ${place.path}`];
  const { sha256 } = await hashFile(zip);
  return [`bundle    ${place.path}`, `archive   ${workspace.toDocumentPath(zip)} (sha256:${sha256})`];
}

/** Gives the hashes of what was taken over from bundles. */
async function stage(run: ReleaseRun, { gathered, document }: ToWrite, folder: string): Promise<ReadonlyMap<string, FileHash>> {
  const { host, target, policy, workspace, inputs } = run;
  const { selected, shipped, checklist, key, repository, time } = gathered;
  const planned = planFiles(run, gathered);
  const first = await stageFiles(folder, planned, { mayLink: host.context.where !== 'local' });
  await requireNoKey(inputs, host.cwd, [...first.files, ...shipped.assets]);
  const passed = document.details.record.validation.gateResults.passed;
  const record = [
    plannedText({ path: 'release-evidence.json', kind: 'release-evidence' }, toPrettyJson(document)),
    plannedText({ path: 'release-evidence.yml', kind: 'release-evidence' }, toRecordYaml('release_evidence', toPlainRecord(document))),
  ];
  const named = await stageFiles(folder, record);
  const readme = plannedText({ path: 'README.md', kind: 'readme' }, toReadme({
    name: target.name, passed, tag: target.tag, commit: target.commit, repository, assets: shipped.assets, keyIds: document.details.keyIds,
    blockers: passed ? [] : document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ message }) => message),
    items: checklist.details.items, files: [...first.files, ...named.files].filter(({ path }) => !path.startsWith('bundles/') && !path.startsWith('api/')).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }));
  const last = await stageFiles(folder, [readme]);
  const files = [...first.files, ...named.files, ...last.files].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const version = document.details.release.version ?? '';
  const lists = await writeLists({ folder, files }, [...planned, ...record, readme], { version, tag: target.tag, repository, commit: target.commit, assets: shipped.assets });
  const hashed = new Map(first.files.filter(({ path }) => path.startsWith('bundles/')).map((file): [string, FileHash] => [file.path, file]));
  if (key === null) return hashed;
  const configPath = workspace.toRepositoryPath(workspace.toDocumentPath(workspace.resolve(inputs.config ?? defaultConfigPath)));
  const source = `git+${host.context.serverUrl}/${repository ?? 'local'}`;
  await signBundle(folder, {
    passed, reasons: document.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unverified').map(({ rule, message }) => `${rule}: ${message}`), tag: target.tag, commit: target.commit, assets: [...shipped.assets], cited: selected.cited, lists,
    verifierId: run.config.attestation.verifierId ?? `${host.context.serverUrl}/${repository ?? 'local'}#release-gate`, toolVersion: host.toolVersion,
    timeVerified: time.toISOString().replace('.000Z', 'Z'), resourceUri: `${source}@refs/tags/${target.tag ?? version}`,
    policy: { uri: `${source}@${policy.policy.commit ?? target.commit ?? ''}#${configPath}`, sha256: await policyDigest(run, configPath) }, level: target.level,
  }, key);
  return hashed;
}

/** Of the configuration as it was read; null where there is none. */
async function policyDigest({ workspace, inputs }: ReleaseRun, _path: string): Promise<string | null> {
  const text = await workspace.readText(inputs.config ?? defaultConfigPath, { optional: true });
  return text === null ? null : sha256Hex(text.text);
}

function toPlainRecord({ details: { record } }: Evidence): JsonObject {
  const plain = requireJson(record);
  return isJsonObject(plain) ? plain : {};
}

interface Proof {
  readonly document: Evidence;
  readonly key: SigningKey | null;
  readonly hashed: ReadonlyMap<string, FileHash>;
}

/** A completed verification before anything is packed: what does not verify here would verify nowhere. Only what was hashed in this very place is not read again. */
async function prove({ target }: ReleaseRun, staged: string, { document, key, hashed }: Proof): Promise<void> {
  const passed = document.details.record.validation.gateResults.passed;
  const { findings } = await verifyEvidence({ path: staged, name: document.details.bundle ?? '', trustedKeys: key === null ? [] : [key.publicKey], commit: target.commit, version: document.details.release.version, isUnsigned: key === null, hashed });
  const expected = new Set(passed ? [] : ['evidence/predicate-refused']);
  const faults = findings.filter(({ rule, outcome }) => outcome !== 'not-applicable' && outcome !== 'warn' && !expected.has(rule));
  if (faults.length === 0) return;
  throw new ShipworthyError('internal/bug', 'The evidence that was just made does not verify:', { hint: 'Nothing was written. Report this, with the lines above.', faults: faults.map(({ message }) => ({ message })) });
}
