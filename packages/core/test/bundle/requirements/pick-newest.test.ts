import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareStamps, stampOf } from '../../../src/bundle/requirements/name-stamp.js';
import { isPointer, pickNewest, withoutPointers } from '../../../src/bundle/requirements/pick-newest.js';

const isoOf = (path: string): string | null => {
  const stamp = stampOf(path);
  return stamp === null ? null : `${new Date(stamp.time).toISOString()}${stamp.sequence === 0 ? '' : ` #${stamp.sequence}`}`;
};

describe('the time stamp in a name', () => {
  it.each([
    ['Rollup-20260131.csv', '2026-01-31T00:00:00.000Z'],
    ['Rollup_2026-01-31.csv', '2026-01-31T00:00:00.000Z'],
    ['warm20260131-235958.json', '2026-01-31T23:59:58.000Z'],
    ['warm-20260131T235958Z.json', '2026-01-31T23:59:58.000Z'],
    ['warm-20260131_2359.json', '2026-01-31T23:59:00.000Z'],
    ['warm-20260131235958.json', '2026-01-31T23:59:58.000Z'],
    ['warm-2026-01-31T23-59-58.123Z.json', '2026-01-31T23:59:58.123Z'],
    ['warm-2026-01-31.7.json', '2026-01-31T00:00:00.000Z #7'],
    ['DiffHotspots-20260101-20260131.csv', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31/rollup.csv', '2026-01-31T00:00:00.000Z'],
    ['2026-01-31/rollup-20260130.csv', '2026-01-30T00:00:00.000Z'],
    ['rollup-20240229.csv', '2024-02-29T00:00:00.000Z'],
  ])('%s', (path, expected) => {
    expect(isoOf(path)).toBe(expected);
  });

  it.each(['rollup.csv', 'build-20261399.csv', 'build-20250229.csv', 'id-120260131.csv', 'id-202601310.csv', 'v1.2.3.json', '00010101.csv'])('%s has none', (path) => {
    expect(stampOf(path)).toBeNull();
  });

  it('says of any moment what it was made of', () => {
    const moment = fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true });
    fc.assert(fc.property(moment, fc.boolean(), (date, dashed) => {
      const [day = '', time = ''] = date.toISOString().split('T');
      const name = `a-${dashed ? day : day.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}.json`;
      expect(stampOf(name)).toEqual({ time: Math.floor(date.getTime() / 1000) * 1000, sequence: 0 });
    }));
  });

  it('is compared as a time: the tenth of a day is after the second', () => {
    const [second, tenth] = [stampOf('a-2026-01-31.2.json'), stampOf('a-2026-01-31.10.json')];
    expect(second !== null && tenth !== null && compareStamps(second, tenth)).toBeLessThan(0);
  });
});

describe('the newest of several files', () => {
  it.each([
    [['a-20260102.json', 'a-2026-01-10.json', 'a-20260109-235959.json'], 'a-2026-01-10.json'],
    [['a-20260110-090000.json', 'a-20260110-100000.json', 'a-20260110.json'], 'a-20260110-100000.json'],
    [['a-2026-01-31.9.json', 'a-2026-01-31.10.json'], 'a-2026-01-31.10.json'],
    [['z.json', 'a-20260101.json'], 'a-20260101.json'],
    [['b.json', 'c.json', 'a.json'], 'c.json'],
    [['b-20260101.json', 'a-20260101.json'], 'b-20260101.json'],
    [[], null],
  ])('%j is %s', async (paths, expected) => {
    expect(await pickNewest(paths)).toBe(expected);
    expect(await pickNewest(paths.toReversed())).toBe(expected);
  });

  it('is told by the recorded time where names do not tell, and only there', async () => {
    const asked: string[] = [];
    const times: Readonly<Record<string, number>> = { 'a.json': 3, 'b.json': 2 };
    const recordedAt = (path: string): Promise<number | null> => {
      asked.push(path);
      return Promise.resolve(times[path] ?? null);
    };
    expect(await pickNewest(['b.json', 'a.json', 'c.json'], { recordedAt })).toBe('a.json');
    expect(asked.toSorted()).toEqual(['a.json', 'b.json', 'c.json']);
    expect(await pickNewest(['a-20260101.json', 'b-20260102.json', 'c.json'], { recordedAt })).toBe('b-20260102.json');
    expect(asked).toHaveLength(3);
  });

  it('is never a pointer, unless a pattern names it', () => {
    const paths = ['Rollup-20260101.csv', 'Rollup-latest.csv', 'latest.json', 'Translatest.csv'];
    expect(paths.filter(isPointer)).toEqual(['Rollup-latest.csv', 'latest.json']);
    expect(withoutPointers(paths, ['Rollup*.csv'])).toEqual(['Rollup-20260101.csv', 'Translatest.csv']);
    expect(withoutPointers(paths, ['Rollup-latest.csv'])).toEqual(paths);
  });
});
