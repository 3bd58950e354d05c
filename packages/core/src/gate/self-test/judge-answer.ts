import { isShipworthyError } from '@shipworthy/contract/errors';
import type { CommandResult } from '../../evidence/index.js';
import { isGood, type Situation } from './situation.js';

/** What a gate made of a situation. */
export interface Answer {
  readonly situation: Situation;
  readonly exitCode: number;
  /** `pass`, …, or the code of the error that the gate ended with. */
  readonly verdict: string;
  readonly says: readonly string[];
  readonly isRight: boolean;
}

/** Compares verdict, exit code and every line: red for another reason is wrong too. */
export function judgeAnswer(situation: Situation, result: CommandResult): Answer {
  const [written] = result.documents;
  const { verdict = 'none', findings = [] } = written?.document ?? {};
  const says = [...new Set(findings.map(({ rule, reason, outcome }) => `${rule} ${reason ?? outcome}`))].sort();
  const isRight = result.exitCode === exitCodeOf(situation) && verdict === situation.verdict && says.join('\n') === [...situation.says].sort().join('\n');
  return { situation, exitCode: result.exitCode, verdict, says, isRight };
}

/** A gate that ended without a decision judged nothing. */
export function toAnswerOfError(situation: Situation, error: unknown): Answer {
  const verdict = isShipworthyError(error) ? error.code : `internal/bug (${String(error).replaceAll(/[\s|`]+/g, ' ')})`;
  return { situation, exitCode: 3, verdict, says: [], isRight: false };
}

/** What GitHub sees. A fault in the inputs or in the configuration is 2, everything else that blocks 1. */
function exitCodeOf(situation: Situation): number {
  if (isGood(situation)) return 0;
  return situation.says.includes('config/invalid invalid-config') ? 2 : 1;
}
