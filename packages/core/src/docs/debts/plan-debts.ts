import type { KnownDebt } from '@shipworthy/contract/docs';
import { toFinding, type FindingDraft } from '../../evidence/index.js';
import { addFinding, countOf, isMore, noDebt } from './debt-count.js';

/** What the file of known debts would say, and what changes in it. */
export interface DebtsPlan {
  readonly debts: readonly KnownDebt[];
  readonly added: readonly KnownDebt[];
  readonly removed: readonly KnownDebt[];
  readonly kept: number;
  /** Of those that are kept: the list said another number. */
  readonly recounted: number;
  /** Findings that no list can forgive, because nobody could look. */
  readonly unverified: number;
}

/** Every failure of now. Debts that stay keep who accepted them and why. */
export function planDebts(findings: readonly FindingDraft[], { before, acceptedBy, reason }: { before: readonly KnownDebt[]; acceptedBy: string; reason: string }): DebtsPlan {
  const known = new Map(before.map((debt) => [debt.fingerprint, debt]));
  const now = new Map<string, KnownDebt>();
  for (const finding of findings) {
    if (finding.outcome !== 'fail') continue;
    const { fingerprint, rule, location, message } = toFinding(finding);
    const last = now.get(fingerprint);
    const { findings: count, places: occurrences } = addFinding(last === undefined ? noDebt : countOf(last), finding.occurrences);
    const old = known.get(fingerprint);
    const stays = old !== undefined && !isMore({ findings: count, places: occurrences }, countOf(old));
    now.set(fingerprint, { fingerprint, rule, path: location?.path ?? null, message: withoutPlace(message), count, occurrences, acceptedBy: stays ? old.acceptedBy : acceptedBy, reason: stays ? old.reason : reason });
  }
  const debts = [...now.values()].toSorted(byPlace);
  const isNew = (debt: KnownDebt): boolean => exceeds(debt, known.get(debt.fingerprint));
  const kept = debts.filter((debt) => !isNew(debt));
  const isRecounted = ({ fingerprint, count, occurrences }: KnownDebt): boolean => count !== known.get(fingerprint)?.count || occurrences !== known.get(fingerprint)?.occurrences;
  return {
    debts,
    added: debts.filter(isNew),
    removed: before.filter(({ fingerprint }) => !now.has(fingerprint)),
    kept: kept.length,
    recounted: kept.filter(isRecounted).length,
    unverified: findings.filter(({ outcome }) => outcome === 'unverified').length,
  };
}

/** Whether a debt forgives more than an earlier list did. */
export function exceeds(debt: KnownDebt, before: KnownDebt | undefined): boolean {
  return isMore(countOf(debt), before === undefined ? noDebt : countOf(before));
}

/** Lines move with every edit: a file that named them would change without any debt changing. */
function withoutPlace(message: string): string {
  return message.replace(/:\d+:\d+/g, '');
}

function byPlace(a: KnownDebt, b: KnownDebt): number {
  const [left, right] = [a, b].map(({ path, rule, fingerprint }) => `${path ?? ''}\0${rule}\0${fingerprint}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
