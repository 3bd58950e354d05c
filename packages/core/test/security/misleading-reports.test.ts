import { describe, expect, test } from '@jest/globals';
import { mergeVulnerabilities } from '../../src/security/merge-vulnerabilities.js';
import { toUtc } from '../../src/security/to-utc.js';
import { contentOf, judgeScans, refusalOf, scanOf } from './security-world.js';

const time = '2026-11-21T10:00:00Z';
const exception = { owner: '@acme/security', reason: 'not reachable', expires: '2026-12-31' };

const json = (value: unknown, path = 'scan.json') => scanOf(JSON.stringify(value), { path });
const trivyOf = (...Vulnerabilities: object[]) => json({ SchemaVersion: 2, ArtifactName: '.', CreatedAt: time, Results: [{ Target: 'image (debian 12)', Class: 'os-pkgs', Type: 'debian', Vulnerabilities }] });
const bomOf = (components: object[], more: object = {}, path = 'bom.json') => json({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { timestamp: time }, components, ...more }, path);
const spdxOf = (more: object) => json({ spdxVersion: 'SPDX-2.3', creationInfo: { created: time, creators: [] }, ...more });
const auditOf = (vulnerabilities: object, path = 'audit.json') => json({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { total: 9 } } }, path);
const lockOf = (packages: object, path: string) => json({ lockfileVersion: 3, packages: { '': {}, ...packages } }, path);
const runOf = (results: object[], more: object = {}) => ({ tool: { driver: { name: 'scanner', rules: [] } }, invocations: [{ executionSuccessful: true, endTimeUtc: time }], results, ...more });
const logOf = (...runs: object[]) => json({ version: '2.1.0', runs });
const at = (uri: string) => [{ physicalLocation: { artifactLocation: { uri } } }];

describe('an exception covers what it names, and nothing else', () => {
  test('an advisory of a distribution speaks of many vulnerabilities: it is no name of any of them', () => {
    const openssl = { PkgName: 'openssl', InstalledVersion: '3.0.1', VendorIDs: ['DSA-5343-1'] };
    const scan = trivyOf({ ...openssl, VulnerabilityID: 'CVE-2023-0215', Severity: 'HIGH' }, { ...openssl, VulnerabilityID: 'CVE-2023-0286', Severity: 'CRITICAL' });
    const { said } = judgeScans([scan], { security: { exceptions: [{ package: 'openssl', version: '3.0.1', advisory: 'CVE-2023-0215', ...exception }] } });
    expect(said).toEqual(['vulnerable fail openssl 3.0.1 CVE-2023-0286', 'vulnerable waived openssl 3.0.1 CVE-2023-0215']);
  });

  const license = (id: string) => [{ license: { id } }];
  const namesakes = bomOf([{ name: 'a', version: '1', purl: 'pkg:npm/a@1', licenses: license('MPL-2.0') }, { name: 'a', version: '1', purl: 'pkg:pypi/a@1', licenses: license('GPL-3.0-only') }]);
  test('of two packages of one name in two registries the licence of one does not excuse the other', () => {
    const security = { licences: { allow: ['MIT'] }, exceptions: [{ package: 'a', version: '1', licence: 'MPL-2.0', ...exception }] };
    expect(judgeScans([namesakes], { security }).verdict).toBe('fail');
    expect(judgeScans([bomOf([{ name: 'a', version: '1', purl: 'pkg:npm/a@1', licenses: license('MPL-2.0') }])], { security }).said).toEqual(['licence-not-allowed waived a 1']);
  });

  test('two lock files install two versions at one place: nobody knows which one npm audit means', () => {
    const audit = auditOf({ a: { name: 'a', severity: 'high', via: [{ source: 1, title: 'Bad', url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc', severity: 'high' }], nodes: ['node_modules/a'] } });
    const locks = [lockOf({ 'node_modules/a': { version: '1.0.0' } }, 'one/package-lock.json'), lockOf({ 'node_modules/a': { version: '2.0.0' } }, 'two/package-lock.json')];
    const security = { exceptions: [{ package: 'a', version: '1.0.0', advisory: 'GHSA-aaaa-bbbb-cccc', ...exception }] };
    expect(judgeScans([audit, ...locks], { security }).said).toContain('vulnerable fail a (no version) GHSA-aaaa-bbbb-cccc');
    expect(judgeScans([audit, ...locks.slice(0, 1)], { security }).said).toContain('vulnerable waived a 1.0.0 GHSA-aaaa-bbbb-cccc');
  });

  test('of two places that npm audit names the list knows one: the other one may hold another version', () => {
    const audit = auditOf({ a: { name: 'a', severity: 'high', via: [{ source: 1, title: 'Bad', severity: 'high' }], nodes: ['node_modules/a', 'node_modules/b/node_modules/a'] } });
    expect(judgeScans([audit, lockOf({ 'node_modules/a': { version: '1.0.0' } }, 'package-lock.json')]).said).toEqual(['vulnerable fail a (no version) npm-1']);
  });

  test('Dependabot speaks of the lock file of another folder: that may install another version', () => {
    const alert = (manifest: string) => ({ state: 'open', dependency: { package: { ecosystem: 'npm', name: 'a' }, manifest_path: manifest }, security_advisory: { ghsa_id: 'GHSA-aaaa-bbbb-cccc', summary: 'Bad', severity: 'high' }, security_vulnerability: { severity: 'high' } });
    const osv = json({ results: [{ source: { path: 'one/package-lock.json', type: 'lockfile' }, packages: [{ package: { name: 'a', version: '1.0.0', ecosystem: 'npm' }, vulnerabilities: [{ id: 'GHSA-aaaa-bbbb-cccc', database_specific: { severity: 'HIGH' } }] }] }] }, 'osv.json');
    const security = { exceptions: [{ package: 'a', version: '1.0.0', advisory: 'GHSA-aaaa-bbbb-cccc', ...exception }] };
    const said = (manifest: string) => judgeScans([osv, json([alert(manifest)], 'alerts.json')], { security }).said;
    expect(said('one/package.json')).toEqual(['vulnerable waived a 1.0.0 GHSA-aaaa-bbbb-cccc']);
    expect(said('two/package-lock.json')).toEqual(['vulnerable fail a (no version) GHSA-aaaa-bbbb-cccc', 'vulnerable waived a 1.0.0 GHSA-aaaa-bbbb-cccc']);
  });
});

describe('what a report holds is judged, though the report itself proves too little', () => {
  const permitted = { partial: 'warn', unproven: 'warn', 'nothing-checked': 'warn', 'wrong-subject': 'warn' } as const;
  const bad = { ruleId: 'r', level: 'error', locations: at('src/a.ts') };
  test.each([
    ['a scan that stumbled', logOf(runOf([bad], { invocations: [{ executionSuccessful: true, endTimeUtc: time, toolExecutionNotifications: [{ level: 'error', message: { text: 'x' } }] }] }))],
    ['a scan that failed', logOf(runOf([bad], { invocations: [{ executionSuccessful: false, endTimeUtc: time }] }))],
    ['one run that looked for nothing beside one that found something', logOf(runOf([bad]), { tool: { driver: { name: 'other' } } })],
  ])('SARIF: %s, which policy permits', (_name, scan) => {
    const { said, verdict } = judgeScans([scan], { rules: { reasons: permitted } });
    expect([verdict, said]).toEqual(['fail', expect.arrayContaining(['weakness-found fail scanner r src/a.ts', 'scan-failed unverified scan.json'])]);
  });

  test('Dependabot: a full page, which may be the first of several', () => {
    const alert = { state: 'open', dependency: { package: { ecosystem: 'npm', name: 'a' } }, security_advisory: { ghsa_id: 'GHSA-aaaa-bbbb-cccc', severity: 'critical' } };
    expect(judgeScans([json(Array.from({ length: 30 }, () => alert))], { rules: { reasons: permitted } }).verdict).toBe('fail');
  });

  test('CycloneDX: vulnerabilities without a list of components, as a report of vulnerabilities has them', () => {
    const scan = bomOf([], { vulnerabilities: [{ id: 'CVE-1', ratings: [{ severity: 'critical' }], affects: [{ ref: 'urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#a' }] }] });
    expect(judgeScans([scan], { rules: { reasons: permitted } }).verdict).toBe('fail');
    expect(refusalOf(bomOf([], { dependencies: [{ ref: 'a', dependsOn: ['b'] }] }))).toMatch(/^nothing-checked/);
  });
});

describe('SARIF in the shapes that its schema allows', () => {
  const ruled = (properties: object, more: object = {}) => logOf(runOf([{ ruleId: 'r', locations: at('src/a.ts') }], { tool: { driver: { name: 'Semgrep OSS', rules: [{ id: 'r', properties, ...more }] } } }));
  test.each([
    ['the name of the weakness behind its number', ruled({ tags: ['CWE-798: Use of Hard-coded Credentials', 'HIGH CONFIDENCE', 'security'] })],
    ['a hard-coded password', ruled({ tags: ['external/cwe/cwe-259'] })],
    ['a hard-coded key, with a zero before', ruled({ tags: ['CWE-0321'] })],
    ['a list of weaknesses beside the tags', ruled({ cwe: ['CWE-798'] })],
    ['a taxon of the rule', ruled({}, { relationships: [{ target: { id: '798', toolComponent: { name: 'CWE' } } }] })],
  ])('a secret is told by %s', (_name, scan) => {
    expect(contentOf(scan)).toMatchObject({ secrets: [{ rule: 'r', path: 'src/a.ts' }], vulnerabilities: [] });
  });
  test('a weakness of another kind is none', () => {
    expect(contentOf(ruled({ tags: ['CWE-79: Cross-site Scripting', 'external/cwe/cwe-7980', 'secretary'] })).secrets).toEqual([]);
  });

  test('an error of the configuration is a scan that stumbled', () => {
    expect(judgeScans([logOf(runOf([], { invocations: [{ executionSuccessful: true, endTimeUtc: time, toolConfigurationNotifications: [{ level: 'error', message: { text: 'rules not loaded' } }] }] }))]).said).toEqual(['scan-failed unverified scan.json']);
  });

  test('the severity as a word', () => {
    const severity = (stated: unknown) => contentOf(ruled({ 'security-severity': stated })).vulnerabilities[0]?.severity;
    expect(['CRITICAL', 'medium', '7.5', 9.8, 'dire'].map(severity)).toEqual(['critical', 'medium', 'high', 'critical', null]);
  });

  test('the level that a call of the tool gives to a rule', () => {
    const log = (override: object) => logOf(runOf([{ ruleId: 'r', locations: at('a') }], { invocations: [{ executionSuccessful: true, endTimeUtc: time, ruleConfigurationOverrides: [override] }] }));
    const severity = (override: object) => contentOf(log(override)).vulnerabilities[0]?.severity;
    expect([severity({ descriptor: { id: 'r' }, configuration: { level: 'error' } }), severity({ descriptor: { id: 'other' }, configuration: { level: 'error' } }), severity({ descriptor: { id: 'r' }, configuration: { level: 'note' } })]).toEqual(['high', 'medium', 'medium']);
  });

  test('two tools in one log keep their own names', () => {
    const run = (name: string) => runOf([{ ruleId: 'r', level: 'error', locations: at('a') }], { tool: { driver: { name } } });
    expect(judgeScans([logOf(run('one'), run('two'))]).said).toEqual(['weakness-found fail one r a', 'weakness-found fail two r a']);
  });

  test('a short name of another commit', () => {
    const of = (revisionId: string) => refusalOf(logOf(runOf([], { versionControlProvenance: [{ repositoryUri: 'https://example.com/a', revisionId }] })));
    expect([of('bbbbbbb'), of('aaaaaaa'), of('main')]).toEqual([expect.stringMatching(/^wrong-subject: .*bbbbbbb/), 'read', 'read']);
  });

  test.each([
    ['the oldest run counts, also beside a time that is none', [{ endTimeUtc: time }, { endTimeUtc: 'yesterday' }, { endTimeUtc: '2020-01-01T00:00:00Z' }]],
    ['the oldest call of a run', [[{ endTimeUtc: '2020-01-01T00:00:00Z' }, { endTimeUtc: time }]]],
  ])('%s', (_name, runs) => {
    const log = logOf(...runs.map((calls) => runOf([], { invocations: [calls].flat().map((call) => ({ executionSuccessful: true, ...call })) })));
    expect(judgeScans([log]).verdict).toBe('unverified');
  });
});

describe('lists of components', () => {
  const security = { licences: { allow: ['MIT'] } };
  test('SPDX: of several packages that a document describes, none is the project', () => {
    const packages = [{ SPDXID: 'SPDXRef-a', name: 'a', versionInfo: '1', licenseDeclared: 'GPL-3.0-only' }, { SPDXID: 'SPDXRef-b', name: 'b', versionInfo: '1', licenseDeclared: 'MIT' }, { SPDXID: 'SPDXRef-c', name: 'c', versionInfo: '1', licenseDeclared: 'MIT' }];
    expect(judgeScans([spdxOf({ packages, documentDescribes: ['SPDXRef-a', 'SPDXRef-b'] })], { security }).said).toEqual(['licence-not-allowed fail a 1']);
    expect(judgeScans([spdxOf({ packages, documentDescribes: ['SPDXRef-a'] })], { security }).verdict).toBe('pass');
  });

  test('CycloneDX: a licence that cannot be read beside one that can', () => {
    expect(judgeScans([bomOf([{ name: 'a', version: '1', licenses: [{ license: { id: 'MIT' } }, { license: { url: 'https://example.com/terms' } }] }])], { security }).said).toEqual(['licence-unknown unverified a 1']);
  });

  test('CycloneDX: a score of no CVSS says nothing of severity', () => {
    const severity = (rating: object) => contentOf(bomOf([{ name: 'a' }], { vulnerabilities: [{ id: 'CVE-1', ratings: [rating] }] })).vulnerabilities[0]?.severity;
    expect([severity({ score: 0.05, method: 'other' }), severity({ score: 3, method: 'OWASP' }), severity({ score: 9.8, method: 'CVSSv31' }), severity({ score: 9.8 })]).toEqual([null, null, 'critical', 'critical']);
  });

  test('Trivy: a package that states no licence beside those that do', () => {
    const report = { SchemaVersion: 2, ArtifactName: '.', CreatedAt: time, Results: [
      { Target: 'package-lock.json', Class: 'lang-pkgs', Type: 'npm', Packages: [{ Name: 'a', Version: '1', Licenses: ['MIT'], Identifier: { PURL: 'pkg:npm/a@1' } }, { Name: 'b', Version: '2', Identifier: { PURL: 'pkg:npm/b@2' } }] },
      { Target: 'package-lock.json', Class: 'license', Licenses: [{ PkgName: 'a', Name: 'MIT' }] },
    ] };
    expect(judgeScans([json(report)], { security }).said).toEqual(['licence-unknown unverified b 2']);
  });
});

describe('what is no report, or half of one', () => {
  test('npm audit: a reason that is nothing hides no package', () => {
    const scan = auditOf({ a: { name: 'a', severity: 'critical', via: [null], nodes: [] }, b: { name: 'b', severity: 'critical', via: [{}], nodes: [] } });
    expect(judgeScans([scan]).said.toSorted()).toEqual(['vulnerable fail a (no version) npm:a', 'vulnerable fail b (no version) npm:b']);
  });

  test('npm audit: more vulnerable packages are counted than are listed', () => {
    expect(refusalOf(json({ auditReportVersion: 2, vulnerabilities: {}, metadata: { vulnerabilities: { critical: 1, total: 1 }, dependencies: { total: 9 } } }))).toMatch(/^partial/);
  });

  test('Trivy: a result that is no object', () => {
    expect(refusalOf(json({ SchemaVersion: 2, ArtifactName: '.', Results: ['a'] }))).toMatch(/^malformed-document/);
  });

  test('a day that there is not is no time', () => {
    expect(['2026-02-30T10:00:00Z', '2027-02-29T10:00:00Z', '2028-02-29T10:00:00Z', '2026-11-21T24:00:01Z', '2026-11-21T12:00:00+02:00', '2026-11-21T00:30:00+0100'].map(toUtc)).toEqual([null, null, '2028-02-29T10:00:00.000Z', null, '2026-11-21T10:00:00.000Z', '2026-11-20T23:30:00.000Z']);
  });

  test('an address keeps no password, and a title no token', () => {
    const token = ['ghp', '0123456789abcdefghijklmnopqrstuvwxyz'].join('_');
    const { details, judgement } = judgeScans([bomOf([{ 'bom-ref': 'a', name: 'a', version: '1' }], { vulnerabilities: [{ id: 'CVE-1', source: { url: 'https://robot:hunter2secret@example.com/x' }, description: `seen with ${token}`, ratings: [{ severity: 'high' }], affects: [{ ref: 'a' }] }] })]);
    expect(JSON.stringify([details, judgement.findings])).not.toMatch(/hunter2secret|ghp_0123/);
  });

  test('a kernel with thousands of advisories, and one advisory that is found everywhere', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ VulnerabilityID: `CVE-2026-${index}`, PkgName: 'linux-libc-dev', InstalledVersion: '6', Severity: 'LOW' }));
    expect(judgeScans([trivyOf(...many)]).details.vulnerabilities).toHaveLength(3000);
    const [one] = contentOf(trivyOf({ VulnerabilityID: 'CVE-2026-1', PkgName: 'a', InstalledVersion: '1', Severity: 'LOW' })).vulnerabilities;
    const sightings = Array.from({ length: 150_000 }, () => one).flatMap((each) => (each === undefined ? [] : { ...each, scan: 'scan.json', tool: 'Trivy' }));
    expect(mergeVulnerabilities(sightings)).toHaveLength(1);
  });
});
