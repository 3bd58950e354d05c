import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustForMany } from '../../src/statistics/adjust-for-many.js';

/** The fifteen p-values of Benjamini and Hochberg's own example (1995, section 4.1): at 0.05 the four smallest are significant. */
const published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];

describe('adjustment for many', () => {
  test('finds what the published example finds', () => {
    const adjusted = adjustForMany(published);
    expect(adjusted.filter((pValue) => pValue < 0.05)).toHaveLength(4);
    // Computed by SciPy (false_discovery_control).
    const expected = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645, 0.0765, 0.486];
    expected.forEach((pValue, index) => expect(adjusted[index]).toBeCloseTo(pValue, 12));
  });

  test('leaves one alone, and none', () => {
    expect(adjustForMany([0.03])).toEqual([0.03]);
    expect(adjustForMany([])).toEqual([]);
  });

  test('keeps the order of the input, never makes a value smaller, and rejects what the step-up rule rejects', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (pValues) => {
      const adjusted = adjustForMany(pValues);
      adjusted.forEach((pValue, index) => expect(pValue).toBeGreaterThanOrEqual(pValues[index] ?? Number.NaN));
      const sorted = pValues.toSorted((a, b) => a - b);
      const rejected = sorted.reduce((last, pValue, index) => (pValue * (pValues.length / (index + 1)) < 0.05 ? index + 1 : last), 0);
      expect(adjusted.filter((pValue) => pValue < 0.05)).toHaveLength(rejected);
    }));
  });
});
