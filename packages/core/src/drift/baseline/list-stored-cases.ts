import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Workspace } from '../../workspace/index.js';
import { toCaseId } from './parse-record.js';

/** Ids of the cases that have a folder of stored outputs, whether or not a record names it. */
export async function listStoredCases(workspace: Workspace, folder: string): Promise<string[]> {
  const entries = await readdir(workspace.resolve(join(folder, 'files')), { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isDirectory() ? [toCaseId(`${entry.name}.json`)] : [])).filter((id) => id !== null);
}
