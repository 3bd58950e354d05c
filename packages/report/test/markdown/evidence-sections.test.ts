import { expect, test } from '@jest/globals';
import { renderMarkdown } from '@shipworthy/report';
import { sampleEvidence, samplePublication, sha } from '../sample-documents.js';

test('evidence says what came out, who signed it, what is unknown and why, and what is shipped', () => {
  const text = renderMarkdown(sampleEvidence());
  expect(text).toContain('- Release: `1.4.0`, tag `v1.4.0`, commit `cccccccccccc`, level `release`\n- Result: passed\n- Bundle: `ReleaseEvidence/1.4.0`\n- Signed by: `SHA256:key`\n');
  expect(text).toContain('- Passed of what was decided: 98.0 %; runs that needed more than one attempt: unknown (no cited document names its run)');
  expect(text).toContain(`| \`dist/a.tgz\` | 42 | \`${sha('3')}\` |`);
  expect(text).toContain('| document `drift-report:sample` | ✅ passed | `pass` |');
});

test('evidence that was refused, unsigned and without a decision says so', () => {
  const { record } = sampleEvidence().details;
  const refused = { ...record, validation: { ...record.validation, gateResults: { ...record.validation.gateResults, passed: false } } };
  const text = renderMarkdown(sampleEvidence({ details: { record: refused, keyIds: [], decision: null, assets: [] } }));
  expect(text).toContain('- Result: **refused**');
  expect(text).toContain('- Signed by: nobody\n- Decision of the gate: none was handed over');
  expect(text).not.toContain('Shipped');
});

test('a publication says its plan, its steps and the page', () => {
  const text = renderMarkdown(samplePublication());
  expect(text).toContain('2 of 2 steps done\n- Page: <https://github.com/o/r/releases/tag/v1.4.0>\n- Published: `2027-01-15T10:00:00Z`');
  expect(text).toContain('| change `upload a.tgz` | ✅ passed | `it is not there` |');
  expect(renderMarkdown(samplePublication({ details: { planDigest: null, url: null, publishedAt: null } }))).toContain('- Published: not yet');
});
