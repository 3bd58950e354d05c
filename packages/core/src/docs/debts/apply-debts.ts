import type { DebtsReport } from '@shipworthy/contract/docs';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import type { KnownDebts } from './read-debts.js';

export interface DebtsApplied {
  readonly findings: readonly FindingDraft[];
  readonly details: DebtsReport | null;
}

/**
 * Known failures warn. One that occurs more often than it was written down is new. Nothing unverified is ever known: what could not be looked
 * at is no debt. `isWhole`: everything was looked at, so that what was not found is gone.
 */
export function applyDebts(known: KnownDebts | null, { findings, isWhole }: { readonly findings: readonly FindingDraft[]; readonly isWhole: boolean }): DebtsApplied {
  if (known === null) return { findings, details: null };
  const byFingerprint = new Map(known.debts.map((debt) => [debt.fingerprint, debt]));
  const left = new Map(known.debts.map(({ fingerprint, count }) => [fingerprint, count]));
  const judged = findings.map((finding): FindingDraft => {
    if (finding.outcome !== 'fail') return finding;
    const { fingerprint } = toFinding(finding);
    const debt = byFingerprint.get(fingerprint);
    const remaining = left.get(fingerprint) ?? 0;
    if (debt === undefined || remaining === 0) return finding;
    left.set(fingerprint, remaining - 1);
    return { ...finding, outcome: 'warn', debt: { acceptedBy: debt.acceptedBy, reason: debt.reason } };
  });
  const paid = isWhole ? known.debts.filter(({ fingerprint }) => (left.get(fingerprint) ?? 0) > 0 && known.own.has(fingerprint)) : [];
  const outdated = paid.map(({ fingerprint, rule, path, message }): FindingDraft => ({
    rule: 'docs/baseline-outdated', keys: { path: known.path, debt: fingerprint }, check: null, outcome: 'warn', location: { path: known.path },
    message: `A known debt no longer occurs${(left.get(fingerprint) ?? 0) < (byFingerprint.get(fingerprint)?.count ?? 0) ? ' as often as it is listed' : ''}: ${rule} in ${path ?? 'no file'} (${message})`,
  }));
  return {
    findings: [...judged, ...known.findings, ...outdated],
    details: {
      path: known.path,
      known: known.debts.reduce((sum, { count }) => sum + count, 0),
      found: known.debts.reduce((sum, { fingerprint, count }) => sum + count - (left.get(fingerprint) ?? 0), 0),
      outdated: paid.map(({ fingerprint }) => fingerprint),
    },
  };
}
