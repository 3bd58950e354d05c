import { describe, expect, test } from '@jest/globals';
import { judgeSecret, judgeVulnerability, tellSuppressed, type Secret, type Suppressed } from '../../src/security/judge-findings.js';
import type { Vulnerability } from '../../src/security/merge-vulnerabilities.js';
import { noVersion } from '../../src/security/no-version.js';

const inPackage: Vulnerability = {
  advisory: 'CVE-2026-1', ids: ['CVE-2026-1'], ecosystem: 'npm', package: 'lodash', version: '4.17.20', severity: 'high', title: 'Command injection', url: null, fixedIn: null, path: null, line: null, tool: null, scans: ['a.json'], places: [], count: 1,
};
const inFile: Vulnerability = { ...inPackage, advisory: 'js/xss', package: null, version: null, ecosystem: null, tool: 'CodeQL', path: 'src/a.js', line: 3, title: 'Cross-site scripting' };
const judged = (one: Vulnerability, changes: Partial<Vulnerability> = {}) => judgeVulnerability({ ...one, ...changes }, 'high');

describe('a vulnerability of a package', () => {
  const found = {
    rule: 'security/vulnerable', keys: { package: 'lodash', version: '4.17.20', advisory: 'CVE-2026-1' }, check: 'vulnerability:CVE-2026-1:lodash@4.17.20', outcome: 'fail', expected: 'nothing at or above high', actual: 'high',
    location: null, message: 'lodash 4.17.20: CVE-2026-1: Command injection (high).',
  };
  test('is named with its version, its severity and what blocks', () => expect(judged(inPackage)).toEqual(found));
  test('is not told below what blocks', () => expect([judged(inPackage, { severity: 'low' }), judged(inPackage, { severity: 'medium' }), judged(inPackage, { severity: 'critical' })?.actual]).toEqual([null, null, 'critical']));
  test('that is mended says where, and what to update to', () => {
    expect(judged(inPackage, { fixedIn: '4.17.21', url: 'https://example.org/1' })).toEqual({ ...found, message: `${found.message} Mended in 4.17.21. https://example.org/1`, remedy: expect.stringMatching(/^Update lodash to 4\.17\.21;/) });
    expect(judged(inPackage, { fixedIn: '' })).toEqual(found);
  });
  test('of which nobody knows the version says how to tell it', () => {
    const unknown = { ...found, keys: { ...found.keys, version: noVersion }, check: `vulnerability:CVE-2026-1:lodash@${noVersion}`, message: 'lodash (no version known): CVE-2026-1: Command injection (high).', remedy: expect.stringContaining('`sbom`') };
    expect([judged(inPackage, { version: null }), judged(inPackage, { version: null, severity: null })?.keys]).toEqual([unknown, { ...unknown.keys, path: '' }]);
  });
  test('of unknown severity is not verified', () => {
    // In whichever file it is installed: fingerprints of packages know no file.
    expect(judged(inPackage, { severity: null, path: 'package-lock.json' })).toMatchObject({ keys: { ...found.keys, path: '' }, location: { path: 'package-lock.json' } });
    expect(judged(inPackage, { severity: null })).toEqual({
      ...found, rule: 'security/severity-unknown', keys: { ...found.keys, path: '' }, outcome: 'unverified', reason: 'unproven', actual: 'unknown', message: 'lodash 4.17.20: CVE-2026-1: Command injection (of unknown severity).',
    });
  });
});

describe('a weakness in a file', () => {
  const found = {
    rule: 'security/weakness-found', keys: { tool: 'CodeQL', rule: 'js/xss', path: 'src/a.js' }, check: 'weakness:CodeQL:js/xss:src/a.js', outcome: 'fail', expected: 'nothing at or above high', actual: 'high',
    location: { path: 'src/a.js', line: 3 }, message: 'js/xss in src/a.js: Cross-site scripting (high).',
  };
  test('is named by its rule and place', () => expect([judged(inFile), judged(inFile, { line: null })?.location]).toEqual([found, { path: 'src/a.js' }]));
  test('whose file or tool nobody names', () => {
    expect(judged(inFile, { path: null, tool: null, line: null })).toEqual({ ...found, keys: { tool: '', rule: 'js/xss', path: '' }, check: 'weakness::js/xss:', location: null, message: 'js/xss in an unnamed file: Cross-site scripting (high).' });
  });
  test('of unknown severity is not verified, and known by its file', () => {
    expect(judged(inFile, { severity: null })).toMatchObject({ rule: 'security/severity-unknown', keys: { package: '', version: '', advisory: 'js/xss', path: 'src/a.js' }, outcome: 'unverified', reason: 'unproven' });
    expect(judged(inFile, { severity: null, path: null })?.keys['path']).toBe('');
  });
});

test('a secret is told by its place alone', () => {
  const secret: Secret = { tool: 'gitleaks', rule: 'aws-key', path: 'a.env', line: 7, scans: ['s.sarif'] };
  const found = { rule: 'security/secret-found', keys: { tool: 'gitleaks', rule: 'aws-key', path: 'a.env' }, check: 'secret:gitleaks:aws-key:a.env', outcome: 'fail' };
  expect(judgeSecret(secret)).toEqual({ ...found, message: 'a.env:7 holds a secret: aws-key of gitleaks.', location: { path: 'a.env', line: 7 } });
  expect(judgeSecret({ ...secret, line: null })).toEqual({ ...found, message: 'a.env holds a secret: aws-key of gitleaks.', location: { path: 'a.env' } });
});

test('what somebody dismissed is shown with why, and blocks nothing', () => {
  const one: Suppressed = { scan: 's.sarif', tool: 'CodeQL', advisory: 'js/xss', path: 'a.js', line: 7, justification: 'escaped before' };
  const found = { rule: 'security/weakness-found', keys: { tool: 'CodeQL', rule: 'js/xss', path: 'a.js' }, check: null, outcome: 'not-applicable' };
  expect(tellSuppressed(one)).toEqual({ ...found, message: 'js/xss in a.js:7 is suppressed by CodeQL (s.sarif): escaped before.', location: { path: 'a.js', line: 7 } });
  expect(tellSuppressed({ ...one, line: null, justification: '' })).toEqual({ ...found, message: 'js/xss in a.js is suppressed by CodeQL (s.sarif), without a justification.', location: { path: 'a.js' } });
  expect(tellSuppressed({ ...one, path: null, justification: null })).toEqual({ ...found, keys: { ...found.keys, path: '' }, message: 'js/xss is suppressed by CodeQL (s.sarif), without a justification.', location: null });
});
