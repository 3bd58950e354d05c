import type { DocumentOf } from '@shipworthy/contract/documents';
import type { ReleaseEvidenceDetails } from '@shipworthy/contract/release';
import { buildDocument, collectSubject, judge, toDate, type FindingDraft } from '../../evidence/index.js';
import { judgeWorkTree } from '../../gate/level/judge-work-tree.js';
import { formatVersion } from '../../version/index.js';
import type { ReleaseRun } from '../release-run.js';
import type { EvidencePlace } from './evidence-place.js';
import type { Gathered } from './gathered.js';
import { judgeRequirements } from './judge-requirements.js';
import { toRecord } from './to-record.js';

interface Built {
  readonly place: EvidencePlace | null;
  readonly startedAt: Date;
}

/** The document that says what the bundle holds, and whether the release passed. */
export async function buildEvidence(run: ReleaseRun, gathered: Gathered, { place, startedAt }: Built): Promise<DocumentOf<'release-evidence'>> {
  const { workspace, policy, target, inputs, host } = run;
  const { selected, checklist, shipped, bundles, planned, key, still } = gathered;
  const { config } = policy;
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

