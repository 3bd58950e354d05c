import { describe, expect, test } from '@jest/globals';
import { renderTerminal } from '@shipworthy/report';
import { valuesOf } from '../../src/findings/index.js';
import { toVerdictLine } from '../../src/findings/verdict-line.js';
import { sampleDocs, sampleDrift, sampleFinding } from '../sample-documents.js';

const debt = { acceptedBy: 'Ada', reason: 'old' };

describe('the verdict line', () => {
  const line = (count: number, more: Parameters<typeof sampleFinding>[2] = {}): string =>
    toVerdictLine(sampleDrift({ verdict: 'fail', summary: { checked: 5, pass: 4, fail: 1 }, findings: Array.from({ length: count }, (_, index) => sampleFinding('docs/link-broken', 'fail', index === 0 ? {} : more)) })).text;

  test('counts the findings where one check has several', () => {
    expect(line(4)).toBe('1 of 5 checks failed (4 findings)');
  });

  test('does not where each check has one, nor known debts and what follows from another finding', () => {
    expect(line(1)).toBe('1 of 5 checks failed');
    expect(line(3, { debt })).toBe('1 of 5 checks failed');
    const cause = sampleFinding('pack/lock-mismatch', 'fail');
    const effect = sampleFinding('docs/link-broken', 'fail', { causedBy: cause.fingerprint });
    expect(toVerdictLine(sampleDrift({ verdict: 'fail', summary: { checked: 5, pass: 4, fail: 1 }, findings: [cause, effect] })).text).toBe('1 of 5 checks failed');
  });
});

describe('expected and actual', () => {
  test('of a link without a suggestion are left out: nothing is expected to stand there', () => {
    for (const rule of ['docs/link-broken', 'docs/anchor-missing', 'docs/image-missing', 'docs/cited-path-missing', 'docs/reference-undefined'] as const) {
      expect(valuesOf(sampleFinding(rule, 'fail', { actual: 'docs/gone.md' }))).toBeNull();
    }
  });

  test('are shown with a suggestion, and where nothing is what was expected', () => {
    expect(valuesOf(sampleFinding('docs/link-broken', 'fail', { actual: 'gone.md', expected: 'new.md' }))).toEqual({ expected: 'new.md', actual: 'gone.md' });
    expect(valuesOf(sampleFinding('drift/content-changed', 'fail', { actual: 'a' }))).toEqual({ expected: 'nothing', actual: 'a' });
  });
});

test('the terminal names what was not looked at, and says nothing where all was', () => {
  const plain = { color: false, width: 100 };
  expect(renderTerminal(sampleDocs([{ what: 'D.MD', why: 'no glob names it' }]), plain)).toContain('\nnot looked at: D.MD (no glob names it)\n');
  expect(renderTerminal(sampleDocs([]), plain)).not.toContain('not looked at');
});
