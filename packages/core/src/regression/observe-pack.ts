import { availableParallelism } from 'node:os';
import type { Subject } from '@shipworthy/contract/envelope';
import type { DocumentOf } from '@shipworthy/contract/documents';
import { buildDocument, documentName, toDate, toFileInput, writeEvidence, type Attachment, type FindingDraft, type WrittenDocument } from '../evidence/index.js';
import { findChangedFiles, judgeWithinBudget, type LoadedPack, type PackContext } from '../pack/index.js';
import type { Scratch } from '../workspace/index.js';
import { createBaselineCheckout } from './run/baseline-checkout.js';
import { collectFixtures } from './collect-fixtures.js';
import { toLogAttachments } from './outputs/collect-logs.js';
import { judgeCase } from './judge-case.js';
import { judgeFixtures, toFixtureCheck, toFixtureObservations } from './judge-fixtures.js';
import { toCaseCheck } from './judge-run.js';
import type { MeasuredCase } from './run/measure-cases.js';
import { createProgress, type Progress } from './progress.js';
import type { PlanAnswer } from './plan/receive-plan.js';
import { runCases } from './run/run-cases.js';
import type { Work } from './plan/select-work.js';
import { toShardName, type Shard } from './plan/shard.js';
import { toCaseFacts } from './to-case-facts.js';
import { toCaseObservation } from './to-case-observation.js';
import { toMeasurements } from './to-measurements.js';

const kind = 'regression-observations';

export interface ObserveRequest {
  readonly context: PackContext;
  readonly scratch: Scratch;
  readonly subject: Subject;
  readonly pack: LoadedPack;
  readonly key: string;
  readonly work: Work;
  readonly shard: Shard | null;
  readonly plan: PlanAnswer;
  readonly jobs: number | undefined;
  readonly offline: boolean;
  readonly startedAt: Date;
}

/** Runs a pack's share of this run, judges it and writes the document. */
export async function observePack(request: ObserveRequest): Promise<WrittenDocument> {
  const { context, pack, key, work, scratch, offline } = request;
  const progress = createProgress(context.host, work.cases.length);
  const facts = toCaseFacts(pack);
  const records = await runCases({
    pack, scratch, offline, cases: work.cases, env: context.host.env, jobs: request.jobs ?? availableParallelism(), attachments: documentName(kind, key),
    checkOutBaseline: createBaselineCheckout({ git: context.workspace.git, baseCommit: context.policy.baseCommit, scratch }),
    onSampling: context.host.onSampling ?? (() => undefined),
    onCase: (record) => progress.report(record, judgeCase({ ...facts, record, locate: facts.locateIn(record.index) })),
  });
  const document = await toDocument(request, records, progress);
  const attachments = records.flatMap((record) => toAttachments(record, documentName(kind, key)));
  return writeEvidence(context.host, context.workspace.out, { document, attachments: [...attachments, ...toLogAttachments(progress.logs)] });
}

async function toDocument(request: ObserveRequest, records: readonly MeasuredCase[], progress: Progress): Promise<DocumentOf<typeof kind>> {
  const { context, pack, key, work, plan, shard, subject, startedAt } = request;
  const { facts, paths } = collectFixtures(pack, work.fixtures);
  const refusal = plan.state === 'refused' && shard !== null ? toPlanRefusal(pack, shard, plan) : [];
  const judgement = judgeWithinBudget(pack, {
    checks: [...records.map(({ packCase }) => toCaseCheck(packCase.id)), ...work.fixtures.map(({ id }) => toFixtureCheck(id))],
    findings: [...context.policy.findings, ...pack.findings, ...(await findChangedFiles(context.workspace, pack)), ...refusal, ...judgeFixtures(facts), ...progress.findings(records)],
    waivers: context.policy.config.waivers, waiversAsOf: toDate(context.host.now()), reasons: context.policy.config.reasons, key,
  });
  return buildDocument(context.host, {
    kind, key, partial: work.partial, subject, policy: pack.policy, judgement, startedAt,
    inputs: [
      await toFileInput('pack', { path: pack.path, absolute: context.workspace.resolve(pack.path) }),
      ...(plan.state === 'planned' ? [{ name: 'plan', kind: plan.document.kind, key: plan.document.key, contentDigest: plan.contentDigest }] : []),
    ],
    details: {
      pack: pack.ref,
      plan: plan.state === 'planned' && shard !== null ? { planDigest: plan.planDigest, shard: toShardName(shard) } : null,
      cases: records.map((record) => toCaseObservation(record, pack.caseDigests.get(record.packCase.id) ?? '')),
      fixtures: toFixtureObservations(facts, paths),
    },
    measurements: toMeasurements(records, progress.logs, documentName(kind, key)),
  });
}

/** Everything of a shard hangs on its plan: nothing is run for a plan that cannot be trusted. */
function toPlanRefusal({ ref, path }: LoadedPack, shard: Shard, { reason, message }: Extract<PlanAnswer, { state: 'refused' }>): FindingDraft[] {
  const name = `shard ${toShardName(shard)}`;
  return [{ rule: 'regression/plan-refused', keys: { pack: ref.id }, check: name, outcome: 'unverified', reason, message: `Nothing of ${name} was run. ${message}`, location: { path } }];
}

function toAttachments({ run }: MeasuredCase, folder: string): Attachment[] {
  return (run?.outputs ?? []).flatMap(({ observed, source }) => (source === null || observed.stored === null ? [] : [{ name: observed.stored.slice(folder.length + 1), source }]));
}
