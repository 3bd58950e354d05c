import { describe, expect, it, test } from '@jest/globals';
import type { JSONValue } from '@jmespath-community/jmespath';
import fc from 'fast-check';
import { judgeValue, thresholdOf, type JudgedValue, type ValueToJudge } from '../../../src/bundle/gates/comparison/judge-value.js';
import { gateOf } from './plain-gate.js';

type Config = Readonly<Record<string, unknown>>;

function judge(config: Config, value: JSONValue, more: Partial<ValueToJudge> = {}): JudgedValue {
  return judgeValue({ gate: gateOf(config), profile: 'default', value, other: null, first: null, samples: null, ...more });
}

const good = (threshold: string, margin: number | null = null): JudgedValue => ({ holds: true, margin, threshold, why: '' });
const bad = (threshold: string, why: string, margin: number | null = null): JudgedValue => ({ holds: false, margin, threshold, why });
const unknown = (threshold: string, why: string): JudgedValue => ({ holds: null, margin: null, threshold, why });

describe('a comparison of numbers', () => {
  it.each<[string, number, JudgedValue]>([
    ['>= 60', 59, bad('>= 60', '59 is not >= 60', -1)], ['>= 60', 60, good('>= 60', 0)], ['>= 60', 61, good('>= 60', 1)],
    ['> 60', 59, bad('> 60', '59 is not > 60', -1)], ['> 60', 60, bad('> 60', '60 is not > 60', 0)], ['> 60', 61, good('> 60', 1)],
    ['<= 60', 59, good('<= 60', 1)], ['<= 60', 60, good('<= 60', 0)], ['<= 60', 61, bad('<= 60', '61 is not <= 60', -1)],
    ['< 60', 59, good('< 60', 1)], ['< 60', 60, bad('< 60', '60 is not < 60', 0)], ['< 60', 61, bad('< 60', '61 is not < 60', -1)],
    ['== 60', 59, bad('== 60', '59 is not == 60')], ['== 60', 60, good('== 60')],
    ['!= 60', 59, good('!= 60')], ['!= 60', 60, bad('!= 60', '60 is not != 60')],
    ['>= 60', 59.99999999, bad('>= 60', '59.99999999 is not >= 60', 59.99999999 - 60)],
  ])('%s of %d', (is, value, expected) => {
    expect(judge({ is }, value)).toStrictEqual(expected);
  });

  it('whose distance no number can hold has no margin', () => {
    expect(judge({ is: '>= -1e308' }, 1.5e308)).toStrictEqual(good('>= -1e+308'));
  });

  it('holds on the side that the margin says', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), fc.constantFrom('>=', '<='), (value, wanted, operator) => {
      const { holds, margin } = judge({ is: `${operator} ${wanted}` }, value);
      expect(holds).toBe((margin ?? NaN) >= 0);
      expect(Math.abs(margin ?? NaN)).toBe(Math.abs(value - wanted));
    }));
  });
});

describe('a comparison of words', () => {
  it.each<[unknown, JSONValue, JudgedValue]>([
    ['== passed', 'passed', good('== passed')], ['== passed', 'failed', bad('== passed', '"failed" is not == passed')],
    ['!= passed', 'failed', good('!= passed')], ['!= passed', 'passed', bad('!= passed', '"passed" is not != passed')],
    [true, true, good('== true')], [true, false, bad('== true', 'false is not == true')], ['false', false, good('== false')],
    ["== '60'", '60', good('== 60')],
  ])('%j of %j', (is, value, expected) => {
    expect(judge({ is }, value)).toStrictEqual(expected);
  });

  it.each<[unknown, JSONValue, string, string]>([
    ['>= 60', '60', '>= 60', 'it is text ("60"), and the threshold `>= 60` is a number'],
    ['>= 60', null, '>= 60', 'it is nothing (null), and the threshold `>= 60` is a number'],
    ['== passed', 1, '== passed', 'it is a number (1), and the threshold `== passed` is text'],
    [true, 'true', '== true', 'it is text ("true"), and the threshold `== true` is true or false'],
    ['== passed', ['passed'], '== passed', 'it is a list (["passed"]), and the threshold `== passed` is text'],
  ])('%j cannot be compared with %j', (is, value, threshold, why) => {
    expect(judge({ is }, value)).toStrictEqual(unknown(threshold, why));
  });
});

describe('a threshold for each profile', () => {
  const is = { release: '>= 60', default: '>= 25' };

  it('is the one of the profile, else the default', () => {
    expect(judge({ is }, 30)).toStrictEqual(good('>= 25', 5));
    expect(judge({ is }, 30, { profile: 'release' })).toStrictEqual(bad('>= 60', '30 is not >= 60', -30));
    expect(judge({ is }, 30, { profile: 'other' })).toStrictEqual(good('>= 25', 5));
  });

  it('that says nothing of this one compares nothing', () => {
    expect(judge({ is: { release: '>= 60' } }, 30)).toStrictEqual(unknown('', 'nothing is said of the profile `default`'));
  });

  it('that is no comparison compares nothing', () => {
    expect(judge({ is: '> much' }, 30)).toStrictEqual(unknown('', '`> much`: only a number can be less than something, and `much` is none. A unit stands under `unit`.'));
  });
});

describe('a range', () => {
  const between = [5, 10];
  it.each<[number, JudgedValue]>([
    [4.5, bad('between 5 and 10', '4.5 is not between 5 and 10', -0.5)], [5, good('between 5 and 10', 0)], [6, good('between 5 and 10', 1)], [9, good('between 5 and 10', 1)],
    [10, good('between 5 and 10', 0)], [12, bad('between 5 and 10', '12 is not between 5 and 10', -2)],
    [4.99999999, bad('between 5 and 10', '4.99999999 is not between 5 and 10', 4.99999999 - 5)], [10.00000001, bad('between 5 and 10', '10.00000001 is not between 5 and 10', 10 - 10.00000001)],
  ])('of %d', (value, expected) => {
    expect(judge({ between }, value)).toStrictEqual(expected);
  });

  it('is not compared with what is no number', () => {
    expect(judge({ between }, '5')).toStrictEqual(unknown('between 5 and 10', 'it is text ("5"), not a number'));
  });
});

describe('members that a list must have', () => {
  const contains = ['A', 1, true];
  const threshold = 'contains A, 1, true';
  it('are all there, or the missing ones are named', () => {
    expect(judge({ contains }, [true, 1, 'A', 'B'])).toStrictEqual(good(threshold));
    expect(judge({ contains }, ['A', 1])).toStrictEqual(bad(threshold, 'true is not among ["A",1]'));
    expect(judge({ contains }, ['A', '1', 'true'])).toStrictEqual(bad(threshold, '1, true are not among ["A","1","true"]'));
  });

  it('are looked for in a list only', () => {
    expect(judge({ contains }, 'A')).toStrictEqual(unknown(threshold, 'it is text, not a list'));
  });
});

test('a text matches a pattern or does not; a number is none', () => {
  const matches = String.raw`/^v\d+$/`;
  expect(judge({ matches }, 'v12')).toStrictEqual(good(`matches ${matches}`));
  expect(judge({ matches }, '12')).toStrictEqual(bad(`matches ${matches}`, `"12" does not match ${matches}`));
  expect(judge({ matches: '/12/' }, 'x12y')).toStrictEqual(good('matches /12/'));
  expect(judge({ matches }, 12)).toStrictEqual(unknown(`matches ${matches}`, 'it is a number (12), not text'));
});

test('rows that do not hold are counted, with the first one', () => {
  const each = 'X < `5`';
  expect(judge({ each }, 0)).toStrictEqual(good('every row: X < `5`'));
  expect(judge({ each }, 2, { samples: 9, first: 3 })).toStrictEqual(bad('every row: X < `5`', '2 of 9 rows do not hold `X < `5``, the first is row 3'));
  expect(judge({ each }, 2)).toStrictEqual(bad('every row: X < `5`', '2 of its rows do not hold `X < `5``, the first is row ?'));
});

describe('what another file says', () => {
  const equals = { from: ['hosts.csv', 'sites.csv'], query: 'length(@)' };
  const of = '== length(@) of hosts.csv, sites.csv';

  it('must be the same', () => {
    expect(judge({ equals }, 3, { other: 3 })).toStrictEqual(good(`${of} (3)`));
    expect(judge({ equals }, 3, { other: 4 })).toStrictEqual(bad(`${of} (4)`, '3 is not 4'));
    expect(judge({ equals }, 'a', { other: 'b' })).toStrictEqual(bad(`${of} ("b")`, '"a" is not "b"'));
    expect(judge({ equals }, 3.00000001, { other: 3 })).toStrictEqual(bad(`${of} (3)`, '3.00000001 is not 3'));
    expect(judge({ equals }, 2.9999999, { other: 3 })).toStrictEqual(bad(`${of} (3)`, '2.9999999 is not 3'));
  });

  it.each<[JSONValue, JSONValue, string]>([
    ['3', 3, 'text ("3") cannot equal a number (3)'], [3, null, 'a number (3) cannot equal nothing (null)'], [[3], [3], 'a list ([3]) cannot equal a list ([3])'], [{ a: 1 }, { a: 1 }, 'an object ({"a":1}) cannot equal an object ({"a":1})'],
  ])('is not compared: %j and %j', (value, other, why) => {
    expect(judge({ equals }, value, { other })).toMatchObject({ holds: null, margin: null, why });
  });
});

test.each<[Config, string]>([
  [{ is: '>=60' }, '>= 60'], [{ is: true }, '== true'], [{ is: { release: '>= 60' } }, ''], [{ is: '> much' }, ''], [{ between: [1, 2] }, 'between 1 and 2'], [{ contains: ['a', 1] }, 'contains a, 1'],
  [{ matches: '/x/' }, 'matches /x/'], [{ each: 'X' }, 'every row: X'], [{ equals: { from: 'b.json', query: 'Y' } }, '== Y of b.json'],
])('what a gate with %j demands is said where nothing could be read', (config, text) => {
  expect(thresholdOf(gateOf(config), 'default')).toBe(text);
});
