import type { ReadEvidence } from '@shipworthy/contract/release';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { collectChangelog } from '../changelog/collect-changelog.js';
import { checkOf, type ReadNotes, type ReleaseRun, type VersionsResult } from '../release-run.js';
import { formatVersion } from '../../version/index.js';
import { collectDemands } from './collect-demands.js';
import { collectManifests } from './collect-manifests.js';
import { collectTags } from './collect-tags.js';
import { judgeBump } from './judge-bump.js';
import { judgeOrder } from './judge-order.js';
import { judgePlaces } from './judge-places.js';
import { unknownVersion, versionsId } from './unknown-version.js';

/**
 * RL-04: tag = manifests = changelog = notes, greater than what was released before, by a step that is large enough.
 * @throws ShipworthyError `git/*`, `path/outside-root`, `config/invalid` for the tag pattern
 */
export async function checkVersions(run: ReleaseRun): Promise<VersionsResult> {
  const { target, config, previous, history } = run;
  const { version } = target;
  if (version === null) {
    const finding = unknownVersion(run);
    return { findings: [finding], note: finding.message, evidence: [], places: [], bump: null, isSecurityFix: false };
  }
  const [manifests, changelog, tags] = await Promise.all([collectManifests(run), collectChangelog(run), collectTags(run, version)]);
  const collected = await collectDemands(run, version, { manifests, changelog });
  const placed = judgePlaces({ target: { ...target, version }, manifests, changelog, notes: run.notes });
  const needsHistory = config.bump.from.some((source) => source !== 'changelog');
  const bump = judgeBump({
    release: target.name, version, previous, demands: collected.demands, commits: collected.commits, needsHistory,
    countsCommits: config.bump.from.includes('commits'), reason: reasonOf(run.notes),
  });
  const unknown = needsHistory && history.state === 'unknown' ? [unknownHistory(history.finding)] : [];
  const order = judgeOrder({ release: target.name, version, previous, tags: tags.tags });
  const findings = [...placed.findings, ...order, ...tags.findings, ...unknown, ...collected.findings, ...bump.findings];
  const agreeing = placed.places.filter(({ outcome }) => outcome === 'pass').length;
  const judged = placed.places.filter(({ outcome }) => outcome !== 'not-applicable').length;
  return {
    findings, places: placed.places, bump: bump.report, isSecurityFix: collected.demands.some(({ isSecurity, excluded }) => isSecurity && excluded === null),
    note: `${agreeing} of ${judged} ${judged === 1 ? 'place names' : 'places name'} ${formatVersion(version)}; ${bump.note}${tags.isAlone && previous === null ? '; the remote was not asked for earlier releases' : ''}.`,
    evidence: [...manifests.evidence, ...(changelog.state === 'read' ? [changelog.evidence] : []), ...notesEvidence(run.notes), ...historyEvidence(run)],
  };
}

function reasonOf(notes: ReadNotes): string | null {
  return notes.state === 'read' ? (notes.notes.bumpReason ?? null) : null;
}

function notesEvidence(notes: ReadNotes): readonly ReadEvidence[] {
  return notes.state === 'read' ? [{ source: 'file', name: notes.path, sha256: notes.sha256 }] : [];
}

function historyEvidence({ history, previous, target, log }: ReleaseRun): readonly ReadEvidence[] {
  return history.state === 'unknown' || target.commit === null ? [] : [log.git(`log ${previous === null ? '' : `${previous.commit}..`}${target.commit}`)];
}

function unknownHistory(cause: FindingDraft): FindingDraft {
  return { rule: 'release/shallow-history', keys: { what: 'bump' }, check: checkOf(versionsId), outcome: 'unverified', reason: 'unreadable-source', message: 'What changed since the previous release is not known, and so is how large the step must be.', causedBy: toFinding(cause).fingerprint };
}
