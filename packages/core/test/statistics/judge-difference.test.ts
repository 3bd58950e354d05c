import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeDifference, type Difference, type Limits } from '../../src/statistics/index.js';

const limits: Limits = { better: 'lower', warn: 0.03, fail: 0.1, floor: 5 };
const last = { pValue: 0.001, isLast: true };
const early = { pValue: 0.001, isLast: false };
const around = (ratio: number, width: number, changed: Partial<Difference> = {}): Difference => ({ samples: 10, baseline: 100, current: 100 * ratio, ratio, low: ratio - width, high: ratio + width, pValue: 0.001, unrest: 0, ...changed });

describe('judging a difference', () => {
  test.each<[string, Difference, Partial<Limits>, typeof last, string]>([
    ['inside warn', around(1.005, 0.02), {}, early, 'equal'],
    ['beyond fail with the whole interval', around(1.15, 0.03), {}, early, 'failed'],
    ['beyond fail, but not significant', around(1.15, 0.03), {}, { ...last, pValue: 0.05 }, 'undecided'],
    ['beyond fail, but not by more than the floor', around(1.15, 0.03, { baseline: 10, current: 11.5 }), {}, last, 'worse'],
    ['the floor itself is not beyond it', around(1.15, 0.03, { baseline: 20, current: 25 }), {}, last, 'worse'],
    ['across fail, more can be had', around(1.12, 0.04), {}, early, 'undecided'],
    ['across fail, no more can be had', around(1.12, 0.04), {}, last, 'worse'],
    ['between warn and fail', around(1.06, 0.02), {}, early, 'worse'],
    ['across warn, more can be had', around(1.04, 0.02), {}, early, 'undecided'],
    ['across warn, no more can be had', around(1.04, 0.02), {}, last, 'worse'],
    ['middle inside warn, interval not', around(1.02, 0.019), {}, last, 'undecided'],
    ['middle beyond warn, interval holds no change', around(1.04, 0.05), {}, last, 'undecided'],
    ['better', around(0.94, 0.02), {}, early, 'improved'],
    ['better, across warn, no more can be had', around(0.96, 0.02), {}, last, 'improved'],
    ['far better', around(0.5, 0.02), {}, early, 'improved'],
    ['less where more is better', around(0.85, 0.03), { better: 'higher' }, early, 'failed'],
    ['more where more is better', around(1.06, 0.02), { better: 'higher' }, early, 'improved'],
    ['less where it should stay the same', around(0.85, 0.03), { better: 'equal' }, early, 'failed'],
    ['more where it should stay the same', around(1.15, 0.03), { better: 'equal' }, early, 'failed'],
    ['too few samples', around(1.5, 0.01, { samples: 5 }), {}, last, 'insufficient'],
    ['a side that differs from itself', around(1.5, 0.01, { unrest: 0.03 }), {}, last, 'undecided'],
  ])('%s', (_, difference, changed, situation, state) => expect(judgeDifference(difference, { ...limits, ...changed }, situation)).toBe(state));

  test('never takes back with the last samples what it said before', () => {
    const share = fc.double({ min: 0.001, max: 0.3, noNaN: true });
    fc.assert(fc.property(fc.double({ min: 0.6, max: 1.6, noNaN: true }), share, fc.constantFrom('lower', 'higher', 'equal'), (ratio, width, better) => {
      const [soon, late] = [early, last].map((situation) => judgeDifference(around(ratio, width), { ...limits, better }, situation));
      if (soon !== 'undecided') expect(late).toBe(soon);
    }));
  });
});
