import type { FindingDraft } from '../../evidence/index.js';
import type { Demands } from './demands-of.js';

/** A release speaks of a commit; with edited files around it the gate would judge by a policy that is in none. */
export function judgeWorkTree({ refuseDirty }: Demands, isDirty: boolean): FindingDraft[] {
  if (!refuseDirty || !isDirty) return [];
  return [{ rule: 'gate/work-tree-dirty', keys: {}, check: 'level', outcome: 'unverified', reason: 'dirty', message: 'Tracked files differ from the commit that is to be released.' }];
}
