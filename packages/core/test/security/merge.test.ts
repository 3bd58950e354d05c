import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeVulnerabilities, type Sighting } from '../../src/security/merge-vulnerabilities.js';
import type { Component } from '../../src/compare/formats/list-components.js';
import { indexComponents, placeVersions } from '../../src/security/place-versions.js';
import { contentOf, judgeScans, scanFixture, scanOf } from './security-world.js';

const ofRegistry = (ecosystem: string) => ({ package: { name: 'a', version: '1.0.0', ecosystem }, vulnerabilities: [{ id: 'CVE-2026-1', summary: 'Bad', database_specific: { severity: 'HIGH' } }] });
const twoRegistries = scanOf(JSON.stringify({ results: [{ source: { path: 'sbom.json', type: 'sbom' }, packages: [ofRegistry('npm'), ofRegistry('PyPI')] }] }), { path: 'osv.json' });

const index = (components: readonly Component[]) => indexComponents(components.map((component) => ({ component, lockfile: null })));

function sighting(changes: Partial<Sighting> = {}): Sighting {
  return { ids: ['CVE-1'], package: 'a', ecosystem: 'npm', version: '1.0.0', places: [], severity: 'high', title: 'Bad', url: null, fixedIn: null, path: null, line: null, count: 1, scan: 'one.json', tool: 'One', ...changes };
}
const brief = (sightings: readonly Sighting[]): string[] => mergeVulnerabilities(sightings).map(({ advisory, package: name, version, severity, scans }) => [advisory, name ?? '-', version ?? '-', severity ?? '-', scans.join('+')].join(' '));

describe('the same finding of two scanners is one', () => {
  test('by an alias, and a chain of aliases joins all; it is as severe as the worst says', () => {
    expect(brief([sighting({ ids: ['GHSA-1'], severity: 'medium' }), sighting({ ids: ['CVE-1'], scan: 'two.json', severity: null })])).toEqual(['CVE-1 a 1.0.0 - two.json', 'GHSA-1 a 1.0.0 medium one.json']);
    expect(brief([sighting({ ids: ['GHSA-1'], severity: 'medium' }), sighting({ ids: ['CVE-1'], scan: 'two.json', severity: null }), sighting({ ids: ['ghsa-1', 'CVE-1'], scan: 'three.json', severity: 'critical' })])).toEqual(['CVE-1 a 1.0.0 critical one.json+three.json+two.json']);
  });
  test('but not of two versions, two packages or two kinds of packages', () => {
    expect(brief([sighting(), sighting({ version: '2.0.0' }), sighting({ package: 'b' }), sighting({ ecosystem: 'pypi' })]).length).toBe(4);
  });
  test('and of two registries each is called with its own, so that what excuses one does not excuse the other', () => {
    const names = (sightings: readonly Sighting[]) => mergeVulnerabilities(sightings).map(({ package: name }) => name);
    expect(names([sighting(), sighting({ ecosystem: 'pypi' })])).toEqual(['npm:a', 'pypi:a']);
    // Where nothing is to be told apart, nothing is called otherwise than before.
    expect(names([sighting(), sighting({ ecosystem: 'pypi', ids: ['CVE-2'] }), sighting({ ecosystem: 'pypi', version: '2.0.0' })])).toEqual(['a', 'a', 'a']);
    expect(names([sighting(), sighting({ ecosystem: null })])).toEqual(['a', 'a']);
    const found = judgeScans([twoRegistries], { security: { severity: 'high' } }).judgement.findings;
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const excusing = (name: string) => judgeScans([twoRegistries], { security: { severity: 'high', exceptions: [{ package: name, version: '1.0.0', advisory: 'CVE-2026-1', owner: 'ada', reason: 'unused', expires: '2026-12-31' }] } });
    const outcomesOf = (name: string) => excusing(name).judgement.findings.filter(({ rule }) => rule === 'security/vulnerable').map(({ keys, outcome }) => `${keys['package'] ?? ''} ${outcome}`);
    expect([outcomesOf('a'), outcomesOf('npm:a')]).toEqual([['npm:a fail', 'pypi:a fail'], ['pypi:a fail', 'npm:a waived']]);
  });
  test('what names no version joins those that do, all of them; alone it stays', () => {
    const audit = sighting({ version: null, scan: 'audit.json', severity: 'critical' });
    expect(brief([audit, sighting(), sighting({ version: '2.0.0' })])).toEqual(['CVE-1 a 1.0.0 critical audit.json+one.json', 'CVE-1 a 2.0.0 critical audit.json+one.json']);
    expect(brief([audit, sighting({ ids: ['CVE-2'] })])).toEqual(['CVE-1 a - critical audit.json', 'CVE-2 a 1.0.0 high one.json']);
  });
  test('an address is one of the web, or none', () => expect(mergeVulnerabilities([sighting({ url: 'javascript:alert(1)' }), sighting({ url: 'https://osv.dev/CVE-1', scan: 'two.json' })])[0]?.url).toBe('https://osv.dev/CVE-1'));
  test('a weakness in a file is one for each tool, rule and file', () => {
    const weakness = sighting({ package: null, ecosystem: null, version: null, ids: ['R1'], path: 'a.js' });
    expect(brief([weakness, { ...weakness, scan: 'again.json' }, { ...weakness, path: 'b.js' }, { ...weakness, tool: 'Two' }])).toEqual(['R1 - - high again.json+one.json', 'R1 - - high one.json', 'R1 - - high one.json']);
  });
  test('npm audit, osv-scanner, Trivy and Dependabot of one project agree on three', () => {
    const components = contentOf(scanFixture('npm/package-lock.json')).components ?? [];
    const all = ['npm-audit/report.json', 'osv-scanner/report.json', 'trivy/report.json', 'dependabot/alerts.json'].flatMap((scan) => contentOf(scanFixture(scan)).vulnerabilities.flatMap((one) => placeVersions(one, index(components))).map((one) => ({ ...one, scan: scan.split('/')[0] ?? '', tool: scan })));
    expect(brief(all)).toEqual(['DS-0002 - - high trivy', 'CVE-2020-28500 lodash 4.17.20 medium npm-audit+osv-scanner', 'CVE-2021-23337 lodash 4.17.20 high dependabot+npm-audit+osv-scanner+trivy', 'CVE-2021-44906 minimist 1.2.5 critical npm-audit+osv-scanner+trivy']);
  });
  test('in any order the same come out, and none is lost', () => {
    const id = fc.constantFrom('CVE-1', 'CVE-2', 'GHSA-1', 'GHSA-2', 'X-1');
    const one = fc.record({ ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }), package: fc.constantFrom('a', 'b', null), version: fc.constantFrom('1', '2', null), severity: fc.constantFrom('low' as const, 'high' as const, null), scan: fc.constantFrom('s', 't'), tool: fc.constantFrom('S', 'T') }).map((changes) => sighting({ ...changes, ...(changes.package === null ? { version: null, ecosystem: null } : {}) }));
    const shuffled = fc.array(one, { maxLength: 8 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(fc.property(shuffled, ([list, again]) => {
      expect(brief(again.map((each) => ({ ...each, ids: each.ids.toSorted() })))).toEqual(brief(list.map((each) => ({ ...each, ids: each.ids.toSorted() }))));
      const merged = mergeVulnerabilities(list);
      for (const each of list) expect(merged.some((group) => group.package === each.package && group.scans.includes(each.scan) && each.ids.some((name) => group.ids.includes(name)))).toBe(true);
    }));
  });
});

describe('which version is installed', () => {
  const found = { ...sighting({ version: null }), places: ['node_modules/a'] };
  const component = (version: string | null, place: string | null = null, more: object = {}) => ({ name: 'a', plainName: 'a', version, ecosystem: 'npm', place, licence: null, ...more });
  const versions = (...components: readonly ReturnType<typeof component>[]): (string | null)[] => placeVersions(found, index(components)).map(({ version }) => version);
  test('by the place', () => expect(versions(component('1', 'node_modules/a'), component('2', 'node_modules/b/node_modules/a'))).toEqual(['1']));
  test('each version that stands at one of its places', () => expect(placeVersions({ ...found, places: ['node_modules/a', 'x/a', 'y/a'] }, index([component('1', 'node_modules/a'), component('2', 'x/a'), component('2', 'y/a')])).map(({ version }) => version)).toEqual(['1', '2']));
  test('by the only version of the name', () => expect(versions(component('1'), component('1'), component(null))).toEqual(['1']));
  test('not where there are several, where one place is not known, or for another kind of package', () => {
    expect([versions(component('1'), component('2')), versions(), versions(component('1', null, { ecosystem: 'pypi' }))]).toEqual([[null], [null], [null]]);
    expect(placeVersions({ ...found, places: ['node_modules/a', 'gone'] }, index([component('1', 'node_modules/a'), component('2')])).map(({ version }) => version)).toEqual([null]);
  });
  test('what a scanner says stays', () => expect(placeVersions(sighting(), index([component('2')]))[0]?.version).toBe('1.0.0'));
});
