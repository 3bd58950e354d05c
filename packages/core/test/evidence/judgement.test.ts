import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Waiver } from '@shipworthy/contract/config';
import { reasonCodes } from '@shipworthy/contract/words';
import { judge, toFinding, type FindingDraft } from '../../src/evidence/index.js';
import { toProvenVerdict } from '../../src/evidence/judgement.js';
import { applyWaivers, findUnusedWaivers } from '../../src/evidence/waivers.js';
import { failing, unverified, warning } from './documents.js';

const base = { checks: ['one', 'two', 'three'], findings: [] as readonly FindingDraft[], waivers: [] as readonly Waiver[], waiversAsOf: '2026-11-21', reasons: {}, key: 'parser' };
const waiver = (changes: Partial<Waiver> = {}): Waiver => ({ rule: 'drift/content-changed', owner: 'ada', reason: 'known', expires: '2026-11-21', ...changes });
const severity = ['pass', 'warn', 'unverified', 'fail'];

describe('verdict and counts', () => {
  test.each([
    ['pass', [], { pass: 3 }],
    ['warn', [warning], { pass: 2, warn: 1 }],
    ['unverified', [unverified, warning], { pass: 1, warn: 1, unverified: 1 }],
    ['fail', [failing, unverified, warning], { pass: 1, warn: 1, fail: 1, unverified: 0 }],
  ])('%s', (verdict, findings, summary) => expect(judge({ ...base, findings })).toMatchObject({ verdict, summary: { checked: 3, ...summary } }));

  test('nothing checked and everything waived are never green, whatever policy permits', () => {
    const reasons = { 'nothing-checked': 'warn', 'everything-waived': 'warn', 'invalid-config': 'warn' } as const;
    expect(judge({ ...base, reasons, checks: [] })).toMatchObject({ verdict: 'unverified', findings: [{ rule: 'evidence/nothing-checked' }] });
    expect(judge({ ...base, reasons, checks: ['one'], findings: [failing], waivers: [waiver()] })).toMatchObject({ verdict: 'unverified', findings: [{ rule: 'evidence/everything-waived' }, { outcome: 'waived' }] });
    expect(judge({ ...base, reasons, findings: [{ rule: 'config/invalid', keys: { code: 'x' }, check: 'one', outcome: 'unverified', reason: 'invalid-config', message: '' }] }).verdict).toBe('unverified');
  });
  test('a permitted reason is a warning, and only that reason', () => {
    expect(judge({ ...base, findings: [unverified], reasons: { 'no-baseline': 'warn' } }).verdict).toBe('warn');
    expect(judge({ ...base, findings: [unverified], reasons: { 'no-baseline': 'block', 'noise-floor': 'warn' } }).verdict).toBe('unverified');
  });
  test('a finding about nothing that was checked adds to no count but counts for the verdict', () => {
    expect(judge({ ...base, findings: [{ ...failing, check: null }] })).toMatchObject({ verdict: 'fail', summary: { checked: 3, pass: 3, fail: 0 } });
  });

  test('what is the same for several checks is said once and counted for each; what differs in a word or place is said', () => {
    const unknown = { ...unverified, message: 'unknown' };
    const others = [{ ...unknown, check: 'one' }, { ...unknown, check: 'two' }, { ...unknown, check: 'three' }];
    expect(judge({ ...base, findings: others })).toMatchObject({ verdict: 'unverified', summary: { checked: 3, unverified: 3 }, findings: [{ message: 'unknown' }] });
    expect(judge({ ...base, findings: [unknown, { ...unknown, message: 'other' }, { ...unknown, location: { path: 'a' } }] }).findings).toHaveLength(3);
  });

  const draft: fc.Arbitrary<FindingDraft> = fc.record({ check: fc.constantFrom('one', 'two', 'three', 'four', null), outcome: fc.constantFrom('warn', 'fail', 'not-applicable', 'unverified'), reason: fc.constantFrom(...reasonCodes) })
    .map(({ check, outcome, reason }) => ({ rule: 'drift/content-changed', keys: { pack: 'parser', case: check ?? '', file: outcome }, check, outcome, ...(outcome === 'unverified' ? { reason } : {}), message: '' }));

  test('another finding never makes the verdict better', () => {
    fc.assert(fc.property(fc.array(draft), draft, (findings, added) => {
      const [before, after] = [judge({ ...base, findings }), judge({ ...base, findings: [...findings, added] })].map(({ verdict }) => severity.indexOf(verdict));
      if (added.outcome === 'not-applicable' || added.check === 'four') return; // may say less, or be a check more
      expect(after).toBeGreaterThanOrEqual(before ?? 0);
    }));
  });
  test('a failing finding always fails, and the order never matters', () => {
    fc.assert(fc.property(fc.array(draft), (findings) => {
      expect(judge({ ...base, findings: [...findings, failing] }).verdict).toBe('fail');
      const [forth, back] = [findings, findings.toReversed()].map((list) => judge({ ...base, findings: list }));
      expect([forth?.verdict, forth?.summary]).toEqual([back?.verdict, back?.summary]);
    }));
  });
  test('what is proved by findings and counts is what was judged', () => {
    fc.assert(fc.property(fc.array(draft), fc.subarray(base.checks), (findings, checks) => {
      const judgement = judge({ ...base, checks, findings });
      expect(toProvenVerdict({ summary: judgement.summary, findings: [...judgement.findings] }, {})).toBe(judgement.verdict);
    }));
  });
});

describe('waivers', () => {
  const finding = { ...toFinding(failing), location: { path: 'out/a.json' } };
  test.each([
    ['2026-11-20', true], ['2026-11-21', true], ['2026-11-22', false], ['2027-01-01', false],
  ])('of 2026-11-21 holds on %s: %s', (today, holds) => {
    const effect = applyWaivers([finding], [waiver()], today);
    expect([effect.findings[0]?.outcome, effect.expired.length, effect.used.size]).toEqual(holds ? ['waived', 0, 1] : ['fail', 1, 1]);
    expect(effect.findings[0]?.waiver).toEqual(holds ? { owner: 'ada', reason: 'known', expires: '2026-11-21' } : null);
  });
  test.each([
    [{}, true], [{ fingerprint: finding.fingerprint }, true], [{ path: 'out/**' }, true], [{ path: 'out/*.json' }, true],
    [{ rule: 'drift/case-new' }, false], [{ fingerprint: `sha256:${'0'.repeat(64)}` }, false], [{ path: 'in/**' }, false], [{ path: 'out/**', fingerprint: `sha256:${'0'.repeat(64)}` }, false],
  ])('selects by rule, fingerprint and path: %j', (changes, matches) => {
    const waivers = [waiver(changes)];
    expect([applyWaivers([finding], waivers, '2026-11-21').used.size === 1, findUnusedWaivers(waivers, [finding]).length === 0]).toEqual([matches, matches]);
  });
  test('a path selects nothing that has no place; a valid waiver wins over an expired one', () => {
    expect(applyWaivers([toFinding(failing)], [waiver({ path: '**' })], '2026-11-21').used.size).toBe(0);
    const effect = applyWaivers([finding], [waiver({ expires: '2026-01-01' }), waiver()], '2026-11-21');
    expect([effect.findings[0]?.outcome, effect.expired]).toEqual(['waived', []]);
  });
  test('what passes or does not apply cannot be waived, and leaves a waiver unused', () => {
    const silent = { ...finding, outcome: 'not-applicable' as const };
    expect([applyWaivers([silent], [waiver()], '2026-11-21').findings[0]?.outcome, findUnusedWaivers([waiver()], [silent])]).toEqual(['not-applicable', [0]]);
    expect(findUnusedWaivers([waiver()], [{ ...finding, outcome: 'waived' }])).toEqual([]);
  });
});

test('a judge that names other keys than the rule has is a bug', () => {
  expect(() => toFinding({ ...failing, keys: { pack: 'parser' } })).toThrow(TypeError);
});
test('a fingerprint knows the thing, not its message, place or values', () => {
  const print = (changes: Partial<FindingDraft>): string => toFinding({ ...failing, ...changes }).fingerprint;
  expect(print({ message: 'other', location: { path: 'x', line: 3 }, actual: 5, outcome: 'warn' })).toBe(print({}));
  expect(print({ keys: { ...failing.keys, case: 'other' } })).not.toBe(print({}));
});
