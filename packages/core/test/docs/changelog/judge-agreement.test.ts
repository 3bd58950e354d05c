import { describe, expect, test } from '@jest/globals';
import { findNewest, judgeAgreement, type AgreementFacts, type TagFacts } from '../../../src/docs/changelog/judge-agreement.js';
import { toFinding, type FindingDraft } from '../../../src/evidence/index.js';
import type { ManifestVersion } from '../../../src/version/manifests/index.js';
import { parseTagPattern, parseVersion } from '../../../src/version/index.js';
import { toJudged } from './changelog-text.js';

const { path } = toJudged([]);

type Origin = Pick<ManifestVersion, 'path' | 'manifest' | 'field' | 'package' | 'line' | 'column'>;
const origin: Origin = { path: 'package.json', manifest: 'package.json', field: 'version', package: null, line: 3, column: 15 };

function manifest(value: string, more: Partial<Origin> = {}): ManifestVersion {
  return { ...origin, path: more.manifest ?? origin.path, ...more, state: 'version', value, version: parseVersion(value)! };
}

function tag(name: string, pattern = 'v{version}'): TagFacts {
  return { name, pattern, release: parseTagPattern(pattern).parse(name) };
}

/** `lines` null: there is no changelog. */
function judge(lines: readonly string[] | null, more: Partial<Omit<AgreementFacts, 'path' | 'changelog'>> = {}): readonly FindingDraft[] {
  return judgeAgreement({ path, changelog: lines === null ? null : toJudged(lines, 'conventional').changelog, manifests: [], tag: null, headings: [], ...more });
}
const plain = ['# Changelog', '## 1.2.0', '- a', '## 1.1.0', '- b'];
const inPackages = ['## a@1.2.0', '- a', '## b@7.0.0', '- b', '## a@1.1.0', '- a'];
const heading = (line: number): FindingDraft => ({ rule: 'docs/changelog-heading', keys: { path, heading: `${line}` }, check: `changelog:${path}`, outcome: 'fail', message: 'odd', location: { path, line, column: 1 } });
const fingerprint = (draft: FindingDraft): string => toFinding(draft).fingerprint;

describe('the newest version', () => {
  const newest = (lines: readonly string[], name: string | null = null): string | null => findNewest(toJudged(lines, 'conventional').changelog, name)?.heading ?? null;
  test.each<[string, readonly string[], string | null, string | null]>([
    ['is the highest, wherever it stands', ['## 1.2.0', '## 1.10.0', '## 1.9.0'], null, '1.10.0'],
    ['is the first of two alike', ['## 1.2.0+b', '## 1.2.0+a'], null, '1.2.0+b'],
    ['is released, and a version', ['## Unreleased', '## 2.0.0 (unreleased)', '## 3.x', '## 1.2.0'], null, '1.2.0'],
    ['is nothing in an empty file', [], null, null],
    ['is that of the package', inPackages, 'b', 'b@7.0.0'],
    ['of a package that is not named is that of those without a name', ['## 1.2.0', '## b@7.0.0'], 'a', '1.2.0'],
    ['of a package that is not named, where every other is, is none', inPackages, 'c', null],
    ['of no package is that of those without a name', ['## b@7.0.0', '## 1.2.0'], null, '1.2.0'],
    ['of no package, where every one is named, is the highest', inPackages, null, 'b@7.0.0'],
  ])('%s', (_what, lines, name, expected) => expect(newest(lines, name)).toBe(expected));
});

describe('a tag', () => {
  test('that the changelog describes as its newest agrees', () => {
    expect(judge(plain, { tag: tag('v1.2.0') })).toEqual([]);
    expect(judge(inPackages, { tag: tag('a@1.2.0', '{package}@{version}') })).toEqual([]);
    expect(judge(['## 1.2.0', '- a'], { tag: tag('a@1.2.0', '{package}@{version}') })).toEqual([]);
    expect(judge(['## a@1.2.0', '- a'], { tag: tag('v1.2.0') })).toEqual([]);
  });
  test('is not asked where there is none, or no changelog', () => {
    expect(judge(plain)).toEqual([]);
    expect(judge(null, { tag: tag('v9.0.0') })).toEqual([]);
  });
  test('that is not written by the pattern', () => {
    expect(judge(plain, { tag: tag('1.2.0') })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'CHANGELOG.md', other: 'tag' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The tag 1.2.0 is not written as `v{version}` says, so that nobody knows which version it releases.', location: { path: 'CHANGELOG.md', line: 2, column: 1 }, remedy: 'Name the tag by the pattern, or correct `docSync.changelog.tag`.' },
    ]);
    expect(judge([], { tag: tag('1.2.0') })).toMatchObject([{ location: { path, line: 1, column: 1 } }]);
  });
  test('that the changelog does not describe', () => {
    expect(judge(plain, { tag: tag('v1.3.0') })).toEqual([
      { rule: 'docs/changelog-entry-missing', keys: { path: 'CHANGELOG.md' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The tag v1.3.0 releases 1.3.0, which the changelog does not describe: it has 1.2.0 as its newest at CHANGELOG.md:2:1.', location: { path: 'CHANGELOG.md', line: 2, column: 1 }, remedy: 'Move what is under Unreleased below a heading for 1.3.0, and set the tag anew.' },
    ]);
  });
  test('that is described for another package only', () => {
    expect(judge(inPackages, { tag: tag('a@7.0.0', '{package}@{version}') })).toMatchObject([{ rule: 'docs/changelog-entry-missing', location: { line: 1 }, message: 'The tag a@7.0.0 releases 7.0.0, which the changelog does not describe: it has a@1.2.0 as its newest at CHANGELOG.md:1:1.' }]);
  });
  test('and a changelog without any version', () => {
    expect(judge(['# Changelog'], { tag: tag('v1.3.0') })).toEqual([
      { rule: 'docs/changelog-entry-missing', keys: { path: 'CHANGELOG.md' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The tag v1.3.0 releases 1.3.0, which the changelog does not describe: it names no version yet.', location: { path: 'CHANGELOG.md', line: 1, column: 1 }, remedy: 'Move what is under Unreleased below a heading for 1.3.0, and set the tag anew.' },
    ]);
  });
  test('and a heading above the newest that nobody can read, from which it follows', () => {
    const above = heading(1);
    expect(judge(plain, { tag: tag('v1.3.0'), headings: [heading(2), heading(4), above] }).map(({ causedBy }) => causedBy)).toEqual([fingerprint(above)]);
    expect(judge(plain, { tag: tag('v1.3.0'), headings: [heading(2), heading(4)] })[0]).not.toHaveProperty('causedBy');
    const { location: _, ...nowhere } = above;
    expect(judge(plain, { tag: tag('v1.3.0'), headings: [nowhere] })[0]).not.toHaveProperty('causedBy');
    expect(judge([], { tag: tag('v1.3.0'), headings: [heading(4)] })[0]).toHaveProperty('causedBy');
  });
  test('of a version that is called unreleased', () => {
    expect(judge(['## 1.3.0 (unreleased)', '- z', ...plain], { tag: tag('v1.3.0') })).toEqual([
      { rule: 'docs/changelog-entry-missing', keys: { path: 'CHANGELOG.md' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The tag v1.3.0 releases 1.3.0, which CHANGELOG.md:1:1 calls unreleased.', location: { path: 'CHANGELOG.md', line: 1, column: 1 }, remedy: 'Write the date of the release into the heading, and set the tag anew.' },
    ]);
  });
  test('of a version that is not the newest', () => {
    expect(judge(plain, { tag: tag('v1.1.0') })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'CHANGELOG.md', other: 'tag' }, check: 'changelog:CHANGELOG.md', outcome: 'fail', message: 'The tag v1.1.0 releases 1.1.0, which stands at CHANGELOG.md:4:1, but CHANGELOG.md:2:1 has the newer 1.2.0.', location: { path: 'CHANGELOG.md', line: 2, column: 1 }, related: [{ path: 'CHANGELOG.md', line: 4, column: 1 }] },
    ]);
    expect(judge(inPackages, { tag: tag('a@1.1.0', '{package}@{version}') })).toMatchObject([{ message: 'The tag a@1.1.0 releases 1.1.0, which stands at CHANGELOG.md:5:1, but CHANGELOG.md:1:1 has the newer a@1.2.0.' }]);
  });
});

describe('a manifest and a tag', () => {
  test('that name one version agree, whatever the changelog says', () => {
    expect(judge(plain, { manifests: [manifest('1.2.0')], tag: tag('v1.2.0') })).toEqual([]);
    expect(judge(null, { manifests: [manifest('1.2.0+build')], tag: tag('v1.2.0') })).toEqual([]);
  });
  test('that differ: both versions, and where the changelog has that of the tag', () => {
    expect(judge(plain, { manifests: [manifest('1.1.0')], tag: tag('v1.2.0') })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'tag' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'fail', expected: '1.2.0', actual: '1.1.0', message: 'package.json:3:15 names 1.1.0, but the tag v1.2.0 releases 1.2.0 as CHANGELOG.md:2:1 does.', related: [{ path: 'CHANGELOG.md', line: 2, column: 1 }] },
    ]);
  });
  test('the place is that of the package, not of another one that has the same version', () => {
    const lines = ['## b@1.2.0', '- b', '## a@1.2.0', '- a'];
    expect(judge(lines, { manifests: [manifest('1.1.0', { package: 'a' })], tag: tag('a@1.2.0', '{package}@{version}') }).map(({ related }) => related)).toEqual([[{ path, line: 3, column: 1 }]]);
  });
  test('that differ, and a changelog without the version', () => {
    expect(judge(['## 1.1.0', '- a'], { manifests: [manifest('1.1.0')], tag: tag('v1.2.0') })[1]).toEqual({ rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'tag' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'fail', expected: '1.2.0', actual: '1.1.0', message: 'package.json:3:15 names 1.1.0, but the tag v1.2.0 releases 1.2.0.' });
  });
  test('that differ, and no changelog', () => {
    expect(judge(null, { manifests: [manifest('1.1.0')], tag: tag('v1.2.0') })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'tag' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'fail', expected: '1.2.0', actual: '1.1.0', message: 'package.json:3:15 names 1.1.0, but the tag v1.2.0 releases 1.2.0.' },
    ]);
  });
  test('0.0.0 is a version to a tag', () => {
    expect(judge(plain, { manifests: [manifest('0.0.0')], tag: tag('v1.2.0') })).toHaveLength(1);
  });
  test.each<[string | null, string, string, boolean]>([['a', 'a@1.2.0', '{package}@{version}', true], ['b', 'a@1.2.0', '{package}@{version}', false], [null, 'a@1.2.0', '{package}@{version}', true], ['b', 'v1.2.0', 'v{version}', true]])('of package %s is held against %s by %s: %s', (name, at, pattern, isConcerned) => {
    const found = judge(inPackages, { manifests: [manifest('9.9.9', { package: name })], tag: tag(at, pattern) });
    expect(found.filter(({ check }) => check === 'version:package.json').map(({ keys }) => keys['other'])).toEqual([isConcerned ? 'tag' : path]);
  });
  test('a tag that nobody can read leaves the manifest to the changelog', () => {
    expect(judge(plain, { manifests: [manifest('1.1.0')], tag: tag('1.2.0') }).map(({ keys }) => keys)).toEqual([{ path, other: 'tag' }, { path: 'package.json', other: path }]);
  });
});

describe('a manifest and the newest version of the changelog', () => {
  test('that agree', () => {
    expect(judge(plain, { manifests: [manifest('1.2.0')] })).toEqual([]);
    expect(judge(inPackages, { manifests: [manifest('7.0.0', { package: 'b' }), manifest('1.2.0', { package: 'a' })] })).toEqual([]);
  });
  test('that differ', () => {
    expect(judge(plain, { manifests: [manifest('1.1.0')] })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'CHANGELOG.md' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'fail', expected: '1.2.0', actual: '1.1.0', message: 'package.json:3:15 names 1.1.0, but the newest version of the changelog is 1.2.0 at CHANGELOG.md:2:1.', related: [{ path: 'CHANGELOG.md', line: 2, column: 1 }] },
    ]);
  });
  test('have nothing to compare without a changelog, or where it has no version', () => {
    expect(judge(null, { manifests: [manifest('1.1.0')] })).toEqual([]);
    expect(judge(['# Changelog'], { manifests: [manifest('1.1.0')] })).toEqual([]);
    expect(judge(inPackages, { manifests: [manifest('1.1.0', { package: 'c' })] })).toEqual([]);
  });
  test('of which one follows from a heading above that nobody can read', () => {
    expect(judge(plain, { manifests: [manifest('1.1.0')], headings: [heading(1)] }).map(({ causedBy }) => causedBy)).toEqual([fingerprint(heading(1))]);
    expect(judge(plain, { manifests: [manifest('1.1.0')], headings: [heading(2)] })[0]).not.toHaveProperty('causedBy');
  });
  test.each<[string, string, readonly string[], boolean]>([
    ['0.0.0', 'is what a tag decides', [], true], ['0.0.0-dev', 'is what a tag decides', [], true], ['0.0.1', 'is a version', [], false], ['0.1.0', 'is a version', [], false], ['1.0.0', 'is a version', [], false],
    ['1.3.0', 'is ahead of everything', [], false], ['1.3.0', 'is ahead, and Unreleased is empty', ['## Unreleased'], false], ['1.3.0', 'is being released from Unreleased', ['## Unreleased', '- z'], true],
    ['1.3.0', 'is called unreleased', ['## 1.3.0 (unreleased)'], true], ['1.4.0', 'is not the one that is called unreleased', ['## 1.3.0 (unreleased)'], false],
    ['1.3.0-rc.1', 'is a pre-release of the next', [], true], ['1.2.0-rc.1', 'is a pre-release of what was released', [], false], ['1.1.0', 'is behind, whatever is unreleased', ['## Unreleased', '- z'], false],
  ])('%s %s (%j): %s', (version, _what, lines, isRight) => {
    expect(judge([...lines, '## 1.2.0', '- a'], { manifests: [manifest(version)] })).toHaveLength(isRight ? 0 : 1);
  });
  test('entries of what is released are no reason to be ahead', () => {
    expect(judge(['## 1.2.0', '- a', '## Unreleased'], { manifests: [manifest('1.3.0')] })).toHaveLength(1);
  });
});

describe('a manifest whose version nobody can compare', () => {
  test('is unverified where there is none', () => {
    expect(judge(plain, { manifests: [{ ...origin, state: 'none', why: 'has no version' }] })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'CHANGELOG.md' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'unverified', reason: 'missing-evidence', message: 'package.json:3:15 has no version, so that there is nothing to compare.', remedy: 'Write the version into the manifest, or take it out of `docSync.changelog.versions`.' },
    ]);
  });
  test('fails where it is none by SemVer', () => {
    expect(judge(plain, { manifests: [{ ...origin, state: 'not-semver', value: '1.2', why: 'is no version by SemVer' }] })).toEqual([
      { rule: 'docs/version-disagrees', keys: { path: 'package.json', other: 'CHANGELOG.md' }, check: 'version:package.json', location: { path: 'package.json', line: 3, column: 15 }, outcome: 'fail', actual: '1.2', message: 'package.json:3:15 names 1.2, which is no version by SemVer.', remedy: 'Write the version as SemVer does, or take the manifest out of `docSync.changelog.versions`.' },
    ]);
  });
  test.each(['unclear', 'exempt'] as const)('is silent where it is %s', (state) => {
    expect(judge(plain, { manifests: [{ ...origin, state, why: 'says so' }], tag: tag('v1.2.0') })).toEqual([]);
  });
});

describe('several manifests', () => {
  test('each has a check of its own; a field of a lock is told apart', () => {
    const lock = { manifest: 'package-lock.json', field: 'packages[""].version', line: 5 };
    expect(judge(plain, { manifests: [manifest('1.1.0'), manifest('1.1.0', { manifest: 'package-lock.json' }), manifest('1.1.0', lock)] }).map(({ keys, check, causedBy }) => [keys, check, causedBy !== undefined])).toEqual([[{ path: 'package.json', other: 'CHANGELOG.md' }, 'version:package.json', false], [{ path: 'package-lock.json', other: 'CHANGELOG.md' }, 'version:package-lock.json', false], [{ path: 'package-lock.json#packages[""].version', other: 'CHANGELOG.md' }, 'version:package-lock.json', true]]);
  });
  test('that inherit one value: what is wrong with it is wrong once', () => {
    const found = judge(plain, { manifests: [manifest('1.1.0', { manifest: 'x/Cargo.toml', path: 'Cargo.toml' }), manifest('1.0.0', { manifest: 'other.json' }), manifest('1.1.0', { manifest: 'y/Cargo.toml', path: 'Cargo.toml' })] });
    expect(found.map(({ location, causedBy }) => [location?.path, causedBy])).toEqual([['Cargo.toml', undefined], ['other.json', undefined], ['Cargo.toml', fingerprint(found[0]!)]]);
  });
  test('that follow from a heading follow from nothing else', () => {
    const found = judge(plain, { manifests: [manifest('1.1.0'), manifest('1.1.0', { line: 9 })], headings: [heading(1)] });
    expect(found.map(({ causedBy }) => causedBy)).toEqual([fingerprint(heading(1)), fingerprint(heading(1))]);
  });
  test('stand behind what is said of the tag', () => {
    expect(judge(plain, { manifests: [manifest('1.1.0')], tag: tag('v1.3.0') }).map(({ rule }) => rule)).toEqual(['docs/changelog-entry-missing', 'docs/version-disagrees']);
  });
});
