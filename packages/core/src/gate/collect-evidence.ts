import { basename } from 'node:path';
import type { EvidenceDocument } from '@shipworthy/contract/documents';
import { kinds } from '@shipworthy/contract/words';
import { findDocuments, receiveEntry, toReceived, type NeededJob, type ReceivedEvidence } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { Scratch, Workspace } from '../workspace/index.js';

/** Downloads at a time: enough to hide the latency of the service, few enough not to be asked to slow down. */
const atOnce = 8;

export interface EvidenceSources {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly scratch: Scratch;
  readonly needs: readonly NeededJob[] | null;
  /** Folders, files or globs that were named. */
  readonly places: readonly string[];
  /** A gate takes no decision for evidence; what comes after a gate does. */
  readonly takesDecisions?: boolean;
}

/** Everything that arrived, by id and in folders, not yet judged. */
export interface CollectedEvidence {
  readonly received: readonly ReceivedEvidence[];
  /** Files in the folders that are no evidence for a gate. */
  readonly ignored: readonly string[];
  /** Places that were named and hold no document. */
  readonly empty: readonly string[];
}

/** Takes what the jobs before handed over, by artifact id, and what lies in the folders; outside GitHub Actions that is `out`, unless told. */
export async function collectEvidence(sources: EvidenceSources): Promise<CollectedEvidence> {
  const { host, workspace, scratch, places } = sources;
  const isDefault = places.length === 0;
  const searched = !isDefault ? places : host.context.where === 'actions' ? [] : [workspace.out];
  const found = await findDocuments(workspace, searched, withoutCases);
  const handed = await receiveAll({ host, scratch, local: found.documents, retain: withoutCases }, sources.needs ?? []);
  const all = [...handed, ...found.documents.map(toReceived).map(withGuessedName)];
  const isOwn = ({ kind }: ReceivedEvidence): boolean => kind === 'gate-decision' && sources.takesDecisions !== true;
  return {
    received: all.filter((one) => !isOwn(one)),
    ignored: [...found.ignored, ...all.filter(isOwn).map(({ source }) => source)].sort(),
    empty: isDefault ? [] : found.empty,
  };
}

/** A gate judges verdicts, findings and what says which run and plan a document is of. The cases are the bulk, and 256 documents may hold 256 times as many. */
function withoutCases(document: EvidenceDocument): EvidenceDocument {
  switch (document.kind) {
    case 'regression-observations': return { ...document, details: { ...document.details, cases: [] } };
    case 'drift-report': return { ...document, details: { ...document.details, cases: [] } };
    default: return document;
  }
}

async function receiveAll(transport: Parameters<typeof receiveEntry>[0], needs: readonly NeededJob[]): Promise<ReceivedEvidence[]> {
  const queue = needs.flatMap(({ id, entries }) => entries.map((entry) => ({ id, entry }))).entries();
  const received: ReceivedEvidence[] = [];
  const work = async (): Promise<void> => {
    for (const [index, { id, entry }] of queue) received[index] = await receiveEntry(transport, id, entry);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return received;
}

/** A document too broken to say what it is: its file name tells which one is missing now. */
function withGuessedName(received: ReceivedEvidence): ReceivedEvidence {
  if (received.kind !== null || received.refusal === null) return received;
  const [, kind, key] = /^([a-z-]+)\.(.+)\.json$/.exec(basename(received.source)) ?? [];
  if (kind === undefined || key === undefined || !kinds.some((known) => known === kind)) return received;
  return { ...received, kind, key: decode(key) };
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
