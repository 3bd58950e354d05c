import type { FindingDraft } from '../../evidence/index.js';
import { checkOf, type ReleaseRun } from '../release-run.js';
import { compareVersions, formatVersion, parseTagPattern, type Version } from '../../version/index.js';
import { versionsId } from './unknown-version.js';

export interface OtherTag {
  readonly tag: string;
  readonly version: Version;
  /** What is released contains it. */
  readonly isContained: boolean;
}

export interface CollectedTags {
  /** Of the same package, without the release's own. */
  readonly tags: readonly OtherTag[];
  readonly findings: readonly FindingDraft[];
  /** The remote could not be asked either. */
  readonly isAlone: boolean;
}

/** What was released before. Where this clone has no earlier release, the remote is asked: a shallow clone has no tags, and that is no first release. */
export async function collectTags({ git, target, config, previous, history }: Pick<ReleaseRun, 'git' | 'target' | 'config' | 'previous' | 'history'>, version: Version): Promise<CollectedTags> {
  if (git === null || target.commit === null) return { tags: [], findings: [], isAlone: true };
  const pattern = parseTagPattern(config.tag);
  const toVersions = (tags: ReadonlyMap<string, string>): { tag: string; version: Version; commit: string }[] =>
    [...tags].flatMap(([tag, commit]) => {
      const read = tag === target.tag ? null : pattern.parse(tag);
      return read !== null && read.package === target.package ? [{ tag, version: read.version, commit }] : [];
    });
  const [all, contained] = await Promise.all([git.tags(), git.tags(target.commit)]);
  const tags = toVersions(all).map(({ tag, version: tagged }): OtherTag => ({ tag, version: tagged, isContained: contained.has(tag) }));
  if (previous !== null && history.state === 'known') return { tags, findings: [], isAlone: false };
  const apart = history.state === 'known' ? tags.filter(({ version: tagged }) => tagged.prerelease.length === 0 && compareVersions(tagged, version) < 0) : [];
  if (previous === null && apart.length > 0) return { tags, findings: [uncontained(apart)], isAlone: false };
  const remote = await git.remoteTags();
  if (remote === null) return { tags, findings: previous === null && (await git.originRepository()) !== null ? [unasked()] : [], isAlone: true };
  const missing = toVersions(remote).filter(({ tag, version: tagged }) => !all.has(tag) && tagged.prerelease.length === 0 && compareVersions(tagged, version) < 0);
  const newest = missing.reduce<Version | null>((best, one) => (best === null || compareVersions(one.version, best) > 0 ? one.version : best), null);
  const isNews = newest !== null && (previous === null || compareVersions(newest, previous.version) > 0);
  return { tags: [...tags, ...missing.map((one) => ({ ...one, isContained: false }))], findings: isNews ? [lacking(missing.length, newest)] : [], isAlone: false };
}

function lacking(count: number, newest: Version): FindingDraft {
  return { ...shared, message: `The remote has ${count} ${count === 1 ? 'tag of an earlier release that this clone does not hold' : 'tags of earlier releases that this clone does not hold'}, up to ${formatVersion(newest)}. Which one came before is not known.` };
}

/** Another line, or a history that was written anew: what came in since the previous release cannot be told from this commit. */
function uncontained(apart: readonly OtherTag[]): FindingDraft {
  const [newest] = apart.toSorted((a, b) => compareVersions(b.version, a.version));
  return {
    rule: 'release/bump-source-invalid', keys: { source: 'previous' }, check: checkOf(versionsId), outcome: 'unverified', reason: 'missing-evidence',
    message: `There ${apart.length === 1 ? 'is an earlier release' : `are ${apart.length} earlier releases`}, up to ${newest?.tag ?? ''}, but what is released ${apart.length === 1 ? 'does not contain it' : 'contains none of them'}: what changed since is not known.`,
    remedy: 'Name the release before with `previous-tag`, or release a commit that contains it.',
  };
}

function unasked(): FindingDraft {
  return { ...shared, message: 'This clone has no tag of an earlier release, and the remote could not be asked whether there is one.', remedy: 'Fetch the tags: `git fetch --tags`, or give the checkout step `with: { fetch-depth: 0 }`.' };
}

const shared = { rule: 'release/shallow-history', keys: { what: 'tags' }, check: checkOf(versionsId), outcome: 'unverified', reason: 'unreadable-source' } as const;
