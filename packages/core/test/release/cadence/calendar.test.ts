import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FindingDraft } from '../../../src/evidence/index.js';
import { readCalendar } from '../../../src/release/cadence/read-calendar.js';
import { openHost, toRun } from '../opened-run.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'calendar-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const host = openHost(folder, { repositories: new Map() });

const freeze = [{ from: '2027-08-01', to: '2027-08-31', reason: 'holidays', except: ['hotfix' as const] }];

async function read(lines: readonly string[], more: Readonly<Record<string, unknown>> = {}, today = '2027-01-15') {
  writeFileSync(join(folder, 'calendar.yml'), lines.join('\n'));
  const run = await toRun({ host, version: '1.5.0', release: { cadence: { timeZone: 'UTC', calendar: 'calendar.yml', ...more } } });
  return readCalendar(run, { cadence: run.config.cadence!, today });
}

/** With the word at which it points. */
function tell({ rule, outcome, reason, location, message }: FindingDraft, lines: readonly string[]): string {
  const word = /^[^ ,}]*/.exec(lines[(location?.line ?? 0) - 1]?.slice((location?.column ?? 0) - 1) ?? '')?.[0] ?? '?';
  return `${location?.line ?? '?'} at ${word} ${rule.replace('release/', '')} ${reason ?? outcome}: ${message.replace('The calendar contradicts itself: ', '')}`;
}

async function faults(lines: readonly string[], more: Readonly<Record<string, unknown>> = {}, today?: string): Promise<string[]> {
  const calendar = await read(lines, more, today);
  return calendar.state === 'none' ? [] : calendar.findings.map((finding) => tell(finding, lines));
}

const head = ['release_calendar:', '  year: 2027'];
const minor = (...entries: string[]): string[] => [...head, '  minor_releases:', ...entries.map((entry) => `    - { ${entry} }`)];
const major = (...entries: string[]): string[] => [...head, '  major_releases:', ...entries.map((entry) => `    - { ${entry} }`)];
const patch = (...entries: string[]): string[] => [...head, '  patch_releases:', ...entries.map((entry) => `    - { ${entry} }`)];
const january = 'version: 1.5.0, rc_date: 2027-01-14, release_date: 2027-01-15';

describe('a calendar without contradiction is read', () => {
  test('with everything that it may hold', async () => {
    const lines = [...minor(`${january}, status: released`, 'version: 1.6.0, rc_date: 2027-01-28, release_date: 2027-01-29, status: skipped', 'version: 1.7.0, rc_date: 2027-02-11, release_date: 2027-02-12'),
      '  major_releases:', '    - { version: 2.0.0, quarter: Q1, planned_date: 2027-03-31 }', '    - { version: 3.0.0, quarter: Q2, planned_date: 2027-06-24, status: delayed, allowed_by: Ada }',
      '  patch_releases:', '    - { version: 1.4.1, release_date: 2027-01-08, hotfix: true }', '    - { version: 1.5.1, release_date: 2027-01-15 }', '    - { version: 1.5.2, release_date: 2027-08-15, hotfix: true }', '    - { version: 1.5.3, release_date: 2027-12-30 }'];
    const calendar = await read(lines, { freeze });
    expect(calendar).toMatchObject({ state: 'read', path: 'calendar.yml', findings: [], calendar: { year: 2027 }, evidence: [{ source: 'file', name: 'calendar.yml' }] });
    expect(calendar.state === 'read' && calendar.calendar.entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['minor 1.5.0', 'minor 1.6.0', 'minor 1.7.0', 'major 2.0.0', 'major 3.0.0', 'patch 1.4.1', 'patch 1.5.1', 'patch 1.5.2', 'patch 1.5.3']);
  });
  test('with a candidate of December for a release of January', async () => expect(await faults(minor('version: 1.5.0, rc_date: 2026-12-31, release_date: 2027-01-01'))).toEqual([]));
  test('under camelCase names, without the root', async () => expect(await faults(['year: 2027', 'minorReleases:', '  - { version: 1.5.0, rcDate: 2027-01-14, releaseDate: 2027-01-15 }'])).toEqual([]));
  test('with a minor of an old line after the next major', async () => {
    expect(await faults([...minor('version: 1.9.0, rc_date: 2027-04-08, release_date: 2027-04-09'), '  major_releases: [{ version: 2.0.0, quarter: Q1, planned_date: 2027-03-31 }]'])).toEqual([]);
  });
  test('and what is skipped, or out already, is in nobody\'s freeze', async () => {
    expect(await faults(minor('version: 1.8.0, rc_date: 2027-08-12, release_date: 2027-08-13, status: skipped', 'version: 1.7.0, rc_date: 2027-08-12, release_date: 2027-08-13, status: released'), { freeze }, '2027-09-01')).toEqual([]);
    expect(await faults(minor('version: 1.8.0, rc_date: 2027-08-12, release_date: 2027-08-13, status: rc'), { freeze }, '2027-09-01')).toHaveLength(1);
  });
  test('and a patch that went out in a freeze is history', async () => expect(await faults(patch('version: 1.5.3, release_date: 2027-08-15'), { freeze }, '2027-09-01')).toEqual([]));
});

describe('a calendar that contradicts itself is refused where it does', () => {
  test.each([
    ['version twice', [...minor(january), '  patch_releases:', '    - { version: 1.4.1, release_date: 2027-01-08 }', '    - { version: 1.4.1, release_date: 2027-01-09 }'], '7 at 1.4.1 calendar-unreadable invalid-config: 1.4.1 stands in the calendar twice.'],
    ['version twice but for its build', patch('version: 1.4.1, release_date: 2027-01-08', 'version: 1.4.1+b, release_date: 2027-01-09'), '5 at 1.4.1+b calendar-unreadable invalid-config: 1.4.1+b stands in the calendar twice.'],
    ['no version', minor('version: v1.5.0, rc_date: 2027-01-14, release_date: 2027-01-15'), '4 at v1.5.0 calendar-unreadable invalid-config: v1.5.0 is no version by SemVer 2.0.0, such as `1.5.0`.'],
    ['pre-release', minor('version: 1.5.0-rc.1, rc_date: 2027-01-14, release_date: 2027-01-15'), '4 at 1.5.0-rc.1 calendar-unreadable invalid-config: 1.5.0-rc.1 is a pre-release; the calendar is of releases, and their candidates stand under `rc_date`.'],
    ['patch among minors', minor('version: 1.5.1, rc_date: 2027-01-14, release_date: 2027-01-15'), '4 at 1.5.1 calendar-unreadable invalid-config: 1.5.1 stands among the minor releases, but a minor version is x.y.0.'],
    ['major among minors', minor('version: 2.0.0, rc_date: 2027-01-14, release_date: 2027-01-15'), '4 at 2.0.0 calendar-unreadable invalid-config: 2.0.0 stands among the minor releases, but a minor version is x.y.0.'],
    ['minor among majors', major('version: 1.5.0, quarter: Q1, planned_date: 2027-03-31'), '4 at 1.5.0 calendar-unreadable invalid-config: 1.5.0 stands among the major releases, but a major version is x.0.0.'],
    ['minor among patches', patch('version: 1.5.0, release_date: 2027-01-08'), '4 at 1.5.0 calendar-unreadable invalid-config: 1.5.0 stands among the patch releases, but a patch is x.y.z with z above 0.'],
    ['date of another year', minor('version: 1.5.0, rc_date: 2027-01-14, release_date: 2028-01-14'), '4 at 2028-01-14 calendar-unreadable invalid-config: 1.5.0 goes out on 2028-01-14, but this is the calendar of 2027.'],
    ['candidate of another year', minor('version: 1.5.0, rc_date: 2026-01-14, release_date: 2027-01-15'), '4 at 2026-01-14 calendar-unreadable invalid-config: 1.5.0 has its candidate on 2026-01-14, but this is the calendar of 2027.'],
    ['candidate after the release', minor('version: 1.5.0, rc_date: 2027-01-16, release_date: 2027-01-15'), '4 at 2027-01-16 calendar-unreadable invalid-config: 1.5.0 has its candidate on 2027-01-16, after the release on 2027-01-15.'],
    ['major in another month', major('version: 2.0.0, quarter: Q1, planned_date: 2027-02-28'), '4 at 2027-02-28 calendar-unreadable invalid-config: 2.0.0 is planned for 2027-02-28, but a major of Q1 goes out in the last 7 days of the quarter, 2027-03-25 to 2027-03-31.'],
    ['major a day too early', major('version: 2.0.0, quarter: Q2, planned_date: 2027-06-23'), '4 at 2027-06-23 calendar-unreadable invalid-config: 2.0.0 is planned for 2027-06-23, but a major of Q2 goes out in the last 7 days of the quarter, 2027-06-24 to 2027-06-30.'],
    ['major at the end of another quarter', major('version: 2.0.0, quarter: Q4, planned_date: 2027-09-30'), '4 at 2027-09-30 calendar-unreadable invalid-config: 2.0.0 is planned for 2027-09-30, but a major of Q4 goes out in the last 7 days of the quarter, 2027-12-25 to 2027-12-31.'],
    ['major a day too late', major('version: 2.0.0, quarter: Q1, planned_date: 2027-04-01'), '4 at 2027-04-01 calendar-unreadable invalid-config: 2.0.0 is planned for 2027-04-01, but a major of Q1 goes out in the last 7 days of the quarter, 2027-03-25 to 2027-03-31.'],
    ['two majors in a quarter', major('version: 2.0.0, quarter: Q1, planned_date: 2027-03-26', 'version: 3.0.0, quarter: Q1, planned_date: 2027-03-31'), '5 at Q1 calendar-unreadable invalid-config: 3.0.0 is planned for Q1, and so is 2.0.0: one major goes out in a quarter.'],
    ['versions against dates', minor('version: 1.6.0, rc_date: 2027-01-14, release_date: 2027-01-15', 'version: 1.5.0, rc_date: 2027-01-28, release_date: 2027-01-29'), '5 at 2027-01-29 calendar-unreadable invalid-config: 1.5.0 goes out on 2027-01-29, after 1.6.0 on 2027-01-15: versions go out in their order.'],
    ['versions against dates, the other way', minor('version: 1.5.0, rc_date: 2027-01-28, release_date: 2027-01-29', 'version: 1.6.0, rc_date: 2027-01-14, release_date: 2027-01-15'), '5 at 2027-01-15 calendar-unreadable invalid-config: 1.6.0 goes out on 2027-01-15, before 1.5.0 on 2027-01-29: versions go out in their order.'],
    ['a patch before its minor', [...minor(january), '  patch_releases:', '    - { version: 1.5.1, release_date: 2027-01-14 }'], '6 at 2027-01-14 calendar-unreadable invalid-config: 1.5.1 goes out on 2027-01-14, before 1.5.0 on 2027-01-15: versions go out in their order.'],
    ['two minors on a day', minor(january, 'version: 1.6.0, rc_date: 2027-01-14, release_date: 2027-01-15'), '5 at 2027-01-15 calendar-unreadable invalid-config: 1.6.0 goes out on 2027-01-15, and so does 1.5.0.'],
    ['released in the future', minor('version: 1.5.0, rc_date: 2027-01-15, release_date: 2027-01-16, status: released'), '4 at released calendar-unreadable invalid-config: 1.5.0 is said to be released, but its day, 2027-01-16, is still to come.'],
    ['minor in a freeze', minor('version: 1.5.0, rc_date: 2027-07-31, release_date: 2027-08-01'), '4 at 2027-08-01 calendar-unreadable invalid-config: 1.5.0 is planned for 2027-08-01, inside the freeze from 2027-08-01 to 2027-08-31 (holidays).'],
    ['patch in a freeze that only a hotfix may cross', patch('version: 1.5.3, release_date: 2027-08-31'), '4 at 2027-08-31 calendar-unreadable invalid-config: 1.5.3 is planned for 2027-08-31, inside the freeze from 2027-08-01 to 2027-08-31 (holidays).'],
  ])('%s', async (_what, lines, told) => expect(await faults(lines, { freeze })).toEqual([told]));

  test('all at once, the second place of a pair beside the first', async () => {
    const calendar = await read([...minor('version: 1.5.1, rc_date: 2027-02-14, release_date: 2027-01-15', 'version: 1.5.1, rc_date: 2027-01-28, release_date: 2026-01-29'), '  major_releases: [{ version: 2.0.0, quarter: Q3, planned_date: 2027-08-30 }]'], { freeze });
    if (calendar.state !== 'unusable') throw new Error('it was taken');
    expect(calendar.findings.map(({ keys }) => keys['fault'])).toEqual([
      'minor 1.5.1: version', 'minor 1.5.1: candidate after release', 'minor 1.5.1: version', 'minor 1.5.1: year', 'minor 1.5.1: candidate after release', 'major 2.0.0: end of the quarter', 'major 2.0.0: freeze 2027-08-01', 'minor 1.5.1: twice 1.5.1',
    ]);
    expect(calendar.findings.at(-1)).toMatchObject({ location: { path: 'calendar.yml', line: 5, column: 18 }, related: [{ path: 'calendar.yml', line: 4, column: 18 }], check: 'cadence:calendar' });
  });
  test('syntax and schema, with their places', async () => {
    expect(await faults(['release_calendar: [x'])).toEqual([expect.stringMatching(/^1 at .*calendar-unreadable invalid-config: The calendar cannot be read: /)]);
    expect(await faults([...head, '  minor_releases: [{ version: 1.5.0, rc_date: 2027-02-30, release_date: soon }]'])).toEqual([expect.stringMatching(/^3 at 2027-02-30 .*2027-01-15/), expect.stringMatching(/^3 at soon .*2027-01-15/)]);
    expect(await faults([...head, '  minor_relases: []'])).toEqual([expect.stringContaining('3 at minor_relases')]);
    expect(await faults([])).toEqual([expect.stringContaining('invalid-config')]);
  });
  test('one that does not exist is missing evidence, and one that is no text unreadable', async () => {
    expect(await read([], { calendar: 'none.yml' })).toMatchObject({ state: 'unusable', findings: [{ rule: 'release/calendar-unreadable', outcome: 'unverified', reason: 'missing-evidence', message: expect.stringContaining('none.yml') }] });
    writeFileSync(join(folder, 'utf16.yml'), Buffer.from('\ufeffyear: 2027', 'utf16le'));
    expect(await read([], { calendar: 'utf16.yml' })).toMatchObject({ state: 'unusable', findings: [{ outcome: 'unverified', reason: 'unreadable-source' }] });
  });
});

describe('a plan off the cadence warns at most', () => {
  const week = minor(january, 'version: 1.6.0, rc_date: 2027-01-21, release_date: 2027-01-22');
  test('minors a week apart', async () => {
    expect(await faults(week)).toEqual(['5 at 2027-01-22 calendar-off-cycle warn: 1.6.0 is planned 7 days after 1.5.0; minor releases go out every two weeks, or every four where one is skipped.']);
    expect(await faults(week, { offCalendar: 'fail' })).toHaveLength(1);
    expect(await faults(week, { offCalendar: 'ignore' })).toEqual([]);
  });
  test('or three', async () => expect(await faults(minor(january, 'version: 1.6.0, rc_date: 2027-02-04, release_date: 2027-02-05'))).toEqual([expect.stringContaining('21 days after 1.5.0')]));
  test('two or four weeks apart is as it should be', async () => {
    expect(await faults(minor(january, 'version: 1.6.0, rc_date: 2027-01-28, release_date: 2027-01-29', 'version: 1.7.0, rc_date: 2027-02-25, release_date: 2027-02-26'))).toEqual([]);
  });
  test('days that are not those of the cycle', async () => {
    const cycle = { start: '2027-01-04' };
    expect(await faults(minor(january), { cycle })).toEqual([]);
    expect(await faults(minor('version: 1.5.0, rc_date: 2027-01-13, release_date: 2027-01-15'), { cycle })).toEqual(['4 at 2027-01-15 calendar-off-cycle warn: 1.5.0 is planned with its candidate on 2027-01-13 and its release on 2027-01-15; the cycle has 2027-01-14 and 2027-01-15.']);
    expect(await faults(minor(january), { cycle: { start: '2027-01-11' } })).toHaveLength(1);
  });
});

test('without a calendar there is nothing to read', async () => expect(await read([], { calendar: undefined })).toEqual({ state: 'none' }));
