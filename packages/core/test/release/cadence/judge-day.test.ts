import { describe, expect, test } from '@jest/globals';
import type { ReleaseCalendar } from '@shipworthy/contract/release';
import { judgeDay } from '../../../src/release/cadence/judge-day.js';
import { toCadenceFacts, type CadenceChanges } from './to-cadence-facts.js';

const judged = (changes: CadenceChanges = {}) => judgeDay(toCadenceFacts(changes));
const off = (message: string, name = '1.5.0') => ({ rule: 'release/off-calendar', keys: { release: name }, check: 'cadence:day', message });
const kept = (note: string, planned: string | null) => ({ check: 'cadence:day', findings: [], note, planned });

type Status = NonNullable<ReleaseCalendar['minorReleases'][number]['status']>;
const minor = (releaseDate: string, status: Status = 'planned', version = '1.5.0', allowedBy?: string): Partial<ReleaseCalendar> => ({ minorReleases: [{ version, rcDate: '2027-01-14', releaseDate, status, ...(allowedBy === undefined ? {} : { allowedBy }) }] });

describe('what is bound to no day', () => {
  test('a patch goes out on any; the one that the calendar has for it is named', () => {
    expect(judged({ kind: 'patch', name: '1.4.2' })).toEqual(kept('a patch goes out on any day', null));
    expect(judged({ kind: 'patch', name: '1.4.2', calendar: { patchReleases: [{ version: '1.4.2', releaseDate: '2027-01-08', hotfix: false }] } })).toEqual(kept('a patch goes out on any day', '2027-01-08'));
  });
  test('nothing plans a pre-release', () => {
    expect(judged({ kind: 'pre-release', name: '1.5.0-rc.1', calendar: minor('2027-01-15', 'planned', '1.5.0-rc.1') })).toEqual({
      check: 'cadence:day', planned: null, note: 'a pre-release is bound to no day of release', findings: [{ ...off('A pre-release is bound to no day of release.', '1.5.0-rc.1'), outcome: 'not-applicable' }],
    });
  });
  test('nor a minor without calendar and cycle', () => {
    expect(judged()).toEqual({
      check: 'cadence:day', planned: null, note: 'neither a calendar nor a cycle says when a minor release goes out', findings: [{ ...off('Neither a calendar nor a cycle says when a minor release goes out.'), outcome: 'not-applicable' }],
    });
  });
});

describe('by the calendar', () => {
  test.each<Status>(['planned', 'rc', 'released'])('the day that it plans is the day (%s)', (status) => expect(judged({ calendar: minor('2027-01-15', status) })).toEqual(kept('on 2027-01-15, as the calendar plans', '2027-01-15')));
  test('its plan counts before the cycle, and for majors before the end of the quarter', () => {
    expect(judged({ calendar: minor('2027-01-20'), day: '2027-01-20', cadence: { cycle: { start: '2027-01-04' } } })).toEqual(kept('on 2027-01-20, as the calendar plans', '2027-01-20'));
    expect(judged({ kind: 'major', name: '2.0.0', calendar: { majorReleases: [{ version: '2.0.0', quarter: 'Q1', plannedDate: '2027-01-15', status: 'planned' }] } })).toEqual(kept('on 2027-01-15, as the calendar plans', '2027-01-15'));
  });
  test.each<[Status, string]>([
    ['planned', 'the calendar plans it for 2027-01-18'], ['rc', 'the calendar plans it for 2027-01-18'], ['released', 'the calendar says that it went out on 2027-01-18'],
  ])('another day is told with the one that is planned (%s)', (status, fault) => {
    expect(judged({ calendar: minor('2027-01-18', status) })).toEqual({
      check: 'cadence:day', planned: '2027-01-18', note: `off the calendar: ${fault}`,
      findings: [{ ...off(`1.5.0 goes out on 2027-01-15, but ${fault}.`), outcome: 'warn', expected: '2027-01-18', actual: '2027-01-15', location: { path: 'calendar.yml' } }],
    });
  });
  const unplanned = (fault: string, name = '1.5.0', day = '2027-01-15') => ({
    check: 'cadence:day', planned: null, note: `off the calendar: ${fault}`, findings: [{ ...off(`${name} goes out on ${day}, but ${fault}.`, name), outcome: 'warn', expected: null, actual: day, location: { path: 'calendar.yml' } }],
  });
  test('what is skipped or delayed has no day', () => {
    expect(judged({ calendar: minor('2027-01-15', 'skipped') })).toEqual(unplanned('the calendar says that it is skipped'));
    expect(judged({ kind: 'major', name: '2.0.0', calendar: { majorReleases: [{ version: '2.0.0', quarter: 'Q1', plannedDate: '2027-01-15', status: 'delayed' }] } })).toEqual(unplanned('the calendar says that it is delayed beyond 2027-01-15, and names no new day', '2.0.0'));
  });
  test('who allowed another day is named, and nothing passes by it', () => {
    const { findings } = judged({ calendar: minor('2027-01-18', 'planned', '1.5.0', '@ada') });
    expect(findings.map(({ message, outcome }) => [message, outcome])).toEqual([['1.5.0 goes out on 2027-01-15, but the calendar plans it for 2027-01-18. The calendar names @ada as who allowed another day.', 'warn']]);
  });
  test('what it does not plan is told, with what it plans for this day instead', () => {
    expect(judged({ calendar: {} })).toEqual(unplanned('the calendar does not plan 1.5.0'));
    expect(judged({ calendar: minor('2027-01-15', 'planned', '1.6.0') })).toEqual(unplanned('the calendar does not plan 1.5.0; on this day it plans 1.6.0'));
    expect(judged({ calendar: minor('2027-01-16', 'planned', '1.6.0') })).toEqual(unplanned('the calendar does not plan 1.5.0'));
    expect(judged({ calendar: { patchReleases: [{ version: '1.4.2', releaseDate: '2027-01-15', hotfix: false }] } })).toEqual(unplanned('the calendar does not plan 1.5.0'));
  });
  test('and whether it is of another year', () => {
    expect(judged({ calendar: {}, day: '2028-01-14' })).toEqual(unplanned('the calendar, which is of 2027, does not plan 1.5.0', '1.5.0', '2028-01-14'));
    expect(judged({ calendar: {}, day: '2027-12-31' })).toEqual(unplanned('the calendar does not plan 1.5.0', '1.5.0', '2027-12-31'));
  });
  test.each([['ignore', 'not-applicable'], ['warn', 'warn'], ['fail', 'fail']] as const)('what it costs is said by the configuration: %s', (offCalendar, outcome) => {
    expect(judged({ calendar: {}, cadence: { offCalendar } }).findings.map((finding) => finding.outcome)).toEqual([outcome]);
  });
});

describe('by the cycle, where there is no calendar', () => {
  const cadence = { cycle: { start: '2027-01-04' } };
  test('a minor goes out on its Friday', () => expect(judged({ cadence })).toEqual(kept('on 2027-01-15, the Friday of the cycle', '2027-01-15')));
  test.each([['2027-01-14', '2027-01-15'], ['2027-01-16', '2027-01-15'], ['2027-01-18', '2027-01-29']])('not on %s', (day, planned) => {
    expect(judged({ cadence, day })).toEqual({
      check: 'cadence:day', planned, note: `off the calendar: the cycle has Friday, ${planned}, for a minor release`,
      findings: [{ ...off(`1.5.0 goes out on ${day}, but the cycle has Friday, ${planned}, for a minor release.`), outcome: 'warn', expected: planned, actual: day }],
    });
  });
  test('a finding without a calendar has no place', () => expect(judged({ cadence, day: '2027-01-14' }).findings[0]).not.toHaveProperty('location'));
});

describe('by the quarter, where there is no calendar', () => {
  const major = (day: string) => judged({ kind: 'major', name: '2.0.0', day, cadence: { cycle: { start: '2027-01-04' } } });
  test.each([['2027-03-25', 'Q1'], ['2027-03-31', 'Q1'], ['2027-06-24', 'Q2'], ['2027-09-30', 'Q3'], ['2027-12-25', 'Q4']])('a major goes out at its end: %s', (day, quarter) => expect(major(day)).toEqual(kept(`on ${day}, at the end of ${quarter}`, day)));
  test.each([['2027-03-24', '2027-03-25 to 2027-03-31'], ['2027-04-01', '2027-06-24 to 2027-06-30'], ['2027-01-15', '2027-03-25 to 2027-03-31']])('and not on %s, also where that is the Friday of the cycle', (day, days) => {
    const fault = `a major release goes out in the last 7 days of the quarter, ${days}`;
    expect(major(day)).toEqual({
      check: 'cadence:day', planned: null, note: `off the calendar: ${fault}`, findings: [{ ...off(`2.0.0 goes out on ${day}, but ${fault}.`, '2.0.0'), outcome: 'warn', expected: null, actual: day }],
    });
  });
});
