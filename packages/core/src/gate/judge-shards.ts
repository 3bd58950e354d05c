import type { DocumentOf, EvidenceDocument } from '@shipworthy/contract/documents';
import type { FindingDraft } from '../evidence/index.js';
import type { GateEvidence } from './judge-identity.js';

/**
 * A plan promises shards. A drift report on the same plan has proved that all of them are there; without one the observations
 * themselves must be here, every shard of the plan exactly once (two of one key are `duplicate` already).
 */
export function judgeShards(evidence: readonly GateEvidence[]): FindingDraft[] {
  const documents = evidence.flatMap(({ state, document }) => (state === 'accepted' && document !== null ? [document] : []));
  const proved = new Set(documents.flatMap((one) => (one.kind === 'drift-report' && one.details.planDigest !== null ? [one.details.planDigest] : [])));
  const plans = new Map(documents.flatMap((one) => (one.kind === 'regression-plan' && one.details.planDigest !== null ? [[one.details.planDigest, one] as const] : [])));
  const shards = new Map<string, Set<string>>([...plans.keys()].map((digest) => [digest, new Set<string>()]));
  for (const one of documents) {
    if (one.kind !== 'regression-observations' || one.details.plan === null) continue;
    const { planDigest, shard } = one.details.plan;
    shards.set(planDigest, (shards.get(planDigest) ?? new Set()).add(shard));
  }
  const planned = [...shards].filter(([digest]) => !proved.has(digest)).toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([digest, present]) => judgePlan(digest, plans.get(digest), present));
  return [...planned, ...documents.filter(isUnplannedShard).map(({ key }) => incomplete(key, `${key} is a shard that was run without a plan, so nobody can say what the other parts are.`))];
}

/** Named after a part of its own pack, and told of no plan. Were it the whole, it would be named after the pack. */
function isUnplannedShard(one: EvidenceDocument): boolean {
  if (one.kind !== 'regression-observations' || one.details.plan !== null || one.details.pack === null) return false;
  const prefix = `${one.details.pack.id}.`;
  return one.key.startsWith(prefix) && /^[0-9]+-of-(?!1$)[0-9]+$/.test(one.key.slice(prefix.length));
}

function judgePlan(digest: string, plan: DocumentOf<'regression-plan'> | undefined, present: ReadonlySet<string>): FindingDraft[] {
  if (plan === undefined) return [incomplete(digest, 'These shards belong to a plan that is not here, so nobody can say whether they are all.')];
  const promised = plan.details.assignments.filter(({ cases, fixtures }) => cases.length + fixtures.length > 0).map(({ shard }) => shard);
  const absent = promised.filter((shard) => !present.has(shard));
  const foreign = [...present].filter((shard) => !promised.includes(shard)).sort();
  if (absent.length === 0 && foreign.length === 0) return [];
  const parts = [absent.length === 0 ? '' : ` ${absent.join(', ')} did not arrive.`, foreign.length === 0 ? '' : ` ${foreign.join(', ')} are not in the plan.`];
  return [incomplete(plan.key, `No drift report covers the plan ${plan.key}, and its shards are not complete:${parts.join('')}`)];
}

function incomplete(plan: string, message: string): FindingDraft {
  return {
    rule: 'gate/evidence-missing', keys: { requirement: `shards of ${plan}` }, check: `shards/${plan}`, outcome: 'unverified', reason: 'incomplete-shards', message,
    remedy: 'Let `drift-check` judge the shards and hand its report over, or hand every shard over in `evidence-dir`.',
  };
}
