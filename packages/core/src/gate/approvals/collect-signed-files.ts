import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readApproval, type ApprovalFault } from '../../approval/index.js';
import { expandGlobs, hashFile, listFiles, toPosixPath } from '../../files/index.js';
import type { PublicKey } from '../../signing/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { SignedFile, SourceProblem } from './approval-facts.js';

export interface SignedFiles {
  readonly signed: readonly SignedFile[];
  readonly problems: readonly SourceProblem[];
}

const unread: ReadonlySet<ApprovalFault> = new Set(['unreadable', 'absent']);

/** Every file that the input `approvals` names, in folders those that end with `.json`. @throws ShipworthyError `path/outside-root` */
export async function collectSignedFiles(workspace: Workspace, places: readonly string[], trustedKeys: readonly PublicKey[]): Promise<SignedFiles> {
  const found = await Promise.all(places.map(async (place) => ({ place, files: await filesOf(workspace, place) })));
  const files = [...new Set(found.flatMap((one) => one.files))].sort();
  const signed = await Promise.all(files.map(async (absolute): Promise<SignedFile> => {
    const path = workspace.toDocumentPath(absolute);
    const outcome = await readApproval(absolute, { trustedKeys, name: path });
    const isRead = outcome.state === 'accepted' || !unread.has(outcome.refusal.fault);
    return { path, outcome, sha256: isRead ? (await hashFile(absolute)).sha256 : null };
  }));
  return { signed, problems: found.filter((one) => one.files.length === 0).map(({ place }) => emptyPlace(place)) };
}

async function filesOf(workspace: Workspace, place: string): Promise<string[]> {
  const absolute = workspace.resolve(place);
  const kind = await stat(absolute).catch(() => null);
  // A name that exists is meant as it is, whatever signs it holds.
  if (kind === null) return /[*?[\]{}]/.test(place) ? (await expandGlobs(workspace.root, [toPosixPath(place)])).map((path) => join(workspace.root, path)) : [];
  if (!kind.isDirectory()) return [absolute];
  return (await listFiles(absolute)).filter((path) => path.endsWith('.json')).map((path) => join(absolute, path));
}

function emptyPlace(place: string): SourceProblem {
  return { source: place, reason: 'missing-evidence', message: `The input \`approvals\` names ${place}, which holds no file.`, remedy: 'Name the files that `shipworthy approve` wrote.' };
}
