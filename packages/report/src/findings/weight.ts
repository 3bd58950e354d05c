import { isBlocking, type Envelope, type Finding } from '@shipworthy/contract/envelope';

/** How much a finding counts. `unverified` blocks; `permitted` is an unverified one that policy lets pass, in writing. */
export type Weight = 'fail' | 'unverified' | 'warn' | 'permitted' | 'waived' | 'not-applicable' | 'pass';

const order: readonly Weight[] = ['fail', 'unverified', 'warn', 'permitted', 'waived', 'not-applicable', 'pass'];
export function weightOf(finding: Pick<Finding, 'outcome' | 'reason'>, policy: Envelope['policy']): Weight {
  if (finding.outcome !== 'unverified') return finding.outcome;
  return isBlocking(finding, policy.reasons) ? 'unverified' : 'permitted';
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
