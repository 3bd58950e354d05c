import { describe, expect, test } from '@jest/globals';
import type { Waiver } from '@shipworthy/contract/config';
import { meetWaivers } from '../../src/gate/meet-waivers.js';
import { failing, toDriftReport, warning } from '../evidence/documents.js';

const waiver: Waiver = { rule: 'drift/content-changed', owner: '@release', reason: 'agreed', expires: '2026-11-21' };
const plain = toDriftReport({ findings: [failing, warning] });
const waived = { ...plain, verdict: 'warn' as const, findings: plain.findings.map((finding) => (finding.outcome === 'fail' ? { ...finding, outcome: 'waived' as const, waiver: { owner: '@release', reason: 'agreed', expires: '2026-11-21' } } : finding)) };
const meet = (waivers: readonly Waiver[], today = '2026-11-21') => {
  const { verdict, findings } = meetWaivers(waived, { waivers, today });
  return [verdict, findings.map(({ outcome }) => outcome)];
};

describe('a waived finding meets the waivers of the gate', () => {
  test('covered, through the last day: the document stays as it is', () => expect(meetWaivers(waived, { waivers: [waiver], today: '2026-11-21' })).toBe(waived));
  test('covered until yesterday', () => expect(meet([waiver], '2026-11-22')).toEqual(['fail', ['fail', 'warn']]));
  test('covered by no waiver of this policy', () => expect(meet([])).toEqual(['fail', ['fail', 'warn']]));
  test('covered for another fingerprint, or under another path', () => {
    expect(meet([{ ...waiver, fingerprint: `sha256:${'9'.repeat(64)}` }])).toEqual(['fail', ['fail', 'warn']]);
    expect(meet([{ ...waiver, path: 'docs/**' }])).toEqual(['fail', ['fail', 'warn']]);
  });
  test('one of two waivers is enough', () => expect(meet([{ ...waiver, expires: '2026-01-01' }, waiver])).toEqual(['warn', ['waived', 'warn']]));
  test('a waiver of the gate does not excuse what the job did not: that is for the job to say', () => expect(meetWaivers(plain, { waivers: [waiver], today: '2026-11-21' })).toBe(plain));
});
