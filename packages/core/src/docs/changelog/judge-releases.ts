import type { ChangelogConfig } from '@shipworthy/contract/docs';
import type { FindingDraft } from '../../evidence/index.js';
import { nameOf, toDraft, topOfFile, type ChangelogFault, type JudgedChangelog } from './changelog-finding.js';
import type { Changelog, ChangelogEntry } from './changelog.js';
import { isCalendarDate } from './is-calendar-date.js';
import { isKnownSection, knownSections } from './section-names.js';

type ReleaseConfig = Pick<ChangelogConfig, 'style' | 'sections' | 'unreleased'>;

/** Dates, section names and content of each version, and whether there is an Unreleased. `headings`: what was found wrong with headings, of which the rest may follow. */
export function judgeReleases({ path, changelog }: JudgedChangelog, config: ReleaseConfig, headings: readonly FindingDraft[]): readonly FindingDraft[] {
  const faults = [
    ...findDates(changelog.entries, config),
    ...findSections(changelog.entries, config),
    ...findEmpty(changelog, config, headings),
    ...findMissingUnreleased(changelog, config, headings),
  ];
  return faults.map((fault) => toDraft(path, fault));
}

/** Keep a Changelog demands dates. Where tools write the file they stand at every version or at none. */
function findDates(entries: readonly ChangelogEntry[], { style }: ReleaseConfig): readonly ChangelogFault[] {
  const released = entries.filter(({ version, isUnreleased }) => version !== null && !isUnreleased);
  const isDemanded = style === 'keep-a-changelog' || released.some(({ date }) => date !== null);
  return released.flatMap((at) => {
    const fault = at.date === null ? (isDemanded ? 'has no date' : null) : isCalendarDate(at.date) ? null : `has "${at.date}" where its date should be`;
    return fault === null ? [] : [{ rule: 'docs/changelog-date', keys: { version: nameOf(at) }, at, message: `${nameOf(at)} ${fault}.` } as const];
  });
}

function findSections(entries: readonly ChangelogEntry[], { style, sections }: ReleaseConfig): readonly ChangelogFault[] {
  const known = knownSections(style, sections);
  return entries.flatMap((entry) =>
    entry.sections.flatMap((at) => {
      if (at.name === null || isKnownSection(at.name, known)) return [];
      return [{
        rule: 'docs/changelog-section', keys: { version: nameOf(entry), section: at.name }, at,
        message: `${nameOf(entry)} has a section "${at.name}"; known are ${known.join(', ')}.`,
      } as const];
    }),
  );
}

/** A withdrawn version may stand there by its name alone. Tools write a version down also when no commit was worth a word, so theirs is a warning. */
function findEmpty({ entries, strays }: Changelog, { style }: ReleaseConfig, headings: readonly FindingDraft[]): readonly ChangelogFault[] {
  return entries.flatMap((at, index) => {
    if (at.version === null || at.isUnreleased || at.yanked || at.hasContent) return [];
    const next = entries[index + 1]?.line ?? Infinity;
    const stray = strays.find(({ line }) => line > at.line && line < next);
    const cause = stray === undefined ? undefined : headings.find(({ location }) => location?.line === stray.line);
    return [{ rule: 'docs/changelog-empty-release', keys: { version: nameOf(at) }, at, message: `${nameOf(at)} has no entry.`, outcome: style === 'conventional' ? 'warn' : 'fail', cause }];
  });
}

function findMissingUnreleased({ entries }: Changelog, { style, unreleased }: ReleaseConfig, headings: readonly FindingDraft[]): readonly ChangelogFault[] {
  const isDemanded = unreleased === 'required' || (unreleased === 'auto' && style === 'keep-a-changelog');
  if (!isDemanded || entries.some(({ isUnreleased }) => isUnreleased)) return [];
  const first = entries.find(({ version }) => version !== null);
  // A heading nobody can read may be the one that is missing.
  const cause = headings.find(({ location }) => (location?.line ?? Infinity) < (first?.line ?? Infinity));
  const where = first === undefined ? '' : ` above ${nameOf(first)}`;
  return [{ rule: 'docs/changelog-unreleased-missing', at: first ?? topOfFile, message: `There is no section Unreleased${where}.`, cause }];
}
