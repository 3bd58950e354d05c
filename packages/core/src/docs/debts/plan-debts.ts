import type { KnownDebt } from '@shipworthy/contract/docs';
import { toFinding, type FindingDraft } from '../../evidence/index.js';

/** What the file of known debts would say, and what changes in it. */
export interface DebtsPlan {
  readonly debts: readonly KnownDebt[];
  readonly added: readonly KnownDebt[];
  readonly removed: readonly KnownDebt[];
  readonly kept: number;
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
    const count = (now.get(fingerprint)?.count ?? 0) + 1;
    const old = known.get(fingerprint);
    const stays = old !== undefined && count <= old.count;
    now.set(fingerprint, { fingerprint, rule, path: location?.path ?? null, message: withoutPlace(message), count, acceptedBy: stays ? old.acceptedBy : acceptedBy, reason: stays ? old.reason : reason });
  }
  const debts = [...now.values()].toSorted(byPlace);
  return {
    debts,
    added: debts.filter(({ fingerprint, count }) => count > (known.get(fingerprint)?.count ?? 0)),
    removed: before.filter(({ fingerprint }) => !now.has(fingerprint)),
    kept: debts.filter(({ fingerprint, count }) => count <= (known.get(fingerprint)?.count ?? 0)).length,
    unverified: findings.filter(({ outcome }) => outcome === 'unverified').length,
  };
}

/** Lines move with every edit: a file that named them would change without any debt changing. */
function withoutPlace(message: string): string {
  return message.replace(/:\d+:\d+/g, '');
}

function byPlace(a: KnownDebt, b: KnownDebt): number {
  const [left, right] = [a, b].map(({ path, rule, fingerprint }) => `${path ?? ''}\0${rule}\0${fingerprint}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
