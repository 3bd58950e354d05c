import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { toUnread } from '../ask-github.js';
import { checkOf, type Criterion, type CriterionResult, type ReleaseRun } from '../release-run.js';
import { collectCommits } from '../versions/collect-commits.js';
import { collectManifests } from '../versions/collect-manifests.js';
import { collectTags } from '../versions/collect-tags.js';
import { unknownVersion } from '../versions/unknown-version.js';
import type { Version } from '../../version/index.js';
import { collectChangelog } from './collect-changelog.js';
import { changelogId, judgeChangelog, toChangelogFinding } from './judge-changelog.js';

/** RL-03: the changelog tells of this release, and of what happened since the previous one. */
export const changelogCriterion: Criterion<ReleaseRun> = { id: changelogId, title: 'Changelog current', owner: null, evaluate };

async function evaluate(run: ReleaseRun): Promise<CriterionResult> {
  const { target, history } = run;
  if (target.version === null) {
    const cause = toFinding(unknownVersion(run));
    const message = 'Nobody says which version is released, so nobody knows which section must tell of it.';
    return { findings: [{ rule: 'release/changelog-not-current', keys: { release: target.name, what: 'version' }, check: checkOf(changelogId), outcome: 'unverified', reason: 'missing-evidence', message, remedy: cause.remedy, causedBy: cause.fingerprint }], note: message, evidence: [] };
  }
  const read = await collectChangelog(run);
  if (read.state === 'unreadable') return { findings: [toUnread(changelogId, read.problem)], note: `${read.path} cannot be read.`, evidence: [] };
  if (read.state === 'missing') {
    const message = `There is no ${read.path}.`;
    return { findings: [toChangelogFinding({ release: target.name, path: read.path }, { what: 'file', message, remedy: 'Write a changelog, or say where it is: `release.changelog`.' })], note: message, evidence: [] };
  }
  const unknown = history.state === 'unknown' ? history.finding : await findMissingTags(run, target.version);
  const commits = unknown === null ? (await collectCommits(run, await collectManifests(run))).evidence : null;
  const { findings, note } = judgeChangelog({ release: target.name, package: target.package, version: target.version, path: read.path, changelog: read.changelog, commits });
  return { findings: [...findings, ...(unknown === null ? [] : [unknownHistory(unknown)])], note, evidence: [read.evidence] };
}

/** Without the tag of the previous release every commit there ever was would have to be accounted for. */
async function findMissingTags(run: ReleaseRun, version: Version): Promise<FindingDraft | null> {
  return run.previous === null ? ((await collectTags(run, version)).findings[0] ?? null) : null;
}

function unknownHistory(cause: FindingDraft): FindingDraft {
  return { rule: 'release/shallow-history', keys: { what: 'changelog' }, check: checkOf(changelogId), outcome: 'unverified', reason: 'unreadable-source', message: 'Which commits the changelog must account for is not known.', causedBy: toFinding(cause).fingerprint };
}
