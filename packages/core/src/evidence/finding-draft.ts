import { rules, type RuleId } from '@shipworthy/contract/rules';
import type { Finding, Location } from '@shipworthy/contract/envelope';
import type { Outcome, ReasonCode } from '@shipworthy/contract/words';
import { fingerprintOf } from './fingerprint.js';
import { toWellFormed } from './to-well-formed.js';

/**
 * What a judge says, before waivers and policy. `check` names the thing judged (a case, a fixture, a document): findings of one
 * check are counted once, by the worst. Null: the finding is about the run itself and adds to no count.
 */
export interface FindingDraft {
  readonly rule: RuleId;
  /** Values of the rule's keys: what the fingerprint is made of. */
  readonly keys: Readonly<Record<string, string>>;
  readonly check: string | null;
  readonly outcome: Exclude<Outcome, 'pass' | 'waived'>;
  /** Required when the outcome is `unverified`. */
  readonly reason?: ReasonCode;
  readonly message: string;
  readonly expected?: Finding['expected'];
  readonly actual?: Finding['actual'];
  readonly location?: Location | null;
  /** Other places it speaks of: where two disagree, the second. */
  readonly related?: readonly Location[];
  /** More precise than the rule's own remedy. */
  readonly remedy?: string;
  /** Fingerprint of the finding that this one follows from. */
  readonly causedBy?: string;
  /** How many places it counts where one finding stands for several; 1 when absent. A known debt covers so many and no more. */
  readonly occurrences?: number;
  /** Known before, so that it warns instead of failing. */
  readonly debt?: NonNullable<Finding['debt']>;
}

export function toFinding(draft: FindingDraft): Finding {
  const keys = toWellFormed({ ...draft.keys });
  return {
    rule: draft.rule,
    outcome: draft.outcome,
    reason: draft.reason ?? null,
    message: draft.message,
    expected: draft.expected ?? null,
    actual: draft.actual ?? null,
    location: draft.location ?? null,
    ...(draft.related === undefined || draft.related.length === 0 ? {} : { related: [...draft.related] }),
    remedy: draft.remedy ?? rules[draft.rule].remedy,
    keys,
    fingerprint: fingerprintOf(draft.rule, keys),
    causedBy: draft.causedBy ?? null,
    waiver: null,
    ...(draft.debt === undefined ? {} : { debt: draft.debt }),
  };
}
