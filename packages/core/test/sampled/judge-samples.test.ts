import { describe, expect, it, test } from '@jest/globals';
import { packManifestSchema, type PackMetric } from '@shipworthy/contract/pack';
import fc from 'fast-check';
import { isDecided, measureSamples, thinOut, toLimits } from '../../src/sampled/index.js';
import type { Difference } from '../../src/statistics/index.js';

function metricOf(more: Readonly<Record<string, unknown>> = {}): PackMetric {
  const [metric] = packManifestSchema.parse({ schemaVersion: 1, id: 'p', version: 1, cases: [{ id: 'c', command: ['true'], metrics: [{ name: 'wall', from: 'duration', kind: 'sampled', better: 'lower', ...more }] }] }).cases[0]?.metrics ?? [];
  if (metric === undefined) throw new Error('no metric');
  return metric;
}

test.each([[{}, { better: 'lower', warn: 0.03, fail: 0.1, floor: 0 }], [{ better: 'higher', warn: '2.5%', fail: '25%', floor: 3 }, { better: 'higher', warn: 0.025, fail: 0.25, floor: 3 }]])('the limits of a metric with %j are %j', (more, limits) => {
  expect(toLimits(metricOf(more))).toStrictEqual(limits);
});

describe('whether more samples could say more', () => {
  const differenceOf = (ratio: number, more: Partial<Difference> = {}): Difference => ({ samples: 10, baseline: 100, current: 100 * ratio, ratio, low: ratio - 0.01, high: ratio + 0.01, pValue: 0.01, unrest: 0, ...more });

  it.each([['the same', differenceOf(1)], ['surely slower', differenceOf(1.2)], ['slower by a little', differenceOf(1.06)], ['surely faster', differenceOf(0.8)]])('they could not of what is %s', (_, difference) => {
    expect(isDecided(difference, metricOf(), 1)).toBe(true);
  });

  it.each([['too few', differenceOf(1, { samples: 5 })], ['too restless', differenceOf(1, { unrest: 0.5 })], ['near a limit', differenceOf(1.035)]])('they could of what is %s', (_, difference) => {
    expect(isDecided(difference, metricOf(), 1)).toBe(false);
  });

  it('they could where what one metric shows may be chance among many', () => {
    expect([1, 4, 5, 1000].map((count) => isDecided(differenceOf(1.2), metricOf(), count))).toEqual([true, true, false, false]);
  });
});

describe('samples are drawn again', () => {
  const side = (seed: number): number[][] => Array.from({ length: 15 }, (_, index) => [100 + ((index * seed) % 17) ** 1.3]);
  const sides = { baseline: side(5), current: side(7).slice(1), isInTurn: false };
  const identity = { packDigest: 'sha256:a', caseId: 'one', metric: 'wall' };

  it('the same way for the same metric of the same pack, and in another way for any other', () => {
    const intervals = [identity, identity, { ...identity, packDigest: 'sha256:b' }, { ...identity, caseId: 'two' }, { ...identity, metric: 'cpu' }, { ...identity, caseId: 'one\0wall', metric: '' }].map((one) => measureSamples(sides, one));
    expect(intervals[1]).toEqual(intervals[0]);
    const keys = intervals.map((one) => `${one?.low ?? ''} ${one?.high ?? ''}`);
    expect(new Set(keys.slice(1)).size).toBeGreaterThan(2);
  });

  it('only where there is a ratio', () => {
    expect(measureSamples({ ...sides, current: [] }, identity)).toBeNull();
  });
});

describe('the samples of one run that count', () => {
  it('are all of up to twenty, as they came', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect(thinOut(twenty)).toEqual(twenty);
    expect(thinOut(twenty)).not.toBe(twenty);
    expect(thinOut([])).toEqual([]);
  });

  it('are twenty of more, spread evenly over their sizes', () => {
    expect(thinOut(Array.from({ length: 40 }, (_, index) => 40 - index))).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40]);
    expect(thinOut(Array.from({ length: 21 }, (_, index) => index * 10))).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200]);
  });

  it('are of the samples, in order, whatever the order they came in', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 21, maxLength: 200 }), (samples) => {
      const thinned = thinOut(samples);
      expect(thinned).toHaveLength(20);
      expect(thinned.every((value) => samples.includes(value))).toBe(true);
      expect(thinned).toEqual(thinned.toSorted((a, b) => a - b));
      expect(thinOut(samples.toReversed())).toEqual(thinned);
    }));
  });
});
