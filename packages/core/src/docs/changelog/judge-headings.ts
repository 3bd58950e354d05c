import type { FindingDraft } from '../../evidence/index.js';
import { toDraft, type ChangelogFault, type JudgedChangelog } from './changelog-finding.js';
import type { ChangelogEntry, ChangelogStyle } from './changelog.js';

const rule = 'docs/changelog-heading';

/** Headings that stand where a version should and are none. */
export function judgeHeadings({ path, changelog }: JudgedChangelog, style: ChangelogStyle): readonly FindingDraft[] {
  const { entries, strays, looseItem } = changelog;
  const remedy = `Write a heading such as \`${style === 'conventional' ? '## 1.2.0 (2026-11-21)' : '## [1.2.0] - 2026-11-21'}\`.`;
  const faults: ChangelogFault[] = [
    ...strays.map((at) => ({ rule, keys: { heading: at.heading }, at, message: `The heading "${at.heading}" stands where a version should, and is none.`, remedy } as const)),
    ...entries.filter(isMalformed).map((at) => ({ rule, keys: { heading: at.heading }, at, message: `"${at.heading}" looks like a version, but ${at.label} is none by SemVer.`, remedy } as const)),
    ...(style === 'keep-a-changelog' ? findOddLevels(entries) : []),
  ];
  if (entries.length === 0 && strays.length === 0 && looseItem !== null) {
    faults.push({ rule, keys: { heading: '' }, at: looseItem, message: 'There are entries here, but no heading in the whole file names a version.', remedy });
  }
  return faults.map((fault) => toDraft(path, fault));
}

export function isMalformed({ version, isUnreleased }: ChangelogEntry): boolean {
  return version === null && !isUnreleased;
}

/** Only tools that follow conventional commits write patches one level below. */
function findOddLevels(entries: readonly ChangelogEntry[]): readonly ChangelogFault[] {
  const count = (level: number): number => entries.filter((entry) => entry.level === level).length;
  const [usual] = [...new Set(entries.map(({ level }) => level))].sort((left, right) => count(right) - count(left) || left - right);
  return entries
    .filter((entry) => entry.level !== usual && !isMalformed(entry))
    .map((at) => ({
      rule, keys: { heading: at.heading }, at, message: `"${at.heading}" is a heading of level ${at.level}, where the other versions have level ${usual ?? at.level}.`,
      remedy: `Begin it with \`${'#'.repeat(usual ?? at.level)}\`.`,
    }));
}
