import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { compareVersions, formatVersion, type ReleaseTag, type Version } from '../../version/index.js';
import type { ManifestVersion } from '../../version/manifests/index.js';
import { nameOf, showPlace, toDraft, topOfFile } from './changelog-finding.js';
import type { Changelog, ChangelogEntry } from './changelog.js';

/** The tag that the run stands for. */
export interface TagFacts {
  /** Short name. */
  readonly name: string;
  readonly pattern: string;
  /** Null: it is a version, but not as the pattern writes it. */
  readonly release: ReleaseTag | null;
}

export interface AgreementFacts {
  readonly path: string;
  /** Null when there is none: manifests are still held against the tag. */
  readonly changelog: Changelog | null;
  readonly manifests: readonly ManifestVersion[];
  /** Null: no tag, or one that releases something else. */
  readonly tag: TagFacts | null;
  /** What was found wrong with headings, of which a disagreement may follow. */
  readonly headings: readonly FindingDraft[];
}

/**
 * Changelog, tag and manifests must name one version.
 *
 * On a tag that is the tag's: its version has a section, no section is newer, and every manifest names it.
 *
 * Without a tag a manifest must name the newest version of the changelog. It may be ahead of it while the release is being made: when Unreleased has
 * entries, or it names a pre-release, or a version that the changelog calls unreleased, or the changelog has no version yet. `0.0.0` with or
 * without a suffix is what projects write whose version a tag decides, so it is compared with tags only.
 */
export function judgeAgreement(facts: AgreementFacts): readonly FindingDraft[] {
  const judged = facts.manifests.flatMap((manifest) => {
    const draft = manifest.state === 'version' ? judgeManifest(facts, manifest) : judgeUnknown(facts, manifest);
    return draft === null ? [] : [draft];
  });
  return [...judgeTag(facts), ...withCauses(judged)];
}

/** The newest released version: of the package where headings name packages, else of those that name none. */
export function findNewest(changelog: Changelog, name: string | null): ChangelogEntry | null {
  const released = changelog.entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const own = released.filter((entry) => entry.package === name);
  const others = name === null ? released : released.filter((entry) => entry.package === null);
  const candidates = own.length > 0 ? own : others;
  return candidates.reduce<ChangelogEntry | null>((newest, entry) => (newest === null || isNewer(entry.version, newest.version) ? entry : newest), null);
}

function isNewer(left: Version | null, right: Version | null): boolean {
  return left !== null && right !== null && compareVersions(left, right) > 0;
}

function judgeTag({ path, changelog, tag, headings }: AgreementFacts): readonly FindingDraft[] {
  if (tag === null || changelog === null) return [];
  const newest = findNewest(changelog, tag.release?.package ?? null);
  const at = newest ?? topOfFile;
  if (tag.release === null) {
    return [toDraft(path, { rule: 'docs/version-disagrees', keys: { other: 'tag' }, at, message: `The tag ${tag.name} is not written as \`${tag.pattern}\` says, so that nobody knows which version it releases.`, remedy: 'Name the tag by the pattern, or correct `docSync.changelog.tag`.' })];
  }
  const { version } = tag.release;
  const described = findDescribed(changelog, tag.release);
  const cause = causeAbove(headings, newest);
  if (described === undefined) {
    const found = newest === null ? 'names no version yet' : `has ${nameOf(newest)} as its newest at ${showPlace(path, newest)}`;
    return [toDraft(path, { rule: 'docs/changelog-entry-missing', at, cause, message: `The tag ${tag.name} releases ${formatVersion(version)}, which the changelog does not describe: it ${found}.`, remedy: `Move what is under Unreleased below a heading for ${formatVersion(version)}, and set the tag anew.` })];
  }
  if (described.isUnreleased) {
    return [toDraft(path, { rule: 'docs/changelog-entry-missing', at: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which ${showPlace(path, described)} calls unreleased.`, remedy: 'Write the date of the release into the heading, and set the tag anew.' })];
  }
  if (newest === null || !isNewer(newest.version, version)) return [];
  return [toDraft(path, { rule: 'docs/version-disagrees', keys: { other: 'tag' }, at: newest, other: described, message: `The tag ${tag.name} releases ${formatVersion(version)}, which stands at ${showPlace(path, described)}, but ${showPlace(path, newest)} has the newer ${nameOf(newest)}.` })];
}

function findDescribed({ entries }: Changelog, release: ReleaseTag): ChangelogEntry | undefined {
  return entries.find((entry) => isSame(entry.version, release.version) && (entry.package === null || release.package === null || entry.package === release.package));
}

function judgeManifest(facts: AgreementFacts, manifest: ManifestVersion & { readonly state: 'version' }): FindingDraft | null {
  const { changelog, tag } = facts;
  const release = tag?.release ?? null;
  if (tag !== null && release !== null && (release.package === null || manifest.package === null || release.package === manifest.package)) {
    if (isSame(manifest.version, release.version)) return null;
    const described = changelog === null ? undefined : findDescribed(changelog, release);
    const also = described === undefined ? '' : ` as ${showPlace(facts.path, described)} does`;
    return disagreement(facts, manifest, { other: 'tag', entry: described, expected: formatVersion(release.version), says: `but the tag ${tag.name} releases ${formatVersion(release.version)}${also}` });
  }
  if (changelog === null) return null;
  const newest = findNewest(changelog, manifest.package);
  if (newest?.version == null || isSame(manifest.version, newest.version) || isBeingReleased(changelog, manifest.version, newest.version)) return null;
  const says = `but the newest version of the changelog is ${nameOf(newest)} at ${showPlace(facts.path, newest)}`;
  return { ...disagreement(facts, manifest, { other: facts.path, entry: newest, expected: formatVersion(newest.version), says }), ...causedBy(causeAbove(facts.headings, newest)) };
}

function isBeingReleased({ entries }: Changelog, version: Version, newest: Version): boolean {
  if (version.major === 0n && version.minor === 0n && version.patch === 0n) return true;
  if (!isNewer(version, newest)) return false;
  return version.prerelease.length > 0 || entries.some((entry) => entry.isUnreleased && (entry.hasContent || isSame(entry.version, version)));
}

interface Disagreement {
  readonly other: string;
  readonly entry: ChangelogEntry | undefined;
  readonly expected: string;
  readonly says: string;
}

function disagreement({ path }: AgreementFacts, manifest: ManifestVersion & { readonly value: string }, { other, entry, expected, says }: Disagreement): FindingDraft {
  return {
    ...originOf(manifest, other), outcome: 'fail', expected, actual: manifest.value,
    message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, ${says}.`,
    ...(entry === undefined ? {} : { related: [{ path, line: entry.line, column: entry.column }] }),
  };
}

function judgeUnknown({ path }: AgreementFacts, manifest: ManifestVersion): FindingDraft | null {
  if (manifest.state === 'none') {
    return {
      ...originOf(manifest, path), outcome: 'unverified', reason: 'missing-evidence', message: `${showPlace(manifest.path, manifest)} ${manifest.why}, so that there is nothing to compare.`,
      remedy: 'Write the version into the manifest, or take it out of `docSync.changelog.versions`.',
    };
  }
  if (manifest.state !== 'not-semver') return null;
  return { ...originOf(manifest, path), outcome: 'fail', actual: manifest.value, message: `${showPlace(manifest.path, manifest)} names ${manifest.value}, which ${manifest.why}.`, remedy: 'Write the version as SemVer does, or take the manifest out of `docSync.changelog.versions`.' };
}

/** A lock names one version in two fields. */
function originOf(manifest: ManifestVersion, other: string): Pick<FindingDraft, 'rule' | 'keys' | 'check' | 'location'> {
  const { manifest: asked, field, path, line, column } = manifest;
  const id = field.startsWith('packages[') ? `${asked}#${field}` : asked;
  return { rule: 'docs/version-disagrees', keys: { path: id, other }, check: `version:${asked}`, location: { path, line, column } };
}

/** Several crates can inherit one value, and a lock repeats it: what is wrong with it is wrong once. */
function withCauses(drafts: readonly FindingDraft[]): readonly FindingDraft[] {
  return drafts.map((draft, index) => {
    const first = drafts.findIndex(({ location }) => location?.path === draft.location?.path);
    return first === index || draft.causedBy !== undefined ? draft : { ...draft, ...causedBy(drafts[first]) };
  });
}

function causedBy(cause: FindingDraft | undefined): Pick<FindingDraft, 'causedBy'> {
  return cause === undefined ? {} : { causedBy: toFinding(cause).fingerprint };
}

/** A heading above the newest version that nobody can read was perhaps meant to be the newest. */
function causeAbove(headings: readonly FindingDraft[], newest: ChangelogEntry | null): FindingDraft | undefined {
  return headings.find(({ location }) => (location?.line ?? Infinity) < (newest?.line ?? Infinity));
}

function isSame(left: Version | null, right: Version): boolean {
  return left !== null && compareVersions(left, right) === 0;
}
