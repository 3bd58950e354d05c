import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown, renderSummary } from '@shipworthy/report';
import { changedCase, everyDocument, passedCases, sampleDrift, sampleFinding, samplePlan } from '../sample-documents.js';

const bytes = (text: string): number => Buffer.byteLength(text);

describe('a summary', () => {
  test('of one document is its report', () => {
    const document = sampleDrift({ cases: [changedCase('import')] });
    expect(renderSummary([document])).toBe(renderMarkdown(document));
  });

  test('of none is not green', () => expect(renderSummary([])).toMatch(/^\*\*Not verified\*\*/));

  test('of several leads with every verdict, the worst first', () => {
    const text = renderSummary([samplePlan(), sampleDrift({ key: 'b', verdict: 'unverified', summary: { unverified: 1 } }), sampleDrift({ key: 'c', verdict: 'fail', summary: { fail: 1 } })]);
    expect(text.split('\n').slice(0, 3)).toEqual([
      '- drift-report `c`: **Failed**: 1 of 2 checks failed.', '- drift-report `b`: **Not verified**: 1 of 2 checks could not be verified.', '- regression-plan `parser-compat`: **Passed**: all 2 checks passed.',
    ]);
    expect(text.indexOf('## drift-report `c`')).toBeLessThan(text.indexOf('## drift-report `b`'));
  });

  test('is cut below the limit, between items, with a count of what is left out', () => {
    const findings = Array.from({ length: 300 }, (_, index) => sampleFinding('drift/content-changed', 'fail', { message: `é${index}` }));
    const documents = [...everyDocument(), sampleDrift({ key: 'big', verdict: 'fail', findings, cases: [changedCase('x'), ...passedCases(500)] })];
    const whole = renderSummary(documents, { limitBytes: Infinity });
    fc.assert(fc.property(fc.integer({ min: 600, max: bytes(whole) + 100 }), (limitBytes) => {
      const text = renderSummary(documents, { limitBytes });
      expect(bytes(text)).toBeLessThanOrEqual(limitBytes);
      expect((text.match(/<details>/g) ?? []).length).toBe((text.match(/<\/details>/g) ?? []).length);
      if (text === whole) return;
      expect(text).toMatch(/\n\n\*\*\d+ more in the artifact\.\*\*\n$/);
      const kept = text.slice(0, text.lastIndexOf('**', text.length - 5) - 2).replace(/\n\n<\/details>$/, '').trimEnd();
      expect(whole.startsWith(kept)).toBe(true);
    }), { numRuns: 60 });
  });

  test('of ten thousand failing cases stays within what GitHub takes', () => {
    const text = renderSummary([sampleDrift({ verdict: 'fail', cases: passedCases(10_000).map((one) => ({ ...one, outcome: 'fail' })), findings: Array.from({ length: 10_000 }, () => sampleFinding('drift/content-changed', 'fail')) })]);
    expect(bytes(text)).toBeLessThanOrEqual(900 * 1024);
    expect(bytes(text)).toBeGreaterThan(890 * 1024);
  });
});
