import type { ShipworthyError } from '@shipworthy/contract/errors';
import { judgeChangeset, judgeSections, type CommitEvidence, type Demand } from '../bump/index.js';
import type { FindingDraft } from '../../evidence/index.js';
import { describeRelease, type ReleaseChangelog } from '../changelog/collect-changelog.js';
import { checkOf, type ReleaseRun } from '../release-run.js';
import type { Version } from '../../version/index.js';
import { collectChangesets } from './collect-changesets.js';
import { collectCommits } from './collect-commits.js';
import type { CollectedManifests } from './collect-manifests.js';
import { versionsId } from './unknown-version.js';

/** What all sources of `release.bump.from` say. */
export interface CollectedDemands {
  /** Of the sources that count. */
  readonly demands: readonly Demand[];
  /** Null where the history is unknown. */
  readonly commits: CommitEvidence | null;
  readonly findings: readonly FindingDraft[];
}

export async function collectDemands(run: ReleaseRun, version: Version, { manifests, changelog }: { readonly manifests: CollectedManifests; readonly changelog: ReleaseChangelog }): Promise<CollectedDemands> {
  const { from } = run.config.bump;
  const { evidence: commits } = await collectCommits(run, manifests);
  const used = from.includes('changesets') && commits !== null ? await collectChangesets(run, manifests) : null;
  const described = changelog.state === 'read' ? describeRelease(changelog.changelog, { package: run.target.package, version }) : null;
  const entry = described?.own ?? described?.instead ?? null;
  return {
    commits,
    demands: [
      ...(from.includes('commits') ? (commits?.demands ?? []) : []),
      ...(used?.changesets.flatMap((changeset) => judgeChangeset(changeset, run.target.package)) ?? []),
      ...(from.includes('changelog') && entry !== null ? judgeSections(changelog.path, entry) : []),
    ],
    findings: [...(used?.unreadable.map(unreadable) ?? []), ...(used?.isCut === true ? [cut(run.config.bump.changesets)] : [])],
  };
}

function unreadable({ path, error }: { readonly path: string; readonly error: ShipworthyError }): FindingDraft {
  const { line, column, message } = error.faults[0] ?? {};
  const location = line === undefined ? { path } : { path, line, ...(column === undefined ? {} : { column }) };
  const why = message === undefined ? error.message : `${path}:${line ?? 1}:${column ?? 1} ${message}`;
  return { rule: 'release/bump-source-invalid', keys: { source: path }, check: checkOf(versionsId), outcome: 'unverified', reason: 'malformed-document', message: `The changeset cannot be read: ${why}`, location, remedy: error.hint };
}

function cut(folder: string): FindingDraft {
  return { rule: 'release/bump-source-invalid', keys: { source: folder }, check: checkOf(versionsId), outcome: 'unverified', reason: 'limit-exceeded', message: `More commits since the previous release touch ${folder} than are looked at, so that changesets may be missing.`, remedy: 'Name the previous release with `previous-tag`, or let `release.bump.from` rest on commits.' };
}
