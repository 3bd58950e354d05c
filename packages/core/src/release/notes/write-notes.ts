import { relative } from 'node:path';
import type { DocumentOf } from '@shipworthy/contract/documents';
import type { NotesExclusion } from '@shipworthy/contract/release';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { readChangelog, type ChangelogEntry } from '../../docs/changelog/index.js';
import { parseMarkdown } from '../../docs/markdown/index.js';
import { buildDocument, collectSubject, judge, toDate, toExitCode, toFinding, writeEvidence, type Attachment, type CommandResult } from '../../evidence/index.js';
import { toPrettyJson } from '../../json/index.js';
import { identifyDocuments } from '../gates/identify-documents.js';
import { checkOf, type ReleaseRun } from '../release-run.js';
import { compareVersions, formatVersion } from '../../version/index.js';
import { collectManifests, findConcerned } from '../versions/index.js';
import { draftNotes } from './draft/draft-notes.js';
import { toDraftYaml } from './draft/to-draft-yaml.js';
import { buildLedger, type BuiltLedger } from './ledger/build-ledger.js';
import { collectChanges, ledgerCheck, type CollectedChanges } from './ledger/collect-changes.js';
import { findForeign } from './ledger/find-foreign.js';
import { listMeasured } from './measured-highlights.js';
import { notesCriterion } from './notes-criterion.js';
import { notesItem } from './notes-finding.js';

const draftName = 'draft.yml';

/** Judges the notes, accounts for every merged pull request of the range, renders, and drafts what is not written yet; see `runReleaseEvidence`. */
export async function writeNotes(run: ReleaseRun, startedAt: Date): Promise<CommandResult> {
  const { host, workspace, policy, inputs, target, notes } = run;
  const [item, collected, subject] = await Promise.all([notesCriterion.evaluate(run), collectChanges(run), collectSubject(host, workspace.git, policy.baseCommit)]);
  const read = notes.state === 'read' ? notes : null;
  const foreign = await collectForeign(run, collected);
  const built = buildLedger({ collected, read, cause: read === null && item.findings[0] !== undefined ? toFinding(item.findings[0]).fingerprint : null, exclude: exclusionOf(run), foreign, repository: subject.repository, release: target.name });
  const attachments = [...(await toAttachments(run)), ...(inputs.draft ? [{ name: draftName, bytes: Buffer.from(await makeDraft(run, collected, built)) }] : [])];
  const history = run.history.state === 'unknown' ? [run.history.finding] : [];
  const { config } = policy;
  const key = inputs.key ?? 'default';
  const judgement = judge({
    checks: ['history', checkOf(notesItem), ledgerCheck, ...built.checks],
    findings: [...policy.findings, ...history, ...item.findings, ...collected.findings, ...built.findings],
    waivers: config.waivers, waiversAsOf: toDate(host.now()), reasons: config.reasons, key,
  });
  const file = notes.state === 'read' || notes.state === 'invalid' ? notes : null;
  const document: DocumentOf<'release-notes-report'> = buildDocument(host, {
    kind: 'release-notes-report', key, partial: false,
    subject: { ...subject, version: target.version === null ? null : formatVersion(target.version) },
    inputs: file?.sha256 == null ? [] : [{ name: 'notes', path: file.path, sha256: file.sha256 }],
    policy: policy.policy, judgement, startedAt,
    details: {
      version: target.version === null ? null : formatVersion(target.version), file: file?.sha256 == null ? null : { path: file.path, sha256: file.sha256 },
      notes: read?.notes ?? null, ledger: built.ledger, draft: inputs.draft ? draftName : null,
    },
  });
  const written = await writeEvidence(host, workspace.out, { document, attachments });
  const draft = written.files.find((path) => path.endsWith(`/${draftName}`));
  const lines = draft === undefined ? [] : [`A first version of the notes: ${relative(host.cwd, draft)}. Copy it ${target.version === null || notes.state === 'none' ? 'to where the notes shall be' : `to ${notes.path}`}, and fill in its blanks.`];
  return { out: workspace.out, documents: [written], notes: lines, outputs: {}, exitCode: toExitCode([document.verdict], inputs['fail-on']) };
}

const standardExclusion: NotesExclusion = { labels: ['skip-notes'], authors: [], types: [] };

function exclusionOf({ config }: ReleaseRun): NotesExclusion {
  return config.notes?.exclude ?? standardExclusion;
}

/** Where one repository releases several packages, each has notes of its own. */
async function collectForeign(run: ReleaseRun, { changes, commits }: CollectedChanges): Promise<ReadonlySet<number>> {
  const concerned = run.target.package === null ? null : await findConcerned(run, await collectManifests(run));
  return concerned === null ? new Set() : findForeign({ changes, commits, concerned });
}

/** The notes as people read them, with what was measured of this commit, and as programs do; and what GitHub answered. */
async function toAttachments(run: ReleaseRun): Promise<Attachment[]> {
  const { notes, host, log } = run;
  if (notes.state !== 'read') return [...log.attachments()];
  const measured = listMeasured((await identifyDocuments(run, 'bundle-readiness')).flatMap(({ document }) => document ?? []));
  const rendered = host.renderNotes?.({ ...notes.notes, highlights: [...notes.notes.highlights, ...measured] });
  return [
    ...(rendered === undefined ? [] : [{ name: 'notes.md', bytes: Buffer.from(rendered) }]),
    { name: 'notes.json', bytes: Buffer.from(toPrettyJson(notes.notes)) },
    ...log.attachments(),
  ];
}

async function makeDraft(run: ReleaseRun, collected: CollectedChanges, { ledger, reverts }: BuiltLedger): Promise<string> {
  const open = new Set(ledger.entries.filter(({ state }) => state === 'included' || state === 'unaccounted').map(({ number }) => number));
  const draft = draftNotes({
    version: run.target.version, changes: collected.changes.filter(({ number }) => open.has(number)), merged: collected.changes, commits: collected.commits, reverts,
    changelog: await findSection(run), date: collected.commits[0]?.committedAt.toISOString().slice(0, 10) ?? null,
  });
  return toDraftYaml(draft, { needsRisks: run.config.risk?.cite === 'required' });
}

/** What the changelog says of this version, else of what is not released yet. A changelog that cannot be read is not this document's to judge. */
async function findSection({ workspace, policy, config, target }: ReleaseRun): Promise<ChangelogEntry | null> {
  const own = policy.config.docSync?.changelog;
  const path = own?.file ?? fill(config.changelog, target);
  try {
    const file = await workspace.readText(path, { optional: true });
    if (file === null) return null;
    const { entries } = readChangelog(parseMarkdown(file.text), file.text, own?.style ?? 'keep-a-changelog');
    const isOfVersion = ({ version, package: name }: ChangelogEntry): boolean =>
      version !== null && target.version !== null && compareVersions(version, target.version) === 0 && (name === null || target.package === null || name === target.package);
    return entries.find(isOfVersion) ?? entries.find(({ isUnreleased }) => isUnreleased) ?? null;
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return null;
  }
}

function fill(template: string, { version, package: name }: ReleaseRun['target']): string {
  return template.replaceAll('{version}', version === null ? '{version}' : formatVersion(version)).replaceAll('{package}', name ?? '{package}');
}
