import { describe, expect, test } from '@jest/globals';
import { createGenerator, createRandom } from '../../src/statistics/random.js';

describe('random', () => {
  test('draws the published sequence of xoshiro128** for the state 1, 2, 3, 4', () => {
    const next = createGenerator([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804]);
  });

  test('draws the same for the same seed, and something else for another', () => {
    const draw = (seed: string): number[] => Array.from({ length: 5 }, createRandom(seed));
    expect(draw('sha256:a')).toEqual(draw('sha256:a'));
    expect(draw('sha256:a')).not.toEqual(draw('sha256:b'));
  });

  test('fills [0, 1) evenly', () => {
    const random = createRandom('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 100_000; index += 1) {
      const place = Math.floor(random() * 10);
      counts[place] = (counts[place] ?? Number.NaN) + 1;
    }
    expect(counts).toHaveLength(10);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
