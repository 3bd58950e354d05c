import type { DebtsReport, KnownDebt } from '@shipworthy/contract/docs';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { addFinding, countOf, isFewer, isMore, noDebt, type DebtCount } from './debt-count.js';
import type { KnownDebts } from './read-debts.js';

export interface DebtsApplied {
  readonly findings: readonly FindingDraft[];
  readonly details: DebtsReport | null;
}

/**
 * Known failures warn. One that occurs more often, or at more places, than it was written down is new: else whoever owes one could add others
 * for nothing. Nothing unverified is ever known: what could not be looked at is no debt. `isWhole`: everything was looked at, so that what was
 * not found is gone.
 */
export function applyDebts(known: KnownDebts | null, { findings, isWhole }: { readonly findings: readonly FindingDraft[]; readonly isWhole: boolean }): DebtsApplied {
  if (known === null) return { findings, details: null };
  const byFingerprint = new Map(known.debts.map((debt) => [debt.fingerprint, debt]));
  const found = new Map<string, DebtCount>();
  const covered = new Map<string, DebtCount>();
  const judged = findings.map((finding): FindingDraft => {
    const { fingerprint } = toFinding(finding);
    const debt = byFingerprint.get(fingerprint);
    if (finding.outcome !== 'fail' || debt === undefined) return finding;
    const add = (counts: Map<string, DebtCount>): DebtCount => addFinding(counts.get(fingerprint) ?? noDebt, finding.occurrences);
    found.set(fingerprint, add(found));
    const used = add(covered);
    if (isMore(used, countOf(debt))) return { ...finding, message: `${finding.message}${sayKnown(debt, finding, known.path)}` };
    covered.set(fingerprint, used);
    return { ...finding, outcome: 'warn', debt: { acceptedBy: debt.acceptedBy, reason: debt.reason } };
  });
  const isPaid = (debt: KnownDebt | undefined): boolean => debt !== undefined && isFewer(found.get(debt.fingerprint) ?? noDebt, countOf(debt));
  const paid = isWhole ? known.debts.filter((debt) => isPaid(debt) && isPaid(known.own.get(debt.fingerprint))) : [];
  return {
    findings: [...judged, ...known.findings, ...paid.map((debt) => toOutdated(debt, known.path, found.has(debt.fingerprint)))],
    details: {
      path: known.path,
      known: known.debts.reduce((sum, { count }) => sum + count, 0),
      found: [...covered.values()].reduce((sum, one) => sum + one.findings, 0),
      outdated: paid.map(({ fingerprint }) => fingerprint),
    },
  };
}

/** Which of the places are the new ones nobody can say: lines move. */
function sayKnown({ occurrences }: KnownDebt, finding: FindingDraft, path: string): string {
  const places = finding.occurrences ?? 1;
  return occurrences === undefined || places <= occurrences ? '' : ` Only ${occurrences} of these ${places} places ${occurrences === 1 ? 'is a known debt' : 'are known debts'} of ${path}.`;
}

function toOutdated({ fingerprint, rule, path, message }: KnownDebt, list: string, isStillFound: boolean): FindingDraft {
  return {
    rule: 'docs/baseline-outdated', keys: { path: list, debt: fingerprint }, check: null, outcome: 'warn', location: { path: list },
    message: `A known debt no longer occurs${isStillFound ? ' as often as it is listed' : ''}: ${rule} in ${path ?? 'no file'} (${message})`,
  };
}
