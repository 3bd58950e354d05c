import type { FindingDraft } from '../../evidence/index.js';
import { compareVersions } from '../../version/index.js';
import { nameOf, showPlace, toDraft, type ChangelogFault, type JudgedChangelog } from './changelog-finding.js';
import type { ChangelogEntry } from './changelog.js';

/** Every version once, the newest first; of several packages each by itself. */
export function judgeVersions({ path, changelog: { entries } }: JudgedChangelog): readonly FindingDraft[] {
  const duplicates = findDuplicates(path, entries);
  const repeated = new Set(duplicates.map(({ at }) => at));
  const unique = entries.filter((entry) => !repeated.has(entry));
  return [...duplicates, ...findDisorder(path, unique), ...findLateUnreleased(path, unique)].map((fault) => toDraft(path, fault));
}

function findDuplicates(path: string, entries: readonly ChangelogEntry[]): readonly ChangelogFault[] {
  const first = new Map<string, ChangelogEntry>();
  const faults: ChangelogFault[] = [];
  for (const at of entries) {
    const id = JSON.stringify([at.package, at.label]);
    const other = first.get(id);
    if (other === undefined) first.set(id, at);
    else {
      faults.push({
        rule: 'docs/changelog-version-duplicate', keys: { version: nameOf(at) }, at, other,
        message: `${nameOf(at)} stands at ${showPlace(path, other)} and again at ${showPlace(path, at)}.`,
      });
    }
  }
  return faults;
}

function findDisorder(path: string, entries: readonly ChangelogEntry[]): readonly ChangelogFault[] {
  const above = new Map<string | null, ChangelogEntry>();
  const faults: ChangelogFault[] = [];
  for (const at of entries) {
    const other = above.get(at.package);
    if (at.version === null) continue;
    above.set(at.package, at);
    if (other === undefined || other.version === null || compareVersions(at.version, other.version) <= 0) continue;
    faults.push({
      rule: 'docs/changelog-order', keys: { version: nameOf(at) }, at, other,
      message: `${nameOf(at)} at ${showPlace(path, at)} is newer than ${nameOf(other)} above it at ${showPlace(path, other)}.`,
    });
  }
  return faults;
}

function findLateUnreleased(path: string, entries: readonly ChangelogEntry[]): readonly ChangelogFault[] {
  const titles = entries.filter(({ isUnreleased, version }) => isUnreleased && version === null);
  return titles.flatMap((at) => {
    const other = entries.find(({ isUnreleased }) => !isUnreleased);
    if (other === undefined || other.line > at.line) return [];
    return [{
      rule: 'docs/changelog-order', keys: { version: nameOf(at) }, at, other, remedy: 'Put it above the newest version.',
      message: `${nameOf(at)} at ${showPlace(path, at)} stands below ${nameOf(other)} at ${showPlace(path, other)}.`,
    }];
  });
}
