import { describe, expect, test } from '@jest/globals';
import { contentDigestOf } from '../../src/evidence/index.js';
import { meetWaivers } from '../../src/gate/meet-waivers.js';
import { toSecurityReport } from './security-document.js';
import { scanFixture } from './security-world.js';

const scans = [scanFixture('npm/package-lock.json'), scanFixture('osv-scanner/report.json')];
const exception = { package: 'lodash', version: '4.17.20', advisory: 'GHSA-35jh-r3h4-6jhm', owner: '@acme/security', reason: 'never called', expires: '2026-12-31' };
const minimist = { ...exception, package: 'minimist', version: '1.2.5', advisory: 'CVE-2021-44906' };
const excepted = toSecurityReport(scans, { exceptions: [exception, minimist] });
const outcomes = (exceptions: readonly (typeof exception)[], today = '2026-11-21'): readonly string[] => {
  const { verdict, findings } = meetWaivers(excepted, { waivers: [], exceptions, today });
  return [verdict, ...findings.map(({ outcome, keys }) => `${keys['advisory'] ?? ''} ${outcome}`).toSorted()];
};

describe('what an exception excused meets the exceptions of the gate', () => {
  test('covered by an alias, through the last day: the document stays as it is', () => {
    expect(meetWaivers(excepted, { waivers: [], exceptions: [exception, minimist], today: '2026-12-31' })).toBe(excepted);
    expect([excepted.verdict, contentDigestOf(excepted).slice(0, 7)]).toEqual(['pass', 'sha256:']);
  });
  test('covered by none, by an ended one, or by one of another version: it fails again', () => {
    const open = ['fail', 'CVE-2021-23337 fail', 'CVE-2021-44906 waived'];
    expect([outcomes([minimist]), outcomes([{ ...exception, expires: '2026-11-20' }, minimist]), outcomes([{ ...exception, version: '4.17.19' }, minimist])]).toEqual([open, open, open]);
    expect(outcomes([])).toEqual(['fail', 'CVE-2021-23337 fail', 'CVE-2021-44906 fail']);
  });
});
