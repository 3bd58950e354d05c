import { describe, expect, test } from '@jest/globals';
import { judgeScan, type ScanRules } from '../../src/security/judge-scans.js';
import { refuseScan, type Scan, type ScanRefusal } from '../../src/security/scan.js';
import { toScan } from './scan-data.js';

const rules: ScanRules = { toldTime: null, now: new Date('2026-11-22T06:00:00.000Z'), maxAge: '24h' };
const shared = { keys: { scan: 'a.json' }, check: 'scan:a.json', outcome: 'unverified', location: { path: 'a.json' } };
const of = (time: string | null, changes: Partial<ScanRules> = {}) => {
  const { time: read, timeFrom, findings } = judgeScan(toScan('a.json', { time }), { ...rules, ...changes });
  return [read, timeFrom, ...findings];
};

describe('when a scan was made', () => {
  test('as its file records it, in UTC', () => expect(of('2026-11-21T11:00:00+02:00')).toEqual(['2026-11-21T09:00:00.000Z', 'recorded']));
  test('as somebody told it, where the file says nothing', () => expect(of(null, { toldTime: '2026-11-21T10:00:00Z' })).toEqual(['2026-11-21T10:00:00.000Z', 'told']));
  test('is asked for where nobody says it', () => {
    expect(of(null)).toEqual([null, null, { ...shared, rule: 'security/scan-undated', reason: 'unproven', message: 'a.json does not say when it was made, and nobody else does.' }]);
  });
  test('is not known where the file records what is no time, whatever is told', () => {
    const undated = { ...shared, rule: 'security/scan-undated', reason: 'unproven', message: 'a.json says that it was made at "yesterday", which is no time with a zone.' };
    expect(of('yesterday', { toldTime: '2026-11-21T10:00:00Z' })).toEqual([null, 'recorded', undated]);
  });
  test('may lie five minutes ahead, for clocks differ, and no moment more', () => {
    const ahead = { ...shared, rule: 'security/scan-undated', reason: 'unproven', message: 'a.json says that it was made at 2026-11-22T06:05:00.001Z, which has not come yet.', actual: '2026-11-22T06:05:00.001Z', remedy: 'Set the clock of the machine that scans.' };
    expect([of('2026-11-22T06:05:00.000Z'), of('2026-11-22T06:05:00.001Z')]).toEqual([['2026-11-22T06:05:00.000Z', 'recorded'], ['2026-11-22T06:05:00.001Z', 'recorded', ahead]]);
  });
  test.each([['24h', '2026-11-21T06:00:00.000Z', '2026-11-21T05:59:59.999Z'], ['1h', '2026-11-22T05:00:00.000Z', '2026-11-22T04:59:59.999Z'], ['2d', '2026-11-20T06:00:00.000Z', '2026-11-20T05:59:59.999Z'], ['10d', '2026-11-12T06:00:00.000Z', '2026-11-12T05:59:59.999Z']])('may be %s ago where so much is allowed, and no moment more', (maxAge, oldest, older) => {
    const old = { ...shared, rule: 'security/scan-too-old', reason: 'too-old', message: `a.json was made at ${older}, longer ago than ${maxAge}.`, expected: `not older than ${maxAge}`, actual: older };
    expect([of(oldest, { maxAge }), of(older, { maxAge })]).toEqual([[oldest, 'recorded'], [older, 'recorded', old]]);
  });
  test('is no question of a lock file, which is part of the commit', () => {
    const scan = toScan('package-lock.json', { time: null }, 'lockfile');
    expect(judgeScan(scan, { ...rules, toldTime: '2020-01-01T00:00:00Z' })).toEqual({ scan, time: null, timeFrom: null, findings: [] });
  });
});

describe('a file that is no whole scan', () => {
  const refused = (refusal: ScanRefusal): Scan => ({ path: 'a.json', format: null, outcome: refuseScan(refusal.reason, refusal.message, refusal.remedy) });
  const failed = { ...shared, rule: 'security/scan-failed', reason: 'malformed-document', message: 'a.json is no JSON.' };
  test('is not verified, and has no time', () => {
    const scan = refused({ reason: 'malformed-document', message: 'is no JSON.' });
    expect(judgeScan(scan, { ...rules, toldTime: '2026-11-21T10:00:00Z' })).toEqual({ scan, time: null, timeFrom: null, findings: [failed] });
    expect(judgeScan(scan, rules).findings[0]).not.toHaveProperty('remedy');
  });
  test('says what to do where more is known than the rule says', () => expect(judgeScan(refused({ reason: 'malformed-document', message: 'is no JSON.', remedy: 'Write it anew.' }), rules).findings).toEqual([{ ...failed, remedy: 'Write it anew.' }]));
  test('of another commit breaks a rule of its own', () => expect(judgeScan(refused({ reason: 'wrong-subject', message: 'tells of another.' }), rules).findings).toEqual([{ ...failed, rule: 'security/scan-of-another-commit', reason: 'wrong-subject', message: 'a.json tells of another.' }]));
  test('and too old besides is told as both, its flaw first', () => {
    const { time, timeFrom, findings } = judgeScan(toScan('a.json', { time: '2026-11-01T00:00:00Z', flaw: { reason: 'partial', message: 'is the first page.' } }), rules);
    expect([time, timeFrom, findings.map(({ rule, reason, message }) => [rule, reason, message])]).toEqual(['2026-11-01T00:00:00.000Z', 'recorded', [
      ['security/scan-failed', 'partial', 'a.json is the first page.'], ['security/scan-too-old', 'too-old', 'a.json was made at 2026-11-01T00:00:00.000Z, longer ago than 24h.'],
    ]]);
  });
});
