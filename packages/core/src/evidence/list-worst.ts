import { isBlocking, type Finding, type Policy } from '@shipworthy/contract/envelope';
import type { Outcome } from '@shipworthy/contract/words';
import { toFinding } from './finding-draft.js';

/** Entries of one list that a document holds, and the bytes of their JSON: several such lists stay far below the 64 MiB that are read of a document. */
export const mostListed = 10_000;
const largestList = 12 * 1024 * 1024;

/** As many from the start as a document may hold; the first always. */
export function takeListed<T>(items: readonly T[]): readonly T[] {
  let bytes = 0;
  for (const [index, item] of items.entries()) {
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (index > 0 && (index >= mostListed || bytes > largestList)) return items.slice(0, index);
  }
  return items;
}

export interface ListedFindings {
  /** In their order, and behind them one that stands for those that are left out. */
  readonly listed: readonly Finding[];
  readonly unlisted: readonly Finding[];
}

/**
 * What blocks is listed first, then what somebody may have to judge again, then warnings. What is left out counts as the worst of it: whoever
 * reads the document later cannot ask a waiver or a permitted reason that is not listed, so these are not verified.
 */
export function listWorst(findings: readonly Finding[], { key, reasons }: { readonly key: string; readonly reasons: Policy['reasons'] }): ListedFindings {
  const ranked = findings.toSorted((a, b) => rankOf(a, reasons) - rankOf(b, reasons));
  const kept = takeListed(ranked);
  if (kept.length === findings.length) return { listed: findings, unlisted: [] };
  const listed = new Set(kept);
  const unlisted = findings.filter((finding) => !listed.has(finding));
  return { listed: [...findings.filter((finding) => listed.has(finding)), toOmission(unlisted, { key, listed: kept.length })], unlisted };
}

function rankOf(finding: Finding, reasons: Policy['reasons']): number {
  return isBlocking(finding, reasons) ? 0 : 1 + order.indexOf(finding.outcome);
}

const order: readonly Outcome[] = ['fail', 'unverified', 'waived', 'warn', 'not-applicable', 'pass'];

function toOmission(unlisted: readonly Finding[], { key, listed }: { readonly key: string; readonly listed: number }): Finding {
  const counts = order.flatMap((outcome): [Outcome, number][] => {
    const count = unlisted.filter((finding) => finding.outcome === outcome).length;
    return count === 0 ? [] : [[outcome, count]];
  });
  const worst = counts[0]?.[0] ?? 'not-applicable';
  const outcome = worst === 'waived' ? 'unverified' : worst === 'pass' ? 'not-applicable' : worst;
  return toFinding({
    rule: 'evidence/findings-omitted', keys: { key }, check: null, outcome, ...(outcome === 'unverified' ? { reason: 'limit-exceeded' as const } : {}),
    message: `${unlisted.length} more findings are not listed (${counts.map(([name, count]) => `${count} ${name}`).join(', ')}); these ${listed} are the worst. The counts are of all.`,
    expected: mostListed, actual: Object.fromEntries(counts),
  });
}
