import { describe, expect, test } from '@jest/globals';
import type { ReceivedEvidence } from '../../../src/evidence/index.js';
import { vulnerabilitiesCriterion } from '../../../src/release/vulnerabilities/index.js';
import { toReceivedEvidence } from '../../evidence/documents.js';
import { toSecurityReport } from '../../security/security-document.js';
import { scanFixture, scanOf } from '../../security/security-world.js';
import { said, toReleaseRun } from '../release-world.js';

const lock = scanFixture('npm/package-lock.json');
const audit = scanFixture('npm-audit/report.json');
const clean = scanFixture('npm-audit/clean.json');
const received = (...parts: Parameters<typeof toSecurityReport>): ReceivedEvidence => toReceivedEvidence(toSecurityReport(...parts), { job: 'scan' });

async function judge(documents: readonly ReceivedEvidence[], { source = 'security-report', severity = 'high', ...config }: { readonly source?: string; readonly severity?: string } & Readonly<Record<string, unknown>> = {}) {
  const result = await vulnerabilitiesCriterion.evaluate(toReleaseRun({ documents, config: { ...config, release: { checklist: { vulnerabilities: [source], severity } } } }));
  return { ...result, said: said('RL-06', result) };
}

describe('RL-06 reads security reports', () => {
  test('and passes by one that passes', async () => {
    const { said: what, note, evidence } = await judge([received([clean, lock])]);
    expect([what, note, evidence.map(({ name }) => name)]).toEqual([['pass'], 'security-report: none at or above high.', ['security-report:default']]);
  });

  test('fails by each vulnerability, weakness and secret at or above its own severity, whatever that of the report was', async () => {
    const { said: what, note } = await judge([received([audit, lock, scanFixture('sarif/gitleaks.sarif')])]);
    expect([what, note]).toEqual([['fail', 'release/vulnerability fail github-pat › deploy.sh', 'release/vulnerability fail lodash 4.17.20 GHSA-35jh-r3h4-6jhm', 'release/vulnerability fail minimist 1.2.5 GHSA-xvch-5gv4-984h'], 'security-report: 3 at or above high, 1 below.']);
    // The report let everything below critical pass; the checklist does not.
    expect((await judge([received([audit, lock], { severity: 'critical' })], { severity: 'medium' })).said.length).toBe(4);
    expect((await judge([received([scanFixture('zizmor/ci.sarif')])])).said).toEqual(['fail', ...['dangerous-triggers', 'template-injection', 'unpinned-uses'].map((rule) => `release/vulnerability fail zizmor/${rule} › .github/workflows/ci.yml`)]);
  });

  test('counts what an exception of today covers as suppressed, and what none covers any longer as open', async () => {
    const exceptions = [['lodash', '4.17.20', 'GHSA-35jh-r3h4-6jhm'], ['minimist', '1.2.5', 'GHSA-xvch-5gv4-984h']].map(([name, version, advisory]) => ({ package: name, version, advisory, owner: 'me', reason: 'never called', expires: '2026-12-31' }));
    const report = received([audit, lock], { exceptions });
    expect((await judge([report], { security: { exceptions } })).note).toBe('security-report: none at or above high, 1 below, 2 suppressed.');
    expect((await judge([report])).said).toEqual(['fail', 'release/vulnerability fail lodash 4.17.20 GHSA-35jh-r3h4-6jhm', 'release/vulnerability fail minimist 1.2.5 GHSA-xvch-5gv4-984h']);
  });

  test('a waiver for what one tool found excuses no other tool, though both call it the same', async () => {
    const secretOf = (name: string) => scanOf(JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver: { name } }, results: [{ ruleId: 'github-pat', locations: [{ physicalLocation: { artifactLocation: { uri: 'a.env' } } }] }] }] }), { path: `${name}.sarif` });
    const scans = [secretOf('gitleaks'), secretOf('trufflehog')];
    const fingerprint = toSecurityReport(scans).findings.find(({ keys }) => keys['tool'] === 'gitleaks')?.fingerprint ?? '';
    const waivers = [{ rule: 'security/secret-found', fingerprint, owner: 'me', reason: 'an example', expires: '2026-12-31' }];
    const { said: what, note } = await judge([received(scans, {}, { rules: { waivers } })], { waivers });
    expect([what, note]).toEqual([['fail', 'release/vulnerability fail github-pat › a.env'], 'security-report: 1 at or above high, 1 suppressed.']);
  });

  test('is unverified by a scan that failed, and by a report that does not count', async () => {
    expect((await judge([received([scanFixture('npm-audit/refused.json'), lock])])).said).toEqual(['unverified', 'release/source-unread unproven security-report:default npm-audit/refused.json']);
    expect((await judge([received([clean], {}, { toldTime: null })])).said).toEqual(['unverified', 'release/source-unread unproven security-report:default npm-audit/clean.json']);
    expect((await judge([received([clean], {}, { subject: { commit: 'c'.repeat(40) } })])).said).toEqual(['unverified', 'release/source-unread wrong-subject security-report:default']);
    expect((await judge([received([clean], {}, { partial: true })])).said).toEqual(['unverified', 'release/source-unread partial security-report:default']);
    expect((await judge([received([])])).said).toEqual(['unverified', 'release/source-unread nothing-checked security-report:default evidence/nothing-checked']);
    const refused = { ...received([clean]), document: null, refusal: { reason: 'unknown-schema' as const, message: 'It is of a later version.' } };
    expect((await judge([refused])).said).toEqual(['unverified', 'release/source-unread unknown-schema security-report:default']);
  });

  test('is unverified where none was handed over, or not the one that is named', async () => {
    expect((await judge([])).said).toEqual(['unverified', 'release/source-unread missing-evidence security-report']);
    expect((await judge([received([clean])], { source: 'security-report:npm' })).said).toEqual(['unverified', 'release/source-unread missing-evidence security-report:npm']);
    expect((await judge([received([clean], {}, { key: 'npm' }), received([audit, lock])], { source: 'security-report:npm' })).said).toEqual(['pass']);
  });

  test('leaves licences to the gate', async () => expect((await judge([received([clean, lock], { licences: { allow: ['ISC'] } })])).said).toEqual(['pass']));
});
