import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRandom, measureDifference, median, type Difference } from '../../src/statistics/index.js';
import { findRatioInterval } from '../../src/statistics/ratio-interval.js';

const samples = (length: number) => fc.array(fc.double({ min: 50, max: 150, noNaN: true }), { minLength: length, maxLength: length });
const runsOf = (values: readonly number[]): number[][] => values.map((value) => [value]);
const measure = ({ baseline, current, isInTurn }: { baseline: number[]; current: number[]; isInTurn: boolean }): Difference => measureDifference({ baseline: runsOf(baseline), current: runsOf(current), isInTurn }, createRandom('seed')) ?? (() => { throw new Error('no difference'); })();

describe('median', () => {
  test.each([[[3, 1, 2], 2], [[4, 1, 3, 2], 2.5], [[7], 7], [[Number.MAX_VALUE, Number.MAX_VALUE], Number.MAX_VALUE]])('of %j is %d', (values, expected) => expect(median(values)).toBe(expected));
  test('of nothing is no number', () => expect(median([])).toBeNaN());
});

describe('interval of the ratio', () => {
  test('holds the ratio, and is the same for the same seed', () => {
    fc.assert(fc.property(samples(10), samples(10), fc.boolean(), (baseline, current, isPaired) => {
      const sides = { baseline, current, isPaired };
      const { ratio, low, high } = findRatioInterval(sides, createRandom('a'));
      expect(low).toBeLessThanOrEqual(ratio);
      expect(high).toBeGreaterThanOrEqual(ratio);
      expect(findRatioInterval(sides, createRandom('a'))).toEqual({ ratio, low, high });
    }), { numRuns: 30 });
  });

  test('grows with the values, whatever their unit', () => {
    fc.assert(fc.property(samples(12), samples(12), fc.boolean(), (baseline, current, isPaired) => {
      const plain = findRatioInterval({ baseline, current, isPaired }, createRandom('a'));
      const doubled = findRatioInterval({ baseline, current: current.map((value) => value * 2), isPaired }, createRandom('a'));
      for (const name of ['ratio', 'low', 'high'] as const) expect(doubled[name]).toBeCloseTo(plain[name] * 2, 10);
    }), { numRuns: 30 });
  });

  test('covers the truth about as often as it says', () => {
    const random = createRandom('coverage');
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const draw = (middle: number): number[] => Array.from({ length: 20 }, () => middle * Math.exp(0.02 * normal()));
    let covered = 0;
    for (let index = 0; index < 400; index += 1) {
      const { low, high } = findRatioInterval({ baseline: draw(100), current: draw(110), isPaired: index % 2 === 0 }, createRandom(String(index)));
      if (low <= 1.1 && high >= 1.1) covered += 1;
    }
    expect(covered / 400).toBeGreaterThan(0.9);
    expect(covered / 400).toBeLessThan(0.99);
  });
});

describe('difference', () => {
  test('is none where there is no ratio', () => {
    for (const baseline of [[], [0, 1, 2], [1, -1], [Number.NaN], [Infinity]]) expect(measureDifference({ baseline: runsOf(baseline), current: runsOf([1, 2, 3]), isInTurn: false }, createRandom(''))).toBeNull();
  });

  test('of any positive numbers is none, or made of numbers that JSON can hold', () => {
    const anything = fc.array(fc.array(fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }), { maxLength: 3 }), { maxLength: 6 });
    fc.assert(fc.property(anything, anything, fc.boolean(), (baseline, current, isInTurn) => {
      const difference = measureDifference({ baseline, current, isInTurn }, createRandom(''));
      for (const value of Object.values(difference ?? {})) expect(Number.isFinite(value)).toBe(true);
    }), { numRuns: 50 });
  });

  test('of pairs is what it is without drift', () => {
    const noise = [1, 1.01, 0.99, 1.02, 0.98, 1, 1.01, 0.99, 1.005, 0.995];
    const level = (index: number): number => 100 * (1 + index / 10);
    const baseline = noise.map((value, index) => value * level(index));
    const current = noise.toReversed().map((value, index) => 1.1 * value * level(index));
    const { ratio, high, low } = measure({ baseline, current, isInTurn: true });
    const flat = measure({ baseline: noise, current: noise.toReversed().map((value) => 1.1 * value), isInTurn: true });
    expect(ratio).toBeCloseTo(flat.ratio, 10);
    expect(high - low).toBeCloseTo(flat.high - flat.low, 10);
  });

  test('shows the unrest of a machine that jumps to and fro, and of one that gets slower while one side is measured alone', () => {
    const jumping = Array.from({ length: 20 }, (_, index) => ([0, 3].includes(index % 4) ? 100 : 110));
    expect(measure({ baseline: jumping, current: jumping, isInTurn: true }).unrest).toBeGreaterThan(0.05);
    const slower = Array.from({ length: 20 }, (_, index) => 100 + index);
    expect(measure({ baseline: slower, current: slower, isInTurn: true }).unrest).toBeLessThan(0.01);
    expect(measure({ baseline: slower, current: slower, isInTurn: false }).unrest).toBeGreaterThan(0.05);
  });

  test('of runs with many samples each is shown against later runs, in whatever order a tool lists its samples', () => {
    const sorted = Array.from({ length: 20 }, (_, index) => 90 + index);
    const difference = measureDifference({ baseline: [sorted, sorted], current: [sorted, sorted.map((value) => value * 1.2)], isInTurn: true }, createRandom(''));
    expect(difference?.samples).toBe(40);
    expect(difference?.unrest).toBeCloseTo(0.2, 10);
  });
});
