import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeDefaults, findChangePoints } from '@shipworthy/core/history';
import { createRandom } from '@shipworthy/core/statistics';
import { findBestSplit, toStretch } from '../../src/history/energy-split.js';

const options = { ...changeDefaults, seed: 'test' };

/** Levels of so many values each, with noise of a few percent. */
function series(levels: readonly (readonly [number, number])[], noise = 0.02, seed = 'noise'): number[] {
  const random = createRandom(seed);
  return levels.flatMap(([level, count]) => Array.from({ length: count }, () => level * (1 + noise * (random() + random() + random() + random() - 2))));
}

/** The definition, without any cleverness. */
function energyAt(values: readonly number[], at: number): number {
  const distance = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x) => sum + b.reduce((inner, y) => inner + Math.abs(x - y), 0), 0);
  const [left, right] = [values.slice(0, at), values.slice(at)];
  const [m, k] = [left.length, right.length];
  return ((m * k) / (m + k)) * ((2 * distance(left, right)) / (m * k) - distance(left, left) / (m * (m - 1)) - distance(right, right) / (k * (k - 1)));
}

test('the best split is that of the definition', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 30 }), (values) => {
    const { at, energy } = findBestSplit(toStretch(values), 2);
    const all = values.flatMap((_, index) => (index >= 2 && index <= values.length - 2 ? [energyAt(values, index)] : []));
    expect(energy).toBeCloseTo(Math.max(0, ...all), 6);
    if (energy > 1e-9) expect(energyAt(values, at)).toBeCloseTo(energy, 6);
  }));
});

describe('change points', () => {
  test('where levels change, with the levels', () => {
    const found = findChangePoints(series([[100, 40], [110, 40], [95, 40]], 0.004), options);
    expect(found.map(({ at }) => at)).toEqual([40, 80]);
    expect(found.map(({ change }) => Math.round((change ?? 0) * 100))).toEqual([10, -14]);
  });

  test.each([['noise', series([[100, 300]], 0.05)], ['nothing', []], ['one value', [1]], ['one value again and again', Array.from({ length: 50 }, () => 7)], ['two outliers', series([[100, 60]]).map((value, index) => (index % 30 === 7 ? value * 3 : value))]])('none in %s', (_what, values) => {
    expect(findChangePoints(values, options)).toEqual([]);
  });

  test('a change that is smaller than the magnitude is not worth saying', () => {
    const values = series([[100, 60], [102, 60]], 0.002);
    expect(findChangePoints(values, options)).toEqual([]);
    expect(findChangePoints(values, { ...options, magnitude: 0.01 }).map(({ at }) => at)).toEqual([60]);
  });

  test('only the window is looked at, and indexes are those of the whole series', () => {
    const values = series([[50, 40], [100, 40], [120, 40]]);
    expect(findChangePoints(values, { ...options, window: 80 }).map(({ at }) => at)).toEqual([80]);
  });

  test('from nothing to something', () => {
    expect(findChangePoints(series([[0, 20], [5, 20]]), options)).toMatchObject([{ at: 20, before: 0, change: null }]);
  });

  test('the same seed gives the same answer', () => {
    const values = series([[100, 50], [104, 50]], 0.05);
    expect(findChangePoints(values, options)).toEqual(findChangePoints(values, options));
  });
});
