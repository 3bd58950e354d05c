import type { ReadEvidence } from '@shipworthy/contract/release';
import type { FindingDraft } from '../../evidence/index.js';
import type { GateEvidence } from '../../gate/judge-identity.js';
import { checkOf, type CriterionResult } from '../release-run.js';
import { judgeDocument, toRefused, type DocumentRules } from './judge-document.js';

export const documentsId = 'RL-05';

export interface ReportFacts {
  readonly reports: readonly GateEvidence[];
  /** The configuration says what documents must be (`docSync`), or a gate asks for a report. */
  readonly isAsked: boolean;
  readonly rules: DocumentRules;
  readonly evidence: readonly ReadEvidence[];
}

/** Every report of doc-sync-check must be about this commit, whole, and pass. */
export function judgeReports({ reports, isAsked, rules, evidence }: ReportFacts): CriterionResult {
  if (reports.length === 0) return isAsked ? withoutReport() : nothingAsked();
  const findings = reports.flatMap((one) => judgeReport(one, rules));
  return { findings, note: findings.length === 0 ? reports.map(describe).join(' ') : `${findings.length} of ${reports.length} reports of doc-sync-check ${findings.length === 1 ? 'does' : 'do'} not pass.`, evidence };
}

function judgeReport(one: GateEvidence, rules: DocumentRules): FindingDraft[] {
  const shared = { rule: 'release/documents-not-checked' as const, keys: { item: documentsId, key: one.key }, check: checkOf(documentsId) };
  if (one.document === null) return [toRefused(one, shared)];
  const judged = judgeDocument(one.document, rules);
  if (judged.outcome === 'pass') return [];
  const message = `doc-sync-report:${one.key} ${judged.outcome === 'fail' ? 'fails' : 'is not verified'}.${judged.because}`;
  const told = { ...shared, message, expected: 'pass', actual: one.document.verdict, remedy: 'Mend what the report names, and run doc-sync-check again.' };
  return [judged.outcome === 'fail' ? { ...told, outcome: 'fail' } : { ...told, outcome: 'unverified', reason: judged.reason }];
}

function withoutReport(): CriterionResult {
  const message = 'No report of doc-sync-check was handed over, so nobody knows whether the documents match.';
  return { findings: [{ rule: 'release/documents-not-checked', keys: { item: documentsId, key: 'none' }, check: checkOf(documentsId), outcome: 'unverified', reason: 'missing-evidence', message }], note: message, evidence: [] };
}

function nothingAsked(): CriterionResult {
  const message = 'The configuration has no `docSync`, and no gate asks for a report: nothing says what the documents must be.';
  return { findings: [{ rule: 'release/documents-not-checked', keys: { item: documentsId, key: 'none' }, check: checkOf(documentsId), outcome: 'not-applicable', message }], note: message, evidence: [] };
}

function describe({ key, document }: GateEvidence): string {
  return document === null ? '' : `doc-sync-report:${key} passes: ${document.summary.checked} checks${document.summary.warn === 0 ? '' : `, ${document.summary.warn} with warnings`}${document.summary.waived === 0 ? '' : `, ${document.summary.waived} waived`}.`;
}
