import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findGlobDanger } from '../../src/files/find-glob-danger.js';
import { matchForeignGlob, matchGlobs } from '../../src/files/index.js';

const near = `${'a'.repeat(100)}!`;
const deep = `${Array.from({ length: 60 }, () => 'a').join('/')}!`;

test.each([
  ['*a*a*a*a*b', 'has 4 places in names'], ['?(a)'.repeat(24), 'has 24 places'], ['[[:alpha:]]*'.repeat(10), 'has 9 places'], ['*([a-z])'.repeat(5), 'has 5 places'], ['!(*a)*!(*a)*!(*a)*', 'places in names'], ['{*a*a,*a*a*a}*', 'places in names'],
  [Array.from({ length: 10 }, () => '**').join('/a/'), 'has 10 times `**`'], ['*(a*)b', 'holds `*` inside a repeated group'], ['+(+(a))b', 'holds a group inside a repeated one'], ['*(?(a)|b)c', 'holds a group inside'],
  ['{a,a}'.repeat(20), 'more than 10000 patterns'], ['(a|a)'.repeat(20), 'more than 10000 patterns'], ['{a,a'.repeat(20), 'more than 10000 patterns'],
  ['{a,aa,aaa}*{a,aa,aaa}*{a,aa,aaa}*{a,aa}*b', 'in too many ways'], ['(aa[a]+|(a[a]+a|[a]+b', 'never ends'], ['{a,aa}""+{a,aa}b', 'repeats a group'], ['(a+)+b', 'repeats a group'], ['(a|a)+b', 'repeats a group'], ['{a,a}+b', 'repeats a group'], ['[a]+[a]+[a]+[a]+b', 'has 4 places'], ['(a+a+a+a+)b', 'has 4 places'], ['(a)?(a)?(a)?(a)?b', 'has 4 places'], ['"["*a*a*a*a*b]', 'has 4 places'],
])('%s could take ages', (pattern, why) => {
  expect(findGlobDanger(pattern)).toContain(why);
  expect(() => matchGlobs(['src/**', pattern])).toThrow(expect.objectContaining({ code: 'config/invalid', faults: [{ message: expect.stringContaining(why) }] }));
  expect([matchForeignGlob(pattern, false)(near), matchForeignGlob(pattern, true)(near)]).toEqual([false, true]);
  expect(() => matchGlobs(['src/**'], { ignore: [pattern] })).toThrow(expect.objectContaining({ code: 'config/invalid' }));
});

test.each([
  ['src/**/*.{ts,tsx,mts,cts}', 'src/a/b.tsx'], ['**/test/**/*.spec.*.js', 'a/test/b/c.spec.d.js'], ['{docs,src}/**/*_*_*.md', 'docs/a_b_c.md'], ['*_*_*_*.{csv,json}', 'a_b_c_d.csv'], ['*/*/*/*/*/*/*.json', 'a/b/c/d/e/f/g.json'], ['+([0-9]).@(json|yml)', '12.yml'],
  ['\\*\\*\\*\\*\\*a', '*****a'], ['[*][*][*][*]x', '****x'], ['!(a).txt', 'b.txt'], ['**/a/**/b/**/c/**', 'a/b/c/d'],
])('%s is as ever', (pattern, path) => {
  expect(findGlobDanger(pattern)).toBeNull();
  expect([matchGlobs([pattern])(path), matchForeignGlob(pattern, false)(path)]).toEqual([true, true]);
});

// Whatever is let through comes to an end on names that it nearly matches: one that does not, hangs here.
test('what is let through is bounded', () => {
  const piece = fc.constantFrom('a', 'a', '*', '*a', '**/', '/', '?(a)', '+(a)', '*(a|b)', '!(a)', '@(a|aa)', '{a,a}', '{a,aa,aaa}', '[a]', '(a|a)', '?', '\\*', '[a]+', ',', '.');
  fc.assert(fc.property(fc.array(piece, { minLength: 3, maxLength: 14 }), (pieces) => {
    const pattern = `${pieces.join('')}b`;
    if (findGlobDanger(pattern) !== null) return;
    const isMatch = matchGlobs([pattern]);
    expect([isMatch(near), isMatch(deep)].every((one) => typeof one === 'boolean')).toBe(true);
  }), { numRuns: 300 });
});
