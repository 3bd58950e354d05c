import { describe, expect, test } from '@jest/globals';
import type { ChangelogEntry, ChangelogSection } from '../../../src/docs/changelog/index.js';
import { isBreakingItem, judgeSections, kindOfSection } from '../../../src/release/bump/index.js';
import { toVersion } from '../../version/to-version.js';

describe('the name of a section says what it tells of', () => {
  test.each([
    ['breaking', ['Breaking', 'Breaking change', 'Breaking changes', 'BREAKING CHANGES', 'Major changes']],
    ['removed', ['Removed']],
    ['changed', ['Changed', 'Changes', 'Improvements']],
    ['added', ['Added', 'Features', 'New features', 'Minor Changes']],
    ['deprecated', ['Deprecated', 'Deprecations']],
    ['fixed', ['Fixed', 'Fixes', 'Bug Fixes', 'Patch Changes', 'Reverts']],
    ['security', ['Security', 'Security fixes']],
    ['docs', ['Documentation', 'Docs']],
    ['other', ['', 'Miscellaneous', 'Added things', 'Not added', 'BugFixes', 'Thanks']],
  ] as const)('%s: %j', (kind, names) => {
    expect(names.map((name) => [name, kindOfSection(name)])).toEqual(names.map((name) => [name, kind]));
  });

  test.each([
    ['⚠ BREAKING CHANGES', 'breaking'], ['⚠️ Breaking changes:', 'breaking'], ['🚀 Features', 'added'], [':rocket: Features', 'added'], [':+1: Added', 'added'], ['Bug:bug:Fixes', 'fixed'], ['Fixed:', 'fixed'],
    ['Fixed : :', 'fixed'], ['Fixed \t', 'fixed'], ['- Fixed', 'fixed'], ['Fixed!', 'other'], ['Fix:ed', 'other'], ['Éfixed', 'other'], ['1 fixed', 'other'],
  ])('whatever stands around it: %j is %s', (name, kind) => expect(kindOfSection(name)).toBe(kind));

  test('what stands below no heading can be anything', () => expect(kindOfSection(null)).toBe('other'));

  test.each([[200, 'added'], [201, 'other']])('a name of %i signs: %s', (length, kind) => expect(kindOfSection('Added'.padStart(length, '*'))).toBe(kind));
});

describe('an entry that is marked as breaking', () => {
  test.each([
    'Breaking: x', 'BREAKING: x', 'BREAKING CHANGE: x', 'Breaking changes: x', 'breaking-change: x', '**Breaking:** x', '**Breaking** x', '**Breaking**: x', '[breaking] x', '[Breaking change] x', '(breaking) x', '`breaking`: x', '_Breaking:_ x', ' Breaking : x',
    '**[Breaking]** x',
  ])('%j', (text) => expect(isBreakingItem(text)).toBe(true));

  test.each([
    'Breaking long lines', 'What was breaking: long lines', 'No **breaking:** changes', 'x (breaking)', 'x Breaking: y', 'Unbreaking: x', 'Breakings: x', 'Breaking_x: y', 'Breaking x: y', 'Breaking changed: x', 'Breaking/change: x', 'Breaking changes', 'x', '',
  ])('%j is none', (text) => expect(isBreakingItem(text)).toBe(false));
});

describe('the sections of a version', () => {
  const section = (name: string | null, items: readonly string[], line = 5): ChangelogSection => ({ name, line, column: 2, items: items.map((text) => ({ text, line: line + 2, column: 1 })) });
  const entryOf = (...sections: readonly ChangelogSection[]): ChangelogEntry => ({
    level: 2, label: '1.4.0', heading: '1.4.0 - 2027-01-15', package: null, version: toVersion('1.4.0'), isUnreleased: false, date: '2027-01-15', yanked: false, line: 3, column: 1, sections, hasContent: true,
  });
  const asks = (title: string, type: string | null, bump: string) => ({ by: 'changelog', source: 'NEWS.md:5:2', title, type, bump, excluded: null, isSecurity: type === 'security' });

  test.each([
    ['Breaking changes', 'breaking', 'major'], ['Removed', 'removed', 'major'], ['Changed', 'changed', 'minor'], ['Added', 'added', 'minor'], ['Deprecated', 'deprecated', 'minor'],
    ['Fixed', 'fixed', 'patch'], ['Security', 'security', 'patch'], ['Docs', 'docs', 'patch'], ['Thanks', null, 'none'],
  ])('%s', (name, type, bump) => {
    expect(judgeSections('NEWS.md', entryOf(section(name, ['One thing', 'Another'])))).toEqual([asks(name, type, bump)]);
  });

  test('one that has no name is called by its first entry', () => {
    expect(judgeSections('NEWS.md', entryOf(section(null, ['One thing', 'Another'])))).toEqual([asks('One thing', null, 'none')]);
  });

  test('one entry that breaks something makes it a major, whatever stands beside it', () => {
    expect(judgeSections('NEWS.md', entryOf(section('Fixed', ['One thing', '**Breaking:** Another'])))).toEqual([asks('Fixed', 'fixed', 'major')]);
    expect(judgeSections('NEWS.md', entryOf(section(null, ['Breaking: one thing'])))).toEqual([asks('Breaking: one thing', null, 'major')]);
  });

  test('an empty one asks for nothing, and the others each at its place', () => {
    expect(judgeSections('NEWS.md', entryOf(section('Removed', []), section('Added', ['x']), section('Fixed', ['y'], 9))).map(({ source, title }) => [source, title])).toEqual([['NEWS.md:5:2', 'Added'], ['NEWS.md:9:2', 'Fixed']]);
  });
});
