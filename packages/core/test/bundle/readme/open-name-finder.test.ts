import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openNameFinder } from '../../../src/bundle/readme/open-name-finder.js';

/** What is meant: the longest name that the line holds. */
function longestNameIn(line: string, names: readonly string[]): string | null {
  return names.filter((name) => name !== '' && line.includes(name)).reduce<string | null>((best, name) => (name.length > (best?.length ?? 0) ? name : best), null);
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', 'ä'), maxLength: 6 });

test('finds a name as long as the longest that the line holds, whatever the names have in common', () => {
  fc.assert(fc.property(fc.array(letters, { maxLength: 12 }), fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', 'ä', ' '), maxLength: 20 }), (names, line) => {
    const found = openNameFinder(names)(line);
    expect(found?.length).toBe(longestNameIn(line, names)?.length);
    expect(found === null || (names.includes(found) && line.includes(found))).toBe(true);
  }), { numRuns: 2000 });
});

test.each([
  ['| `area-1/12.csv` | 7f83b165 |', 'area-1/12.csv'],
  ['area-1/1.csv.old', 'area-1/1.csv'],
  ['b: 2.csv', '2.csv'],
  ['x', 'x'],
  ['area-1/3.csv', null],
  ['', null],
])('in %j: %s', (line, name) => {
  expect(openNameFinder(['area-1/1.csv', 'area-1/12.csv', '2.csv', '12.csv', 'x', ''])(line)).toBe(name);
});
