import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileIdPattern, findIdPatternFault } from '../../../src/docs/tasks/index.js';
import { toPlainPattern } from '../../../src/docs/tasks/rows/plain-pattern.js';

const two = compileIdPattern(String.raw`ST-[A-Z]-\d{2}`);
const ids = (text: string, pattern = two): string[] => pattern.findIds(text).map(({ id }) => id);

describe('an id is found where it stands alone', () => {
  test.each([
    'ST-G-01', 'see ST-G-01.', '(ST-G-01)', '**ST-G-01**', '_ST-G-01_', '`ST-G-01`', '"ST-G-01",', '[ST-G-01](docs/a.md)', '|ST-G-01|', 'ST-G-01: parser', '#ST-G-01', "ST-G-01's", '–ST-G-01–', 'ST-G-01\r\n',
    '- [ ] ST-G-01', '<td>ST-G-01</td>', '任務：ST-G-01。',
  ])('%j', (text) => expect(ids(text)).toEqual(['ST-G-01']));
  test('several in one text, also where a slash stands between them', () => {
    expect(ids('ST-G-01, ST-G-02/ST-G-03 and ST-G-01')).toEqual(['ST-G-01', 'ST-G-02', 'ST-G-03', 'ST-G-01']);
    expect(two.idsIn('ST-G-02 ST-G-01 ST-G-02')).toEqual(['ST-G-02', 'ST-G-01']);
  });
});

describe('and not inside something longer', () => {
  test.each([
    'ST-G-011', 'XST-G-01', 'ÄST-G-01', 'ST-G-01ä', 'ST-G-01-parser', 'pre-ST-G-01', 'ST-G-01_b', 'a_ST-G-01', 'docs/plans/ST-G-01.md', 'plans/ST-G-01', './ST-G-01', 'ST-G-01/plan.md', 'board.md#ST-G-01',
    'https://tracker.example/browse/ST-G-01', 'https://tracker.example/?id=ST-G-01', 'mail@ST-G-01', 'st-g-01', '𝒜ST-G-01', 'ST-G-1',
  ])('%j', (text) => expect(ids(text)).toEqual([]));
});

test('of several ways to match, the one that ends a token counts', () => {
  expect(ids('T-12a', compileIdPattern('T-1|T-12a|T-12'))).toEqual(['T-12a']);
  expect(ids('T-12', compileIdPattern(String.raw`T-\d+?`))).toEqual(['T-12']);
});

test('groups with names may be in a pattern, and text that looks like one', () => {
  expect(ids('RR-7', compileIdPattern(String.raw`RR-(?<n>\d+)`))).toEqual(['RR-7']);
  expect(ids('RR-7', compileIdPattern(String.raw`RR-(?P<n>\d+)`))).toEqual(['RR-7']);
  expect(ids('a<', compileIdPattern('a[(?<]'))).toEqual(['a<']);
});

test('ids that are segments of paths count where the graph is made of paths', () => {
  const bundles = compileIdPattern(String.raw`Release-[\d-]+`, { inPaths: true });
  expect(ids('see Logs/Bundles/Release-2026-11/README.md', bundles)).toEqual(['Release-2026-11']);
  expect(ids('https://example.com/Release-2026-11/', bundles)).toEqual([]);
});

test('without a literal beginning the same ids are found', () => {
  const texts = fc.array(fc.constantFrom('ST-G-01', 'ST-G-011', 'x', '/', '-', '_', ' ', '.', '\n', 'ST-A-99', '|', 'é', '#', '://'), { maxLength: 12 }).map((parts) => parts.join(''));
  const scanned = compileIdPattern(String.raw`(?:ST|SU)-[A-Z]-\d{2}`);
  fc.assert(fc.property(texts, (text) => expect(scanned.findIds(text)).toEqual(two.findIds(text))), { numRuns: 500 });
});

describe('a plain pattern is left to the faster engine, with the same answers', () => {
  test.each([
    [String.raw`ST-[A-Z]-\d{3}`, String.raw`ST-[A-Z]-\d{3}`], [String.raw`A\.b+`, String.raw`A\.b+`], ['a/b', String.raw`a\/b`], [String.raw`\d?x{2,3}`, String.raw`\d?x{2,3}`], ['a+b*', null], ['a|b', null], ['(?:a)b', null], ['a+?', null], ['[^a]', null], ['a.', null], [String.raw`\s`, null],
    [String.raw`\pL`, null], ['[a-]', null], ['^a', null], ['a{100}', null], ['é', null], ['', null],
  ])('%j', (pattern, plain) => expect(toPlainPattern(pattern)).toBe(plain));
  const parts = fc.array(fc.constantFrom('A', 'b', '1', '-', String.raw`\.`, String.raw`\d`, String.raw`\w`, '[A-C]', '[0-9b]', '/'), { minLength: 1, maxLength: 4 });
  const pattern = fc.tuple(parts, fc.constantFrom('', '+', '?', '{2}', '{1,3}', '*')).map(([units, last]) => `A${units.join('')}${last}`);
  const text = fc.array(fc.constantFrom('A', 'b', 'B', '1', '2', '-', '.', '/', ' ', '_', 'é', '\n', '@', '#'), { maxLength: 14 }).map((signs) => signs.join(''));
  test('whatever the pattern and the text', () => {
    fc.assert(fc.property(pattern, text, fc.boolean(), (source, content, inPaths) => {
      // A group around it takes the other way.
      expect(compileIdPattern(source, { inPaths }).findIds(content)).toEqual(compileIdPattern(`A(?:${source.slice(1)})`, { inPaths }).findIds(content));
    }), { numRuns: 3000 });
  });
});

test('every id found stands in the text, and stands apart', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('S', 'T', '-', 'G', '0', '1', ' ', '/', 'é') }), (text) => {
    for (const { id, at } of two.findIds(text)) {
      expect(text.slice(at, at + id.length)).toBe(id);
      expect(/[\p{L}\p{N}]$/u.test(text.slice(0, at)) || /^[\p{L}\p{N}]/u.test(text.slice(at + id.length))).toBe(false);
    }
  }));
});

test('a pattern that cannot name ids is refused with a reason', () => {
  expect(findIdPatternFault('ST-(')).toContain('RE2');
  expect(findIdPatternFault(String.raw`(a)\1`)).toContain('RE2');
  expect(findIdPatternFault(String.raw`\d*`)).toContain('empty text');
  expect(findIdPatternFault(String.raw`ST-\d+`)).toBeNull();
});
