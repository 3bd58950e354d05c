import { ShipworthyError } from '@shipworthy/contract/errors';
import type { Subject } from '@shipworthy/contract/envelope';
import { buildDocument, toDate, toFileInput, writeEvidence, type WrittenDocument } from '../../evidence/index.js';
import { judgeWithinBudget, type LoadedPack, type PackContext } from '../../pack/index.js';
import { toFixtureCheck } from '../judge-fixtures.js';
import { toCaseCheck } from '../judge-run.js';
import { planShards } from './plan-shards.js';
import { readTimings } from './read-timings.js';

export interface PlanPackRequest {
  readonly context: PackContext;
  readonly subject: Subject;
  readonly packs: readonly LoadedPack[];
  readonly key: string | undefined;
  readonly shards: number;
  readonly timings: string | undefined;
  readonly startedAt: Date;
}

/** Writes the plan of one pack; `matrix` names the parts that hold something. @throws ShipworthyError `usage/invalid-input`, `config/not-found` */
export async function planPack(request: PlanPackRequest): Promise<{ written: WrittenDocument; matrix: string }> {
  const { context, subject, packs, timings, startedAt } = request;
  const [pack, second] = packs;
  if (pack === undefined || second !== undefined) throw new ShipworthyError('usage/invalid-input', `\`mode: plan\` plans one pack, but there are ${packs.length}.`, { hint: 'Name it with `pack`.' });
  const { cases, fixtures } = pack.manifest;
  const details = planShards({
    pack: pack.ref, shards: request.shards, cases: cases.map(({ id }) => id), fixtures: fixtures.map(({ id }) => id),
    durations: timings === undefined ? null : await readTimings(context.workspace, timings, pack.ref.id),
  });
  const key = request.key ?? pack.ref.id;
  const judgement = judgeWithinBudget(pack, {
    checks: [...cases.map(({ id }) => toCaseCheck(id)), ...fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings],
    waivers: context.policy.config.waivers, waiversAsOf: toDate(context.host.now()), reasons: context.policy.config.reasons, key,
  });
  const document = buildDocument(context.host, {
    kind: 'regression-plan', key, partial: false, subject, policy: pack.policy, judgement, details, startedAt,
    inputs: [await toFileInput('pack', { path: pack.path, absolute: context.workspace.resolve(pack.path) })],
  });
  return { written: await writeEvidence(context.host, context.workspace.out, { document }), matrix: JSON.stringify(details.assignments.map(({ shard }) => shard)) };
}
