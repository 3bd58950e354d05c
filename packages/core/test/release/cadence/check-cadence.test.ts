import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../../../src/evidence/index.js';
import { checkCadence } from '../../../src/release/cadence/index.js';
import type { CadenceResult } from '../../../src/release/release-run.js';
import { localContext } from '../../evidence/documents.js';
import { openHost, toRun } from '../opened-run.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cadence-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const repositories = new Map();

const calendar = {
  year: 2027,
  minorReleases: [
    { version: '1.4.0', rcDate: '2026-12-31', releaseDate: '2027-01-01', status: 'released' }, { version: '1.5.0', rcDate: '2027-01-14', releaseDate: '2027-01-15' }, { version: '1.6.0', rcDate: '2027-01-28', releaseDate: '2027-01-29', status: 'skipped', allowedBy: '@ada' },
    { version: '1.7.0', rcDate: '2027-02-11', releaseDate: '2027-02-12', status: 'rc' },
  ],
  majorReleases: [{ version: '2.0.0', quarter: 'Q1', plannedDate: '2027-03-31' }, { version: '3.0.0', quarter: 'Q2', plannedDate: '2027-06-30', status: 'delayed' }],
  patchReleases: [{ version: '1.4.1', releaseDate: '2027-01-08', hotfix: true }, { version: '1.4.2', releaseDate: '2027-01-11' }],
};

interface Asked {
  readonly version: string | null;
  readonly at?: string;
  readonly cadence?: Readonly<Record<string, unknown>>;
  readonly calendar?: unknown;
  readonly isSecurityFix?: boolean;
  readonly epoch?: number;
}

const known = { calendar: 'calendar.json' };

async function check({ version, at = '2027-01-15T12:00:00Z', cadence = known, calendar: written = calendar, isSecurityFix = false, epoch }: Asked): Promise<CadenceResult> {
  writeFileSync(join(folder, 'calendar.json'), JSON.stringify(written));
  const host = openHost(folder, { repositories, now: () => new Date(at), ...(epoch === undefined ? {} : { context: { ...localContext, sourceDateEpoch: epoch } }) });
  return checkCadence(await toRun({ host, version, release: { cadence: { timeZone: 'Europe/Berlin', ...cadence } } }), { isSecurityFix });
}

/** What was found but for candidates, of which there are none outside a repository. */
const tell = ({ findings }: CadenceResult): string[] => findings.filter(({ rule }) => rule !== 'release/candidate-missing').map(({ rule, outcome, reason, message }) => `${rule} ${reason ?? outcome}: ${message}`);
const said = async (asked: Asked): Promise<string[]> => tell(await check(asked));

test('without a cadence its one check does not apply', async () => {
  const result = await checkCadence(await toRun({ host: openHost(folder, { repositories }), version: '1.5.0' }), { isSecurityFix: false });
  expect(result).toMatchObject({ checks: ['cadence'], details: null, findings: [{ rule: 'release/off-calendar', outcome: 'not-applicable', message: expect.stringContaining('`release.cadence`') }] });
  const { outcomes } = judge({ ...result, waivers: [], waiversAsOf: '2027-01-15', reasons: {}, key: 'default' });
  expect(outcomes.get('cadence')).toBe('not-applicable');
});

describe('a minor goes out on the day that the calendar plans', () => {
  test('on it', async () => {
    const result = await check({ version: '1.5.0' });
    expect(tell(result)).toEqual([]);
    expect(result.checks).toEqual(['cadence:calendar', 'cadence:day', 'cadence:freeze', 'cadence:candidate', 'cadence:changes']);
    expect(result.details).toMatchObject({ date: '2027-01-15', timeZone: 'Europe/Berlin', calendar: 'calendar.json', planned: '2027-01-15', freeze: null, evidence: [{ source: 'file', name: 'calendar.json', sha256: expect.any(String) }] });
    expect(tell(await check({ version: '1.7.0', at: '2027-02-12T08:00:00Z' }))).toEqual([]);
  });
  test.each([
    ['the minute before it begins there', '2027-01-14T22:59:00Z', 1], ['its first minute', '2027-01-14T23:00:00Z', 0], ['its last', '2027-01-15T22:59:59Z', 0], ['the next', '2027-01-15T23:00:00Z', 1],
  ])('%s', async (_what, at, findings) => expect(await said({ version: '1.5.0', at })).toHaveLength(findings));
  test('by SOURCE_DATE_EPOCH, where it is set', async () => {
    expect(await said({ version: '1.5.0', at: '2031-01-01T00:00:00Z', epoch: Date.parse('2027-01-15T12:00:00Z') / 1000 })).toEqual([]);
  });
  test('in another zone it may be another day', async () => {
    expect(await said({ version: '1.5.0', at: '2027-01-14T10:00:00Z', cadence: { ...known, timeZone: 'Pacific/Kiritimati' } })).toEqual([]);
    expect(await said({ version: '1.5.0', at: '2027-01-14T10:00:00Z' })).toHaveLength(1);
  });
  test('in every zone and on every side of a change of clocks', async () => {
    const planned = { year: 2027, minorReleases: [{ version: '1.5.0', rcDate: '2027-03-27', releaseDate: '2027-03-28' }, { version: '1.6.0', rcDate: '2027-10-30', releaseDate: '2027-10-31' }] };
    const days = async (version: string, ...times: string[]): Promise<number[]> => Promise.all(times.map(async (at) => (await said({ version, at, calendar: planned, cadence: { ...known, offCalendar: 'fail' } })).filter((line) => line.includes('fail')).length));
    expect(await days('1.5.0', '2027-03-27T22:59:59Z', '2027-03-27T23:00:00Z', '2027-03-28T01:00:00Z', '2027-03-28T21:59:59Z', '2027-03-28T22:00:00Z')).toEqual([1, 0, 0, 0, 1]);
    expect(await days('1.6.0', '2027-10-30T21:59:59Z', '2027-10-30T22:00:00Z', '2027-10-31T01:00:00Z', '2027-10-31T22:59:59Z', '2027-10-31T23:00:00Z')).toEqual([1, 0, 0, 0, 1]);
  });
  test.each([
    ['another day', { version: '1.5.0', at: '2027-01-18T12:00:00Z' }, '1.5.0 goes out on 2027-01-18, but the calendar plans it for 2027-01-15.'],
    ['one that is skipped, with who allowed it', { version: '1.6.0', at: '2027-01-29T12:00:00Z' }, '1.6.0 goes out on 2027-01-29, but the calendar says that it is skipped. The calendar names @ada as who allowed another day.'],
    ['one that is out', { version: '1.4.0' }, '1.4.0 goes out on 2027-01-15, but the calendar says that it went out on 2027-01-01.'],
    ['one that it does not know', { version: '1.8.0' }, '1.8.0 goes out on 2027-01-15, but the calendar does not plan 1.8.0; on this day it plans 1.5.0.'],
    ['another year', { version: '1.8.0', at: '2028-02-01T12:00:00Z' }, '1.8.0 goes out on 2028-02-01, but the calendar, which is of 2027, does not plan 1.8.0.'],
  ])('not %s', async (_what, asked, message) => {
    expect((await said(asked))[0]).toBe(`release/off-calendar warn: ${message}`);
    expect((await said({ ...asked, cadence: { ...known, offCalendar: 'fail' } }))[0]).toBe(`release/off-calendar fail: ${message}`);
    expect((await said({ ...asked, cadence: { ...known, offCalendar: 'ignore' } }))[0]).toBe(`release/off-calendar not-applicable: ${message}`);
  });
});

describe('a major goes out at the end of its quarter', () => {
  test('on the day that the calendar plans', async () => {
    expect(await said({ version: '2.0.0', at: '2027-03-31T12:00:00Z' })).toEqual([expect.stringContaining('release/change-after-freeze not-applicable')]);
    expect(await said({ version: '2.0.0', at: '2027-03-30T12:00:00Z' })).toEqual([expect.stringContaining('off-calendar warn: 2.0.0 goes out on 2027-03-30, but the calendar plans it for 2027-03-31.'), expect.any(String)]);
    expect(await said({ version: '3.0.0', at: '2027-06-30T12:00:00Z' })).toEqual([expect.stringContaining('delayed beyond 2027-06-30'), expect.any(String)]);
  });
  test.each([['2027-03-24', 1], ['2027-03-25', 0], ['2027-03-31', 0], ['2027-04-01', 1], ['2027-06-30', 0], ['2027-09-30', 0], ['2027-12-31', 0], ['2028-02-29', 1]])('without a calendar %s: %s findings', async (day, count) => {
    expect((await said({ version: '2.0.0', at: `${day}T12:00:00Z`, cadence: {} })).filter((line) => line.includes('off-calendar'))).toHaveLength(count);
  });
});

describe('without a calendar the cycle says when a minor goes out', () => {
  const cadence = { cycle: { start: '2027-01-04' } };
  test('on the Friday of the second week', async () => {
    const result = await check({ version: '1.5.0', cadence });
    expect([tell(result), result.details?.planned]).toEqual([[], '2027-01-15']);
    expect(await said({ version: '1.5.0', cadence, at: '2027-01-29T12:00:00Z' })).toEqual([]);
  });
  test('not on that of the first, nor on the Thursday', async () => {
    expect(await said({ version: '1.5.0', cadence, at: '2027-01-22T12:00:00Z' })).toEqual(['release/off-calendar warn: 1.5.0 goes out on 2027-01-22, but the cycle has Friday, 2027-01-29, for a minor release.']);
    expect(await said({ version: '1.5.0', cadence, at: '2027-01-14T12:00:00Z' })).toHaveLength(1);
  });
  test('without either, no day is planned', async () => expect(await said({ version: '1.5.0', cadence: {} })).toEqual([expect.stringContaining('off-calendar not-applicable: Neither a calendar nor a cycle'), expect.stringContaining('change-after-freeze not-applicable')]));
});

describe('patches and pre-releases', () => {
  test('a patch goes out on any day, whatever the calendar says of it', async () => {
    const result = await check({ version: '1.4.2' });
    expect([tell(result), result.checks, result.details?.planned]).toEqual([[], ['cadence:calendar', 'cadence:day', 'cadence:freeze'], '2027-01-11']);
    expect(await said({ version: '1.4.9' })).toEqual([]);
  });
  test.each(['1.5.0-alpha.1', '1.5.0-beta.1', '2.0.0-rc.1', '2.0.0-nightly'])('%s is bound to no day, and needs no candidate', async (version) => {
    const result = await check({ version });
    expect(tell(result)).toEqual(['release/off-calendar not-applicable: A pre-release is bound to no day of release.']);
    expect([result.checks, result.details?.outcome]).toEqual([['cadence:calendar', 'cadence:day', 'cadence:freeze'], 'pass']);
  });
});

describe('a freeze holds', () => {
  test('on the day of the clock, too: a build that is dated back goes out now', async () => {
    const before = Date.parse('2026-12-01T12:00:00Z') / 1000;
    expect(await said({ version: '1.4.2', cadence: { freeze: [{ from: '2027-01-10', to: '2027-01-20' }] }, epoch: before })).toEqual(['release/frozen fail: 1.4.2 would go out on 2027-01-15, inside the freeze from 2027-01-10 to 2027-01-20, which nothing may cross.']);
    expect(await said({ version: '1.4.2', cadence: { freeze: [{ from: '2026-11-30', to: '2026-12-02' }] }, epoch: before })).toEqual(['release/frozen fail: 1.4.2 would go out on 2026-12-01, inside the freeze from 2026-11-30 to 2026-12-02, which nothing may cross.']);
    expect(await said({ version: '1.4.2', cadence: { freeze: [{ from: '2026-12-20', to: '2027-01-03' }] }, epoch: before })).toEqual([]);
  });
  const freeze = (...except: string[]) => ({ freeze: [{ from: '2027-01-10', to: '2027-01-15', reason: 'moving house', except }] });
  const frozen = (version: string, end: string): string => `release/frozen fail: ${version} would go out on 2027-01-15, inside the freeze from 2027-01-10 to 2027-01-15 (moving house), ${end}.`;
  test('for whatever has no right to cross it', async () => {
    expect(await said({ version: '1.4.2', cadence: freeze() })).toEqual([frozen('1.4.2', 'which nothing may cross')]);
    expect(await said({ version: '1.4.2', isSecurityFix: true, cadence: freeze() })).toHaveLength(1);
    expect(await said({ version: '1.4.2', cadence: freeze('hotfix') })).toEqual([frozen('1.4.2', 'which only a hotfix may cross')]);
    expect(await said({ version: '2.0.0-rc.1', cadence: freeze('patch') })).toContain(frozen('2.0.0-rc.1', 'which only a patch may cross'));
    expect(await said({ version: '1.5.0', cadence: freeze('hotfix', 'patch') })).toContain(frozen('1.5.0', 'which only a hotfix or a patch may cross'));
  });
  test('on its first and last day in the zone, and not a day longer', async () => {
    const at = async (time: string): Promise<number> => (await said({ version: '1.4.2', at: time, cadence: freeze() })).length;
    expect(await Promise.all(['2027-01-09T22:59:59Z', '2027-01-09T23:00:00Z', '2027-01-15T22:59:59Z', '2027-01-15T23:00:00Z'].map(at))).toEqual([0, 1, 1, 0]);
  });
  test.each([
    ['a security fix', { version: '1.4.2', isSecurityFix: true, cadence: freeze('hotfix', 'patch') }, 'hotfix'],
    ['a patch', { version: '1.4.2', cadence: freeze('hotfix', 'patch') }, 'patch'],
    ['what the calendar calls a hotfix', { version: '1.4.1', cadence: { ...known, freeze: [{ from: '2027-01-08', to: '2027-01-08', except: ['hotfix'] }] }, at: '2027-01-08T12:00:00Z' }, 'hotfix'],
  ])('but not for %s, which is recorded', async (_what, asked, allowed) => {
    const result = await check(asked);
    expect(tell(result)).toEqual([]);
    expect(result.details).toMatchObject({ outcome: 'pass', freeze: { allowed }, note: expect.stringContaining(`as a ${allowed}`) });
  });
  test('every one of several must be crossed by right', async () => {
    const windows = { freeze: [{ from: '2027-01-01', to: '2027-01-31', except: ['patch'] }, { from: '2027-01-15', to: '2027-01-15', except: [] }] };
    const result = await check({ version: '1.4.2', cadence: windows });
    expect(result.findings).toMatchObject([{ rule: 'release/frozen', keys: { release: '1.4.2', from: '2027-01-15' } }]);
    expect(result.details?.freeze).toEqual({ from: '2027-01-15', to: '2027-01-15', allowed: null });
  });
});

describe('what is not known is not green', () => {
  const broken = { ...calendar, year: 2028 };
  test('a calendar that cannot be used leaves the day unjudged, and the freeze judged', async () => {
    const result = await check({ version: '1.5.0', calendar: broken, cadence: { ...known, freeze: [{ from: '2027-01-15', to: '2027-01-15' }] } });
    expect(result.checks).toEqual(['cadence:calendar', 'cadence:freeze', 'cadence:candidate']);
    expect([...new Set(result.findings.map(({ rule, outcome }) => `${rule} ${outcome}`))]).toEqual(['release/calendar-unreadable unverified', 'release/frozen fail', 'release/candidate-missing fail']);
    expect(result.details).toMatchObject({ outcome: 'fail', planned: null, note: expect.stringMatching(/^The calendar calendar\.json cannot be used/) });
  });
  test('a patch in a freeze may be a hotfix of the calendar that cannot be read', async () => {
    expect(await said({ version: '1.4.1', calendar: broken, cadence: { ...known, freeze: [{ from: '2027-01-15', to: '2027-01-15', except: ['hotfix'] }] } })).toContainEqual(expect.stringContaining('Whether the calendar calls it a hotfix cannot be read.'));
  });
  test('a release of which nobody says the version', async () => {
    expect(await check({ version: null })).toMatchObject({ checks: ['cadence:calendar', 'cadence:day'], findings: [{ rule: 'release/off-calendar', outcome: 'unverified', reason: 'missing-evidence' }], details: { outcome: 'unverified', date: '2027-01-15' } });
  });
});
