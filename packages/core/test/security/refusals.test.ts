import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixture, refusalOf, scanFixture, scanOf } from './security-world.js';

const json = (value: unknown): string => JSON.stringify(value);
const trivy = JSON.parse(fixture('trivy/report.json'));

describe('a file that proves nothing is refused, and says why', () => {
  test.each([
    ['npm-audit/refused.json', 'unproven: says that `npm audit` failed: the registry answered 405.'],
    ['npm-audit/no-lock.json', 'unproven: says that `npm audit` failed: ENOLOCK.'],
    ['npm-audit/nothing.json', 'nothing-checked: says that it looked at no dependency.'],
    ['osv-scanner/empty.json', 'nothing-checked: lists no package'],
    ['trivy/nothing.json', 'nothing-checked: holds no result'],
    ['dependabot/forbidden.json', 'permission-denied: is an answer of GitHub that refuses the list (403).'],
  ])('%s', (name, expected) => expect(refusalOf(scanFixture(name)).slice(0, expected.length)).toBe(expected));

  test.each([
    ['no JSON', 'x', 'malformed-document: is no JSON'],
    ['a key twice', '{"SchemaVersion":2,"SchemaVersion":2,"Results":[]}', 'malformed-document: is no JSON'],
    ['an empty file', '', 'malformed-document: is no JSON'],
    ['a text', '"clean"', 'unknown-schema: is in no format'],
    ['an object of nobody', '{}', 'unknown-schema: is in no format'],
    ['an empty list', '[]', 'nothing-checked: is an empty list'],
    ['an empty list of pages', '[[]]', 'nothing-checked: is an empty list'],
    ['an audit of npm 6', json({ advisories: {}, metadata: {} }), 'unknown-schema: is an audit of npm 6'],
    ['an audit of a later npm', json({ auditReportVersion: 3 }), "unknown-schema: is of version 3 of npm's audit reports"],
    ['an audit without its list', json({ auditReportVersion: 2, vulnerabilities: [] }), 'malformed-document: has no mapping'],
    ['an audit that does not say what it looked at', json({ auditReportVersion: 2, vulnerabilities: {} }), 'malformed-document: does not say how many'],
    ['a schema of Trivy that is not known', json({ ...trivy, SchemaVersion: 3 }), 'unknown-schema: is of schema version 3'],
    ['a list of Trivy that is none', json({ ...trivy, Results: [{ Target: 'a', Secrets: {} }] }), 'malformed-document: holds a result whose lists are none'],
    ['an entry of Trivy that is none', json({ ...trivy, Results: [{ Target: 'a', Vulnerabilities: ['CVE-1'] }] }), 'malformed-document: holds a result whose lists are none'],
    ['results of osv-scanner that are none', json({ results: [7], experimental_config: {} }), 'malformed-document: has no list `results`'],
    ['an alert without its state', json([{ number: 1, security_advisory: {} }]), 'malformed-document: holds an alert without its state'],
    ['an alert that is none', json([{ security_advisory: {}, state: 'open' }, 7]), 'malformed-document: holds something that is no alert'],
    ['a CycloneDX list of nothing', json({ bomFormat: 'CycloneDX', components: [] }), 'nothing-checked: lists no component'],
    ['an SPDX document without packages', json({ spdxVersion: 'SPDX-2.3' }), 'malformed-document: has no list `packages`'],
    ['npm ls with an error', json({ name: 'a', version: '1', error: {}, dependencies: {} }), 'unproven: holds an error of npm'],
    ['npm ls with something missing', json({ name: 'a', problems: ['missing: b@1'], dependencies: { b: {} } }), 'partial: says that packages are missing'],
    ['SARIF without a run', json({ version: '2.1.0', runs: [] }), 'nothing-checked: holds no run'],
    ['SARIF of a tool that failed', json({ version: '2.1.0', runs: [{ results: [], invocations: [{ executionSuccessful: false }] }] }), 'unproven: holds a run of which the tool itself says that it failed'],
  ])('%s', (_, text, expected) => expect(refusalOf(scanOf(text)).slice(0, expected.length)).toBe(expected));

  test.each([30, 100])('a list of exactly %i alerts may be the first page of several; as a list of pages it is whole', (size) => {
    const [alert] = JSON.parse(fixture('dependabot/alerts.json'));
    const page = Array.from({ length: size }, () => alert);
    expect([refusalOf(scanOf(json(page))).slice(0, 8), refusalOf(scanOf(json([page]))), refusalOf(scanOf(json([...page, alert])))]).toEqual(['partial:', 'read', 'read']);
  });

  test('no answer names the registry, which may be an internal one', () => expect(refusalOf(scanFixture('npm-audit/refused.json'))).not.toContain('registry.example'));
});

describe('what a file is called', () => {
  test('an empty list of Dependabot counts where it is called so', () => expect([refusalOf(scanOf('[]', { format: 'dependabot' })), refusalOf(scanOf('[[]]', { format: 'dependabot' }))]).toEqual(['read', 'read']));
  test('a file that is called what it is not is refused', () => {
    expect(refusalOf(scanFixture('npm-audit/report.json', { format: 'trivy' }))).toBe('unknown-schema: is called trivy, but looks like npm-audit.');
    expect(refusalOf(scanOf('{}', { format: 'osv-scanner' }))).toMatch(/^malformed-document/);
  });
});

describe('the commit that a scan is of', () => {
  test.each(['trivy/report.json', 'sarif/codeql.sarif'])('%s of another commit says nothing of this one', (name) => {
    expect(refusalOf(scanFixture(name, { commits: ['b'.repeat(40)] }))).toMatch(/^wrong-subject: tells of the commit a{40}/);
    expect(refusalOf(scanFixture(name))).toBe('read');
    // Outside a repository nobody knows.
    expect(refusalOf(scanFixture(name, { commits: [] }))).toBe('read');
  });
});

test('whatever a file holds, reading it ends in an answer', () => {
  const names = ['auditReportVersion', 'vulnerabilities', 'metadata', 'results', 'Results', 'SchemaVersion', 'ArtifactName', 'bomFormat', 'components', 'spdxVersion', 'packages', 'lockfileVersion', 'runs', 'version', 'dependencies', 'name'];
  const value = fc.oneof(fc.constantFrom(2, '2.1.0', 'CycloneDX', 'SPDX-2.3', null, true), fc.anything());
  const document = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 6 });
  fc.assert(fc.property(fc.oneof(document, fc.array(fc.anything())), (content) => {
    expect(['read', 'refused']).toContain(scanOf(JSON.stringify(content)).outcome.state);
  }), { numRuns: 500 });
});
