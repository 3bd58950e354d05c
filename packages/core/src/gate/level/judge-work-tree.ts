import type { Subject } from '@shipworthy/contract/envelope';
import type { FindingDraft } from '../../evidence/index.js';
import type { Demands } from './demands-of.js';

export interface WorkTreeFacts {
  readonly subject: Subject;
  /** Under review the trial merge is tested, which is another commit than the head. */
  readonly isUnderReview: boolean;
}

/** A release is of a commit. What lies around it edited, or was checked out instead of it, is in no release and was approved by nobody. */
export function judgeWorkTree({ refuseDirty }: Pick<Demands, 'refuseDirty'>, { subject, isUnderReview }: WorkTreeFacts): FindingDraft[] {
  if (!refuseDirty) return [];
  const { dirty, commit, testedCommit } = subject;
  const shared = { rule: 'gate/work-tree-dirty' as const, keys: {}, check: 'level', outcome: 'unverified' as const };
  if (!isUnderReview && commit !== testedCommit) {
    return [{
      ...shared, reason: 'wrong-subject', expected: commit, actual: testedCommit,
      message: `Checked out is ${testedCommit ?? 'nothing'}, but ${commit ?? 'nothing'} is to be released.`, remedy: 'Check out the commit of the run, without `ref`.',
    }];
  }
  return dirty ? [{ ...shared, reason: 'dirty', message: 'Tracked files differ from the commit that is to be released.' }] : [];
}
