import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '@shipworthy/report';
import { checksOf } from '../../src/findings/index.js';
import { sampleFinding, sampleSecurity } from '../sample-documents.js';

const findings = [
  sampleFinding('security/vulnerable', 'fail', { keys: { package: 'minimist', version: '1.2.5', advisory: 'CVE-2021-44906' } }),
  sampleFinding('security/severity-unknown', 'unverified', { reason: 'unproven', keys: { package: 'minimist', version: '(no version)', advisory: 'CVE-1', path: '' } }),
  sampleFinding('security/secret-found', 'fail', { keys: { tool: 'gitleaks', rule: 'github-pat', path: 'deploy.sh' } }),
  sampleFinding('security/licence-unknown', 'unverified', { reason: 'unproven', keys: { package: 'buffers', version: '0.1.1' } }),
  sampleFinding('security/scan-failed', 'unverified', { reason: 'unproven', keys: { scan: 'scans/broken.json' } }),
  sampleFinding('security/exception-unused', 'warn', { keys: { package: 'a', version: '1', subject: 'CVE-9' } }),
];
const document = sampleSecurity({ verdict: 'fail', findings, summary: { checked: 7, pass: 2, fail: 2, unverified: 3 } });

describe('the summary of a security report', () => {
  const text = renderMarkdown(document);
  test.each([
    ['a scan, with when it was made and who says so', '| `scans/audit.json` | ✅ passed | npm audit | `2026-11-21T10:00:00.000Z`, as the workflow says | 1 critical, 1 medium, 1 of unknown severity | 1 |  | 1 |'],
    ['the lock file, which is no scan', '| `package-lock.json` | ✅ passed | npm audit | part of the commit |'],
    ['a scan that failed', '| `scans/broken.json` | ❓ not verified |  | not known |'],
    ['a vulnerability with its other names', '| ❌ failed | `CVE-2021-44906` `GHSA-xvch-5gv4-984h` | `minimist 1.2.5`, in 2 scans | critical | Prototype Pollution | `1.2.6` |'],
    ['what nobody knows the severity of', '| ❓ not verified | `CVE-1` | `minimist` | unknown |'],
    ['what is below, apart', '<details><summary>Below high: listed, not blocking (1)</summary>'],
    ['a secret by its place', '| `deploy.sh:5` | ❌ failed | `github-pat` | gitleaks |'],
    ['a licence that is not stated', '| none stated | ❓ not verified | 1 |'],
    ['an exception with who answers for it', '| `lodash` | `4.17.20` | `CVE-2` | used | @&#8203;acme/security | never called | `2027-01-31` |'],
    ['what is suppressed, with why', '| `R2` | `src/b.js:7` | a number by then | `scans/a.sarif` |'],
    ['the context', '| `drift-report:parser` | fail | 4 checked, 1 failed, 0 not verified, 0 with warnings |'],
    ['a refused context', '| `drift-report:old` | refused: wrong-subject |  |'],
  ])('shows %s', (_, row) => expect(text).toContain(row));

  test('of nothing shows nothing', () => {
    const empty = renderMarkdown(sampleSecurity({ details: { scans: [], vulnerabilities: [], licences: null, secrets: [], suppressed: [], exceptions: [], context: [] } }));
    expect(empty).not.toMatch(/### (Scans|Vulnerabilities|Secrets|Licences|Exceptions|Beside)/);
  });
});

test('every finding belongs to what it is about; one about an exception to nothing', () => {
  const { checks, others } = checksOf(document);
  expect(checks.map(({ what, name, weight, findings: own }) => `${what} ${name}: ${weight} ${own.length}`)).toEqual([
    'scan scans/audit.json: pass 0', 'scan package-lock.json: pass 0', 'scan scans/broken.json: unverified 1', 'vulnerability CVE-1 of minimist (no version): unverified 1', 'vulnerability CVE-2021-44906 of minimist 1.2.5: fail 1',
    'secret github-pat in deploy.sh: fail 1', 'component buffers 0.1.1: unverified 1',
  ]);
  expect(others.map(({ rule }) => rule)).toEqual(['security/exception-unused']);
});
