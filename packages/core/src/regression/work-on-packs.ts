import { ShipworthyError } from '@shipworthy/contract/errors';
import type { InputsOf, regressionPack } from '@shipworthy/contract/inputs';
import { collectSubject, toExitCode, type CommandResult, type WrittenDocument } from '../evidence/index.js';
import { requireJson } from '../json/index.js';
import { writeLock, type LoadedPack, type PackContext, type WrittenLock } from '../pack/index.js';
import { openScratch } from '../workspace/index.js';
import { listPacks, toPackList } from './list-packs.js';
import { loadPacks } from './load-packs.js';
import { observePack } from './observe-pack.js';
import { planPack } from './plan/plan-pack.js';
import { receivePlans, selectPlan, type PlanRequest } from './plan/receive-plan.js';
import { refuseUnknownCases, selectWork } from './plan/select-work.js';
import { toShardKey, type Shard } from './plan/shard.js';

type Inputs = InputsOf<typeof regressionPack>;

export interface PackWork {
  readonly context: PackContext;
  readonly inputs: Inputs;
  readonly shard: Shard | null;
  readonly startedAt: Date;
}

/** Loads the packs at `paths` and does with them what the inputs ask for; see `runRegressionPack`. */
export async function workOnPacks(work: PackWork, paths: readonly string[]): Promise<CommandResult> {
  const { context, inputs, startedAt } = work;
  if (inputs.mode === 'lock') return toResult(context, await lockAll(context, paths));
  const packs = await loadPacks(context, paths);
  if (inputs.mode === 'list') return toResult(context, { notes: listPacks(packs), report: { json: toPackList(packs) } });
  if (inputs.key !== undefined && packs.length > 1) throw oneKey(packs.length);
  const subject = await collectSubject(context.host, context.workspace.git, context.policy.baseCommit);
  if (inputs.mode === 'plan') {
    const { written, matrix } = await planPack({ context, subject, packs, key: inputs.key, shards: inputs.shards ?? 1, timings: inputs.timings, startedAt });
    return toResult(context, { documents: [written], outputs: { matrix }, failOn: inputs['fail-on'] });
  }
  refuseUnknownCases(packs, inputs.case);
  return toResult(context, { documents: await observeAll({ ...work, packs, subject }), failOn: inputs['fail-on'] });
}

interface RunRequest extends PackWork {
  readonly packs: readonly LoadedPack[];
  readonly subject: PlanRequest['subject'];
}

async function observeAll({ context, inputs, packs, shard, subject, startedAt }: RunRequest): Promise<WrittenDocument[]> {
  const scratch = await openScratch();
  try {
    const request: PlanRequest = { host: context.host, workspace: context.workspace, scratch, subject, needs: inputs.needs, plan: inputs.plan };
    const received = shard === null ? [] : await receivePlans(request);
    const documents: WrittenDocument[] = [];
    for (const pack of packs) {
      const plan = shard === null ? ({ state: 'none' } as const) : selectPlan(received, pack, { request, shard });
      const work = selectWork(pack, { cases: inputs.case, shard, plan });
      if (work.partial && work.cases.length === 0 && packs.length > 1) continue; // the cases that were named are another pack's
      const key = inputs.key ?? (shard === null ? pack.ref.id : toShardKey(pack.ref.id, shard));
      documents.push(await observePack({ context, scratch, subject, pack, key, work, shard, plan, jobs: inputs.jobs, offline: inputs.offline, startedAt }));
    }
    return documents;
  } finally {
    await scratch.remove();
  }
}

async function lockAll(context: PackContext, paths: readonly string[]): Promise<Parts> {
  const written: WrittenLock[] = [];
  for (const path of paths) written.push(await writeLock(context, path));
  const locks = written.map(({ path, lock, isChanged, raiseTo }) => ({ path, changed: isChanged, raiseTo, lock: requireJson(lock) }));
  return { notes: written.flatMap(({ notes }) => notes), report: { json: { locks } } };
}

interface Parts {
  readonly documents?: readonly WrittenDocument[];
  readonly notes?: readonly string[];
  readonly report?: CommandResult['report'];
  readonly outputs?: CommandResult['outputs'];
  readonly failOn?: Inputs['fail-on'];
}

function toResult({ workspace }: PackContext, { documents = [], notes = [], report, outputs = {}, failOn = 'fail' }: Parts): CommandResult {
  return { out: workspace.out, documents, notes, outputs, ...(report === undefined ? {} : { report }), exitCode: toExitCode(documents.map(({ document }) => document.verdict), failOn) };
}

function oneKey(packs: number): ShipworthyError {
  return new ShipworthyError('usage/invalid-input', `One \`key\` cannot name the documents of ${packs} packs.`, { hint: 'Name one pack with `pack`, or leave `key` out: then each document has the id of its pack.' });
}
