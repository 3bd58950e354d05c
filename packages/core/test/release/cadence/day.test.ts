import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { cycleOf, listCycle, renderCycle } from '../../../src/release/cadence/cycle.js';
import { addDays, dayIn, daysBetween, isTimeZone, weekdayOf } from '../../../src/release/cadence/day.js';
import { endOfQuarter, quarterOf, type Quarter } from '../../../src/release/cadence/quarter.js';

describe('the day is the one on the wall of the place', () => {
  test.each([
    ['midnight in winter, the second before', 'Europe/Berlin', '2027-01-14T22:59:59Z', '2027-01-14'],
    ['midnight in winter', 'Europe/Berlin', '2027-01-14T23:00:00Z', '2027-01-15'],
    ['midnight in summer, the second before', 'Europe/Berlin', '2027-07-14T21:59:59Z', '2027-07-14'],
    ['midnight in summer', 'Europe/Berlin', '2027-07-14T22:00:00Z', '2027-07-15'],
    ['the short day in spring begins in winter time', 'Europe/Berlin', '2027-03-27T23:00:00Z', '2027-03-28'],
    ['and ends in summer time', 'Europe/Berlin', '2027-03-28T21:59:59Z', '2027-03-28'],
    ['an hour before a winter midnight would be', 'Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-29'],
    ['the long day in autumn begins in summer time', 'Europe/Berlin', '2027-10-30T22:00:00Z', '2027-10-31'],
    ['and ends in winter time', 'Europe/Berlin', '2027-10-31T22:59:59Z', '2027-10-31'],
    ['its next day', 'Europe/Berlin', '2027-10-31T23:00:00Z', '2027-11-01'],
    ['the last minute before Samoa left out a day', 'Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['the day after it', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['far east of the date line', 'Pacific/Kiritimati', '2027-01-14T10:00:00Z', '2027-01-15'],
    ['its second before', 'Pacific/Kiritimati', '2027-01-14T09:59:59Z', '2027-01-14'],
    ['far west of it', 'Pacific/Midway', '2027-01-15T10:59:59Z', '2027-01-14'],
    ['half hours', 'Asia/Kolkata', '2027-01-14T18:30:00Z', '2027-01-15'],
    ['UTC', 'UTC', '2028-02-29T00:00:00Z', '2028-02-29'],
  ])('%s', (_what, zone, at, day) => expect(dayIn(zone, new Date(at))).toBe(day));

  test('and never another than yesterday, today or tomorrow in UTC', () => {
    const zones = ['Europe/Berlin', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/St_Johns', 'UTC'];
    fc.assert(fc.property(fc.constantFrom(...zones), fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (zone, at) => {
      expect(Math.abs(daysBetween(at.toISOString().slice(0, 10), dayIn(zone, at)))).toBeLessThanOrEqual(1);
    }));
  });
});

test.each([['Europe/Berlin', true], ['UTC', true], ['Pacific/Apia', true], ['Europe/Brlin', false], ['+02:00', false], ['-0300', false], [' UTC', false], ['Berlin', false], ['Etc/GMT-14', true]])('time zone %s: %s', (name, known) => expect(isTimeZone(name)).toBe(known));

test('days are counted across the ends of months, years and daylight saving', () => {
  expect([addDays('2028-02-28', 1), addDays('2026-12-31', 1), addDays('2027-03-29', -1), daysBetween('2027-03-01', '2027-04-01'), daysBetween('2027-01-02', '2026-12-31')]).toEqual(['2028-02-29', '2027-01-01', '2027-03-28', 31, -2]);
  expect([weekdayOf('2027-01-15'), weekdayOf('2026-11-21')]).toEqual(['Friday', 'Saturday']);
});

describe('the cycle of two weeks', () => {
  test('is the one that the page shows', () => {
    expect(readFileSync(new URL('../../../../../docs/release-evidence.md', import.meta.url), 'utf8')).toContain(renderCycle('2027-01-04', '2027-01-15'));
  });
  const day = fc.integer({ min: -2000, max: 20_000 }).map((count) => addDays('2027-01-04', count));
  test('every day lies in one cycle, with a candidate on Thursday and a release on Friday of its second week', () => {
    fc.assert(fc.property(day, (one) => {
      const { start, candidate, release } = cycleOf('2027-01-04', one);
      expect([daysBetween('2027-01-04', start) % 14 === 0, start <= one && daysBetween(start, one) < 14]).toEqual([true, true]);
      expect([weekdayOf(start), weekdayOf(candidate), weekdayOf(release), daysBetween(start, release)]).toEqual(['Monday', 'Thursday', 'Friday', 11]);
    }));
  });
  test('its ten days are told, for documents', () => {
    expect(listCycle('2027-01-04', '2027-01-17')).toHaveLength(10);
    expect(renderCycle('2026-12-21', '2027-01-04').split('\n')).toEqual([
      '| Week | Day | Date | What for |', '|---|---|---|---|',
      '| 1 | Monday | 2027-01-04 | Development |', '| 1 | Tuesday | 2027-01-05 | Development |', '| 1 | Wednesday | 2027-01-06 | Development |', '| 1 | Thursday | 2027-01-07 | Development |', '| 1 | Friday | 2027-01-08 | Development |',
      '| 2 | Monday | 2027-01-11 | Stabilisation: final pull requests, regression |', '| 2 | Tuesday | 2027-01-12 | Stabilisation: final pull requests, regression |', '| 2 | Wednesday | 2027-01-13 | Stabilisation: final pull requests, regression |',
      '| 2 | Thursday | 2027-01-14 | Release candidate |', '| 2 | Friday | 2027-01-15 | Release |', '',
    ]);
  });
});

test.each<[Quarter, string, string, string]>([['Q1', '2027-03-25', '2027-03-31', '2027-01-01'], ['Q2', '2027-06-24', '2027-06-30', '2027-04-01'], ['Q3', '2027-09-24', '2027-09-30', '2027-07-01'], ['Q4', '2027-12-25', '2027-12-31', '2027-10-01']])('%s ends from %s to %s', (quarter, from, to, first) => {
  expect(endOfQuarter('2027', quarter)).toEqual({ from, to });
  expect([quarterOf(first), quarterOf(to), quarterOf(addDays(to, 1)) === quarter]).toEqual([quarter, quarter, false]);
});
