import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compare, toLines } from './compare.js';

const lines = (count: number, of: (at: number) => string): string => Array.from({ length: count }, (_, at) => `${of(at)}\n`).join('');

describe('bytes', () => {
  test('are compared exactly, and the first difference is named', async () => {
    expect((await compare('bytes', ['a\r\n', 'a\r\n'])).state).toBe('equal');
    expect((await compare('bytes', ['a\r\n', 'a\n'])).changes).toEqual([
      { kind: 'changed', path: 'offset 1', expected: '0d0a (3 bytes)', actual: '0a (2 bytes)', line: null },
    ]);
    expect((await compare('bytes', ['ab', 'a'])).changes[0]).toMatchObject({ path: 'offset 1', actual: 'end (1 bytes)' });
  });
});

describe('text', () => {
  test('a byte order mark and line endings are no difference', async () => {
    expect((await compare('text', ['\uFEFFa\r\nb\rc\n', 'a\nb\nc\n'])).state).toBe('equal');
  });

  test('lines are added, removed and changed, with a unified diff', async () => {
    const comparison = await compare('text', ['a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n', 'a\nB\nc\nd\ne\nf\ng\nh\nj\nk\n']);
    expect(comparison.counts).toEqual({ added: 1, removed: 1, changed: 1 });
    expect(toLines(comparison)).toEqual(['changed line 2', 'removed line 9', 'added line 10']);
    expect(comparison.changes[0]).toEqual({ kind: 'changed', path: 'line 2', expected: 'b', actual: 'B', line: 2 });
    expect(comparison.hunks).toBe(
      ['--- expected', '+++ actual', '@@ -1,10 +1,10 @@', ' a', '-b', '+B', ' c', ' d', ' e', ' f', ' g', ' h', '-i', ' j', '+k'].join('\n'),
    );
  });

  test('a missing final line end is a difference that can be seen', async () => {
    const comparison = await compare('text', ['a\n', 'a']);
    expect(comparison.changes).toEqual([{ kind: 'changed', path: 'line 1', expected: 'a\n', actual: 'a', line: 1 }]);
    expect(comparison.hunks).toContain('\\ No newline');
  });

  test('one side empty', async () => {
    expect((await compare('text', ['', 'a\nb\n'])).counts).toEqual({ added: 2, removed: 0, changed: 0 });
    expect((await compare('text', ['a\nb\n', ''])).counts).toEqual({ added: 0, removed: 2, changed: 0 });
  });

  test('a long diff is cut and says by how much', async () => {
    const comparison = await compare('text', [lines(500, (at) => `a${at}`), lines(500, (at) => `b${at}`)]);
    const shown = comparison.hunks?.split('\n') ?? [];
    expect(shown).toHaveLength(201);
    expect(shown.at(-1)).toBe('# 803 more lines of the diff');
    expect(comparison).toMatchObject({ counts: { added: 0, removed: 0, changed: 500 }, more: 400 });
  });

  test('two large texts that have little in common are counted in bounded time', async () => {
    const started = performance.now();
    const comparison = await compare('text', [lines(100_000, (at) => `a${at}`), `${lines(100_000, (at) => `b${at}`)}a7\n`]);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(comparison).toMatchObject({ state: 'different', counts: { added: 100_000, removed: 99_999, changed: 0 } });
    expect(comparison.hunks?.split('\n').filter((line) => line.startsWith('+b'))).not.toHaveLength(0);
  });

  test('large texts whose lines were only moved differ', async () => {
    const one = lines(10_000, (at) => `a${at}`);
    const comparison = await compare('text', [one, lines(10_000, (at) => `a${9999 - at}`)]);
    expect(comparison).toMatchObject({ state: 'different', counts: { added: 0, removed: 0, changed: 1 } });
  });

  test('equal exactly when the canonical texts are equal', async () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\r', ' ', '\\', '-', '+'), { maxLength: 12 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, text, async (expected, actual) => {
        const comparison = await compare('text', [expected, actual]);
        const isSame = expected.replace(/\r\n?/g, '\n') === actual.replace(/\r\n?/g, '\n');
        expect(comparison.state).toBe(isSame ? 'equal' : 'different');
        expect(comparison.changes.length === 0).toBe(isSame);
      }),
      { numRuns: 500 },
    );
  });
});
