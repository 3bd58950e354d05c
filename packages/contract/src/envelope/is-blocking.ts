import type { ReasonCode } from '../words/index.js';
import type { Policy } from './envelope.js';
import type { Finding } from './finding.js';

/** Reasons that say that a document holds nothing: no policy can permit them. */
export const neverPermitted: ReadonlySet<ReasonCode> = new Set(['nothing-checked', 'everything-waived', 'invalid-config']);

/** True when a finding keeps its document from passing: a failure, or something unverified that policy does not permit in writing. */
export function isBlocking(finding: Pick<Finding, 'outcome' | 'reason'>, reasons: Policy['reasons']): boolean {
  if (finding.outcome === 'fail') return true;
  if (finding.outcome !== 'unverified') return false;
  return finding.reason === null || neverPermitted.has(finding.reason) || reasons[finding.reason] !== 'warn';
}
