import type { PackCase } from '@shipworthy/contract/pack';
import { toOutputRules } from '../pack/index.js';

/**
 * Whether the baseline answers for an output. It does for everything that was observed, except what the manifest compares with a file of its
 * own (`equals`: the runner has judged it, and a second reference could only contradict the first) and what it says nobody compares
 * (`allowOtherFiles`). An output that the manifest does not mention counts: a program that starts to print is drift.
 */
export function isInBaseline({ expect }: PackCase, output: string): boolean {
  const rules = toOutputRules(expect);
  const expectation = rules.find(output);
  return expectation === null ? !rules.allows(output) : expectation.comparison.equals === undefined;
}
