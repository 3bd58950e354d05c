import { isShipworthyError } from '@shipworthy/contract/errors';
import type { Git } from '../../git/index.js';
import type { Scratch } from '../../workspace/index.js';

export interface BaselineCheckout {
  /** Absolute; the top of the repository as it was. */
  readonly folder: string;
  readonly commit: string;
}

/** A checkout of the base, or in words why there is none. */
export type CheckOutBaseline = (prepare: PrepareBaseline) => Promise<BaselineCheckout | string>;

/** Makes what was checked out runnable; answers with what went wrong. */
export type PrepareBaseline = (folder: string) => Promise<string | null>;

export interface BaselineSource {
  readonly git: Git | null;
  /** The base of the change under review; null outside review. */
  readonly baseCommit: string | null;
  readonly scratch: Scratch;
}

/** Checks the base out when the first metric needs it, once for all. */
export function createBaselineCheckout(source: BaselineSource): CheckOutBaseline {
  let made: Promise<BaselineCheckout | string> | null = null;
  return (prepare) => {
    made ??= checkOut(source, prepare);
    return made;
  };
}

async function checkOut({ git, baseCommit, scratch }: BaselineSource, prepare: PrepareBaseline): Promise<BaselineCheckout | string> {
  if (git === null) return 'there is no git repository, so there is no base to measure against';
  try {
    const commit = baseCommit ?? (await findOwnBase(git));
    if (commit === null) return 'there is no commit before this one to measure against';
    if (!(await git.hasCommit(commit)) && !(await git.fetchCommit(commit))) return `the base ${commit} is not in this clone; give the checkout step \`fetch-depth: 0\``;
    const folder = await git.checkOutAt(commit, await scratch.folder());
    return (await prepare(folder)) ?? { folder, commit };
  } catch (error) {
    if (!isShipworthyError(error)) throw error;
    return `the base could not be checked out: ${error.message}`;
  }
}

/** Outside review: where the branch left the default branch; on the default branch itself the commit before. */
async function findOwnBase(git: Git): Promise<string | null> {
  const { headCommit } = git;
  if (headCommit === null) return null;
  const branch = await git.defaultBranch();
  const fork = branch === null ? null : await git.mergeBase(branch, headCommit);
  if (fork !== null && fork !== headCommit) return fork;
  return (await git.parentsOf(headCommit))[0] ?? null;
}
