import { posix } from 'node:path';
import { toSafeFileName } from '../../files/index.js';
import { toStoredPath } from '../../regression/index.js';

/** Folder of the accepted records: beside the manifest, POSIX, relative to the workspace's root. */
export function defaultBaselineFolder(pack: { readonly path: string; readonly ref: { readonly id: string } }): string {
  return posix.join(posix.dirname(pack.path), 'baselines', toSafeFileName(pack.ref.id));
}

/** File name of a case's record. */
export function recordName(caseId: string): string {
  return `${toSafeFileName(caseId)}.json`;
}

/** Folder of a case's stored outputs, relative to the folder of the records. */
export function storedFolder(caseId: string): string {
  return `files/${toSafeFileName(caseId)}`;
}

/** Place of one stored output, relative to the folder of the records. Each part of the path becomes a name that every system takes. */
export function storedPath(caseId: string, file: string): string {
  return posix.join(storedFolder(caseId), toStoredPath(file));
}
