import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import semver from 'semver';
import { compareVersions, formatVersion, parseVersion } from '@shipworthy/core/version';

const number = fc.oneof(fc.nat(3), fc.nat(Number.MAX_SAFE_INTEGER)).map(String);
const identifier = fc.oneof(number, fc.stringMatching(/^[0-9A-Za-z-]{1,8}$/), fc.constantFrom('alpha', 'beta', 'rc', '0', '00', '01', '0a'));
const suffix = (mark: string) => fc.oneof(fc.constant(''), fc.array(identifier, { minLength: 1, maxLength: 3 }).map((parts) => `${mark}${parts.join('.')}`));
const written = fc.tuple(number, number, number, suffix('-'), suffix('+')).map(([major, minor, patch, before, after]) => `${major}.${minor}.${patch}${before}${after}`);
const almost = fc.oneof(written, written.map((text) => `v${text}`), written.map((text) => ` ${text}`), fc.tuple(number, number).map((parts) => parts.join('.')), fc.stringMatching(/^[0-9.+a-z-]{0,12}$/));

/** npm’s library also takes a leading `v` and white space, which SemVer does not know. */
function isStrict(text: string): boolean {
  return semver.valid(text, { loose: false }) !== null && /^[0-9]/.test(text) && text.trim() === text;
}

test('what is a version is one for npm’s library too, apart from what it forgives', () => {
  fc.assert(fc.property(almost, (text) => expect(parseVersion(text) !== null).toBe(isStrict(text))), { numRuns: 2000 });
});

test('the order is that of npm’s library', () => {
  fc.assert(fc.property(written, written, (left, right) => {
    const [one, other] = [parseVersion(left), parseVersion(right)];
    fc.pre(one !== null && other !== null);
    expect(compareVersions(one, other)).toBe(semver.compare(left, right));
    expect(formatVersion(one)).toBe(left);
  }), { numRuns: 2000 });
});

test.each(['v1.2.3', ' 1.2.3', '1.2.3\n'])('%j is a version to npm’s library, and none by SemVer', (text) => {
  expect([semver.valid(text), parseVersion(text)]).toEqual(['1.2.3', null]);
});

test('numbers that npm’s library cannot count are versions by SemVer', () => {
  const text = '99999999999999999999.0.0';
  expect([semver.valid(text), parseVersion(text)]).toEqual([null, expect.anything()]);
});
