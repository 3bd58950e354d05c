import { ShipworthyError } from '@shipworthy/contract/errors';
import { findDocuments } from '../../evidence/index.js';
import { isJsonObject, requireJson } from '../../json/index.js';
import type { Workspace } from '../../workspace/index.js';

/** Milliseconds by case from past observations of a pack; where several know a case, the one that ended last (by what it says itself). */
export async function readTimings(workspace: Workspace, folder: string, packId: string): Promise<Map<string, number>> {
  const { documents, empty } = await findDocuments(workspace, [folder]);
  if (empty.length > 0) throw new ShipworthyError('config/not-found', `There is nothing in ${folder}, which \`timings\` names.`, { hint: 'Name a folder with past observations, or leave `timings` out: then cases are spread by their ids.' });
  const past = documents.flatMap(({ read }) => (read?.document.kind === 'regression-observations' && read.document.details.pack?.id === packId ? [read.document] : []));
  const durations = new Map<string, number>();
  for (const { run } of past.toSorted((a, b) => (a.run.finishedAt < b.run.finishedAt ? -1 : 1))) {
    const recorded = requireJson(run.measurements.durations ?? null);
    if (!isJsonObject(recorded)) continue;
    for (const [id, value] of Object.entries(recorded)) if (typeof value === 'number' && value >= 0) durations.set(id, value);
  }
  return durations;
}
