import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { testRankSum } from '../../src/statistics/rank-sum-test.js';

const sequence = (length: number, step: number, modulus: number, from = 0): number[] => Array.from({ length }, (_, index) => from + ((index * step) % modulus));

describe('rank sum test', () => {
  // The first is the worked example of SciPy's manual (mannwhitneyu); all p-values were computed by SciPy.
  test.each([
    ['exact, 5 and 4', [19, 22, 16, 29, 24], [20, 11, 17, 12], 17, 0.1111111111111111],
    ['exact, 9 and 9', [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3], [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.061, 3.14, 1.29001], 58, 0.13591114767585355],
    ['exact, 20 and 20', sequence(20, 1.37, 7.77), sequence(20, 2.11, 8.31, 2), 125, 0.042984632900965054],
    ['ties', [1, 2, 2, 3, 5, 5, 7, 8], [2, 4, 5, 6, 9, 9, 10, 11, 12], 15, 0.04730238780838867],
    ['approximate, 30 and 25', sequence(30, 1.37, 7.77), sequence(25, 2.11, 8.31), 417.5, 0.4777398684528479],
  ])('%s', (_, first, second, u, pValue) => {
    const result = testRankSum(first, second);
    expect(result.u).toBe(u);
    expect(result.pValue).toBeCloseTo(pValue, 6);
  });

  test('says nothing of an empty side, nor of values that are all the same', () => {
    expect(testRankSum([], [1]).pValue).toBe(1);
    expect(testRankSum([3, 3, 3], [3, 3, 3]).pValue).toBe(1);
  });

  const side = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 30 });
  test('is symmetric, and looks at the order only', () => {
    fc.assert(fc.property(side, side, (first, second) => {
      const there = testRankSum(first, second);
      const back = testRankSum(second, first);
      expect(there.u + back.u).toBe(first.length * second.length);
      expect(back.pValue).toBeCloseTo(there.pValue, 12);
      const warp = (value: number): number => value ** 3 + 5;
      expect(testRankSum(first.map(warp), second.map(warp))).toEqual(there);
      expect(there.pValue).toBeGreaterThan(0);
      expect(there.pValue).toBeLessThanOrEqual(1);
    }));
  });

  test('counts U as the pairs in which the first is larger, ties half', () => {
    fc.assert(fc.property(side, side, (first, second) => {
      const wins = first.flatMap((a) => second.map((b) => (a > b ? 1 : a === b ? 0.5 : 0))).reduce<number>((sum, win) => sum + win, 0);
      expect(testRankSum(first, second).u).toBe(wins);
    }));
  });
});
