import { describe, expect, it } from '@jest/globals';
import type { JSONValue } from '@jmespath-community/jmespath';
import fc from 'fast-check';
import { evaluate } from '../../../src/bundle/gates/query/expression.js';
import { parseQuery } from '../../../src/bundle/gates/query/parse-query.js';

function ask(text: string, value: JSONValue): JSONValue {
  const { query, fault } = parseQuery(text);
  if (query === null) throw new Error(fault);
  return evaluate(query.expression, value);
}

describe('a query', () => {
  it.each([
    ['[?A==', 'is no JMESPath expression'],
    ['A > 0.8', 'numbers stand between backticks'],
    ['a -1', 'numbers stand between backticks'],
    ['Sum([].X)', 'there is no function `Sum`. Did you mean `sum`?'],
    ['lenght(@)', 'Did you mean `length`?'],
    ['percentile([].X)', '`percentile` takes 2 arguments, not 1'],
    ['length(@, @)', '`length` takes 1 argument, not 2'],
    ['a / b * c', '`/` and `*` (character 7) stand side by side'],
    ['a * b / c', 'stand side by side'],
    ['`100` * Hits / (Hits + Misses)', 'stand side by side'],
    ['sum([].a) + b * c', 'stand side by side'],
    ['[?a / b * c > `1`]', 'stand side by side'],
    ['a // b / c', 'stand side by side'],
    ['[].a * b', 'works inside each row'],
  ])('%s is refused', (text, expected) => {
    expect(parseQuery(text).fault).toContain(expected);
  });

  it.each(['(`100` * Hits) / (Hits + Misses)', 'a - b + c', 'a * b * c', 'a / b / c', '[*].a', '*.a', 'a.* | [0]', '(a / b) * c', 'sum([].a) * b', '[?a * b > c * d]', 'foo(@)'.replace('foo', 'length'), '{x: a * b, y: c / d}', '[a * b, c / d]', '-a', 'a == b + c', 'a[0] * b', '[*][0] / `2`'])('%s is understood', (text) => {
    expect(parseQuery(text).fault).toBeNull();
  });

  it('computes what parentheses say', () => {
    expect(ask('(`100` * Hits) / (Hits + Misses)', { Hits: 99, Misses: 1 })).toBe(99);
    expect(ask('(a / b) * c', { a: 8, b: 2, c: 2 })).toBe(8);
    expect(ask('a - b + c', { a: 8, b: 2, c: 2 })).toBe(8);
    expect(ask('a / b / c', { a: 8, b: 2, c: 2 })).toBe(2);
  });

  it('never throws, whatever it is', () => {
    const piece = fc.constantFrom('a', '[]', '[?', ']', '(', ')', '*', '/', '.', '`1`', "'x", '"', '|', '&', '!', 'sum(', '{', '}', ':', ',', '$', '@', '-', '1', '`', '\\');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''))), (text) => {
      const { query, fault } = parseQuery(text);
      expect((query === null) === (fault !== null)).toBe(true);
    }), { numRuns: 500 });
  });
});

describe('the functions beside those of JMESPath', () => {
  it.each<[string, JSONValue]>([
    ['percentile(@, `0`)', 1], ['percentile(@, `50`)', 2.5], ['percentile(@, `95`)', 3.8499999999999996], ['percentile(@, `100`)', 4],
    ['stdev(@)', 1.2909944487358056], ['distinct([`1`, `2`, `1`, `"1"`])', [1, 2, '1']], ['max(@)', 4], ['min(@)', 1],
  ])('%s of 4, 1, 3, 2 is %j', (text, expected) => {
    expect(ask(text, [4, 1, 3, 2])).toEqual(expected);
  });

  it('say nothing of too little', () => {
    expect(ask('percentile(@, `50`)', [])).toBeNull();
    expect(ask('stdev(@)', [1])).toBeNull();
    expect(() => ask('percentile(@, `101`)', [1])).toThrow('0 to 100');
    expect(() => ask('percentile(@, `50`)', ['1'])).toThrow('Array<number>');
    expect(() => ask('distinct(@)', 'text')).toThrow('array');
  });

  it('tell values apart as their members do', () => {
    expect(ask('length(distinct(@))', [{ a: 1, b: [2] }, { b: [2], a: 1 }, { a: 1, b: ['2'] }, null, 'null'])).toBe(4);
  });

  it('take half a million numbers', () => {
    const many = Array.from({ length: 500_000 }, (_, index) => index);
    expect(ask('max(@) - min(@)', many)).toBe(499_999);
  });

  it('interpolate between neighbours only', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), fc.double({ min: 0, max: 100, noNaN: true }), (numbers, percent) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const rank = (percent / 100) * (sorted.length - 1);
      const found = Number(ask(`percentile(@, \`${percent}\`)`, numbers));
      expect(found).toBeGreaterThanOrEqual(sorted[Math.floor(rank)] ?? 0);
      expect(found).toBeLessThanOrEqual(sorted[Math.ceil(rank)] ?? 0);
    }));
  });
});
