import type { VersionPlace } from '@shipworthy/contract/release';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { describeRelease, type ReleaseChangelog } from '../changelog/collect-changelog.js';
import { toChangelogFinding } from '../changelog/judge-changelog.js';
import { checkOf, type ReadNotes, type ReleaseTarget } from '../release-run.js';
import { compareVersions, formatVersion, parseVersion, type Version } from '../../version/index.js';
import type { ManifestVersion } from '../../version/manifests/index.js';
import type { CollectedManifests } from './collect-manifests.js';
import { concerns } from './package-manifests.js';
import { versionsId } from './unknown-version.js';

/** Everything that must name the version. */
export interface PlaceFacts {
  readonly target: Pick<ReleaseTarget, 'package' | 'name' | 'tag' | 'isTagged'> & { readonly version: Version };
  readonly manifests: Omit<CollectedManifests, 'tree' | 'evidence'>;
  readonly changelog: ReleaseChangelog;
  readonly notes: ReadNotes;
}

interface Judged {
  readonly place: VersionPlace;
  readonly findings: readonly FindingDraft[];
}

export interface JudgedPlaces {
  readonly places: readonly VersionPlace[];
  readonly findings: readonly FindingDraft[];
}

/** Tag, manifests, changelog and notes, each held against the version that is released. */
export function judgePlaces(facts: PlaceFacts): JudgedPlaces {
  const judged = [...judgeTag(facts), ...withCauses(judgeManifests(facts)), ...judgeUnread(facts), ...judgeChangelogPlace(facts), ...judgeNotes(facts)];
  return { places: judged.map(({ place }) => place), findings: judged.flatMap(({ findings }) => findings) };
}

function judgeTag({ target: { tag, isTagged, version } }: PlaceFacts): readonly Judged[] {
  return tag === null ? [] : [{ place: { place: 'tag', field: null, version: isTagged ? formatVersion(version) : null, outcome: isTagged ? 'pass' : 'not-applicable' }, findings: [] }];
}

function judgeManifests(facts: PlaceFacts): readonly Judged[] {
  const { manifests, target } = facts;
  const isConcerned = concerns(manifests, target);
  const judged = manifests.versions.map((manifest): Judged => {
    const place = { place: manifest.manifest, field: manifest.field, version: 'value' in manifest ? manifest.value : null };
    if (!isConcerned(manifest) || manifests.ignored.has(manifest.manifest)) return { place: { ...place, outcome: 'not-applicable' }, findings: [] };
    const finding = judgeManifest(facts, manifest);
    if (finding !== null) return { place: { ...place, outcome: finding.outcome }, findings: [finding] };
    return { place: { ...place, outcome: manifest.state === 'version' ? 'pass' : 'not-applicable' }, findings: [] };
  });
  if (target.package === null || manifests.versions.some((manifest) => manifest.package === target.package)) return judged;
  const message = `No manifest names the package ${target.package}, so nobody knows which version it declares, nor which commits touch it.`;
  const missing: Judged = {
    place: { place: target.package, field: null, version: null, outcome: 'unverified' },
    findings: [{ ...keysOf(target, 'release/version-unreadable', target.package), outcome: 'unverified', reason: 'missing-evidence', message, remedy: 'List the manifest of the package in `release.manifests`.' }],
  };
  return [...judged, missing];
}

function judgeManifest({ target, manifests }: PlaceFacts, manifest: ManifestVersion): FindingDraft | null {
  const { path, line, column } = manifest;
  const at = `${path}:${line}:${column}`;
  // A lock names one version in two fields.
  const id = manifest.field.startsWith('packages[') ? `${manifest.manifest}#${manifest.field}` : manifest.manifest;
  const shared = { location: { path, line, column } };
  const wanted = formatVersion(target.version);
  switch (manifest.state) {
    case 'exempt': return null;
    case 'version':
      return isSame(manifest.version, target.version) ? null : { ...keysOf(target, 'release/version-disagrees', id), ...shared, outcome: 'fail', expected: wanted, actual: manifest.value, message: `${at} names ${manifest.value}, but ${wanted} is released.` };
    case 'not-semver':
      return { ...keysOf(target, 'release/version-disagrees', id), ...shared, outcome: 'fail', expected: wanted, actual: manifest.value, message: `${at} names ${manifest.value}, which ${manifest.why}.`, remedy: 'Write the version exactly as SemVer does, without a leading `v`.' };
    case 'none':
    case 'unclear':
      // Nobody has said that this file must name one: tools keep their settings in the same files.
      if (manifests.areDefaults && manifest.state === 'none') return null;
      return { ...keysOf(target, 'release/version-unreadable', id), ...shared, outcome: 'unverified', reason: 'missing-evidence', message: `${at} ${manifest.why}, so that there is nothing to compare.`, remedy: 'Write the version into the file, or say in `release.manifests` which files name it.' };
  }
}

function judgeUnread({ target, manifests }: PlaceFacts): readonly Judged[] {
  const unread = manifests.unreadable.map(({ path, error }): Judged => {
    const { line, column, message } = error.faults[0] ?? {};
    const location = line === undefined ? { path } : { path, line, ...(column === undefined ? {} : { column }) };
    const why = message === undefined ? error.message : `${path}:${line ?? 1}:${column ?? 1} ${message}`;
    return {
      place: { place: path, field: null, version: null, outcome: 'unverified' },
      findings: [{ ...keysOf(target, 'release/version-unreadable', path), outcome: 'unverified', reason: 'unreadable-source', message: `The version in ${path} cannot be read: ${why}`, location, remedy: error.hint }],
    };
  });
  const unmatched = manifests.unmatched.map((glob): Judged => ({
    place: { place: glob, field: null, version: null, outcome: 'unverified' },
    findings: [{ ...keysOf(target, 'release/version-unreadable', glob), outcome: 'unverified', reason: 'missing-evidence', message: `\`${glob}\` of \`release.manifests\` matches no file.`, remedy: 'Restore the file, or correct `release.manifests`.' }],
  }));
  return [...unread, ...unmatched];
}

function judgeChangelogPlace({ target, changelog }: PlaceFacts): readonly Judged[] {
  const place = (version: string | null, outcome: VersionPlace['outcome']): VersionPlace => ({ place: 'changelog', field: null, version, outcome });
  if (changelog.state === 'missing') return [{ place: place(null, 'not-applicable'), findings: [] }];
  const { path } = changelog;
  if (changelog.state === 'unreadable') {
    const { reason, message, remedy } = changelog.problem;
    return [{ place: place(null, 'unverified'), findings: [{ ...keysOf(target, 'release/version-unreadable', 'changelog'), outcome: 'unverified', reason, message: `The changelog ${path} cannot be read: ${message}`, remedy, location: { path } }] }];
  }
  const { own, instead, newest } = describeRelease(changelog.changelog, target);
  if (own !== null) return [{ place: place(own.label, 'pass'), findings: [] }];
  if (instead !== null) return [{ place: place(instead.label, 'not-applicable'), findings: [] }];
  const wanted = formatVersion(target.version);
  const at = newest === null ? { path } : { path, line: newest.line, column: newest.column };
  const found = newest === null ? 'names no version' : `has ${newest.label} as its newest at ${path}:${newest.line}:${newest.column}`;
  // That the section is missing is said where the changelog is judged.
  const cause = toFinding(toChangelogFinding({ release: target.name, path }, { what: 'section', message: '' }));
  return [{
    place: place(newest?.label ?? null, 'fail'),
    findings: [{ ...keysOf(target, 'release/version-disagrees', 'changelog'), outcome: 'fail', expected: wanted, ...(newest === null ? {} : { actual: newest.label }), message: `${path} ${found}, but ${wanted} is released.`, location: at, causedBy: cause.fingerprint }],
  }];
}

function judgeNotes({ target, notes }: PlaceFacts): readonly Judged[] {
  if (notes.state === 'none') return [];
  const place = (version: string | null, outcome: VersionPlace['outcome']): VersionPlace => ({ place: 'notes', field: 'version', version, outcome });
  const wanted = formatVersion(target.version);
  if (notes.state !== 'read') {
    const cause = notes.state === 'invalid' ? notes.faults[0] : undefined;
    const message = `The release notes ${notes.path} ${notes.state === 'missing' ? 'do not exist' : 'cannot be read'}, so nobody knows which version they are of.`;
    return [{ place: place(null, 'unverified'), findings: [{ ...keysOf(target, 'release/version-unreadable', 'notes'), outcome: 'unverified', reason: notes.state === 'missing' ? 'missing-evidence' : 'malformed-document', message, location: { path: notes.path }, ...(cause === undefined ? {} : { causedBy: toFinding(cause).fingerprint }) }] }];
  }
  const { version } = notes.notes;
  const read = parseVersion(version);
  if (read !== null && isSame(read, target.version)) return [{ place: place(version, 'pass'), findings: [] }];
  const at = notes.positionOf(['version']);
  const shown = `${notes.path}${at === null ? '' : `:${at.line}:${at.column}`}`;
  const message = read === null ? `${shown} names ${version}, which is no version by SemVer.` : `${shown} names ${version}, but ${wanted} is released.`;
  return [{ place: place(version, 'fail'), findings: [{ ...keysOf(target, 'release/version-disagrees', 'notes'), outcome: 'fail', expected: wanted, actual: version, message, location: { path: notes.path, ...(at ?? {}) } }] }];
}

function keysOf({ name }: Pick<ReleaseTarget, 'name'>, rule: 'release/version-disagrees' | 'release/version-unreadable', place: string): Pick<FindingDraft, 'rule' | 'keys' | 'check'> {
  return { rule, keys: { release: name, place }, check: checkOf(versionsId) };
}

/** Registries leave build metadata away, so that it only counts where both name some. */
function isSame(left: Version, right: Version): boolean {
  if (compareVersions(left, right) !== 0) return false;
  return left.build.length === 0 || right.build.length === 0 || left.build.join('.') === right.build.join('.');
}

/** Several crates can inherit one value: what is wrong with it is wrong once. */
function withCauses(judged: readonly Judged[]): readonly Judged[] {
  const first = new Map<string, string>();
  return judged.map(({ place, findings }) => ({
    place,
    findings: findings.map((finding) => {
      const id = JSON.stringify(finding.location ?? finding.keys);
      const cause = first.get(id);
      if (cause === undefined) first.set(id, toFinding(finding).fingerprint);
      return cause === undefined ? finding : { ...finding, causedBy: cause };
    }),
  }));
}
