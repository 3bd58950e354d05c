import { compareVersions, formatVersion, type Version } from '../../version/index.js';
import { nameOf } from './changelog-finding.js';
import type { Changelog, ChangelogEntry } from './changelog.js';

/**
 * Whether a change wrote something under Unreleased, under the version being released, or under a version that was not there before and is newer than all that were. Something
 * that only moved there from Unreleased is not new; a bullet that was reworded is.
 * @param before null: there was no changelog
 * @param version of the release that is made; null where nobody says
 */
export function hasNewEntry(before: Changelog | null, after: Changelog, version: string | null): boolean {
  const former = before?.entries ?? [];
  const isOpen = (entry: ChangelogEntry): boolean => entry.isUnreleased || (version !== null && entry.version !== null && formatVersion(entry.version) === version);
  const versions = new Set(former.map(nameOf));
  const newest = former.flatMap((entry) => entry.version ?? []).reduce<Version | null>((best, one) => (best === null || compareVersions(one, best) > 0 ? one : best), null);
  // An old version that was written down late describes an old change.
  const isNew = (entry: ChangelogEntry): boolean => !versions.has(nameOf(entry)) && (entry.version === null || newest === null || compareVersions(entry.version, newest) > 0);
  const known = new Set(former.filter(isOpen).flatMap(textsOf));
  return after.entries.filter((entry) => isOpen(entry) || isNew(entry)).flatMap(textsOf).some((text) => !known.has(text));
}

function textsOf({ sections }: ChangelogEntry): readonly string[] {
  return sections.flatMap(({ items }) => items.map(({ text }) => text));
}
