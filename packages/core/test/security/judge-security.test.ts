import { describe, expect, test } from '@jest/globals';
import { contentOf, fixture, judgeScans, now, scanFixture, scanOf, toConfig } from './security-world.js';

const audit = scanFixture('npm-audit/report.json');
const lock = scanFixture('npm/package-lock.json');
const licences = { allow: ['MIT', 'BSD-3-Clause', 'CC-BY-3.0'] };
const excepted = { owner: '@acme/security', reason: 'never called', expires: '2027-01-31' };

describe('vulnerabilities', () => {
  test('at or above the severity block, below it they are listed', () => {
    const { said, verdict, details } = judgeScans([audit, lock]);
    expect([verdict, said.toSorted()]).toEqual(['fail', ['vulnerable fail lodash 4.17.20 GHSA-35jh-r3h4-6jhm', 'vulnerable fail minimist 1.2.5 GHSA-xvch-5gv4-984h']]);
    expect(details.vulnerabilities.map(({ advisory, severity, outcome }) => [advisory, severity, outcome])).toEqual([['GHSA-xvch-5gv4-984h', 'critical', 'fail'], ['GHSA-35jh-r3h4-6jhm', 'high', 'fail'], ['GHSA-29mw-wpgm-hmr9', 'medium', 'pass']]);
  });
  test.each([['low', 3], ['medium', 3], ['high', 2], ['critical', 1]] as const)('%s blocks %i of three', (severity, blocked) => expect(judgeScans([audit, lock], { security: { severity } }).said.length).toBe(blocked));

  test('of unknown severity are not verified, never low', () => {
    const report = JSON.parse(fixture('npm-audit/report.json'));
    for (const via of report.vulnerabilities.lodash.via) via.severity = 'unheard-of';
    const { said, verdict } = judgeScans([scanOf(JSON.stringify(report)), lock], { security: { severity: 'critical' } });
    expect([verdict, said.filter((one) => one.includes('unknown')).toSorted()]).toEqual(['fail', ['severity-unknown unverified lodash 4.17.20 GHSA-29mw-wpgm-hmr9', 'severity-unknown unverified lodash 4.17.20 GHSA-35jh-r3h4-6jhm']]);
  });

  test('whose version nobody knows say how it can be known, and no exception matches them', () => {
    const { judgement, said } = judgeScans([audit], { security: { exceptions: [{ package: 'lodash', version: '(no version)', advisory: 'GHSA-35jh-r3h4-6jhm', ...excepted }, { package: 'lodash', version: '4.17.20', advisory: 'GHSA-35jh-r3h4-6jhm', ...excepted }] } });
    expect(judgement.findings[0]?.remedy).toMatch(/hand over a list of components as `sbom`/);
    expect(said).toContain('exception-unused warn lodash 4.17.20 GHSA-35jh-r3h4-6jhm');
  });

  test('a clean audit passes', () => expect(judgeScans([scanFixture('npm-audit/clean.json')])).toMatchObject({ verdict: 'pass', said: [] }));
});

describe('weaknesses and secrets', () => {
  test('a weakness in a file blocks by its severity', () => {
    const { said } = judgeScans([scanFixture('zizmor/ci.sarif')]);
    expect(said.toSorted()).toEqual(['dangerous-triggers', 'template-injection', 'unpinned-uses'].map((rule) => `weakness-found fail zizmor zizmor/${rule} .github/workflows/ci.yml`));
    expect(judgeScans([scanFixture('zizmor/ci.sarif')], { security: { severity: 'critical' } }).verdict).toBe('pass');
  });
  test('a secret blocks whatever the severity, and no word of it is told', () => {
    const { said, judgement, details } = judgeScans([scanFixture('sarif/gitleaks.sarif'), scanFixture('sarif/codeql.sarif')], { security: { severity: 'critical' } });
    expect(said.toSorted()).toEqual(['secret-found fail CodeQL js/hardcoded-credentials src/login.js', 'secret-found fail gitleaks github-pat deploy.sh', 'weakness-found not-applicable CodeQL js/sql-injection src/db.js']);
    expect(JSON.stringify([judgement.findings, details])).not.toContain('hunter2');
  });
  test('what is suppressed and accepted is shown, and what is under review blocks', () => {
    const { said, details } = judgeScans([scanFixture('sarif/codeql.sarif')]);
    expect(said).toEqual(expect.arrayContaining(['weakness-found fail CodeQL js/sql-injection src/orders.js', 'weakness-found not-applicable CodeQL js/sql-injection src/db.js']));
    expect(details.suppressed).toEqual([{ scan: 'sarif/codeql.sarif', advisory: 'js/sql-injection', path: 'src/db.js', line: 12, justification: 'the value is a number by then' }]);
  });
});

describe('licences', () => {
  test('what is not allowed fails, what is not known is not verified, a choice suffices', () => {
    const { said, details, verdict } = judgeScans([lock], { security: { licences: { allow: ['MIT', 'BSD-3-Clause'] } } });
    expect([verdict, said]).toEqual(['fail', ['licence-not-allowed fail spdx-ranges 2.1.1', 'licence-unknown unverified buffers 0.1.1']]);
    expect(details.licences).toMatchObject({ components: 5, used: [{ licence: 'MIT', components: 2, outcome: 'pass' }, { licence: null, components: 1, outcome: 'unverified' }, { licence: '(BSD-3-Clause OR GPL-2.0)', outcome: 'pass' }, { licence: '(MIT AND CC-BY-3.0)', outcome: 'fail' }] });
  });
  test('own components are no question', () => expect(judgeScans([lock], { security: { licences: { ...licences, own: ['buff*'] } } })).toMatchObject({ verdict: 'pass', said: [] }));
  test('two lists: each licence that is stated counts, and none stated takes nothing away', () => {
    const changed = scanOf(fixture('npm/bom.cdx.json').replace('"id": "MIT"', '"id": "GPL-3.0-only"').replaceAll('"id": "MIT"', '"id": "GPL-3.0-only"'), { path: 'other.json' });
    expect(judgeScans([lock, changed], { security: { licences: { ...licences, own: ['buffers'] } } }).said).toEqual(['licence-not-allowed fail lodash 4.17.20', 'licence-not-allowed fail minimist 1.2.5']);
    expect(judgeScans([lock, scanFixture('npm/npm-ls.json')], { security: { licences: { ...licences, own: ['buffers'] } } }).verdict).toBe('pass');
  });
  test('to be judged without a list of components are not verified', () => expect(judgeScans([scanFixture('npm-audit/clean.json')], { security: { licences } })).toMatchObject({ verdict: 'unverified', said: ['scan-missing unverified components'] }));
  test('are not judged where nobody asks', () => expect(judgeScans([lock])).toMatchObject({ verdict: 'pass', details: { licences: null } }));
});

describe('a scan that proves nothing blocks', () => {
  const told = (toldTime: string | null, scan = audit) => judgeScans([scan], { toldTime, security: { severity: 'critical' } }).said.filter((one) => one.startsWith('scan'));
  test('where nobody says when it was made', () => {
    expect(told(null)).toEqual(['scan-undated unverified npm-audit/report.json']);
    expect(told(null, lock)).toEqual([]);
  });
  test.each([['2026-11-21T06:00:00Z', []], ['2026-11-21T05:59:59Z', ['scan-too-old unverified npm-audit/report.json']], ['2026-11-22T06:04:00Z', []], ['2026-11-22T06:06:00Z', ['scan-undated unverified npm-audit/report.json']], ['2026-11-22T07:30:00+02:00', []]])('made at %s', (time, expected) => expect(told(time)).toEqual(expected));
  test('what a file records outweighs what is told, also where it is no time', () => {
    const trivy = (CreatedAt: string) => scanOf(JSON.stringify({ ...JSON.parse(fixture('trivy/report.json')), CreatedAt }), { path: 'trivy.json' });
    expect([told('2026-11-21T10:00:00Z', trivy('2026-11-01T00:00:00Z')), told('2026-11-21T10:00:00Z', trivy('yesterday')), told('2026-11-21T10:00:00Z', trivy('2026-11-21 09:00:00'))]).toEqual([['scan-too-old unverified trivy.json'], ['scan-undated unverified trivy.json'], ['scan-undated unverified trivy.json']]);
    expect(judgeScans([trivy('2026-11-20T09:00:00Z')], { security: { maxAge: '2d' } }).said.filter((one) => one.startsWith('scan'))).toEqual([]);
  });
  test('where it failed, looked at nothing, or is of another commit', () => {
    const said = judgeScans([scanFixture('npm-audit/refused.json'), scanFixture('osv-scanner/empty.json'), scanFixture('trivy/report.json', { commits: ['b'.repeat(40)] })]);
    expect([said.verdict, said.said, said.judgement.findings.map(({ reason }) => reason)]).toEqual(['unverified', ['scan-failed unverified npm-audit/refused.json', 'scan-failed unverified osv-scanner/empty.json', 'scan-of-another-commit unverified trivy/report.json'], ['unproven', 'nothing-checked', 'wrong-subject']]);
  });
  test('where it was named and is not there, or the policy expects it', () => {
    expect(judgeScans([audit], { missing: ['scans/*.sarif'], security: { scans: ['NPM audit', 'zizmor'], severity: 'critical' } }).said.filter((one) => one.startsWith('scan'))).toEqual(['scan-missing unverified zizmor', 'scan-missing unverified scans/*.sarif']);
    expect(judgeScans([scanFixture('npm-audit/refused.json')], { security: { scans: ['npm audit'] } }).said).toContain('scan-missing unverified npm audit');
  });
  test('nothing at all is nothing checked', () => expect(judgeScans([])).toMatchObject({ verdict: 'unverified', said: ['evidence/nothing-checked unverified default'] }));
  test('a policy may let one reason pass in writing, and then it warns', () => expect(judgeScans([scanFixture('npm-audit/clean.json')], { toldTime: null, rules: { reasons: { unproven: 'warn' } } }).verdict).toBe('warn'));
});

describe('exceptions', () => {
  const except = (exceptions: readonly object[], more: object = {}) => judgeScans([audit, lock, scanFixture('osv-scanner/report.json')], { security: { exceptions, ...more } });
  test('of package, version and any name of the advisory are shown as waived, with who answers for them', () => {
    const { judgement, said, details, verdict } = except([{ package: 'lodash', version: '4.17.20', advisory: 'ghsa-35jh-r3h4-6jhm', ...excepted }, { package: 'minimist', version: '1.2.5', advisory: 'CVE-2021-44906', ...excepted }]);
    expect([verdict, said.toSorted()]).toEqual(['pass', ['vulnerable waived lodash 4.17.20 CVE-2021-23337', 'vulnerable waived minimist 1.2.5 CVE-2021-44906']]);
    expect(judgement.findings[0]?.waiver).toEqual({ owner: '@acme/security', reason: 'never called', expires: '2027-01-31' });
    expect(details.exceptions.map(({ state }) => state)).toEqual(['used', 'used']);
  });
  test.each([['another version', { version: '4.17.19' }], ['another package', { package: 'lodash-es' }], ['another advisory', { advisory: 'CVE-2021-44906' }]])('of %s excuse nothing, and are said to be unused', (_, changes) => {
    const { said, verdict } = except([{ package: 'lodash', version: '4.17.20', advisory: 'CVE-2021-23337', ...excepted, ...changes }]);
    expect([verdict, said.filter((one) => one.startsWith('exception')).length, said.some((one) => one.includes('waived'))]).toEqual(['fail', 1, false]);
  });
  test('hold through their last day, and then the finding is back', () => {
    const on = (expires: string) => except([{ package: 'lodash', version: '4.17.20', advisory: 'CVE-2021-23337', ...excepted, expires }]).said.filter((one) => one.includes('CVE-2021-23337'));
    expect([on('2026-11-21'), on('2026-11-20')]).toEqual([['vulnerable waived lodash 4.17.20 CVE-2021-23337'], ['vulnerable fail lodash 4.17.20 CVE-2021-23337', 'exception-expired warn lodash 4.17.20 CVE-2021-23337']]);
  });
  test('of a licence excuse that licence only', () => {
    const judge = (licence: string) => judgeScans([lock], { security: { licences: { ...licences, own: ['spdx-ranges'] }, exceptions: [{ package: 'buffers', version: '0.1.1', licence, ...excepted }] } }).said;
    expect([judge('NOASSERTION'), judge('MIT')]).toEqual([['licence-unknown waived buffers 0.1.1'], ['licence-unknown unverified buffers 0.1.1', 'exception-unused warn buffers 0.1.1 MIT']]);
  });
  test('do not reach weaknesses and secrets, which waivers do', () => {
    const waivers = [{ rule: 'security/weakness-found', path: '.github/**', owner: 'me', reason: 'later', expires: '2027-01-31' }];
    expect(judgeScans([scanFixture('zizmor/ci.sarif')], { rules: { waivers } }).said.every((one) => one.includes(' waived '))).toBe(true);
  });
});

test('drift reports are shown beside the result and change nothing of it', () => {
  const context = [{ kind: 'drift-report', key: 'parser', verdict: 'fail' as const, reason: null, message: null, summary: { checked: 4, fail: 4, unverified: 0, warn: 0 }, contentDigest: null }];
  const [without, beside] = [judgeScans([audit, lock]), judgeScans([audit, lock], { context })];
  expect([beside.judgement, beside.details.context]).toEqual([without.judgement, context]);
});

test('the same files in any order give the same document', () => {
  const scans = [audit, lock, scanFixture('osv-scanner/report.json'), scanFixture('trivy/report.json'), scanFixture('sarif/codeql.sarif'), scanFixture('dependabot/alerts.json')];
  const [one, other] = [scans, scans.toReversed()].map((order) => judgeScans(order, { security: { licences } }));
  expect(other?.judgement.findings).toEqual(one?.judgement.findings);
  expect(other?.details.scans).toEqual(one?.details.scans);
  expect(other?.details.vulnerabilities.map(({ advisory, scans: seen }) => [advisory, seen])).toEqual(one?.details.vulnerabilities.map(({ advisory, scans: seen }) => [advisory, seen]));
});

test('a fingerprint is of the thing, not of the severity or the scanner that came first', () => {
  const print = (scans: readonly ReturnType<typeof scanFixture>[]) => judgeScans(scans).judgement.findings.find(({ keys }) => keys['advisory'] === 'CVE-2021-23337')?.fingerprint;
  expect(print([scanFixture('trivy/report.json')])).toBe(print([audit, lock, scanFixture('osv-scanner/report.json')]));
});

test('the fixtures themselves hold what the tests above rest on', () => {
  expect([contentOf(audit).vulnerabilities.length, contentOf(lock).components?.length, toConfig({}).severity, now.toISOString().slice(0, 10)]).toEqual([3, 5, 'high', '2026-11-22']);
});
