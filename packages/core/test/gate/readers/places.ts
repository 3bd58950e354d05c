import type { TreeReader } from '../../../src/config/index.js';
import type { RemoteRepository, Reviews } from '../../../src/host/index.js';
import { openWorkspace, type Workspace } from '../../../src/workspace/index.js';
import { toHost } from '../../evidence/documents.js';
import { temporaryFolder } from '../../files/temporary-folder.js';

/** A folder in no repository, or one that says that another commit is checked out. */
export async function openFolder(files: Readonly<Record<string, string>> = {}, changes: Partial<Workspace> = {}): Promise<Workspace> {
  return { ...(await openWorkspace(toHost({ cwd: temporaryFolder(files) }), { root: undefined, out: undefined })), ...changes };
}

/** Files of one commit. */
export function toTree(files: Readonly<Record<string, string>>): TreeReader {
  const read = (path: string): Uint8Array | null => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : null);
  return { commit: 'c'.repeat(40), readFile: async (path) => read(path), readTexts: async () => new Map(), readFiles: async () => new Map(), listFiles: async () => Object.keys(files) };
}

/** A repository on GitHub with files by commit or full name of a reference. */
export function toRemote(commits: Readonly<Record<string, Readonly<Record<string, string>>>>, reviews?: Reviews): RemoteRepository {
  return { readFileAt: async (commit, path) => toTree(commits[commit] ?? {}).readFile(path), listFilesAt: async (commit) => Object.keys(commits[commit] ?? {}), ...(reviews === undefined ? {} : { reviews }) };
}
