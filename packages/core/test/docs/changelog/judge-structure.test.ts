import { describe, expect, test } from '@jest/globals';
import type { ChangelogStyle } from '../../../src/docs/changelog/index.js';
import { isMalformed, judgeHeadings } from '../../../src/docs/changelog/judge-headings.js';
import { judgeReleases } from '../../../src/docs/changelog/judge-releases.js';
import { judgeStructure } from '../../../src/docs/changelog/judge-structure.js';
import { judgeVersions } from '../../../src/docs/changelog/judge-versions.js';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import { toJudged } from './changelog-text.js';

const showAt = ({ rule, location, message }: FindingDraft): string => `${rule.replace('docs/changelog-', '')} ${location?.line ?? ''}: ${message}`;

describe('headings', () => {
  const judge = (lines: readonly string[], style: ChangelogStyle = 'keep-a-changelog') => judgeHeadings(toJudged(lines, style), style);
  test('versions, sections, a title and Unreleased are as they should be', () => {
    expect(judge(['# Changelog', '## [Unreleased]', '### Added', '- a', '## 1.2.0', '- b', '## 1.1.0'])).toEqual([]);
  });
  test('one that is no version, where a version should stand, and how to write it', () => {
    expect(judge(['# Changelog', '## 1.2.0', '- a', '## Notes', '- b'])).toEqual([
      { rule: 'docs/changelog-heading', keys: { path: 'CHANGELOG.md', heading: 'Notes' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The heading "Notes" stands where a version should, and is none.', location: { path: 'CHANGELOG.md', line: 4, column: 1 }, remedy: 'Write a heading such as `## [1.2.0] - 2026-11-21`.' },
    ]);
  });
  test('one that looks like a version, in the words of the other style', () => {
    expect(judge(['## 1.2', '- a'], 'conventional')).toEqual([
      { rule: 'docs/changelog-heading', keys: { path: 'CHANGELOG.md', heading: '1.2' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '"1.2" looks like a version, but 1.2 is none by SemVer.', location: { path: 'CHANGELOG.md', line: 1, column: 1 }, remedy: 'Write a heading such as `## 1.2.0 (2026-11-21)`.' },
    ]);
  });
  test('Unreleased is no version, and well so', () => {
    expect(toJudged(['## Unreleased', '## 1.2', '## 1.2.0', '## 1.3.0 (unreleased)']).changelog.entries.map(isMalformed)).toEqual([false, true, false, false]);
  });
  test('a level that the other versions do not have', () => {
    expect(judge(['# Changelog', '## 1.2.0', '- a', '### 1.1.0', '- b', '## 1.0.0', '- c'])).toEqual([
      { rule: 'docs/changelog-heading', keys: { path: 'CHANGELOG.md', heading: '1.1.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '"1.1.0" is a heading of level 3, where the other versions have level 2.', location: { path: 'CHANGELOG.md', line: 4, column: 1 }, remedy: 'Begin it with `##`.' },
    ]);
  });
  test('of as many on each of two levels the higher is usual', () => {
    expect(judge(['### 1.2.0', '- a', '## 1.1.0', '- b', '### 1.0.0', '- c', '## 0.9.0', '- d']).map(showAt)).toEqual(['heading 1: "1.2.0" is a heading of level 3, where the other versions have level 2.', 'heading 5: "1.0.0" is a heading of level 3, where the other versions have level 2.']);
  });
  test('the level that most have is usual, wherever it first stands', () => {
    expect(judge(['## 1.2.0', '- a', '### 1.1.0', '- b', '### 1.0.0', '- c']).map(showAt)).toEqual(['heading 1: "1.2.0" is a heading of level 2, where the other versions have level 3.']);
    expect(judge(['# 1.3.0', '- a', '## 1.2.0', '- a', '### 1.1.0', '- b', '### 1.0.0', '- c', '### 0.9.0', '- d']).map(showAt)).toEqual(['heading 1: "1.3.0" is a heading of level 1, where the other versions have level 3.', 'heading 3: "1.2.0" is a heading of level 2, where the other versions have level 3.']);
  });
  test('tools write patches one level below', () => {
    expect(judge(['## 1.2.0', '- a', '### 1.1.1', '- b', '## 1.1.0', '- c'], 'conventional')).toEqual([]);
  });
  test('one that is malformed is told that alone, though it also has another level', () => {
    expect(judge(['## 1.2.0', '- a', '### 1.1', '- b', '## 1.0.0', '- c']).map(showAt)).toEqual(['heading 3: "1.1" looks like a version, but 1.1 is none by SemVer.']);
  });
  test('entries in a file in which no heading names a version', () => {
    expect(judge(['# Changelog', '', '**1.2.0**', '- a'], 'conventional')).toEqual([
      { rule: 'docs/changelog-heading', keys: { path: 'CHANGELOG.md', heading: '' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'There are entries here, but no heading in the whole file names a version.', location: { path: 'CHANGELOG.md', line: 4, column: 1 }, remedy: 'Write a heading such as `## 1.2.0 (2026-11-21)`.' },
    ]);
  });
  test('an empty file, and entries beside headings, lack nothing of the kind', () => {
    expect(judge([])).toEqual([]);
    expect(judge(['# Changelog', 'text'])).toEqual([]);
    expect(judge(['- a', '## 1.2.0', '- b'])).toEqual([]);
    expect(judge(['- a', '## Notes', '- b']).map(showAt)).toEqual(['heading 2: The heading "Notes" stands where a version should, and is none.']);
  });
  test('all at once: no versions, then malformed, then levels', () => {
    expect(judge(['# Changelog', '### 1.2.0', '- a', '## 1.1', '- b', '## Notes', '- c', '## 1.0.0', '- d', '## 0.9.0', '- e']).map(showAt)).toEqual(['heading 6: The heading "Notes" stands where a version should, and is none.', 'heading 4: "1.1" looks like a version, but 1.1 is none by SemVer.', 'heading 2: "1.2.0" is a heading of level 3, where the other versions have level 2.']);
  });
});

describe('versions', () => {
  const judge = (lines: readonly string[], style: ChangelogStyle = 'conventional') => judgeVersions(toJudged(lines, style));
  test('each once, the newest first', () => {
    expect(judge(['## Unreleased', '## 1.10.0', '## 1.9.0+b', '## 1.9.0+c', '## 1.9.0-rc.1', '## 1.9', '## 1.8.0'])).toEqual([]);
  });
  test('one that stands twice names both places', () => {
    expect(judge(['## 1.2.0', '- a', '## v1.2.0 - 2026-11-21', '- b'])).toEqual([
      { rule: 'docs/changelog-version-duplicate', keys: { path: 'CHANGELOG.md', version: '1.2.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '1.2.0 stands at CHANGELOG.md:1:1 and again at CHANGELOG.md:3:1.', location: { path: 'CHANGELOG.md', line: 3, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 1, column: 1 }] },
    ]);
  });
  test('one that stands three times is held against the first; a repeated one is not also out of order', () => {
    expect(judge(['## 1.2.0', '## 1.1.0', '## 1.2.0', '## 1.2.0']).map(({ location, related }) => [location?.line, related?.[0]?.line])).toEqual([[3, 1], [4, 1]]);
  });
  test('Unreleased twice, and what only looks like a version', () => {
    expect(judge(['## Unreleased', '## 1.2', '## Unreleased', '## 1.2']).map(showAt)).toEqual(['version-duplicate 3: Unreleased stands at CHANGELOG.md:1:1 and again at CHANGELOG.md:3:1.', 'version-duplicate 4: 1.2 stands at CHANGELOG.md:2:1 and again at CHANGELOG.md:4:1.']);
  });
  test('one that is newer than the one above it', () => {
    expect(judge(['## 1.2.0', '- a', '## 1.3.0', '- b'])).toEqual([
      { rule: 'docs/changelog-order', keys: { path: 'CHANGELOG.md', version: '1.3.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '1.3.0 at CHANGELOG.md:3:1 is newer than 1.2.0 above it at CHANGELOG.md:1:1.', location: { path: 'CHANGELOG.md', line: 3, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 1, column: 1 }] },
    ]);
  });
  test('each is held against the one right above it', () => {
    expect(judge(['## 1.2.0', '## 1.0.0', '## 1.1.0', '## 0.9.0']).map(({ location, related }) => [location?.line, related?.[0]?.line])).toEqual([[3, 2]]);
    expect(judge(['## 1.2.0', '## 1.x', '## 1.3.0']).map(({ location, related }) => [location?.line, related?.[0]?.line])).toEqual([[3, 1]]);
  });
  test('packages each by itself', () => {
    expect(judge(['## a@1.0.0', '## b@2.0.0', '## a@0.9.0', '## b@1.0.0'])).toEqual([]);
    expect(judge(['## a@1.0.0', '## b@1.0.0', '## a@1.0.0', '## b@1.1.0'])).toEqual([
      { rule: 'docs/changelog-version-duplicate', keys: { path: 'CHANGELOG.md', version: 'a@1.0.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'a@1.0.0 stands at CHANGELOG.md:1:1 and again at CHANGELOG.md:3:1.', location: { path: 'CHANGELOG.md', line: 3, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 1, column: 1 }] },
      { rule: 'docs/changelog-order', keys: { path: 'CHANGELOG.md', version: 'b@1.1.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'b@1.1.0 at CHANGELOG.md:4:1 is newer than b@1.0.0 above it at CHANGELOG.md:2:1.', location: { path: 'CHANGELOG.md', line: 4, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 2, column: 1 }] },
    ]);
  });
  test('Unreleased below a version', () => {
    expect(judge(['## 1.2.0', '- a', '## Unreleased', '- b', '## 1.1.0', '- c'])).toEqual([
      { rule: 'docs/changelog-order', keys: { path: 'CHANGELOG.md', version: 'Unreleased' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'Unreleased at CHANGELOG.md:3:1 stands below 1.2.0 at CHANGELOG.md:1:1.', location: { path: 'CHANGELOG.md', line: 3, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 1, column: 1 }], remedy: 'Put it above the newest version.' },
    ]);
  });
  test('a version that is unreleased may stand where its number says', () => {
    expect(judge(['## 1.2.0', '- a', '## 1.1.0 (unreleased)', '- b'])).toEqual([]);
    expect(judge(['## 1.3.0 (unreleased)', '## Unreleased', '## 1.2.0'])).toEqual([]);
    expect(judge(['## Unreleased'])).toEqual([]);
  });
  test('twice first, then out of order, then Unreleased', () => {
    expect(judge(['## 1.0.0', '## 1.1.0', '## Unreleased', '## 1.0.0']).map(({ rule, location }) => [rule, location?.line])).toEqual([['docs/changelog-version-duplicate', 4], ['docs/changelog-order', 2], ['docs/changelog-order', 3]]);
  });
});

describe('releases', () => {
  const judge = (lines: readonly string[], { style = 'keep-a-changelog', sections = [], unreleased = 'auto' }: Partial<Parameters<typeof judgeReleases>[1]> = {}, headings: readonly FindingDraft[] = []) =>
    judgeReleases(toJudged(lines, style), { style, sections, unreleased }, headings);
  const today = '- 2026-11-21';
  test('with dates, known sections and content', () => {
    expect(judge(['## Unreleased', `## 1.2.0 ${today}`, '### Added', '- a', '### FIXED:', '- b', `## 1.1.0 ${today}`, '- c'])).toEqual([]);
  });
  test('without a date, or with one that is none', () => {
    expect(judge(['## Unreleased', '## 1.2.0', '- a', '## 1.1.0 - 2026-02-30', '- b'])).toEqual([
      { rule: 'docs/changelog-date', keys: { path: 'CHANGELOG.md', version: '1.2.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '1.2.0 has no date.', location: { path: 'CHANGELOG.md', line: 2, column: 1 } },
      { rule: 'docs/changelog-date', keys: { path: 'CHANGELOG.md', version: '1.1.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '1.1.0 has "2026-02-30" where its date should be.', location: { path: 'CHANGELOG.md', line: 4, column: 1 } },
    ]);
  });
  test('without any date in the whole file', () => {
    expect(judge(['## Unreleased', '## 1.2.0', '- a']).map(showAt)).toEqual(['date 2: 1.2.0 has no date.']);
  });
  test('what is unreleased needs none, nor what is no version', () => {
    expect(judge(['## Unreleased', '- z', '## 1.3.0 (unreleased)', '- a', '## 1.2', '- b'])).toEqual([]);
  });
  test('where tools write the file, at every version or at none', () => {
    const style = 'conventional';
    expect(judge(['## 1.2.0', '- a', '## 1.1.0', '- b'], { style })).toEqual([]);
    expect(judge(['## 1.2.0', '- a', `## 1.1.0 ${today}`, '- b'], { style }).map(showAt)).toEqual(['date 1: 1.2.0 has no date.']);
  });
  test('a section that the style does not know, of a package', () => {
    expect(judge(['## a@1.2.0', '### Features', '- a', '### Added', '- b'], { style: 'conventional' })).toEqual([
      { rule: 'docs/changelog-section', keys: { path: 'CHANGELOG.md', version: 'a@1.2.0', section: 'Added' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'a@1.2.0 has a section "Added"; known are BREAKING CHANGES, Features, Bug Fixes, Performance Improvements, Reverts, Dependencies, Documentation, Styles, Code Refactoring, Tests, Build System, Continuous Integration, Miscellaneous Chores, Chores, Miscellaneous, Deprecations, Major Changes, Minor Changes, Patch Changes.', location: { path: 'CHANGELOG.md', line: 4, column: 1 } },
    ]);
  });
  test('sections of the configuration are known as well', () => {
    const lines = ['## Unreleased', `## 1.2.0 ${today}`, '### Internal', '- a'];
    expect(judge(lines, { sections: ['internal'] })).toEqual([]);
    expect(judge(lines, { sections: ['Other'] }).map(showAt)).toEqual(['section 3: 1.2.0 has a section "Internal"; known are Added, Changed, Deprecated, Removed, Fixed, Security, Other.']);
  });
  test('a version without an entry', () => {
    expect(judge(['## Unreleased', `## 1.2.0 ${today}`, '### Added', `## 1.1.0 ${today}`, '- b'])).toEqual([
      { rule: 'docs/changelog-empty-release', keys: { path: 'CHANGELOG.md', version: '1.2.0' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: '1.2.0 has no entry.', location: { path: 'CHANGELOG.md', line: 2, column: 1 } },
    ]);
    expect(judge([`## 1.2.0 ${today}`], { style: 'conventional' }).map(({ outcome }) => outcome)).toEqual(['warn']);
  });
  test('one that was withdrawn, is unreleased or is no version needs none', () => {
    expect(judge(['## Unreleased', `## 1.2.0 ${today} [YANKED]`, '## 1.3.0 (unreleased)', '## 1.2'])).toEqual([]);
  });
  test('one whose entries stand below a heading that nobody can read follows from that', () => {
    const lines = ['## Unreleased', `## 1.2.0 ${today}`, '## Added', '- a', `## 1.1.0 ${today}`, '## Fixed', `## 1.0.0 ${today}`, '- c', '## Odd', '- d'];
    const headings = judgeHeadings(toJudged(lines), 'keep-a-changelog');
    const fingerprints = headings.map((one) => toFinding(one).fingerprint);
    expect(headings.map(({ location }) => location?.line)).toEqual([3, 6, 9]);
    expect(judge(lines, {}, headings).map(({ location, causedBy }) => [location?.line, causedBy])).toEqual([[2, fingerprints[0]], [5, fingerprints[1]]]);
    expect(judge(lines, {}, []).map(({ causedBy }) => causedBy)).toEqual([undefined, undefined]);
  });
  test('one that is empty by itself follows from nothing, whatever stands elsewhere', () => {
    const lines = ['## Unreleased', `## 1.2.0 ${today}`, `## 1.1.0 ${today}`, '- a', '## Odd', '- b'];
    expect(judge(lines, {}, judgeHeadings(toJudged(lines), 'keep-a-changelog')).map(({ location, causedBy }) => [location?.line, causedBy])).toEqual([[2, undefined]]);
  });
  test('no Unreleased: above the newest version, or in a file without any', () => {
    expect(judge(['# Changelog', '## 1.2', '- z', `## 1.1.0 ${today}`, '- a'])).toEqual([
      { rule: 'docs/changelog-unreleased-missing', keys: { path: 'CHANGELOG.md' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'There is no section Unreleased above 1.1.0.', location: { path: 'CHANGELOG.md', line: 4, column: 1 } },
    ]);
    expect(judge(['# Changelog'])).toEqual([
      { rule: 'docs/changelog-unreleased-missing', keys: { path: 'CHANGELOG.md' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'There is no section Unreleased.', location: { path: 'CHANGELOG.md', line: 1, column: 1 } },
    ]);
  });
  test.each([['keep-a-changelog', 'auto', 1], ['conventional', 'auto', 0], ['keep-a-changelog', 'required', 1], ['conventional', 'required', 1], ['keep-a-changelog', 'optional', 0], ['conventional', 'optional', 0]] as const)('%s, %s: %i', (style, unreleased, count) => {
    expect(judge([`## 1.2.0 ${today}`, '- a'], { style, unreleased })).toHaveLength(count);
  });
  test('a heading above that nobody can read may be the one that is missing; one below, or in the same line, is not', () => {
    const lines = ['## Unrelased', '- a', `## 1.2.0 ${today}`, '- b', '## Odd', '- c'];
    const [above, below] = judgeHeadings(toJudged(lines), 'keep-a-changelog');
    expect(judge(lines, {}, [above!, below!])).toMatchObject([{ rule: 'docs/changelog-unreleased-missing', causedBy: toFinding(above!).fingerprint }]);
    expect(judge(lines, {}, [below!])[0]).not.toHaveProperty('causedBy');
    expect(judge(lines, {}, [{ ...above!, location: { path: 'CHANGELOG.md', line: 3, column: 1 } }])[0]).not.toHaveProperty('causedBy');
    const { location: _, ...nowhere } = above!;
    expect(judge(lines, {}, [nowhere])[0]).not.toHaveProperty('causedBy');
    expect(judge(['## Odd'], {}, [above!])[0]).toHaveProperty('causedBy');
  });
});

test('the structure as a whole: headings, then versions, then releases, and what follows from headings', () => {
  const lines = ['# Changelog', '## Unrelased', '- a', '## 1.0.0', '- b', '## 1.1.0 - 2026-11-21', '### Oops', '- c'];
  expect(judgeStructure(toJudged(lines), { style: 'keep-a-changelog', sections: [], unreleased: 'auto' }).map((found) => [showAt(found), found.causedBy !== undefined])).toEqual([['heading 2: The heading "Unrelased" stands where a version should, and is none.', false], ['order 6: 1.1.0 at CHANGELOG.md:6:1 is newer than 1.0.0 above it at CHANGELOG.md:4:1.', false], ['date 4: 1.0.0 has no date.', false], ['section 7: 1.1.0 has a section "Oops"; known are Added, Changed, Deprecated, Removed, Fixed, Security.', false], ['unreleased-missing 4: There is no section Unreleased above 1.0.0.', true]]);
});
