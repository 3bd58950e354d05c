import { requireJson, type Json } from '../../json/index.js';
import { recordName } from '../baseline/baseline-paths.js';
import type { AcceptPlan, AcceptStep } from './plan-accept.js';

/** What accepting did, or with `isDry` would do, for programs. */
export function toAcceptReport(planned: readonly { readonly folder: string; readonly plan: AcceptPlan }[], isDry: boolean): Json {
  return { dryRun: isDry, packs: planned.map(({ folder, plan }) => ({ pack: plan.pack, folder, planDigest: plan.digest, records: plan.steps.map(toRecordChange) })) };
}

function toRecordChange(step: AcceptStep): Json {
  const shared = { case: step.case, action: step.action, path: recordName(step.case) };
  return step.action === 'write' ? { ...shared, replaces: step.replaced?.digest ?? null, record: requireJson(step.record) } : shared;
}
