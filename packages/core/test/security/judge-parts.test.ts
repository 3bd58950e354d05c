import { describe, expect, test } from '@jest/globals';
import { toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { refuseScan, type Scan } from '../../src/security/scan.js';
import { toComponent, toFound, toScan } from './scan-data.js';
import { judgeScans } from './security-world.js';

const findingsOf = (...args: Parameters<typeof judgeScans>) => judgeScans(...args).judgement.findings;
const missing = (scan: string, message: string, remedy?: string): FindingDraft => ({ rule: 'security/scan-missing', keys: { scan }, check: `scan:${scan}`, outcome: 'unverified', reason: 'missing-evidence', message, ...(remedy === undefined ? {} : { remedy }) });
const refused = (path: string): Scan => ({ path, format: null, outcome: refuseScan('malformed-document', 'is no JSON.') });

describe('what is not there', () => {
  test('is named as it was named', () => {
    expect(findingsOf([toScan('a.json')], { missing: ['scans/*.sarif'] })).toEqual([toFinding(missing('scans/*.sarif', 'No file is named as `scans/*.sarif`: no scanner has left one.'))]);
  });
  test('though the policy expects it is named by its tool, with both ways out', () => {
    const expected = missing('zizmor', '`security.scans` expects a report of zizmor, and none of the files that could be read is one.', 'Run zizmor before this step, and name its report; or take it off `security.scans`.');
    expect(findingsOf([toScan('a.json')], { security: { scans: ['trivy', 'zizmor'] } })).toEqual([toFinding(expected)]);
  });
  test.each([
    ['in any letters', toScan('a.json', { tool: { name: 'ZIZMOR', version: '1' } }), []],
    ['one of several tools of one file', toScan('a.json', { tool: { name: 'CodeQL, zizmor', version: null } }), []],
    ['another format', toScan('a.json', {}, 'osv-scanner'), ['zizmor']],
    ['a tool whose name holds that of another', toScan('a.json', { tool: { name: 'zizmor-like', version: null } }), ['zizmor']],
    ['half a scan', toScan('a.json', { tool: { name: 'zizmor', version: null }, flaw: { reason: 'partial', message: 'is a part.' } }), ['zizmor']],
    ['a file that cannot be read', refused('zizmor'), ['zizmor']],
  ])('is looked for by its tool and its format: %s', (_, scan, absent) => {
    expect(findingsOf([scan], { security: { scans: ['zizmor'] } }).filter(({ rule }) => rule === 'security/scan-missing').map(({ keys }) => keys['scan'])).toEqual(absent);
  });
  test('is not missed where the format of a file says what it is', () => expect(findingsOf([toScan('a.json', {}, 'osv-scanner')], { security: { scans: ['OSV-Scanner'] } })).toEqual([]));
});

describe('a list of components', () => {
  const licences = { allow: ['MIT'] };
  const withoutList = toFinding(missing('components', 'Licences are to be judged (`security.licences`), and no list of components could be read.', 'Hand one over as `sbom`: package-lock.json, or what `npm sbom` writes.'));
  test('is asked for where licences are to be judged and there is none', () => {
    expect(findingsOf([toScan('a.json')], { security: { licences } })).toEqual([withoutList]);
    expect(findingsOf([refused('a.json')], { security: { licences } })).toContainEqual(withoutList);
  });
  test('is enough among scans that list none', () => expect(findingsOf([toScan('a.json'), toScan('bom.json', { components: [toComponent('a')] }), refused('z.json')], { security: { licences } }).map(({ rule }) => rule)).toEqual(['security/scan-failed']));
  test('tells which version is installed: the lock file of a folder that of its own folder, any other list that of every folder', () => {
    const audit = toScan('audit.json', { vulnerabilities: [toFound({ version: null, path: 'web/package.json' })] });
    const lists = (format: Scan['format']) => [audit, toScan('api/list.json', { components: [toComponent('left-pad', { version: '2.0.0' })] }, format), toScan('web/list.json', { components: [toComponent('left-pad')] }, format)];
    const versions = (scans: readonly Scan[]) => judgeScans(scans).details.vulnerabilities.map(({ version }) => version);
    expect([versions(lists('lockfile')), versions(lists('cyclonedx')), versions(lists(null).slice(0, 2)), versions(lists('lockfile').slice(0, 2))]).toEqual([['1.0.0'], [null], ['2.0.0'], [null]]);
  });
});

describe('secrets', () => {
  const secret = { rule: 'aws-key', path: 'a.env', line: 7 };
  const detail = { tool: 'gitleaks', rule: 'aws-key', path: 'a.env', line: 7, scans: ['a.sarif', 'b.sarif'], outcome: 'fail' };
  const [one, other] = [toScan('a.sarif', { tool: { name: 'gitleaks', version: null }, secrets: [secret, { ...secret, line: 9 }] }), toScan('b.sarif', { tool: { name: 'many', version: null }, secrets: [{ ...secret, tool: 'gitleaks', line: 8 }] })];
  test('that two scans find in one file are one, at the place that the first of them names', () => {
    for (const scans of [[one, other], [other, one]]) {
      const { details, judgement } = judgeScans(scans);
      expect([details.secrets, judgement.findings.map(({ location }) => location)]).toEqual([[detail], [{ path: 'a.env', line: 7 }]]);
    }
  });
  test('stand in the order of their tools, rules and files', () => {
    const scan = toScan('a.sarif', { secrets: ['c', 'a', 'b'].map((path) => ({ ...secret, path })) });
    const { details } = judgeScans([scan, toScan('b.sarif', { secrets: [{ ...secret, tool: 'A' }] })]);
    expect(details.secrets.map(({ tool, path, scans }) => [tool, path, scans])).toEqual([['A', 'a.env', ['b.sarif']], ['Trivy', 'a', ['a.sarif']], ['Trivy', 'b', ['a.sarif']], ['Trivy', 'c', ['a.sarif']]]);
  });
});

test('what is dismissed is told in the order of the files, whichever was named first', () => {
  const suppressed = [{ advisory: 'js/xss', path: 'a.js', line: 1, justification: 'escaped' }];
  const scans = [toScan('b.sarif', { suppressed }), toScan('a.sarif', { suppressed: [{ ...suppressed[0], tool: 'own', advisory: 'x', path: null, line: null, justification: null }] }), toScan('c.json', { vulnerabilities: [toFound()] })];
  const { details, judgement } = judgeScans(scans);
  expect([details.scans.map(({ path }) => path), details.suppressed.map(({ scan }) => scan)]).toEqual([['a.sarif', 'b.sarif', 'c.json'], ['a.sarif', 'b.sarif']]);
  expect(judgement.findings.map(({ message }) => message)).toEqual(['left-pad 1.0.0: CVE-2026-1: Pads without end (high).', 'x is suppressed by own (a.sarif), without a justification.', 'js/xss in a.js:1 is suppressed by Trivy (b.sarif): escaped.']);
});

test('every scan, missing file, vulnerability, secret and component is counted once, and findings of the policy are told', () => {
  const scan = toScan('a.json', { vulnerabilities: [toFound({ severity: 'low' })], secrets: [{ rule: 'r', path: 'p', line: null }], components: [toComponent('a'), toComponent('b', { licence: null })] });
  const changed: FindingDraft = { rule: 'policy/changed', keys: { path: 'c.yml' }, check: null, outcome: 'warn', message: 'It was changed.' };
  const { judgement } = judgeScans([scan, toScan('b.json')], { missing: ['c.json'], security: { licences: { allow: ['MIT'] } }, policyFindings: [changed] });
  expect(judgement.summary).toEqual({ checked: 7, pass: 4, warn: 0, fail: 1, unverified: 2, waived: 0, notApplicable: 0 });
  expect(judgement.findings.map(({ rule }) => rule)).toEqual(['security/secret-found', 'security/licence-unknown', 'security/scan-missing', 'policy/changed']);
});

describe('an exception', () => {
  const agreed = { package: 'left-pad', version: '1.0.0', advisory: 'CVE-2026-1', owner: '@acme/security', reason: 'never called', expires: '2026-11-21' };
  const scans = [toScan('a.json', { vulnerabilities: [toFound()] })];
  const shared: Pick<FindingDraft, 'keys' | 'check' | 'outcome'> = { keys: { package: 'left-pad', version: '1.0.0', subject: 'CVE-2026-1' }, check: null, outcome: 'warn' };
  test('that has ended is told once, by its owner and last day, and excuses nothing', () => {
    const [found, ended, ...rest] = findingsOf(scans, { security: { exceptions: [{ ...agreed, expires: '2026-11-20' }] } });
    expect([found?.outcome, found?.waiver, rest]).toEqual(['fail', null, []]);
    expect(ended).toEqual(toFinding({ ...shared, rule: 'security/exception-expired', message: 'The exception of @acme/security for CVE-2026-1 in left-pad 1.0.0 expired on 2026-11-20.', expected: 'valid on the day of the check', actual: '2026-11-20' }));
  });
  test('that matches nothing is told, and whether it has ended is no matter then', () => {
    const unused = (subject: string) => toFinding({ ...shared, keys: { ...shared.keys, subject }, rule: 'security/exception-unused', message: `The exception of @acme/security for ${subject} in left-pad 1.0.0 matches nothing.` });
    expect(findingsOf([toScan('a.json')], { security: { exceptions: [agreed, { ...agreed, advisory: 'CVE-2026-2', expires: '2026-11-20' }, { ...agreed, advisory: undefined, licence: 'MIT' }] } }).toSorted((a, b) => (a.message < b.message ? -1 : 1))).toEqual([unused('CVE-2026-1'), unused('CVE-2026-2'), unused('MIT')]);
  });
  test('on its last day excuses what it is about', () => expect(findingsOf(scans, { security: { exceptions: [agreed] } }).map(({ outcome, waiver }) => [outcome, waiver])).toEqual([['waived', { owner: '@acme/security', reason: 'never called', expires: '2026-11-21' }]]));
});
