import type { Envelope, Finding } from '@shipworthy/contract/envelope';
import type { ReasonCode } from '@shipworthy/contract/words';

/** How much a finding counts. `unverified` blocks; `permitted` is an unverified one that policy lets pass, in writing. */
export type Weight = 'fail' | 'unverified' | 'warn' | 'permitted' | 'waived' | 'not-applicable' | 'pass';

const order: readonly Weight[] = ['fail', 'unverified', 'warn', 'permitted', 'waived', 'not-applicable', 'pass'];
/** These say that a document holds nothing; no policy can permit them. */
const neverPermitted: ReadonlySet<ReasonCode> = new Set(['nothing-checked', 'everything-waived', 'invalid-config']);

export function weightOf(finding: Pick<Finding, 'outcome' | 'reason'>, policy: Envelope['policy']): Weight {
  if (finding.outcome !== 'unverified') return finding.outcome;
  const { reason } = finding;
  return reason !== null && !neverPermitted.has(reason) && policy.reasons[reason] === 'warn' ? 'permitted' : 'unverified';
}

export function isBlockingWeight(weight: Weight): boolean {
  return weight === 'fail' || weight === 'unverified';
}

/** For sorting: the worst first. */
export function compareWeights(a: Weight, b: Weight): number {
  return order.indexOf(a) - order.indexOf(b);
}

export function worstWeight(weights: readonly Weight[]): Weight | null {
  return weights.toSorted(compareWeights)[0] ?? null;
}
