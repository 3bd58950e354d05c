import type { ReasonCode, Verdict } from '@shipworthy/contract/words';
import type { RuleId } from '@shipworthy/contract/rules';
import type { Change } from './changes.js';

/** One line of a decision: a rule, and how or why. */
export type Saying = `${RuleId} ${'fail' | 'warn' | 'not-applicable' | 'waived' | ReasonCode}`;

/** A run that the gate is shown, and what it must say of it. */
export interface Situation {
  readonly name: string;
  /** What is wrong with the run, or why it is right all the same. */
  readonly what: string;
  /** What is otherwise than in the good run. */
  readonly but: readonly Change[];
  readonly verdict: Verdict;
  /** Everything that the decision must say, and all that it may: to be red for another reason is to be blind for this one. */
  readonly says: readonly Saying[];
}

/** Situations of one kind, under the heading that people find them by. */
export interface SituationGroup {
  readonly title: string;
  readonly situations: readonly Situation[];
}

export function isGood({ verdict }: Pick<Situation, 'verdict'>): boolean {
  return verdict === 'pass' || verdict === 'warn';
}
