import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCodeOwnerRules } from '../../../src/adoption/doctor/owners/code-owner-rules.js';

/** By the table of patterns in GitHub's page about code owners. */
test.each([
  ['*', 'a/b.txt', true], ['*.js', 'src/a.js', true], ['*.js', 'src/a.ts', false], ['/build/logs/', 'build/logs/a/b', true], ['/build/logs/', 'x/build/logs/a', false],
  ['docs/*', 'docs/a.md', true], ['docs/*', 'docs/b/a.md', false], ['apps/', 'x/apps/y/z', true], ['/docs/', 'docs/a', true], ['**/logs', 'a/b/logs/c', true], ['/.github/', '.github/workflows/ci.yml', true],
  ['/scripts', 'scripts/a', true], ['/.github/**', '.github/a/b', true], ['!a', 'a', false],
])('%s and %s: %s', (pattern, path, isOwned) => {
  expect(parseCodeOwnerRules(`${pattern} @ada`)(path)).toEqual(isOwned ? ['@ada'] : []);
});

test('the last line that matches decides, also when it names nobody; comments are none', () => {
  const ownersOf = parseCodeOwnerRules('# all\n* @ada @acme/team # these\n\n/docs/ @bob\n/docs/open/\n');
  expect(['a', 'docs/a', 'docs/open/a'].map(ownersOf)).toEqual([['@ada', '@acme/team'], ['@bob'], []]);
});

test('a pattern that is longer than any path is passed over', () => {
  expect(parseCodeOwnerRules(`* @ada\n${'x'.repeat(70_000)} @bob\n`)('a')).toEqual(['@ada']);
});

test('whatever a file holds, reading it gives an answer', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (text, path) => Array.isArray(parseCodeOwnerRules(text)(path))));
});
