import { describe, expect, test } from '@jest/globals';
import { renderMarkdown, toJunit } from '@shipworthy/report';
import { sampleFinding, sampleGateResult, sampleReadiness, sampleRequirement, sha } from '../sample-documents.js';

const lineWith = (text: string, part: string): string | undefined => text.split('\n').find((line) => line.startsWith('|') && line.includes(part));

test('what was verified, each requirement, each gate and each README, with no second table that says the same', () => {
  const text = renderMarkdown(sampleReadiness());
  expect(text).toContain('- Bundle: `Logs/TelemetryBundles/1.4.0`, a folder with 4 files of 2048 bytes\n- Candidate: version `1.4.0`, commit `cccccccccccc`\n- Thresholds: `release`');
  expect(text).toContain('| Area | Requirement | Status | Files |\n| --- | --- | --- | --- |\n| `Telemetry` | `rollup-csv` | ✅ present | `Telemetry/rollup-csv-20261120.csv` |');
  expect(text).toContain(`| \`Telemetry\` | ✅ passed | 4 | \`Telemetry/README.md\` | \`${sha('6')}\` | \`Telemetry/bundle.json\` |`);
  expect(text).toContain('Nothing that must not be published was found in 4 files.');
  expect(text).not.toMatch(/### Checks|What comes next/);
});

describe('a requirement', () => {
  test.each([
    [{ outcome: 'fail', status: 'missing', files: [] }, '| `x` | ❌ failed: missing |  |'],
    [{ outcome: 'warn', status: 'missing', level: 'warn', files: [] }, '| `x` | ⚠️ warning: missing |  |'],
    [{ outcome: 'not-applicable', status: 'missing-optional', files: [] }, '| `x` | ➖ does not apply: missing-optional |  |'],
    [{ outcome: 'pass', status: 'missing-optional', files: [] }, '| `x` | ➖ missing-optional |  |'],
    [{ outcome: 'waived', status: 'missing', files: [] }, '| `x` | 🔕 waived: missing |  |'],
    [{ title: 'Daily rollup | all' }, '| `x` Daily rollup &#124; all | ✅ present |'],
    [{ files: ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, sha256: sha('1'), bytes: 1 })) }, '| ✅ present | `a`, `b`, `c`, 2 more |'],
  ])('%j', (more: object, row) => {
    expect(lineWith(renderMarkdown(sampleReadiness({ areas: [{ gates: [], requirements: [sampleRequirement('x', more)] }] })), '`x`')).toContain(row);
  });

  test('whose evidence is too old is not verified, unless the policy lets that pass', () => {
    const finding = sampleFinding('bundle/too-old', 'unverified', { reason: 'too-old', keys: { bundle: 'candidate', area: 'Telemetry', requirement: 'x' } });
    const areas = [{ gates: [], requirements: [sampleRequirement('x', { outcome: 'unverified' })] }];
    const rowWith = (reasons: object) => lineWith(renderMarkdown(sampleReadiness({ areas, findings: [finding], policy: { source: 'base', commit: null, reasons } as never })), '`Telemetry/x-');
    expect(rowWith({})).toContain('❓ not verified: present');
    expect(rowWith({ 'too-old': 'warn' })).toContain('⚠️ not verified, permitted by policy: present');
  });
});

describe('a gate', () => {
  test.each([
    [{}, '| `g` | `61.2346 %` | `>= 60 %` | `1.23457 %` | 12 | ✅ passed |'],
    [{ value: 59.9999999, margin: -0.0000001, outcome: 'fail' }, '| `g` | `59.9999999 %` | `>= 60 %` | `-1e-7 %` | 12 | ❌ failed |'],
    [{ value: 1234567, threshold: '>= 1234567', margin: 0 }, '| `g` | `1234567 %` | `>= 1234567 %` | `0 %` | 12 | ✅ passed |'],
    [{ value: ['BOYO', 'W|'], threshold: 'contains BOYO', margin: null, unit: null, samples: null }, '| `g` | <code>&#91;"BOYO","W&#124;"&#93;</code> | `contains BOYO` |  |  | ✅ passed |'],
    [{ value: null, margin: null, outcome: 'unverified', samples: 0 }, '| `g` | nothing | `>= 60 %` |  | 0 | ❓ not verified |'],
  ])('%j', (more: object, row) => {
    expect(lineWith(renderMarkdown(sampleReadiness({ areas: [{ requirements: [], gates: [sampleGateResult('g', more)] }] })), '`g`')).toContain(row);
  });

  test('that fails has its finding in its own case of the JUnit report, not in that of its area', () => {
    const finding = sampleFinding('bundle/gate-failed', 'fail', { message: 'too slow', keys: { bundle: 'candidate', area: 'Telemetry', gate: 'g' } });
    const xml = toJunit([sampleReadiness({ verdict: 'fail', findings: [finding], areas: [{ gates: [sampleGateResult('g', { outcome: 'fail' })] }] })]);
    expect(xml).toMatch(/<testcase [^>]*name="[^"]*Telemetry\/g"[^>]*>\s*<failure/);
    expect(xml).not.toMatch(/<testcase [^>]*name="area [^>]*>\s*<failure/);
  });
});

test('of many rows the ones that passed are folded, and the worst stands first', () => {
  const requirements = Array.from({ length: 40 }, (_, index) => sampleRequirement(`r${index}`, index === 20 ? { outcome: 'warn', status: 'missing', files: [] } : index === 30 ? { outcome: 'fail', status: 'missing', files: [] } : {}));
  const text = renderMarkdown(sampleReadiness({ areas: [{ requirements }] }));
  expect(text).toContain('### Requirements\n\n| Area | Requirement | Status | Files |\n| --- | --- | --- | --- |\n| `Telemetry` | `r30` | ❌ failed: missing |  |\n| `Telemetry` | `r20` | ⚠️ warning: missing |  |\n\n<details><summary>Requirements: 38 passed</summary>');
});

test('of each thing that blocks the kind of obstacle and the next command', () => {
  const finding = sampleFinding('bundle/requirement-missing', 'fail', { message: 'Telemetry has no `x`.', location: { path: 'Logs', line: 3 } });
  const blockers = [{ fingerprint: finding.fingerprint, category: 'missing-proof', next: 'shipworthy telemetry-bundle-readiness --mode publish' }];
  const text = renderMarkdown(sampleReadiness({ verdict: 'fail', findings: [finding], details: { blockers } }));
  expect(text).toContain('### What comes next (1)\n\n| Category | What blocks | Next command |\n| --- | --- | --- |\n| `missing-proof` | `bundle/requirement-missing` at `Logs:3`: Telemetry has no `x`. | `shipworthy telemetry-bundle-readiness --mode publish` |');
});

test('of what must not be published the counts and the places, never what it is', () => {
  const hit = { rule: 'cloud-key', category: 'secret', path: 'Telemetry/a.json', line: 1, column: 2 };
  const hits = [hit, { ...hit, line: 9 }, { ...hit, category: 'personal-data', rule: 'e-mail', path: 'Telemetry/b.json' }];
  const text = renderMarkdown(sampleReadiness({ details: { redaction: { files: 4, hits, more: 5 } } }));
  expect(text).toContain('### Redaction (8 in 4 files, 5 of them not listed)\n\n| Category | Kind | Hits | Files |\n| --- | --- | --- | --- |\n| `secret` | `cloud-key` | 2 | `Telemetry/a.json` |\n| `personal-data` | `e-mail` | 1 | `Telemetry/b.json` |');
});

test('a bundle that is not there has no tables', () => {
  const text = renderMarkdown(sampleReadiness({ areas: [], details: { bundle: null, profile: null, redaction: null, candidate: { version: null, commit: null } } }));
  expect(text).toContain('### What was verified\n\n- Candidate: no version, no commit');
  expect(text).not.toMatch(/### (Requirements|Gates|Areas|Redaction)/);
});
