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

/** Shares that binary numbers hold exactly, so that a limit can be met to the last digit. */
describe('on the limit itself', () => {
  const exact: Limits = { better: 'lower', warn: 0.25, fail: 0.5, floor: 0 };
  const of = (low: number, ratio: number, high: number, changed: Partial<Difference> = {}): Difference => ({ samples: 6, baseline: 4, current: 4 * ratio, ratio, low, high, pValue: 0, unrest: 0, ...changed });
  const less = 2 ** -20;

  test.each<[string, Difference, typeof last, string]>([
    ['six samples are enough', of(1, 1, 1), last, 'equal'],
    ['unrest below warn is none', of(1, 1, 1, { unrest: 0.25 - less }), last, 'equal'],
    ['unrest of warn is too much', of(1, 1, 1, { unrest: 0.25 }), last, 'undecided'],
    ['inside warn on both sides', of(0.75 + less, 1, 1.25 - less), last, 'equal'],
    ['low at warn', of(0.75, 1, 1), last, 'undecided'],
    ['high at warn', of(1, 1, 1.25), last, 'undecided'],
    ['no change at the lower end', of(1, 1.375, 1.5), last, 'undecided'],
    ['a change at the lower end', of(1 + less, 1.375, 1.5), last, 'worse'],
    ['low beyond fail', of(1.5 + less, 1.75, 2), early, 'failed'],
    ['low at fail, more can be had', of(1.5, 1.75, 2), early, 'undecided'],
    ['low at fail, no more can be had', of(1.5, 1.75, 2), last, 'worse'],
    ['all between warn and fail, more can be had', of(1.25 + less, 1.375, 1.5), early, 'worse'],
    ['low at warn, more can be had', of(1.25, 1.375, 1.5), early, 'undecided'],
    ['high beyond fail, more can be had', of(1.25 + less, 1.375, 1.5 + less), early, 'undecided'],
    ['middle at warn, no more can be had', of(1 + less, 1.25, 1.5), last, 'undecided'],
    ['middle beyond warn, no more can be had', of(1 + less, 1.25 + less, 1.5), last, 'worse'],
    ['better, no change at the upper end', of(0.5, 0.625, 1), last, 'undecided'],
    ['better, a change at the upper end', of(0.5, 0.625, 1 - less), last, 'improved'],
    ['better, high at warn, more can be had', of(0.5, 0.625, 0.75), early, 'undecided'],
    ['better, all beyond warn, more can be had', of(0.5, 0.625, 0.75 - less), early, 'improved'],
    ['better, middle at warn, no more can be had', of(0.5, 0.75, 0.875), last, 'undecided'],
    ['better, middle beyond warn, no more can be had', of(0.5, 0.75 - less, 0.875), last, 'improved'],
    ['better by chance', of(0.5, 0.625, 0.75 - less), { ...last, pValue: 0.05 }, 'undecided'],
    ['better, hardly by chance', of(0.5, 0.625, 0.75 - less), { ...last, pValue: 0.049 }, 'improved'],
    ['worse, hardly by chance', of(1.5 + less, 1.75, 2), { ...last, pValue: 0.049 }, 'failed'],
  ])('%s', (_, difference, situation, state) => expect(judgeDifference(difference, exact, situation)).toBe(state));

  test.each([[4, 'worse'], [4 - less, 'failed']])('a change of 4 is held to a floor of %d', (floor, state) => {
    expect(judgeDifference(of(1.75, 2, 2), { ...exact, floor }, last)).toBe(state);
    expect(judgeDifference(of(0, 0, 0.25), { ...exact, floor, better: 'higher' }, last)).toBe(state);
  });

  test('where a value should stay the same, no change is one for the worse only above', () => {
    expect(judgeDifference(of(0.5, 1, 2), { ...exact, better: 'equal' }, last)).toBe('undecided');
    expect(judgeDifference(of(0.25, 1 - less, 1.125), { ...exact, better: 'equal' }, last)).toBe('undecided');
    expect(judgeDifference(of(0.25, 0.5, 0.5 - less), { ...exact, better: 'equal' }, last)).toBe('failed');
  });
});
