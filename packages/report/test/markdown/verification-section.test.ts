import { expect, test } from '@jest/globals';
import { renderMarkdown } from '@shipworthy/report';
import { sampleVerification, sha } from '../sample-documents.js';

test('a verification says what the evidence is, what was checked, and as loudly what was not', () => {
  const text = renderMarkdown(sampleVerification());
  expect(text).toContain(`- Bundle: \`parser-1.4.0.evidence.zip\`, a zip with 12 files and 3456 bytes, SHA-256 \`${sha('8')}\``);
  expect(text).toMatch(/- Release: `1\.4\.0`, tag `v1\.4\.0`, commit `c+`, repository `o\/r`\n- Result: the evidence is genuine, and says that the release passed\n/);
  expect(text).toContain('### What was checked\n\n- 12 files: the same in the folder');
  expect(text).toContain('### What was not checked\n\n- When it was signed');
  expect(text).toContain('| `attestations/vsa.sigstore.json` | `https://slsa.dev/verification_summary/v1` | `SHA256:key` | ✅ passed |');
  expect(text).toContain('| `attestations/provenance.sigstore.json` | unknown | none that is trusted | not checked |');
});

test.each<[string, 'pass' | 'fail', string | null, string]>([
  ['what cannot be believed', 'fail', null, '- Result: **the evidence cannot be believed**'],
  ['a genuine refusal', 'fail', 'refused', '- Result: **the evidence is genuine, and says that the release was refused**'],
  ['genuine evidence of something else', 'fail', 'passed', '**but it is not the release that was asked for**'],
])('%s', (_what, verdict, result, line) => {
  expect(renderMarkdown(sampleVerification({ verdict, details: { result } }))).toContain(line);
});

test('what was never opened has no attestations, and texts from it are no markup', () => {
  const text = renderMarkdown(sampleVerification({ verdict: 'fail', details: { bundle: null, result: null, attestations: [], checked: [], notChecked: ['[click](https://example.org) <b>'] } }));
  expect(text).not.toContain('### Attestations');
  expect(text).toContain('### What was checked\n\nNothing.');
  expect(text).not.toContain('[click](https://example.org)');
});
