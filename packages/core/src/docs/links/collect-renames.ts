import { isShipworthyError } from '@shipworthy/contract/errors';
import type { ChangedFile } from '../../git/index.js';
import type { DocSyncRun } from '../doc-sync-run.js';

type RenamesRun = Pick<DocSyncRun, 'workspace'> & Partial<Pick<DocSyncRun, 'change'>>;

/** What the change renamed, by the former path; where nobody knows what it was before, what was renamed since the last commit. Only for suggestions. */
export async function collectRenames({ change, workspace }: RenamesRun): Promise<ReadonlyMap<string, string>> {
  const files = change?.state === 'known' && change.base !== null ? change.files : await listUncommitted(workspace);
  return new Map(files.flatMap(({ path, previousPath }) => (previousPath === null ? [] : [[previousPath, path] as const])));
}

async function listUncommitted(workspace: DocSyncRun['workspace']): Promise<readonly ChangedFile[]> {
  const { git, headCommit } = workspace;
  if (git === null || headCommit === null) return [];
  const below = workspace.toRepositoryPath('');
  try {
    const files = await git.changedOnDisk(headCommit, below);
    return files.map((file) => ({ ...file, path: file.path.slice(below.length), previousPath: file.previousPath?.slice(below.length) ?? null }));
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith('git/')) return [];
    throw error;
  }
}
