import { describe, expect, test } from '@jest/globals';
import { compare, toLines } from './compare.js';

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]', ...Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(10).fill(at === 0 ? '*a' : `*b${at - 1}`).join(',')}]`)].join('\n');

describe('YAML', () => {
  test.each([
    ['a: 1\nb: [x, y]\n', '# comment\nb:\n  - x\n  - "y"\na: 0x1\n'],
    ['a: &x {k: 1}\nb: *x\n', 'a: {k: 1}\nb: {k: 1}\n'],
    ['1: a\n', '"1": a\n'],
    ['__proto__: {a: 1}\n', '"__proto__":\n  a: 1\n'],
    ['a: !Ref x\n', 'a: !Ref "x"\n'],
    ['a: !!str 1\n', 'a: "1"\n'],
    ['a: 1\n---\nb: 2\n', '---\na: 1\n---\nb: 2\n...\n'],
    ['a: ~\n', 'a:\n'],
    ['', '# nothing\n'],
  ])('%j equals %j', async (expected, actual) => {
    expect(await compare('yaml', [expected, actual])).toMatchObject({ state: 'equal', why: null });
  });

  test.each([
    ['a: yes\n', 'a: true\n', 'changed /a'],
    ['a: 1\n', 'a: "1"\n', 'changed /a'],
    ['a: null\n', '{}\n', 'removed /a'],
    ['a: !Ref x\n', 'a: x\n', 'changed /a'],
    ['a: !Ref x\n', 'a: !Sub x\n', 'removed /a/!Ref'],
    ['a: 9007199254740993\n', 'a: 9007199254740992\n', 'changed /a'],
    ['a: 1\n', 'a: 1\n---\nb: 1\n', 'added /1'],
    ['__proto__: {a: 1}\n', '__proto__: {a: 2}\n', 'changed /__proto__/a'],
    ['<<: {a: 1}\n', 'a: 1\n', 'removed /<<'],
    ['d: 2026-01-02\n', 'd: 2026-01-03\n', 'changed /d'],
  ])('%j differs from %j', async (expected, actual, line) => {
    const comparison = await compare('yaml', [expected, actual]);
    expect([comparison.state, comparison.why]).toEqual(['different', null]);
    expect(toLines(comparison)[0]).toBe(line);
  });

  test.each([
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', /actual.*3:1/],
    ['a syntax error', 'a: [1\n', /actual is not valid YAML: \d+:\d+/],
    ['a key that is no scalar', '? [a]\n: 1\n', /actual/],
    ['a number that is none', 'a: 1\nb: .nan\n', /2:4/],
    ['infinity', 'b: -.inf\n', /1:4/],
    ['an alias without anchor', 'a: *x\n', /1:4/],
    ['an alias within itself', '&x [*x]\n', /itself|alias/],
    ['an alias bomb', bomb, /aliases/],
    ['deep brackets', '['.repeat(100_000), /nested too deeply/],
    ['deep indentation', Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), /nested too deeply/],
    ['deep lists on one line', `${'- '.repeat(5000)}x`, /nested too deeply/],
  ])('%s is not comparable', async (_, actual, why) => {
    expect(await compare('yaml', ['a: 1\n', actual])).toMatchObject({ state: 'not-comparable', why: expect.stringMatching(why) });
  });

  test('the deepest nesting that is allowed does not overflow', async () => {
    const brackets = `${'['.repeat(200)}${']'.repeat(200)}`;
    const indented = Array.from({ length: 390 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    for (const text of [brackets, indented, '- '.repeat(199)]) expect(await compare('yaml', [text, text])).toMatchObject({ state: 'equal', why: null });
  });

  test('brackets and blanks in text are not nesting', async () => {
    const text = `a: |\n  ${'['.repeat(500)}\n  ${' '.repeat(500)}x\nb: "${'{'.repeat(500)}"\n`;
    expect(await compare('yaml', [text, text])).toMatchObject({ state: 'equal', why: null });
  });
});
