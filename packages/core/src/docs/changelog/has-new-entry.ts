import { formatVersion } from '../../release/version/index.js';
import { nameOf } from './changelog-finding.js';
import type { Changelog, ChangelogEntry } from './changelog.js';

/**
 * Whether a change wrote something under Unreleased, under the version being released, or under a version that was not there before. Something
 * that only moved there from Unreleased is not new; a bullet that was reworded is.
 * @param before null: there was no changelog
 * @param version of the release that is made; null where nobody says
 */
export function hasNewEntry(before: Changelog | null, after: Changelog, version: string | null): boolean {
  const former = before?.entries ?? [];
  const isOpen = (entry: ChangelogEntry): boolean => entry.isUnreleased || (version !== null && entry.version !== null && formatVersion(entry.version) === version);
  const versions = new Set(former.map(nameOf));
  const isNew = (entry: ChangelogEntry): boolean => !versions.has(nameOf(entry));
  const known = new Set(former.filter(isOpen).flatMap(textsOf));
  return after.entries.filter((entry) => isOpen(entry) || isNew(entry)).flatMap(textsOf).some((text) => !known.has(text));
}

function textsOf({ sections }: ChangelogEntry): readonly string[] {
  return sections.flatMap(({ items }) => items.map(({ text }) => text));
}
