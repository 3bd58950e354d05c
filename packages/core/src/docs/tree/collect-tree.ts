import { listEntries } from '../../files/index.js';
import type { WorkTreeFile } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import { openTree } from './open-tree.js';
import type { RepositoryTree } from './repository-tree.js';

const submodule = '160000';

/**
 * The files that the documents are judged with. Links are files here, as git keeps them; what they lead to is for whoever reads them.
 * @throws ShipworthyError `git/*`; outside git `config/too-large`, `config/unreadable`
 */
export async function collectTree(host: Host, workspace: Workspace): Promise<RepositoryTree> {
  const files = await listFiles(host, workspace);
  const paths = files.flatMap(({ path, mode }) => (mode === submodule ? [] : [path]));
  return openTree({ paths, submodules: files.flatMap(({ path, mode }) => (mode === submodule ? [path] : [])) });
}

async function listFiles({ context }: Host, workspace: Workspace): Promise<WorkTreeFile[]> {
  const isOutput = isBelowOutput(workspace);
  if (workspace.git === null) {
    const entries = await listEntries(workspace.root, { skipFolder: (path) => path === '.git' || isOutput(path) });
    return entries.filter(({ kind }) => kind !== 'other').map(({ path }) => ({ path, mode: null }));
  }
  const below = workspace.toRepositoryPath('');
  const files = await workspace.git.listWorkTree({ below, untracked: context.where === 'local' });
  const inside = files.map(({ path, mode }) => ({ path: path.slice(below.length), mode }));
  return inside.filter(({ path, mode }) => mode !== null || !isOutput(path));
}

/** What an earlier run of ours wrote is no document of the repository. */
export function isBelowOutput({ out, toDocumentPath }: Pick<Workspace, 'out' | 'toDocumentPath'>): (path: string) => boolean {
  const folder = toDocumentPath(out);
  return (path) => folder !== '' && (path === folder || path.startsWith(`${folder}/`));
}
