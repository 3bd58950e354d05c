import type { ReadEvidence } from '@shipworthy/contract/release';
import type { Level } from '@shipworthy/contract/words';
import type { FindingDraft } from '../../evidence/index.js';
import type { GateEvidence } from '../../gate/judge-identity.js';
import { levels } from '../../gate/level/demands-of.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import { judgeDocument, toRefused, type DocumentRules } from './judge-document.js';

export const gateId = 'RL-02';

export interface DecisionFacts {
  /** At least one. */
  readonly decisions: readonly GateEvidence[];
  readonly level: Level;
  readonly rules: DocumentRules;
  readonly evidence: readonly ReadEvidence[];
}

/** Every decision must stand, be about this commit and have demanded at least as much as the release does. */
export function judgeDecisions({ decisions, level, rules, evidence }: DecisionFacts): CriterionResult {
  const findings = decisions.flatMap((one) => judgeDecision(one, level, rules));
  return { findings, note: findings.length === 0 ? decisions.map(describe).join(' ') : `${findings.length} of ${decisions.length} decisions of the gate ${findings.length === 1 ? 'does' : 'do'} not stand.`, evidence };
}

function judgeDecision(one: GateEvidence, level: Level, rules: DocumentRules): FindingDraft[] {
  const name = `${one.kind}:${one.key}`;
  const shared = { rule: 'release/gate-not-passed' as const, keys: { item: gateId, source: name }, check: checkOf(gateId) };
  const { document } = one;
  if (document?.kind !== 'gate-decision') return [toRefused(one, shared)];
  const judged = judgeDocument(document, rules);
  if (judged.outcome !== 'pass') return [{ ...shared, ...withoutCause(judged), message: `${name} ${judged.outcome === 'fail' ? 'fails' : 'is not verified'}.${judged.because}`, expected: 'pass', actual: document.verdict }];
  const { level: demanded } = document.details;
  if (levels.indexOf(demanded) >= levels.indexOf(level)) return [];
  return [{
    ...shared, outcome: 'fail', message: `${name} was made at level ${demanded}, but this release asks for level ${level}.`, expected: level, actual: demanded,
    remedy: 'Run the gate on the tag, or give it `version` or `level`, so that it demands what the release does.',
  }];
}

function withoutCause(judged: Exclude<ReturnType<typeof judgeDocument>, { outcome: 'pass' }>): Pick<FindingDraft, 'outcome' | 'reason'> {
  return judged.outcome === 'fail' ? { outcome: 'fail' } : { outcome: 'unverified', reason: judged.reason };
}

function describe({ key, document }: GateEvidence): string {
  if (document?.kind !== 'gate-decision') return '';
  const { summary, details } = document;
  return `gate-decision:${key} stands at level ${details.level}: ${summary.checked} checks${summary.warn === 0 ? '' : `, ${summary.warn} with warnings`}${summary.waived === 0 ? '' : `, ${summary.waived} waived`}.`;
}
