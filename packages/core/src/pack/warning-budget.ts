import type { LoadedPack } from './loaded-pack.js';
import { judge, type FindingDraft, type Judgement } from '../evidence/index.js';

type JudgementInput = Parameters<typeof judge>[0];

/** Warnings that only report a known transition, or what policy permits in writing. */
const exempt: ReadonlySet<string> = new Set(['drift/case-new', 'drift/accepted-change', 'drift/metric-improved', 'drift/no-baseline', 'pack/changed', 'pack/not-locked']);

function counts(rule: string): boolean {
  return !exempt.has(rule) && !rule.startsWith('policy/');
}

/**
 * Judges, and fails when there are more warnings than the pack's policy allows. Counted after waivers: a finding that is waived is an
 * agreed exception, not a warning nobody looks at.
 */
export function judgeWithinBudget(pack: Pick<LoadedPack, 'ref' | 'packPolicy' | 'path'>, input: JudgementInput): Judgement {
  const judgement = judge(input);
  const { maxWarnings } = pack.packPolicy;
  const warnings = [...judgement.findings, ...judgement.unlisted].filter(({ outcome, rule }) => outcome === 'warn' && counts(rule)).length;
  if (maxWarnings === undefined || warnings <= maxWarnings) return judgement;
  const exceeded: FindingDraft = {
    rule: 'pack/warning-budget', keys: { pack: pack.ref.id }, check: null, outcome: 'fail', location: { path: pack.path },
    message: `There are ${warnings} warnings; the pack allows ${maxWarnings}.`, expected: maxWarnings, actual: warnings,
  };
  return judge({ ...input, findings: [...input.findings, exceeded] });
}
