import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { readChangelog } from '../../../src/docs/changelog/index.js';
import { compareBumps, judgeChangeset, judgeSections, kindOfSection, nextVersion, parseChangeset, stepBetween, toRequired } from '../../../src/release/bump/index.js';
import { compareVersions, formatVersion } from '../../../src/version/index.js';
import { toVersion } from '../../version/to-version.js';

function demandsOf(text: string): unknown {
  const [entry] = readChangelog(parseMarkdown(text), text, 'keep-a-changelog').entries;
  if (entry === undefined) throw new Error('no section was found');
  return judgeSections('CHANGELOG.md', entry).map(({ source, title, type, bump, isSecurity }) => [source, title, type, bump, isSecurity]);
}

describe('sections of a changelog', () => {
  test.each([
    ['Breaking', 'major'], ['⚠ BREAKING CHANGES', 'major'], ['Removed', 'major'], ['Changed', 'minor'], ['Added', 'minor'], ['Features', 'minor'], ['Deprecated', 'minor'], ['Fixed', 'patch'], ['Bug Fixes', 'patch'],
    [':bug: Fixes:', 'patch'], ['Security', 'patch'], ['Documentation', 'patch'], ['Miscellaneous', 'none'], ['constructor', 'none'], ['Major Changes', 'major'], ['Patch Changes', 'patch'],
  ])('%s asks for a %s', (name, bump) => {
    expect(demandsOf(`# Changelog\n\n## [1.1.0] - 2026-01-01\n\n### ${name}\n\n- x\n`)).toEqual([['CHANGELOG.md:5:1', expect.anything(), kindOfSection(name) === 'other' ? null : kindOfSection(name), bump, name === 'Security']]);
  });

  test('say where they stand; an empty one asks for nothing, and a marked entry for a major', () => {
    expect(demandsOf('## [1.1.0] - 2026-01-01\n\n### Added\n\n### Changed\n\n- x\n- **Breaking:** y\n\n### Security\n\n- z\n')).toEqual([
      ['CHANGELOG.md:5:1', 'Changed', 'changed', 'major', false], ['CHANGELOG.md:10:1', 'Security', 'security', 'patch', true],
    ]);
    expect(demandsOf('## [1.1.0] - 2026-01-01\n\n### Fixed\n\n- What was breaking long lines\n- Breaking long lines is mended\n')).toEqual([['CHANGELOG.md:3:1', 'Fixed', 'fixed', 'patch', false]]);
  });
});

describe('changesets', () => {
  test('name packages and their steps', () => {
    const changeset = parseChangeset('.changeset/a.md', '---\n"@scope/a": minor\nb: patch\nc: none\n---\n\nRead comments.\n\nMore.\n');
    expect(changeset).toEqual({ path: '.changeset/a.md', releases: [{ package: '@scope/a', bump: 'minor' }, { package: 'b', bump: 'patch' }, { package: 'c', bump: 'none' }], summary: 'Read comments.' });
    expect(judgeChangeset(changeset, 'b').map(({ title, bump, excluded }) => [title, bump, excluded])).toEqual([['Read comments.', 'minor', 'names another package'], ['Read comments.', 'patch', null], ['Read comments.', 'none', 'names another package']]);
    expect(judgeChangeset(changeset, null).every(({ excluded }) => excluded === null)).toBe(true);
  });

  test.each(['---\n---\n', '---\n---\n\nNothing is released.\n', '---\r\n---\r\n'])('%j asks for nothing', (text) => {
    expect(parseChangeset('a.md', text).releases).toEqual([]);
  });

  test.each([
    ['Only a text.\n', 'config/syntax', 1, 1],
    ['---\nb: patch\n', 'config/syntax', 1, 1],
    ['---\nb: patch\na: huge\n---\n', 'config/invalid', 3, 4],
    ['\n---\n\nb: [patch\n---\n', 'config/syntax', 5, 1],
    ['---\n- b\n---\n', 'config/invalid', 2, 1],
  ])('%j is refused at its place', (text, code, line, column) => {
    expect(() => parseChangeset('a.md', text)).toThrow(expect.objectContaining({ code, faults: [expect.objectContaining({ path: 'a.md', line, column })] }));
  });

  test('every fault is said at once', () => {
    expect(() => parseChangeset('a.md', '---\na: huge\nb: 1\n---\n')).toThrow(expect.objectContaining({ faults: [expect.anything(), expect.anything()] }));
  });
});

describe('steps', () => {
  test.each([
    ['1.3.0', '1.3.1', 'patch'], ['1.3.0', '1.4.0', 'minor'], ['1.3.0', '2.0.0', 'major'], ['1.3.7', '3.1.4', 'major'], ['0.3.0', '1.0.0', 'major'],
    ['1.3.0', '1.4.0-rc.1', 'minor'], ['1.3.0', '1.3.1-alpha', 'patch'], ['1.3.0', '2.0.0-beta.2', 'major'], ['1.3.0', '1.3.0', 'none'], ['1.3.0', '1.2.9', 'none'], ['2.0.0', '1.9.9', 'none'],
  ])('from %s to %s is a %s', (previous, next, step) => {
    expect(stepBetween(toVersion(previous), toVersion(next))).toBe(step);
  });

  test('before 1.0.0 what breaks asks for a minor, and nothing else is softened', () => {
    const asked = ['none', 'patch', 'minor', 'major'] as const;
    expect(asked.map((bump) => toRequired(bump, toVersion('0.4.2')))).toEqual(['none', 'patch', 'minor', 'minor']);
    expect(asked.map((bump) => toRequired(bump, toVersion('1.0.0')))).toEqual(asked);
    expect(toRequired('major', null)).toBe('major');
  });

  test('the next version is exactly one step away, and nothing lower is', () => {
    const release = fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => toVersion(parts.join('.')));
    fc.assert(fc.property(release, release, fc.constantFrom('patch' as const, 'minor' as const, 'major' as const), (previous, other, bump) => {
      const next = nextVersion(previous, bump);
      expect(stepBetween(previous, next)).toBe(bump);
      expect(compareVersions(next, previous)).toBe(1);
      if (compareBumps(stepBetween(previous, other), bump) >= 0) expect(compareVersions(other, next)).toBeGreaterThanOrEqual(0);
    }));
    expect(formatVersion(nextVersion(toVersion('1.2.3'), 'none'))).toBe('1.2.3');
  });
});
