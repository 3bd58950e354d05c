import type { Git } from '../git/index.js';
import type { RemoteRepository } from '../host/index.js';

/** Files of one commit, wherever they can be read from. Paths are POSIX, relative to the repository's root. */
export interface TreeReader {
  readonly commit: string;
  readFile(path: string): Promise<Uint8Array | null>;
  readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  listFiles(folder: string): Promise<readonly string[]>;
}

/**
 * Finds a way to read a commit: the object store if the commit is there, else `git fetch --depth=1`, else the contents API.
 * Null when none works. Errors of the last way are thrown: `github/permission-denied` names the line to add.
 */
export async function openTree(commit: string, sources: { git: Git | null; remote: RemoteRepository | null }): Promise<TreeReader | null> {
  const { git, remote } = sources;
  if (git !== null && ((await git.hasCommit(commit)) || (await git.fetchCommit(commit)))) return toGitTree(git, commit);
  return remote === null ? null : toRemoteTree(remote, commit);
}

function toGitTree(git: Git, commit: string): TreeReader {
  return {
    commit,
    readFile: (path) => git.readFileAt(commit, path),
    readFiles: (paths) => git.readFilesAt(commit, paths),
    listFiles: async (folder) => (await git.listTreeAt(commit, folder)).map(({ path }) => path),
  };
}

function toRemoteTree(remote: RemoteRepository, commit: string): TreeReader {
  return {
    commit,
    readFile: (path) => remote.readFileAt(commit, path),
    readFiles: async (paths) => {
      const files = new Map<string, Uint8Array>();
      for (const path of paths) {
        const bytes = await remote.readFileAt(commit, path);
        if (bytes !== null) files.set(path, bytes);
      }
      return files;
    },
    listFiles: (folder) => remote.listFilesAt(commit, folder),
  };
}
