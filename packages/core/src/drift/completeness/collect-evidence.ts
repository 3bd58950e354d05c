import { isShipworthyError } from '@shipworthy/contract/errors';
import { findDocuments, parseNeeds, receiveEntry, receiveListed, toReceived, type NeededJob, type ReceivedEvidence } from '../../evidence/index.js';
import type { Host } from '../../host/index.js';
import type { Scratch, Workspace } from '../../workspace/index.js';

const planKind = 'regression-plan';
const observationsKind = 'regression-observations';
/** Matrix legs cannot hand over the ids of their artifacts, so these are found by name and proved by what they hold. */
export const legPrefix = `shipworthy-${observationsKind}-`;

export interface EvidenceRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly scratch: Scratch;
  readonly needs: string | undefined;
  /** Places named by the input `observations`. */
  readonly places: readonly string[];
  /** File named by the input `plan`. */
  readonly plan: string | undefined;
}

/** Something that was handed over but is no document; `document` identifies it. */
export interface HandOverProblem {
  readonly document: string;
  readonly message: string;
  readonly reason: 'malformed-document' | 'permission-denied' | 'rate-limited' | 'unreadable-source' | 'missing-evidence';
}

export interface CollectedEvidence {
  /** Plans and observations, of whatever pack. */
  readonly received: readonly ReceivedEvidence[];
  /** True when a plan was handed over on purpose, rather than found beside the observations. */
  readonly isPlanned: boolean;
  readonly problems: readonly HandOverProblem[];
}

/**
 * Collects plans and observations: what `needs` names by id, matrix legs by their artifacts' names, and folders. The folder `out` is
 * looked at only where nothing better can carry documents: in a checkout it may hold whatever a pull request put there.
 */
export async function collectEvidence(request: EvidenceRequest): Promise<CollectedEvidence> {
  const { host, workspace, places } = request;
  const needs = parseNeeds(request.needs);
  const found = await findDocuments(workspace, places.length > 0 ? places : [workspace.toDocumentPath(workspace.out) || '.']);
  const local = found.documents.filter(({ kind }) => kind === null || kind === planKind || kind === observationsKind);
  const named = needs === null ? [] : await receiveNamed(request, needs, local);
  const plans = await readPlanFile(request);
  const isPlanned = [...named, ...plans].some(({ kind }) => kind === planKind);
  const legs = isPlanned && places.length === 0 ? await receiveLegs(request, named) : { received: [], problems: [] };
  const usesFolders = places.length > 0 || named.length === 0 || host.artifacts === null;
  const handedOver = new Set(named.map(({ documentSha256 }) => documentSha256));
  const inFolders = usesFolders ? local.map(toReceived).filter(({ documentSha256 }) => documentSha256 === null || !handedOver.has(documentSha256)) : [];
  const missing = places.length > 0 ? found.empty.map((place): HandOverProblem => ({ document: place, reason: 'missing-evidence', message: `There is nothing in ${place}, which \`observations\` names.` })) : [];
  return {
    received: withoutCopies([...named, ...plans, ...legs.received, ...inFolders]),
    isPlanned,
    problems: [...(needs ?? []).flatMap(toNeedsProblems), ...legs.problems, ...missing],
  };
}

async function receiveNamed(request: EvidenceRequest, needs: readonly NeededJob[], local: Awaited<ReturnType<typeof findDocuments>>['documents']): Promise<ReceivedEvidence[]> {
  const transport = { host: request.host, scratch: request.scratch, local };
  const wanted = needs.flatMap(({ id, entries }) => entries.filter(({ kind }) => kind === planKind || kind === observationsKind).map((entry) => ({ id, entry })));
  return Promise.all(wanted.map(({ id, entry }) => receiveEntry(transport, id, entry)));
}

async function readPlanFile({ workspace, plan }: EvidenceRequest): Promise<ReceivedEvidence[]> {
  if (plan === undefined) return [];
  const { documents, ignored, empty } = await findDocuments(workspace, [plan]);
  const received = documents.map((found) => ({ ...toReceived(found), kind: found.kind ?? planKind }));
  if (received.some(({ kind }) => kind === planKind)) return received;
  const message = empty.length > 0 ? `${plan}, which \`plan\` names, does not exist.` : `${plan}, which \`plan\` names, holds no plan${ignored.length > 0 ? ' of ours' : ''}.`;
  return [{
    kind: planKind, key: null, attempt: null, job: null, artifactId: null, artifactDigest: null, documentSha256: null, contentDigest: null,
    document: null, refusal: { reason: 'missing-evidence', message }, folder: null, source: plan,
  }];
}

async function receiveLegs({ host, scratch }: EvidenceRequest, named: readonly ReceivedEvidence[]): Promise<{ received: ReceivedEvidence[]; problems: HandOverProblem[] }> {
  if (host.artifacts === null) return { received: [], problems: [] };
  const known = new Set(named.map(({ artifactId }) => artifactId));
  try {
    const legs = (await host.artifacts.list(legPrefix)).filter(({ id }) => !known.has(id)).toSorted((a, b) => a.id - b.id);
    const received: ReceivedEvidence[] = [];
    for (const leg of legs) received.push(...(await receiveListed({ host, scratch }, leg, observationsKind)));
    return { received, problems: [] };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    const reason = error.code === 'github/permission-denied' ? 'permission-denied' : error.code === 'github/rate-limited' ? 'rate-limited' : 'unreadable-source';
    return { received: [], problems: [{ document: `artifacts ${legPrefix}*`, reason, message: error.message }] };
  }
}

function toNeedsProblems({ id, problems }: NeededJob): HandOverProblem[] {
  return problems.length === 0 ? [] : [{ document: `job ${id}`, reason: 'malformed-document', message: `The job ${id} hands over no evidence that can be read: ${problems.join('; ')}.` }];
}

/** The same bytes twice are one document, whichever ways they came. */
function withoutCopies(received: readonly ReceivedEvidence[]): ReceivedEvidence[] {
  const seen = new Set<string>();
  return received.filter(({ document, documentSha256 }) => {
    if (document === null || documentSha256 === null) return true;
    const isNew = !seen.has(documentSha256);
    seen.add(documentSha256);
    return isNew;
  });
}
