import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isShipworthyError } from '@shipworthy/contract/errors';
import { defaultTagPattern, formatVersion, parseTagPattern, parseVersion } from '@shipworthy/core/version';

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'no error';
  } catch (error) {
    return isShipworthyError(error) ? error.code : String(error);
  }
}

function read(pattern: string, tag: string): string | null {
  const found = parseTagPattern(pattern).parse(tag);
  return found === null ? null : `${found.package ?? ''}|${formatVersion(found.version)}`;
}

test.each([
  [defaultTagPattern, 'v1.2.3', '|1.2.3'],
  [defaultTagPattern, 'v1.2.3-rc.1+b', '|1.2.3-rc.1+b'],
  ['{version}', '1.2.3', '|1.2.3'],
  ['{package}@{version}', 'parser@1.2.3', 'parser|1.2.3'],
  ['{package}@{version}', '@scope/parser@1.2.3', '@scope/parser|1.2.3'],
  ['{package}/v{version}', 'go/mod/v1.2.3', 'go/mod|1.2.3'],
  ['{package}-v{version}', 'a-v2-v1.2.3', 'a-v2|1.2.3'],
  ['release/{version}/{package}', 'release/1.2.3/x', 'x|1.2.3'],
  ['{version}-final', '1.2.3-rc-final', '|1.2.3-rc'],
])('%s reads %s', (pattern, tag, expected) => {
  expect(read(pattern, tag)).toBe(expected);
});

test.each([
  [defaultTagPattern, '1.2.3'], [defaultTagPattern, 'V1.2.3'], [defaultTagPattern, 'vv1.2.3'], [defaultTagPattern, 'v1.2'], [defaultTagPattern, 'v01.2.3'], [defaultTagPattern, ''], [defaultTagPattern, 'v'],
  ['{package}@{version}', '@1.2.3'], ['{package}@{version}', '1.2.3'], ['{package}@{version}', 'a b@1.2.3'], ['{package}@{version}', `${'a'.repeat(300)}@1.2.3`],
])('%s is not the pattern of %j', (pattern, tag) => {
  expect(read(pattern, tag)).toBeNull();
});

test('a tag that could be read in two ways is read in none', () => {
  expect(read('{package}-{version}', 'a-1.2.3')).toBe('a|1.2.3');
  expect(read('{package}-{version}', 'a-1.0.0-2.0.0')).toBeNull();
});

test.each(['', 'v', '{version}{version}', '{version} {version}', '{package}', '{package}{version}', '{package}@{package}@{version}', 'v {version}', 'v{version}{name}', 'v..{version}', 'v{{version}}', '{Version}', 'v:{version}'])('%j is no pattern', (pattern) => {
  expect(codeOf(() => parseTagPattern(pattern))).toBe('config/invalid');
});

describe('tags are written', () => {
  test('so that they are read as what they were written from', () => {
    const version = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('', '-rc.1', '+b.7', '-a-1+c')).map(([major, minor, patch, rest]) => parseVersion(`${major}.${minor}.${patch}${rest}`));
    const name = fc.stringMatching(/^[a-z0-9@][a-z0-9@/.-]{0,8}$/).filter((text) => !text.includes('..'));
    fc.assert(fc.property(fc.constantFrom('{package}@{version}', '{package}/v{version}', 'rel/{version}/{package}'), name, version, (pattern, packageName, parsed) => {
      if (parsed === null) throw new Error('the generator makes versions only');
      const tag = { package: packageName, version: parsed };
      const tags = parseTagPattern(pattern);
      expect(tags.parse(tags.format(tag))).toEqual(tag);
    }));
  });

  test('a pattern without a package ignores one', () => {
    const version = parseVersion('1.2.3');
    if (version === null) throw new Error('unreachable');
    expect(parseTagPattern(defaultTagPattern).format({ package: 'x', version })).toBe('v1.2.3');
  });

  test.each([['{package}@{version}', null], ['{package}@{version}', ''], ['{package}@{version}', 'a b'], ['{package}-{version}', 'a-1.0.0']])('%s with the package %j is refused', (pattern, name) => {
    const version = parseVersion('2.0.0');
    if (version === null) throw new Error('unreachable');
    expect(codeOf(() => parseTagPattern(pattern).format({ package: name, version }))).toBe('usage/invalid-input');
  });
});
