import { describe, expect, test } from '@jest/globals';
import type { FoundVulnerability } from '../../src/security/scan.js';
import { commit, contentOf, fixture, scanFixture, scanOf } from './security-world.js';

const brief = ({ package: name, version, ids, severity, fixedIn }: FoundVulnerability): string => [name, version, ids.join('='), severity, fixedIn].filter((part) => part !== null).join(' ');

describe('what scanners write is read as it comes', () => {
  test('SARIF of zizmor: weaknesses in files, each as severe as its level', () => {
    const scan = scanFixture('zizmor/ci.sarif');
    const { tool, time, vulnerabilities, secrets } = contentOf(scan);
    expect([scan.format, tool, time, secrets]).toEqual(['sarif', { name: 'zizmor', version: '1.32.0' }, null, []]);
    expect(vulnerabilities.map(({ ids, severity, path, line, title }) => [ids[0], severity, path, line, title.split(':')[0]])).toEqual([
      ['zizmor/artipacked', 'medium', '.github/workflows/ci.yml', 7, 'credential persistence through GitHub Actions artifacts'],
      ['zizmor/excessive-permissions', 'medium', '.github/workflows/ci.yml', 4, 'overly broad permissions'],
      ['zizmor/dangerous-triggers', 'high', '.github/workflows/ci.yml', 2, 'use of fundamentally insecure workflow trigger'],
      ['zizmor/template-injection', 'high', '.github/workflows/ci.yml', 8, 'code injection via template expansion'],
      ['zizmor/unpinned-uses', 'high', '.github/workflows/ci.yml', 7, 'unpinned action reference'],
    ]);
  });

  test.each([['npm/bom.cdx.json', 'cyclonedx', 'npm cli', '11.19.1'], ['npm/bom.spdx.json', 'spdx', 'npm cli', '11.19.1'], ['npm/package-lock.json', 'lockfile', 'package-lock.json', null]])('the components of %s, with their licences', (name, format, tool, version) => {
    const scan = scanFixture(name);
    const content = contentOf(scan);
    expect([scan.format, content.tool.name, content.tool.version, content.time === null]).toEqual([format, tool, version, format === 'lockfile']);
    expect(content.components?.map(({ plainName, version: own, ecosystem, licence }) => [plainName, own, ecosystem, licence === 'NOASSERTION' ? null : licence])).toEqual([
      ['buffers', '0.1.1', 'npm', null], ['lodash', '4.17.20', 'npm', 'MIT'], ['minimist', '1.2.5', 'npm', 'MIT'], ['node-forge', '1.3.1', 'npm', '(BSD-3-Clause OR GPL-2.0)'], ['spdx-ranges', '2.1.1', 'npm', '(MIT AND CC-BY-3.0)'],
    ]);
  });

  test('npm ls lists components without licences', () => {
    const scan = scanFixture('npm/npm-ls.json');
    expect([scan.format, contentOf(scan).components?.map(({ plainName, licence }) => `${plainName} ${String(licence)}`)]).toEqual(['npm-ls', ['buffers null', 'lodash null', 'minimist null', 'node-forge null', 'spdx-ranges null']]);
  });

  test('npm audit: the advisories of each package; what is vulnerable through another says nothing of its own', () => {
    const scan = scanFixture('npm-audit/report.json');
    expect([scan.format, contentOf(scan).vulnerabilities.map(brief)]).toEqual(['npm-audit', ['lodash GHSA-35jh-r3h4-6jhm high', 'lodash GHSA-29mw-wpgm-hmr9 medium', 'minimist GHSA-xvch-5gv4-984h critical']]);
  });

  test('osv-scanner: one for each group of aliases, and clean packages are none', () => {
    const scan = scanFixture('osv-scanner/report.json');
    const { vulnerabilities } = contentOf(scan);
    expect([scan.format, vulnerabilities.map(brief)]).toEqual(['osv-scanner', [
      'lodash 4.17.20 GHSA-29mw-wpgm-hmr9=CVE-2020-28500 medium 4.17.21', 'lodash 4.17.20 GHSA-35jh-r3h4-6jhm=CVE-2021-23337 high 4.17.21', 'minimist 1.2.5 GHSA-xvch-5gv4-984h=CVE-2021-44906 critical 1.2.6',
    ]]);
    expect(vulnerabilities[0]?.path).toBe('package-lock.json');
    expect(contentOf(scanFixture('osv-scanner/clean-all-packages.json')).vulnerabilities).toEqual([]);
  });

  test('Trivy: vulnerabilities, misconfigurations, secrets, what was ignored, when and of which commit', () => {
    const scan = scanFixture('trivy/report.json');
    const { tool, time, revisions, vulnerabilities, secrets, suppressed } = contentOf(scan);
    expect([scan.format, tool, time, revisions]).toEqual(['trivy', { name: 'Trivy', version: '0.70.0' }, '2026-11-21T09:30:00.123456789Z', [commit]]);
    expect(vulnerabilities.map(brief)).toEqual(['lodash 4.17.20 CVE-2021-23337=GHSA-35jh-r3h4-6jhm high 4.17.21', 'minimist 1.2.5 CVE-2021-44906=GHSA-xvch-5gv4-984h critical 1.2.6, 0.2.4', 'DS-0002 high']);
    expect(secrets).toEqual([{ rule: 'aws-access-key-id', path: 'deploy.sh', line: 3 }]);
    expect(suppressed).toEqual([{ advisory: 'CVE-2020-28500', path: 'package-lock.json', line: null, justification: 'ignored: the expression is never built from input: .trivyignore.yaml' }]);
  });

  test('Dependabot: open alerts; dismissed ones with the reason, fixed ones not at all', () => {
    const scan = scanFixture('dependabot/alerts.json');
    const { vulnerabilities, suppressed } = contentOf(scan);
    expect([scan.format, vulnerabilities.map(brief)]).toEqual(['dependabot', ['lodash GHSA-35jh-r3h4-6jhm=CVE-2021-23337 high 4.17.21']]);
    expect(suppressed).toEqual([{ advisory: 'GHSA-29mw-wpgm-hmr9', path: 'package-lock.json', line: null, justification: 'not_used: only at build time' }]);
    expect(contentOf(scanOf(`[${fixture('dependabot/alerts.json')}, []]`)).vulnerabilities.map(brief)).toEqual(vulnerabilities.map(brief));
  });

  test('SARIF of a scanner for secrets, or of a rule about them: the place, never the words', () => {
    expect(contentOf(scanFixture('sarif/gitleaks.sarif'))).toMatchObject({ secrets: [{ tool: 'gitleaks', rule: 'github-pat', path: 'deploy.sh', line: 5 }], vulnerabilities: [] });
    const { secrets, vulnerabilities, suppressed, time, revisions } = contentOf(scanFixture('sarif/codeql.sarif'));
    expect([secrets, time, revisions]).toEqual([[{ tool: 'CodeQL', rule: 'js/hardcoded-credentials', path: 'src/login.js', line: 3 }], '2026-11-21T09:10:00Z', [commit]]);
    // Under review is not accepted.
    expect([vulnerabilities.map(({ path }) => path), suppressed]).toEqual([['src/orders.js'], [{ tool: 'CodeQL', advisory: 'js/sql-injection', path: 'src/db.js', line: 12, justification: 'the value is a number by then' }]]);
  });
});

describe('what a reader must not lose', () => {
  test('npm: a package that is vulnerable through one that is not listed is told by itself', () => {
    const report = { auditReportVersion: 2, vulnerabilities: { a: { name: 'a', severity: 'critical', via: ['b'], nodes: ['node_modules/a'] }, b: { name: 'b', severity: 'high', via: ['a'], nodes: [] } }, metadata: { dependencies: { total: 2 } } };
    expect(contentOf(scanOf(JSON.stringify(report))).vulnerabilities.map(brief)).toEqual(['a npm:a critical', 'b npm:b high']);
  });

  test('npm: an advisory without an address goes by its number', () => {
    const report = { auditReportVersion: 2, vulnerabilities: { a: { name: 'a', via: [{ source: 7, title: 'Bad', severity: 'catastrophic' }], nodes: [] } }, metadata: { dependencies: { total: 1 } } };
    expect(contentOf(scanOf(JSON.stringify(report))).vulnerabilities.map(({ ids, severity }) => [ids, severity])).toEqual([[['npm-7'], null]]);
  });

  const osv = (entry: object) => contentOf(scanOf(JSON.stringify({ results: [{ source: { path: 'go.mod', type: 'lockfile' }, packages: [{ package: { name: 'stdlib', version: '1.20', ecosystem: 'Go' }, ...entry }] }], experimental_config: {} }))).vulnerabilities;
  test('osv-scanner: a record in no group, and a severity by vector alone, by word alone, by both the worse, or by nobody', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    const four = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
    const record = (id: string, more: object) => ({ id, summary: id, ...more });
    const found = osv({ vulnerabilities: [record('GO-1', { severity: [{ type: 'CVSS_V3', score: vector }] }), record('GO-2', { database_specific: { severity: 'MODERATE' } }), record('GO-3', { severity: [{ type: 'CVSS_V3', score: vector }], database_specific: { severity: 'LOW' } }), record('GO-4', { severity: [{ type: 'CVSS_V4', score: four }] }), record('GO-5', { severity: [{ type: 'CVSS_V4', score: four }], database_specific: { severity: 'HIGH' } })] });
    expect(found.map(({ ids, severity, ecosystem }) => [ids[0], severity, ecosystem])).toEqual([['GO-1', 'critical', 'golang'], ['GO-2', 'medium', 'golang'], ['GO-3', 'critical', 'golang'], ['GO-4', null, 'golang'], ['GO-5', 'high', 'golang']]);
  });
  test('osv-scanner: of a group the score that the scanner states counts, also for CVSS 4.0', () => {
    expect(osv({ groups: [{ ids: ['GO-1', 'GHSA-1'], max_severity: '9.3' }], vulnerabilities: [{ id: 'GO-1' }, { id: 'GHSA-1', database_specific: { severity: 'HIGH' } }] }).map(({ ids, severity }) => [ids, severity])).toEqual([[['GO-1', 'GHSA-1'], 'critical']]);
    expect(osv({ groups: [{ ids: ['GO-1'], max_severity: '' }], vulnerabilities: [{ id: 'GO-1' }] })[0]?.severity).toBe(null);
  });

  test('Trivy: where its own word is UNKNOWN, a score counts, and without one nobody knows', () => {
    const trivy = (more: object) => contentOf(scanOf(JSON.stringify({ SchemaVersion: 2, ArtifactName: '.', Results: [{ Target: 'a', Class: 'lang-pkgs', Type: 'gomod', Vulnerabilities: [{ VulnerabilityID: 'CVE-1', PkgName: 'x', InstalledVersion: '1', Severity: 'UNKNOWN', ...more }] }] }))).vulnerabilities[0]?.severity;
    expect([trivy({}), trivy({ CVSS: { nvd: { V3Score: 8.1 } } }), trivy({ CVSS: { nvd: { V40Score: 9.1 }, ghsa: { V3Score: 5 } } }), trivy({ CVSS: { nvd: { V3Vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N' } } })]).toEqual([null, 'high', 'critical', 'medium']);
  });

  test('Trivy: two advisories among the references are a guess, and licences that it found are components', () => {
    const one = { VulnerabilityID: 'CVE-1', PkgName: 'x', InstalledVersion: '1', Severity: 'LOW', DataSource: { ID: 'ghsa' } };
    const links = (...ids: string[]) => ids.map((id) => `https://github.com/advisories/${id}`);
    const report = { SchemaVersion: 2, ArtifactName: '.', Results: [{ Target: 'a', Vulnerabilities: [{ ...one, References: links('GHSA-aaaa-bbbb-cccc', 'GHSA-dddd-eeee-ffff') }, { ...one, DataSource: { ID: 'nvd' }, References: links('GHSA-aaaa-bbbb-cccc') }] }, { Target: 'b', Class: 'license', Licenses: [{ PkgName: 'x', Name: 'GPL-3.0', Severity: 'HIGH' }, { PkgName: '', FilePath: 'LICENSE', Name: 'MIT' }] }] };
    const { vulnerabilities, components } = contentOf(scanOf(JSON.stringify(report)));
    expect([vulnerabilities.map(({ ids }) => ids), components?.map(({ plainName, licence }) => `${plainName} ${String(licence)}`)]).toEqual([[['CVE-1'], ['CVE-1']], ['x GPL-3.0', 'LICENSE MIT']]);
  });

  test('CycloneDX: vulnerabilities in the list, what its analysis dismisses, and several licences at once', () => {
    const document = {
      bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { timestamp: '2026-11-21T09:00:00Z', tools: { components: [{ type: 'application', group: 'anchore', name: 'syft', version: '1.38.0' }] } },
      components: [{ 'bom-ref': 'r1', type: 'library', group: 'org.example', name: 'core', version: '2.0', purl: 'pkg:maven/org.example/core@2.0?type=jar', licenses: [{ license: { id: 'MIT' } }, { license: { name: 'Our own' } }], components: [{ 'bom-ref': 'r2', name: 'inner', version: '1', licenses: [{ expression: 'MIT OR ISC' }] }] }],
      vulnerabilities: [
        { id: 'CVE-1', references: [{ id: 'GHSA-1' }], ratings: [{ severity: 'low' }, { score: 9.9 }], affects: [{ ref: 'r1' }, { ref: 'r2' }], description: 'Bad.\nVery.' }, { id: 'CVE-2', affects: [{ ref: 'gone' }] }, { id: 'CVE-3' },
        { id: 'CVE-4', analysis: { state: 'not_affected', detail: 'not reachable' }, affects: [{ ref: 'r1' }] },
      ],
    };
    const { tool, components, vulnerabilities, suppressed } = contentOf(scanOf(JSON.stringify(document)));
    expect([tool, components?.map(({ plainName, licence }) => [plainName, licence])]).toEqual([{ name: 'anchore syft', version: '1.38.0' }, [['org.example:core', '(MIT) AND (Our own)'], ['inner', 'MIT OR ISC']]]);
    expect(vulnerabilities.map(brief)).toEqual(['org.example:core 2.0 CVE-1=GHSA-1 critical', 'inner 1 CVE-1=GHSA-1 critical', 'gone CVE-2', '(no component) CVE-3']);
    expect(suppressed).toEqual([{ advisory: 'CVE-4', path: null, line: null, justification: 'not_affected: not reachable' }]);
  });

  test('SPDX: what somebody concluded outweighs what is declared', () => {
    const spdx = (more: object) => contentOf(scanOf(JSON.stringify({ spdxVersion: 'SPDX-2.3', creationInfo: { created: '2026-11-21T09:00:00Z', creators: ['Organization: x', 'Tool: sbom-tool-4.1.2'] }, packages: [{ name: 'a', SPDXID: 'x', versionInfo: '1', ...more }] })));
    expect(spdx({}).tool).toEqual({ name: 'sbom-tool', version: '4.1.2' });
    expect([{ licenseConcluded: 'MIT', licenseDeclared: 'GPL-3.0-only' }, { licenseConcluded: 'NOASSERTION', licenseDeclared: 'ISC' }, { licenseConcluded: 'NOASSERTION', licenseDeclared: 'NOASSERTION' }, {}].map((one) => spdx(one).components?.[0]?.licence)).toEqual(['MIT', 'ISC', 'NOASSERTION', null]);
  });

  test('npm: licences as they were written before', () => {
    const lock = { lockfileVersion: 3, packages: { '': {}, 'node_modules/a': { version: '1', license: { type: 'MIT' } }, 'node_modules/b': { version: '1', licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] }, 'node_modules/c': { version: '1' } } };
    expect(contentOf(scanOf(JSON.stringify(lock))).components?.map(({ licence }) => licence)).toEqual(['MIT', '(MIT) OR (GPL-2.0)', null]);
  });
});
