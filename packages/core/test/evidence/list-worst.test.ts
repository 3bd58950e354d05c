import { describe, expect, test } from '@jest/globals';
import type { Policy } from '@shipworthy/contract/envelope';
import { judge, type FindingDraft } from '../../src/evidence/index.js';
import { toProvenVerdict } from '../../src/evidence/judgement.js';
import { takeListed, mostListed } from '../../src/evidence/list-worst.js';

const rule = 'docs/link-broken';
const of = (count: number, changes: Partial<FindingDraft>): FindingDraft[] =>
  Array.from({ length: count }, (_, index) => ({ rule: 'drift/content-changed', keys: { pack: 'p', case: `${changes.outcome ?? 'fail'} ${index}`, file: 'f' }, check: `${changes.outcome ?? 'fail'} ${changes.reason ?? ''} ${index}`, outcome: 'fail', message: 'm', ...changes }));
const judged = (findings: readonly FindingDraft[], { reasons = {}, waived = false }: { reasons?: Policy['reasons']; waived?: boolean } = {}) =>
  judge({ checks: ['one', ...findings.flatMap(({ check }) => check ?? [])], findings, waivers: waived ? [{ rule: 'drift/content-changed', owner: 'ada', reason: 'agreed', expires: '2027-01-01' }] : [], waiversAsOf: '2026-11-21', reasons, key: 'k' });

describe('a document with more findings than it can hold', () => {
  test('lists as many as it may in full, and says nothing', () => {
    const { findings, unlisted } = judged(of(mostListed, {}));
    expect([findings.length, unlisted.length, findings.some(({ rule: one }) => one === 'evidence/findings-omitted')]).toEqual([mostListed, 0, false]);
  });

  test('counts all of them, lists the worst and says how many are left out', () => {
    const { verdict, summary, findings, unlisted } = judged([...of(3000, { outcome: 'warn' }), ...of(12_000, {})]);
    expect([verdict, summary.checked, summary.fail, summary.warn, findings.length, unlisted.length]).toEqual(['fail', 15_001, 12_000, 3000, mostListed + 1, 5000]);
    expect(findings.at(-1)).toMatchObject({ rule: 'evidence/findings-omitted', outcome: 'fail', actual: { fail: 2000, warn: 3000 }, keys: { key: 'k' } });
    expect(findings.slice(0, -1).every(({ outcome }) => outcome === 'fail')).toBe(true);
  });

  test('keeps what blocks before what policy permits, wherever it would have stood', () => {
    const reasons = { 'noise-floor': 'warn' } as const;
    const { findings, verdict } = judged([...of(11_000, { outcome: 'unverified', reason: 'noise-floor' }), ...of(1, { rule, keys: { path: 'z', target: 'z' }, outcome: 'unverified', reason: 'unreadable-source' })], { reasons });
    expect([verdict, findings.filter(({ reason }) => reason === 'unreadable-source').length]).toEqual(['unverified', 1]);
  });

  test.each([
    ['waived', { waived: true }, 'unverified', 'limit-exceeded'],
    ['permitted', { outcome: 'unverified' as const, reason: 'noise-floor' as const }, 'unverified', 'limit-exceeded'],
    ['warnings', { outcome: 'warn' as const }, 'warn', null],
    ['of no matter', { outcome: 'not-applicable' as const }, 'not-applicable', null],
  ])('is never better for what it leaves out: %s', (_what, { waived = false, ...changes }: { waived?: boolean } & Partial<FindingDraft>, outcome, reason) => {
    const judgement = judged(of(10_500, changes), { waived, reasons: { 'noise-floor': 'warn' } });
    expect(judgement.findings.at(-1)).toMatchObject({ rule: 'evidence/findings-omitted', outcome, reason });
    // What its reader proves of it is what it says, and not better than all of it would be.
    expect(toProvenVerdict({ ...judgement, findings: [...judgement.findings] }, { 'noise-floor': 'warn' })).toBe(judgement.verdict);
    expect(judgement.verdict).toBe(outcome === 'not-applicable' ? 'pass' : outcome);
  });

  test('holds few where each is long', () => {
    expect(takeListed(Array.from({ length: 100 }, () => 'x'.repeat(1024 * 1024))).length).toBe(11);
    expect(takeListed(['x'.repeat(64 * 1024 * 1024)]).length).toBe(1);
    expect(takeListed([])).toEqual([]);
  });
});
