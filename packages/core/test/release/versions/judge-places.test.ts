import { describe, expect, test } from '@jest/globals';
import { ShipworthyError } from '@shipworthy/contract/errors';
import { readChangelog } from '../../../src/docs/changelog/index.js';
import { parseMarkdown } from '../../../src/docs/markdown/index.js';
import { fingerprintOf } from '../../../src/evidence/fingerprint.js';
import type { ReleaseChangelog } from '../../../src/release/changelog/collect-changelog.js';
import { notesFinding } from '../../../src/release/notes/notes-finding.js';
import { judgePlaces } from '../../../src/release/versions/judge-places.js';
import { toVersion } from '../../version/to-version.js';
import { notesOf } from '../notes/notes-of.js';
import { misnaming, naming, placesOf, saying, type PlaceChanges } from './places-of.js';

const check = 'item:RL-04';
const keys = (place: string) => ({ release: '1.4.0', place });
const disagrees = 'release/version-disagrees';
const unreadable = 'release/version-unreadable';
/** Of a release without a changelog, which is no fault here. */
const noChangelog = { place: 'changelog', field: null, version: null, outcome: 'not-applicable' };

test('a release that nothing names has no place that could disagree', () => {
  expect(judgePlaces(placesOf())).toEqual({ places: [noChangelog], findings: [] });
});

describe('the tag', () => {
  test.each([
    [true, '1.4.0', 'pass'],
    // It does not stand yet.
    [false, null, 'not-applicable'],
  ] as const)('that stands (%s) names %s', (isTagged, version, outcome) => {
    expect(judgePlaces(placesOf({ target: { tag: 'v1.4.0', isTagged } }))).toEqual({ places: [{ place: 'tag', field: null, version, outcome }, noChangelog], findings: [] });
  });
});

describe('a manifest', () => {
  const judged = (versions: NonNullable<PlaceChanges['manifests']>['versions'], changes: PlaceChanges = {}) => judgePlaces(placesOf({ ...changes, manifests: { ...changes.manifests, versions: versions ?? [] } }));
  const place = (version: string | null, outcome: string, manifest = 'package.json', field = 'version') => ({ place: manifest, field, version, outcome });

  test.each([['1.4.0', '1.4.0'], ['1.4.0+build', '1.4.0'], ['1.4.0', '1.4.0+7'], ['1.4.0+7.8', '1.4.0+7.8']])('that names %s agrees with %s', (written, released) => {
    expect(judged([naming(written)], { target: { version: toVersion(released) } })).toEqual({ places: [place(written, 'pass'), noChangelog], findings: [] });
  });

  test.each([['1.3.0', '1.4.0'], ['1.4.0-rc.1', '1.4.0'], ['1.4.0+7', '1.4.0+8'], ['1.4.0+7.8', '1.4.0+78']])('that names %s disagrees with %s, at its line', (written, released) => {
    expect(judged([naming(written)], { target: { version: toVersion(released) } })).toEqual({
      places: [place(written, 'fail'), noChangelog],
      findings: [{
        rule: disagrees, keys: keys('package.json'), check, outcome: 'fail', expected: released, actual: written, location: { path: 'package.json', line: 3, column: 14 },
        message: `package.json:3:14 names ${written}, but ${released} is released.`,
      }],
    });
  });

  test('with something that is no version says why, and how to write it', () => {
    expect(judged([misnaming('v1.4.0', 'begins with a letter')])).toEqual({
      places: [place('v1.4.0', 'fail'), noChangelog],
      findings: [{
        rule: disagrees, keys: keys('package.json'), check, outcome: 'fail', expected: '1.4.0', actual: 'v1.4.0', location: { path: 'package.json', line: 3, column: 14 },
        message: 'package.json:3:14 names v1.4.0, which begins with a letter.', remedy: 'Write the version exactly as SemVer does, without a leading `v`.',
      }],
    });
  });

  const unnamed = (state: 'none' | 'unclear') => ({
    places: [place(null, 'unverified'), noChangelog],
    findings: [{
      rule: unreadable, keys: keys('package.json'), check, outcome: 'unverified', reason: 'missing-evidence', location: { path: 'package.json', line: 3, column: 14 },
      message: `package.json:3:14 is ${state}, so that there is nothing to compare.`, remedy: 'Write the version into the file, or say in `release.manifests` which files name it.',
    }],
  });
  test.each([
    // Nobody has listed it: tools keep their settings in such files.
    ['none', true, { places: [place(null, 'not-applicable'), noChangelog], findings: [] }],
    ['none', false, unnamed('none')],
    ['unclear', true, unnamed('unclear')],
    ['unclear', false, unnamed('unclear')],
    ['exempt', false, { places: [place(null, 'not-applicable'), noChangelog], findings: [] }],
  ] as const)('whose version is %s, by default (%s)', (state, areDefaults, expected) => {
    expect(judged([saying(state, `is ${state}`)], { manifests: { areDefaults } })).toEqual(expected);
  });

  test('that nobody installs is shown and not judged', () => {
    expect(judged([naming('0.0.0'), naming('0.0.0', { manifest: 'b/package.json', path: 'b/package.json' })], { manifests: { ignored: new Set(['package.json', 'b/package.json']) } })).toEqual({
      places: [place('0.0.0', 'not-applicable'), place('0.0.0', 'not-applicable', 'b/package.json'), noChangelog], findings: [],
    });
  });

  test('of a lock has two fields, which are two things that may be waived', () => {
    const lock = { manifest: 'package-lock.json', path: 'package-lock.json' };
    const { findings } = judged([naming('1.3.0', lock), naming('1.3.0', { ...lock, field: 'packages[""].version', line: 6 }), naming('1.3.0', { field: 'project.packages', line: 9 })]);
    expect(findings.map((finding) => finding.keys['place'])).toEqual(['package-lock.json', 'package-lock.json#packages[""].version', 'package.json']);
  });

  test('that several inherit is wrong once, and the others follow from it', () => {
    const inherited = { path: 'Cargo.toml', field: 'workspace.package.version', line: 2, column: 11 };
    const { findings } = judged([naming('1.3.0', { ...inherited, manifest: 'a/Cargo.toml' }), naming('1.3.0', { ...inherited, manifest: 'b/Cargo.toml' }), naming('1.3.0', { ...inherited, manifest: 'c/Cargo.toml' }), naming('1.3.0', { ...inherited, line: 3 })]);
    const cause = fingerprintOf(disagrees, keys('a/Cargo.toml'));
    expect(findings.map((finding) => [finding.keys['place'], finding.causedBy])).toEqual([['a/Cargo.toml', undefined], ['b/Cargo.toml', cause], ['c/Cargo.toml', cause], ['package.json', undefined]]);
  });

  describe('of several packages', () => {
    const target = { package: 'a', name: 'a@1.4.0' };
    const a = { manifest: 'packages/a/package.json', path: 'packages/a/package.json', package: 'a' };
    const b = { manifest: 'packages/b/package.json', path: 'packages/b/package.json', package: 'b' };

    test('only that of the one that is released must agree', () => {
      expect(judged([naming('1.4.0', a), naming('1.3.0', b)], { target })).toEqual({ places: [place('1.4.0', 'pass', a.manifest), place('1.3.0', 'not-applicable', b.manifest), noChangelog], findings: [] });
    });

    test('is missing where no manifest names the one that is released', () => {
      expect(judged([naming('1.3.0', b)], { target })).toEqual({
        places: [place('1.3.0', 'not-applicable', b.manifest), { place: 'a', field: null, version: null, outcome: 'unverified' }, noChangelog],
        findings: [{
          rule: unreadable, keys: { release: 'a@1.4.0', place: 'a' }, check, outcome: 'unverified', reason: 'missing-evidence',
          message: 'No manifest names the package a, so nobody knows which version it declares, nor which commits touch it.', remedy: 'List the manifest of the package in `release.manifests`.',
        }],
      });
    });
  });
});

describe('a manifest that nobody could read', () => {
  const said = 'Correct the file.';
  test.each([
    [[{ message: 'is no JSON', line: 2, column: 13 }], 'package.json:2:13 is no JSON', { path: 'package.json', line: 2, column: 13 }],
    [[{ message: 'is no JSON', line: 2 }, { message: 'and more', line: 5 }], 'package.json:2:1 is no JSON', { path: 'package.json', line: 2 }],
    [[{ message: 'is no JSON' }], 'package.json:1:1 is no JSON', { path: 'package.json' }],
    [[], 'Nobody may read it. Correct the file.', { path: 'package.json' }],
  ])('is unverified with its cause, faults %j', (faults, why, location) => {
    const error = new ShipworthyError('config/syntax', 'Nobody may read it.', { hint: said, faults });
    expect(judgePlaces(placesOf({ manifests: { unreadable: [{ path: 'package.json', error }] } }))).toEqual({
      places: [{ place: 'package.json', field: null, version: null, outcome: 'unverified' }, noChangelog],
      findings: [{ rule: unreadable, keys: keys('package.json'), check, outcome: 'unverified', reason: 'unreadable-source', message: `The version in package.json cannot be read: ${why}`, location, remedy: said }],
    });
  });

  test('because the list names none of the kind is unverified by the entry of the list', () => {
    expect(judgePlaces(placesOf({ manifests: { unmatched: ['crates/*/Cargo.toml'] } }))).toEqual({
      places: [{ place: 'crates/*/Cargo.toml', field: null, version: null, outcome: 'unverified' }, noChangelog],
      findings: [{
        rule: unreadable, keys: keys('crates/*/Cargo.toml'), check, outcome: 'unverified', reason: 'missing-evidence',
        message: '`crates/*/Cargo.toml` of `release.manifests` matches no file.', remedy: 'Restore the file, or correct `release.manifests`.',
      }],
    });
  });
});

describe('the changelog', () => {
  const evidence = { source: 'file', name: 'CHANGELOG.md', sha256: 'f'.repeat(64) } as const;
  const written = (text: string): ReleaseChangelog => ({ state: 'read', path: 'CHANGELOG.md', changelog: readChangelog(parseMarkdown(text), text, 'keep-a-changelog'), evidence });
  const judged = (changelog: ReleaseChangelog, version = '1.4.0') => judgePlaces(placesOf({ changelog, target: { version: toVersion(version) } }));
  const place = (version: string | null, outcome: string) => [{ place: 'changelog', field: null, version, outcome }];

  test('with a section of the version agrees', () => {
    expect(judged(written('# Changelog\n\n## [1.4.0] - 2027-01-15\n\n- New\n'))).toEqual({ places: place('1.4.0', 'pass'), findings: [] });
  });

  test('of a pre-release may tell of it under the release that it comes before', () => {
    expect(judged(written('# Changelog\n\n## [1.4.0]\n\n- New\n'), '1.4.0-rc.1')).toEqual({ places: place('1.4.0', 'not-applicable'), findings: [] });
  });

  const cause = fingerprintOf('release/changelog-not-current', { release: '1.4.0', what: 'section' });
  test('whose newest section is another disagrees there, because its section is missing', () => {
    expect(judged(written('# Changelog\n\n## [1.3.0] - 2026-10-01\n\n- Old\n'))).toEqual({
      places: place('1.3.0', 'fail'),
      findings: [{
        rule: disagrees, keys: keys('changelog'), check, outcome: 'fail', expected: '1.4.0', actual: '1.3.0', location: { path: 'CHANGELOG.md', line: 3, column: 1 }, causedBy: cause,
        message: 'CHANGELOG.md has 1.3.0 as its newest at CHANGELOG.md:3:1, but 1.4.0 is released.',
      }],
    });
  });

  test('without any section disagrees nowhere in particular', () => {
    expect(judged(written('# Changelog\n'))).toEqual({
      places: place(null, 'fail'),
      findings: [{ rule: disagrees, keys: keys('changelog'), check, outcome: 'fail', expected: '1.4.0', location: { path: 'CHANGELOG.md' }, causedBy: cause, message: 'CHANGELOG.md names no version, but 1.4.0 is released.' }],
    });
  });

  test('that nobody could read is unverified for the same reason', () => {
    expect(judged({ state: 'unreadable', path: 'NEWS.md', problem: { source: 'NEWS.md', reason: 'limit-exceeded', message: 'It is too large.', remedy: 'Split it.' } })).toEqual({
      places: place(null, 'unverified'),
      findings: [{ rule: unreadable, keys: keys('changelog'), check, outcome: 'unverified', reason: 'limit-exceeded', message: 'The changelog NEWS.md cannot be read: It is too large.', remedy: 'Split it.', location: { path: 'NEWS.md' } }],
    });
  });
});

describe('the release notes', () => {
  const judged = (notes: NonNullable<PlaceChanges['notes']>) => judgePlaces(placesOf({ notes }));
  const place = (version: string | null, outcome: string) => [noChangelog, { place: 'notes', field: 'version', version, outcome }];
  const read = (version: string, at: { readonly line: number; readonly column: number } | null = null): NonNullable<PlaceChanges['notes']> =>
    ({ state: 'read', path: 'notes.yml', sha256: '0'.repeat(64), notes: notesOf({ version }), positionOf: (pointer) => (pointer.join('.') === 'version' ? at : null) });

  test.each(['1.4.0', '1.4.0+7'])('of %s agree', (version) => {
    expect(judged(read(version))).toEqual({ places: place(version, 'pass'), findings: [] });
  });

  test.each([
    ['1.3.0', { line: 2, column: 12 }, 'notes.yml:2:12 names 1.3.0, but 1.4.0 is released.'],
    ['1.3.0', null, 'notes.yml names 1.3.0, but 1.4.0 is released.'],
    ['v1.4.0', { line: 2, column: 12 }, 'notes.yml:2:12 names v1.4.0, which is no version by SemVer.'],
  ])('of %s disagree at %j', (version, at, message) => {
    expect(judged(read(version, at))).toEqual({
      places: place(version, 'fail'),
      findings: [{ rule: disagrees, keys: keys('notes'), check, outcome: 'fail', expected: '1.4.0', actual: version, message, location: { path: 'notes.yml', ...at } }],
    });
  });

  const unread = (reason: string, message: string) => ({ rule: unreadable, keys: keys('notes'), check, outcome: 'unverified', reason, message, location: { path: 'notes.yml' } });
  test('that are not there are missing', () => {
    expect(judged({ state: 'missing', path: 'notes.yml' })).toEqual({ places: place(null, 'unverified'), findings: [unread('missing-evidence', 'The release notes notes.yml do not exist, so nobody knows which version they are of.')] });
  });

  test('that are not valid follow from their first fault', () => {
    const invalid = 'The release notes notes.yml cannot be read, so nobody knows which version they are of.';
    const fault = (what: string) => notesFinding('1.4.0', what, { outcome: 'fail', message: 'Wrong.' });
    expect(judged({ state: 'invalid', path: 'notes.yml', sha256: null, faults: [fault('form'), fault('more')] })).toEqual({
      places: place(null, 'unverified'), findings: [{ ...unread('malformed-document', invalid), causedBy: fingerprintOf('release/notes-not-ready', { release: '1.4.0', what: 'form' }) }],
    });
    expect(judged({ state: 'invalid', path: 'notes.yml', sha256: null, faults: [] }).findings).toEqual([unread('malformed-document', invalid)]);
  });
});

test('every place is listed, in the order of tag, manifests, changelog and notes', () => {
  const { places } = judgePlaces(placesOf({
    target: { tag: 'v1.4.0' }, notes: { state: 'missing', path: 'notes.yml' },
    manifests: { versions: [naming('1.4.0')], unmatched: ['x.json'], unreadable: [{ path: 'VERSION', error: new ShipworthyError('config/syntax', 'No.', { hint: 'Yes.' }) }] },
  }));
  expect(places.map(({ place }) => place)).toEqual(['tag', 'package.json', 'VERSION', 'x.json', 'changelog', 'notes']);
});
