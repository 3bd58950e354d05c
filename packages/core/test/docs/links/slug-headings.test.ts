import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { openNameSearch } from '../../../src/docs/links/name-search.js';
import { slugHeadings, toSlug } from '../../../src/docs/links/anchors/slug-headings.js';

function withLibrary(texts: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return texts.map((text) => slugger.slug(text));
}

test('every ASCII character becomes what the library makes of it', () => {
  const all = Array.from({ length: 128 }, (_, code) => `a${String.fromCharCode(code)}b`);
  expect(all.map(toSlug)).toEqual(all.map((text) => withLibrary([text])[0]));
});

test('any headings get the slugs that the library gives them', () => {
  const text = fc.oneof(fc.constantFrom('a', 'A', 'a-1', 'a 1', 'a-1-1', 'b', '', '-', 'constructor', '__proto__'), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', '-', '1', ' '), maxLength: 5 }));
  fc.assert(fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
    expect(slugHeadings(texts)).toEqual(withLibrary(texts));
  }));
});

test('of many names the nearest is found without comparing all', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `page-${index}-about-${['install', 'usage', 'release', 'errors'][index % 4] ?? ''}.md`);
  const search = openNameSearch(names);
  expect(search('page-1234-about-relaese.md')).toBe('page-1234-about-release.md');
  expect(search('paeg-77-about-usage.md')).toBe('page-77-about-usage.md');
  expect(search('zzzzzz')).toBeNull();
  expect(openNameSearch(['install', 'usage'])('instal')).toBe('install');
  expect(openNameSearch([])('instal')).toBeNull();
});
