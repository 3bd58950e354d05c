import { ShipworthyError } from '@shipworthy/contract/errors';
import { showBytes } from '../files/read-within.js';
import type { Git } from '../git/index.js';
import type { RemoteRepository } from '../host/index.js';

/** Of a configuration, lock, list of owners or workflow, in bytes: as much as is read of one in the work tree. */
const largestText = 4 * 1024 * 1024;

/** Files of one commit, wherever they can be read from. Paths are POSIX, relative to the repository's root. */
export interface TreeReader {
  readonly commit: string;
  /** @throws ShipworthyError `config/too-large` beyond 4 MiB */
  readFile(path: string): Promise<Uint8Array | null>;
  /** As `readFile` for several: from git in one process. What is absent is absent from the answer. */
  readTexts(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  readFiles(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  listFiles(folder: string): Promise<readonly string[]>;
}

export interface TreeSources {
  readonly git: Git | null;
  readonly remote: RemoteRepository | null;
  /** True where the absence of a file makes something looser: then GitHub has to show the commit before it is believed. */
  readonly mustBeSeen?: boolean;
}

/**
 * Finds a way to read a commit: the object store if the commit is there, else `git fetch --depth=1`, else the contents API.
 * Null when none works. Errors of the last way are thrown: `github/permission-denied` names the line to add.
 */
export async function openTree(commit: string, sources: TreeSources): Promise<TreeReader | null> {
  const { git, remote, mustBeSeen = false } = sources;
  if (git !== null && ((await git.hasCommit(commit)) || (await git.fetchCommit(commit)))) return toGitTree(git, commit);
  return remote === null ? null : toRemoteTree(remote, commit, mustBeSeen);
}

/** Several parts of a run ask for the same manifest or lock of a commit: each is read once. */
function toGitTree(git: Git, commit: string): TreeReader {
  const texts = new Map<string, Uint8Array | null>();
  const keep = (path: string, bytes: Uint8Array | null): Uint8Array | null => {
    texts.set(path, withinLimit(bytes, { path, commit }));
    return bytes;
  };
  return {
    commit,
    readFile: async (path) => {
      const known = texts.get(path);
      return known === undefined ? keep(path, await git.readFileAt(commit, path)) : known;
    },
    readTexts: async (paths) => {
      const files = await git.readFilesAt(commit, paths);
      for (const path of paths) keep(path, files.get(path) ?? null);
      return files;
    },
    readFiles: (paths) => git.readFilesAt(commit, paths),
    listFiles: async (folder) => (await git.listTreeAt(commit, folder)).map(({ path }) => path),
  };
}

/** To a token that may not look, GitHub says that a file is not there: that must not look like a base without a policy. */
function toRemoteTree(remote: RemoteRepository, commit: string, mustBeSeen: boolean): TreeReader {
  let seen: Promise<void> | null = null;
  const readFile = async (path: string): Promise<Uint8Array | null> => {
    const bytes = await remote.readFileAt(commit, path);
    if (bytes === null && mustBeSeen) await (seen ??= requireSeen(remote, commit));
    return withinLimit(bytes, { path, commit });
  };
  const readFiles = async (paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> => {
    const files = new Map<string, Uint8Array>();
    for (const path of paths) {
      const bytes = await readFile(path);
      if (bytes !== null) files.set(path, bytes);
    }
    return files;
  };
  return {
    commit,
    readFile,
    readTexts: readFiles,
    readFiles,
    listFiles: (folder) => remote.listFilesAt(commit, folder),
  };
}

function withinLimit(bytes: Uint8Array | null, { path, commit }: { path: string; commit: string }): Uint8Array | null {
  if (bytes === null || bytes.length <= largestText) return bytes;
  throw new ShipworthyError('config/too-large', `${path} of ${commit} is larger than ${showBytes(largestText)}.`, { hint: 'Make it smaller.' });
}

/** Files and commits stand behind the same permission, so a token that is shown this very commit may see what it holds. Whoever cannot ask has seen nothing. */
async function requireSeen(remote: RemoteRepository, commit: string): Promise<void> {
  if ((await remote.commitOf?.(commit)) === commit) return;
  throw new ShipworthyError('github/permission-denied', `GitHub shows nothing of ${commit}: it is not there, or the token may not see it.`, {
    hint: 'Give the checkout step `with: { fetch-depth: 0 }`, or add to the job:\npermissions:\n  contents: read',
  });
}
