import { ShipworthyError } from '@shipworthy/contract/errors';
import { collectSubject } from '../evidence/index.js';
import type { Host } from '../host/index.js';
import type { Workspace } from '../workspace/index.js';

/** What an approval is about. */
export interface ApprovedCommit {
  /** Full hash. */
  readonly commit: string;
  readonly tree: string;
  /** Null when neither CI nor `origin` names it. */
  readonly repository: string | null;
}

/**
 * The commit and what it holds.
 * @throws ShipworthyError `approval/refused` outside a repository, with changed files, or for a commit that is not here; `git/failed`
 */
export async function collectApprovedCommit(workspace: Workspace, host: Host, revision: string | undefined): Promise<ApprovedCommit> {
  const { git, headCommit } = workspace;
  if (git === null) throw refusal('This is not a git repository, so there is no tree to approve.', 'Run it in a clone.');
  const commit = revision === undefined ? headCommit : await git.commitOf(revision);
  if (commit === null) {
    throw revision === undefined ? refusal('The repository has no commit yet.', 'Commit first.') : refusal(`The commit ${JSON.stringify(revision)} is not in this clone.`, 'Fetch it, or correct `--commit`.');
  }
  const { repository, dirty } = await collectSubject(host, git, null);
  if (dirty) throw refusal('Tracked files differ from HEAD: what you looked at is not what a commit holds.', 'Commit the changes or put them aside (`git stash`), and look again.');
  return { commit, tree: await git.treeOf(commit), repository };
}

function refusal(what: string, hint: string): ShipworthyError {
  return new ShipworthyError('approval/refused', what, { hint });
}
