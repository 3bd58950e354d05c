import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checksOf, groupFindings } from '@shipworthy/report/findings';
import { digest, everyWeight, sampleDrift, sampleFinding, sampleGate, sampleObservations, waiver } from '../sample-documents.js';

const policy = { source: 'base', commit: null, reasons: {} } as const;

describe('findings in groups', () => {
  test('stand under the finding that they follow from, the worst group first', () => {
    const warning = sampleFinding('fixture/size-drift', 'warn');
    const consequence = sampleFinding('drift/content-changed', 'fail', { causedBy: warning.fingerprint });
    const second = sampleFinding('drift/case-not-run', 'unverified', { reason: 'crashed', causedBy: consequence.fingerprint });
    const other = sampleFinding('drift/metric-improved', 'warn');
    const groups = groupFindings({ findings: [other, second, warning, consequence], policy });
    expect(groups.map(({ primary, weight }) => [primary.rule, weight])).toEqual([['fixture/size-drift', 'fail'], ['drift/metric-improved', 'warn']]);
    expect(groups[0]?.consequences).toEqual([consequence, second]);
  });

  test('an unverified reason that policy permits does not block, but for those that say that a document holds nothing', () => {
    const findings = (['no-baseline', 'nothing-checked', 'crashed'] as const).map((reason) => sampleFinding('drift/no-baseline', 'unverified', { reason }));
    const groups = groupFindings({ findings, policy: { ...policy, reasons: { 'no-baseline': 'warn', 'nothing-checked': 'warn' } } });
    expect(groups.map(({ primary, weight }) => [primary.reason, weight])).toEqual([['nothing-checked', 'unverified'], ['crashed', 'unverified'], ['no-baseline', 'permitted']]);
  });

  test('none is lost or doubled, whatever the causes say: circles, strangers, long chains', () => {
    const node = fc.record({ own: fc.nat(6), cause: fc.option(fc.nat(8)) });
    fc.assert(fc.property(fc.array(node, { maxLength: 12 }), (nodes) => {
      const findings = nodes.map(({ own, cause }) => sampleFinding('pack/empty', 'fail', { fingerprint: digest(String(own)), causedBy: cause === null ? null : digest(String(cause)) }));
      const shown = groupFindings({ findings, policy }).flatMap(({ primary, consequences }) => [primary, ...consequences]);
      expect(new Set(shown)).toEqual(new Set(findings));
      expect(shown).toHaveLength(findings.length);
    }));
  });
});

describe('checks', () => {
  const weights = (document: Parameters<typeof checksOf>[0]): unknown => Object.fromEntries(checksOf(document).checks.map(({ what, name, weight }) => [`${what} ${name}`, weight]));

  test('have the worst weight of their state and of the findings that name them', () => {
    const findings = [
      sampleFinding('regression/exit-code', 'fail', { keys: { pack: 'p', case: 'import' } }),
      sampleFinding('fixture/size-drift', 'waived', { keys: { pack: 'p', fixture: 'vendor' }, waiver }),
      sampleFinding('pack/not-locked', 'unverified', { reason: 'not-locked', keys: { pack: 'p' } }),
    ];
    const document = sampleObservations({ findings });
    expect(weights(document)).toEqual({ 'case import': 'fail', 'case export': 'unverified', 'case windows': 'not-applicable', 'fixture vendor': 'waived' });
    expect(checksOf(document).others.map(({ rule }) => rule)).toEqual(['pack/not-locked']);
  });

  test('pass in silence, and count by the worst finding that names them', () => {
    expect(weights(sampleObservations())).toMatchObject({ 'case import': 'pass' });
    expect(weights(sampleObservations({ findings: [sampleFinding('regression/exit-code', 'fail', { keys: { pack: 'parser-compat', case: 'import' } })] }))).toMatchObject({ 'case import': 'fail' });
    expect(weights(sampleDrift({ findings: everyWeight() }))).toMatchObject({ 'case import': 'pass', 'case export': 'unverified' });
  });

  test('of a gate are its wiring, jobs, documents and requirements', () => {
    const document = sampleGate({ findings: [sampleFinding('gate/not-passed', 'fail', { keys: { kind: 'drift-report', key: 'parser-compat' } })] });
    expect(weights(document)).toEqual({
      'wiring .github/workflows/ci.yml': 'pass', 'job drift': 'pass', 'job lint': 'fail',
      'document drift-report:parser-compat': 'fail', 'document drift-report:old': 'unverified', 'requirement doc-sync-report': 'unverified', 'requirement drift-report': 'pass',
    });
  });
});
