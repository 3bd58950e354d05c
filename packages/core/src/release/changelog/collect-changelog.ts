import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ReadEvidence } from '@shipworthy/contract/release';
import { readChangelog, type Changelog, type ChangelogEntry } from '../../docs/changelog/index.js';
import { parseMarkdown } from '../../docs/markdown/index.js';
import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import { toProblem } from '../../gate/approvals/to-problem.js';
import type { ReleaseRun, ReleaseTarget } from '../release-run.js';
import { compareVersions, formatVersion, type Version } from '../../version/index.js';

export type ReleaseChangelog =
  | { readonly state: 'missing'; readonly path: string }
  | { readonly state: 'unreadable'; readonly path: string; readonly problem: SourceProblem }
  | { readonly state: 'read'; readonly path: string; readonly changelog: Changelog; readonly evidence: ReadEvidence };

/** The changelog that documents are judged by, else that of `release.changelog`. */
export async function collectChangelog({ workspace, policy, config, target, log }: Pick<ReleaseRun, 'workspace' | 'policy' | 'config' | 'target' | 'log'>): Promise<ReleaseChangelog> {
  const documents = policy.config.docSync?.changelog;
  const version = target.version === null ? '' : formatVersion(target.version);
  const path = documents?.file ?? config.changelog.replaceAll('{version}', () => version).replaceAll('{package}', () => target.package ?? '');
  try {
    const read = await workspace.readText(path, { optional: true });
    if (read === null) return { state: 'missing', path };
    const changelog = readChangelog(parseMarkdown(read.text), read.text, documents?.style ?? 'keep-a-changelog');
    return { state: 'read', path: read.path, changelog, evidence: log.file(read.path, read.text) };
  } catch (error) {
    if (!isShipworthyError(error) || error.code === 'path/outside-root') throw error;
    return { state: 'unreadable', path, problem: toProblem(path, error) };
  }
}

/** What a changelog says of a release. */
export interface DescribedRelease {
  /** Section of exactly this version. */
  readonly own: ChangelogEntry | null;
  /** Of a pre-release without a section of its own: that of the release it comes before, else an Unreleased with entries. */
  readonly instead: ChangelogEntry | null;
  /** Another section of exactly this version, below: nobody knows which of them counts. */
  readonly again: ChangelogEntry | null;
  /** The section of the release before, as the file stands. */
  readonly before: ChangelogEntry | null;
  /** What still stands under Unreleased. */
  readonly pending: readonly ChangelogEntry[];
  /** The newest section with a version, as the file stands. */
  readonly newest: ChangelogEntry | null;
}

export function describeRelease({ entries }: Changelog, target: Pick<ReleaseTarget, 'package'> & { readonly version: Version }): DescribedRelease {
  const { version } = target;
  const concerned = entries.filter((entry) => target.package === null || entry.package === null || entry.package === target.package);
  const find = (wanted: Version): ChangelogEntry | null => concerned.find((entry) => entry.version !== null && compareVersions(entry.version, wanted) === 0) ?? null;
  // Where sections name packages, nobody knows whose entries stand under an Unreleased that names none.
  const isShared = target.package !== null && entries.some((entry) => entry.package !== null && entry.package !== target.package);
  const pending = concerned.filter((entry) => entry.isUnreleased && entry.version === null && entry.hasContent && !(isShared && entry.package === null));
  const own = find(version);
  const below = own === null ? [] : concerned.slice(concerned.indexOf(own) + 1).filter((entry) => entry.package === own.package);
  const again = below.find((entry) => entry.version !== null && compareVersions(entry.version, version) === 0) ?? null;
  const before = below.find((entry) => entry.version !== null && compareVersions(entry.version, version) < 0) ?? null;
  const instead = own === null && version.prerelease.length > 0 ? (find({ ...version, prerelease: [], build: [] }) ?? pending[0] ?? null) : null;
  return { own, instead, again, before, pending, newest: concerned.find((entry) => entry.version !== null && !entry.isUnreleased) ?? null };
}
