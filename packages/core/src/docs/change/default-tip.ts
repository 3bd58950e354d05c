import type { RunContext } from '@shipworthy/contract/context';
import type { Git } from '../../git/index.js';
import { bring } from './fork-point.js';

export interface DefaultTip {
  /** Short, as `main`. */
  readonly branch: string;
  /** Null when it could not be fetched. */
  readonly commit: string | null;
}

/** The default branch by what the place says, else by what the clone knows, and its tip, fetched where it is not here. Null when nobody names one. */
export async function findDefaultTip(git: Git, context: Pick<RunContext, 'defaultBranch'>): Promise<DefaultTip | null> {
  const branch = context.defaultBranch ?? toShortName(await git.defaultBranch());
  if (branch === null) return null;
  const known = await git.commitOf(`refs/remotes/origin/${branch}`);
  if (known !== null) return { branch, commit: known };
  const remote = await git.remoteCommitOf(`refs/heads/${branch}`);
  if (remote !== null && (await bring(git, remote))) return { branch, commit: remote };
  return { branch, commit: await git.commitOf(`refs/heads/${branch}`) };
}

function toShortName(ref: string | null): string | null {
  return ref === null ? null : ref.replace(/^refs\/(?:heads|remotes\/origin)\//, '');
}
