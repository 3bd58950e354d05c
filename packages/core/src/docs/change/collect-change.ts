import { isShipworthyError, ShipworthyError } from '@shipworthy/contract/errors';
import type { ResolvedPolicy } from '../../config/index.js';
import type { ChangedFile, Git } from '../../git/index.js';
import type { Host } from '../../host/index.js';
import type { Workspace } from '../../workspace/index.js';
import { isBelowOutput } from '../tree/index.js';
import type { Change, KnownChange, UnknownChange } from './change.js';
import { chooseRange } from './choose-range.js';
import { unclear, type ChosenRange, type RangeRequest, type UnclearRange } from './range.js';

export interface ChangeRequest {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly policy: Pick<ResolvedPolicy, 'config'>;
  readonly inputs: RangeRequest['inputs'];
}

/** Finds out what the change is. Never throws for what git says: what cannot be found out is unknown, and says why. */
export async function collectChange({ host, workspace, policy, inputs }: ChangeRequest): Promise<Change> {
  const { git } = workspace;
  if (git === null) return toUnknown(unclear('git', 'the folder lies in no git repository', { remedy: 'Check the repository out with git.' }));
  try {
    const range = await chooseRange({ git, context: host.context, inputs, tagPattern: policy.config.release.tag });
    if (range.state === 'unclear') return toUnknown(range);
    return await toKnown(git, workspace, range);
  } catch (error) {
    if (isShipworthyError(error) && error.code.startsWith('git/')) return toUnknown(unclear('git', error.message.replace(/\.$/, '')));
    throw error;
  }
}

async function toKnown(git: Git, workspace: Workspace, range: ChosenRange): Promise<KnownChange> {
  const { base, head, worktree, chosen } = range;
  const files = (await listFiles(git, workspace, range)).sort((left, right) => (left.path < right.path ? -1 : 1));
  const previous = new Map(files.map(({ path, previousPath }) => [path, previousPath ?? path]));
  const readBefore = async (path: string): Promise<Uint8Array | null> => (base === null ? null : readAt(git, base, workspace.toRepositoryPath(previous.get(path) ?? path)));
  return { state: 'known', base, head, worktree, chosen, files, readBefore };
}

async function listFiles(git: Git, workspace: Workspace, { base, head, worktree }: ChosenRange): Promise<ChangedFile[]> {
  const below = workspace.toRepositoryPath('');
  const files = worktree ? await listOnDisk(git, workspace, { base, below }) : await git.changedFiles(base ?? emptyTreeLike(head), head ?? '', below);
  const inside = (path: string): string => path.slice(below.length);
  return files.map(({ path, change, previousPath }) => ({ path: inside(path), change, previousPath: previousPath === null ? null : inside(previousPath) }));
}

/** What git tracks and what it does not know yet; a file that only the index forgot is both deleted and new, and so is changed. */
async function listOnDisk(git: Git, workspace: Workspace, { base, below }: { readonly base: string | null; readonly below: string }): Promise<ChangedFile[]> {
  const isOutput = isBelowOutput(workspace);
  const present = (await git.listWorkTree({ below, untracked: true })).filter(({ path, mode }) => mode !== null || !isOutput(path.slice(below.length)));
  const tracked = base === null ? [] : await git.changedOnDisk(base, below);
  const files = new Map(tracked.map((file) => [file.path, file]));
  for (const { path, mode } of present) {
    if (base !== null && mode !== null) continue;
    files.set(path, { path, change: files.get(path)?.change === 'deleted' ? 'modified' : 'added', previousPath: null });
  }
  return [...files.values()];
}

/** Git knows the empty tree without having it; its name depends on the kind of hash. */
function emptyTreeLike(commit: string | null): string {
  return commit?.length === 64 ? '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321' : '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
}

/** Of a file that git lists but cannot read, the answer to `cat-file` is the same as of one that is absent. */
async function readAt(git: Git, commit: string, path: string): Promise<Uint8Array | null> {
  const bytes = await git.readFileAt(commit, path);
  if (bytes !== null) return bytes;
  const listed = (await git.listTreeAt(commit, path)).some((entry) => entry.path === path && entry.mode !== '160000');
  if (!listed) return null;
  throw new ShipworthyError('git/failed', `${path} cannot be read from the commit ${commit}.`, { hint: 'Check the repository with `git fsck`.' });
}

function toUnknown({ about, why, remedy, reason }: UnclearRange): UnknownChange {
  return {
    state: 'unknown',
    finding: {
      rule: 'docs/change-unknown', keys: { base: about }, check: null, outcome: 'unverified', reason: reason ?? 'unreadable-source',
      message: `What the change consists of is unknown: ${why}.`,
      ...(remedy === undefined ? {} : { remedy }),
    },
  };
}
