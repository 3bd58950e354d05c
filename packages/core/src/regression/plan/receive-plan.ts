import type { DocumentOf } from '@shipworthy/contract/documents';
import type { ReasonCode } from '@shipworthy/contract/words';
import { checkSubject, findDocuments, parseNeeds, receiveEntry, toReceived, type ReceivedEvidence, type SubjectHere } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import type { LoadedPack } from '../../pack/index.js';
import type { Scratch, Workspace } from '../../workspace/index.js';
import { planDigestOf } from './plan-shards.js';
import { toShardName, type Shard } from './shard.js';

const kind = 'regression-plan';

export interface PlanRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly scratch: Scratch;
  readonly subject: SubjectHere;
  readonly needs: string | undefined;
  readonly plan: string | undefined;
}

/** The plan that a shard belongs to, or why there is none to be trusted. */
export type PlanAnswer =
  | { readonly state: 'none' }
  | { readonly state: 'planned'; readonly document: DocumentOf<typeof kind>; readonly contentDigest: string; readonly planDigest: string; readonly cases: ReadonlySet<string>; readonly fixtures: ReadonlySet<string> }
  | { readonly state: 'refused'; readonly reason: ReasonCode; readonly message: string };

/** Plans that were handed over: by id through `needs`, or as a file. */
export async function receivePlans(request: PlanRequest): Promise<ReceivedEvidence[]> {
  const { host, workspace, scratch, needs, plan } = request;
  if (plan !== undefined) {
    const { documents } = await findDocuments(workspace, [plan]);
    return documents.length > 0 ? documents.map(toReceived) : [toMissing(plan)];
  }
  const entries = (parseNeeds(needs) ?? []).flatMap((job) => job.entries.filter((entry) => entry.kind === kind).map((entry) => ({ job: job.id, entry })));
  const local = entries.some(({ entry }) => entry.artifactId === null) ? (await findDocuments(workspace, [workspace.out])).documents : [];
  return Promise.all(entries.map(({ job, entry }) => receiveEntry({ host, scratch, local }, job, entry)));
}

function toMissing(plan: string): ReceivedEvidence {
  const nothing = { key: null, attempt: null, job: null, artifactId: null, artifactDigest: null, documentSha256: null, contentDigest: null, document: null, folder: null };
  return { ...nothing, kind, refusal: { reason: 'missing-evidence', message: `There is no document in ${plan}, which \`plan\` names.` }, source: plan };
}

/** Picks the plan of a pack and proves that it speaks of this very pack, commit and number of parts. */
export function selectPlan(received: readonly ReceivedEvidence[], pack: LoadedPack, { request, shard }: { request: PlanRequest; shard: Shard }): PlanAnswer {
  if (received.length === 0) return { state: 'none' };
  const plans = received.flatMap(({ document, contentDigest }) => (document?.kind === kind && contentDigest !== null ? [{ document, contentDigest }] : []));
  const [own, second] = plans.filter(({ document }) => document.details.pack?.id === pack.ref.id);
  if (own === undefined) {
    const refusal = received.find((one) => one.refusal !== null)?.refusal;
    return { state: 'refused', reason: refusal?.reason ?? 'wrong-subject', message: refusal?.message ?? `None of the plans that were handed over is of the pack ${pack.ref.id}.` };
  }
  if (second !== undefined) return { state: 'refused', reason: 'duplicate', message: `Two plans of the pack ${pack.ref.id} were handed over.` };
  const refusal = checkPlan(own.document, pack, { request, shard });
  if (refusal !== null) return { state: 'refused', ...refusal };
  const part = own.document.details.assignments.find((one) => one.shard === toShardName(shard));
  return { state: 'planned', ...own, planDigest: own.document.details.planDigest ?? '', cases: new Set(part?.cases ?? []), fixtures: new Set(part?.fixtures ?? []) };
}

function checkPlan(document: DocumentOf<typeof kind>, { ref }: LoadedPack, { request, shard }: { request: PlanRequest; shard: Shard }): { reason: ReasonCode; message: string } | null {
  const { host, workspace, subject } = request;
  const refused = checkSubject(document, { subject, host, workspace, allowLocal: host.context.where === 'local' });
  if (refused !== null) return { reason: refused.reason, message: `The plan cannot be used. ${refused.message}` };
  const { pack, planDigest, shards, assignments } = document.details;
  const wrong = (message: string) => ({ reason: 'wrong-subject', message }) as const;
  if (pack?.packDigest !== ref.packDigest) return wrong(`The plan is of another pack than this one: ${pack?.packDigest ?? 'none'} instead of ${ref.packDigest}.`);
  if (planDigest !== planDigestOf({ packDigest: ref.packDigest, shards, assignments })) return { reason: 'digest-mismatch', message: 'The plan contradicts itself: its digest is not that of its assignments.' };
  if (shards !== shard.count) return wrong(`The plan has ${shards} parts, but this is part ${toShardName(shard)}.`);
  return null;
}
