import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareVersions, formatVersion, parseVersion, toLevel, type Version } from '@shipworthy/core/version';

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (parsed === null) throw new Error(`${text} should be a version`);
  return parsed;
}

// The lists that semver.org publishes beside its grammar.
const valid = [
  '0.0.4', '1.2.3', '10.20.30', '1.1.2-prerelease+meta', '1.1.2+meta', '1.1.2+meta-valid', '1.0.0-alpha', '1.0.0-beta', '1.0.0-alpha.beta', '1.0.0-alpha.beta.1',
  '1.0.0-alpha.1', '1.0.0-alpha0.valid', '1.0.0-alpha.0valid', '1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay', '1.0.0-rc.1+build.1', '2.0.0-rc.1+build.123',
  '1.2.3-beta', '10.2.3-DEV-SNAPSHOT', '1.2.3-SNAPSHOT-123', '1.0.0', '2.0.0', '1.1.7', '2.0.0+build.1848', '2.0.1-alpha.1227', '1.0.0-alpha+beta',
  '1.2.3----RC-SNAPSHOT.12.9.1--.12+788', '1.2.3----R-S.12.9.1--.12+meta', '1.2.3----RC-SNAPSHOT.12.9.1--.12', '1.0.0+0.build.1-rc.10000aaa-kk-0.1',
  '99999999999999999999999.999999999999999999.99999999999999999', '1.0.0-0A.is.legal',
];
const invalid = [
  '1', '1.2', '1.2.3-0123', '1.2.3-0123.0123', '1.1.2+.123', '+invalid', '-invalid', '-invalid+invalid', '-invalid.01', 'alpha', 'alpha.beta', 'alpha.beta.1', 'alpha.1',
  'alpha+beta', 'alpha_beta', 'alpha.', 'alpha..', 'beta', '1.0.0-alpha_beta', '-alpha.', '1.0.0-alpha..', '1.0.0-alpha..1', '1.0.0-alpha...1', '01.1.1', '1.01.1', '1.1.01',
  '1.2.3.DEV', '1.2-SNAPSHOT', '1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788', '1.2-RC-SNAPSHOT', '-1.0.3-gamma+b7718', '+justmeta', '9.8.7+meta+meta', '9.8.7-whatever+meta+meta',
  '99999999999999999999999.999999999999999999.99999999999999999----RC-SNAPSHOT.12.09.1--------------------------------..12',
];

const identifier = fc.stringMatching(/^[0-9A-Za-z-]{1,6}$/);
const prereleaseIdentifier = identifier.filter((text) => !/^0[0-9]+$/.test(text));
const anyVersion: fc.Arbitrary<Version> = fc.record({
  major: fc.bigInt({ min: 0n, max: 3n }), minor: fc.bigInt({ min: 0n, max: 3n }), patch: fc.bigInt({ min: 0n, max: 1n << 70n }),
  prerelease: fc.array(fc.oneof(prereleaseIdentifier, fc.constantFrom('0', '1', '10', '9', 'a', 'A', '-')), { maxLength: 3 }), build: fc.array(identifier, { maxLength: 2 }),
});

describe('the grammar', () => {
  test.each(valid)('%s is a version and is written as it was read', (text) => {
    expect(formatVersion(version(text))).toBe(text);
  });

  test.each([...invalid, '', 'v1.2.3', '=1.2.3', ' 1.2.3', '1.2.3 ', '1.2.3\n', '1.2.3-', '1.2.3+', '1.2.3-+b', '１.2.3', '1.2.3-é'])('%j is none', (text) => {
    expect(parseVersion(text)).toBeNull();
  });

  test('what is written is read again', () => {
    fc.assert(fc.property(anyVersion, (one) => expect(parseVersion(formatVersion(one))).toEqual(one)));
  });
});

describe('precedence', () => {
  test.each([
    ['1.0.0', '2.0.0', '2.1.0', '2.1.1'],
    ['1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0'],
    ['1.0.0--', '1.0.0-0a', '1.0.0-A', '1.0.0-a'],
    ['1.0.9007199254740992', '1.0.9007199254740993'],
    ['1.0.0-9007199254740992', '1.0.0-9007199254740993'],
  ])('%s comes first, and so on', (...chain) => {
    for (const [index, left] of chain.entries()) {
      for (const [other, right] of chain.entries()) expect(compareVersions(version(left), version(right))).toBe(Math.sign(index - other));
    }
  });

  test('build metadata has no part in it', () => {
    expect(compareVersions(version('1.0.0+1'), version('1.0.0+2'))).toBe(0);
  });

  test('it is a total order', () => {
    fc.assert(fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
      expect(compareVersions(a, b) + compareVersions(b, a)).toBe(0);
      expect(compareVersions(a, b) === 0).toBe(formatVersion({ ...a, build: [] }) === formatVersion({ ...b, build: [] }));
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
    }), { numRuns: 500 });
  });

  test('a release comes after all its pre-releases and before those of the next patch', () => {
    fc.assert(fc.property(anyVersion.filter(({ prerelease }) => prerelease.length > 0), (one) => {
      expect(compareVersions(one, { ...one, prerelease: [] })).toBe(-1);
      expect(compareVersions({ ...one, prerelease: [] }, { ...one, patch: one.patch + 1n })).toBe(-1);
    }));
  });
});

test.each([
  ['1.2.3', 'merge'], ['0.0.1', 'merge'], ['2.0.0-rc.1', 'merge'], ['1.3.0-beta', 'merge'], ['1.0.0-0', 'merge'], ['1.0.1', 'merge'],
  ['1.3.0', 'release'], ['0.4.0', 'release'], ['0.0.0', 'release'], ['1.3.0+build.5', 'release'],
  ['1.0.0', 'major'], ['12.0.0', 'major'], ['2.0.0+build', 'major'],
])('%s is of level %s', (text, level) => {
  expect(toLevel(version(text))).toBe(level);
});
