import type { RunContext } from '@shipworthy/contract/context';
import type { Git } from '../git/index.js';

/** Events whose change is judged by rules that it cannot edit. */
const reviewedEvents = new Set(['pull_request', 'pull_request_target', 'merge_group']);

/** True where the policy, the baselines and the lock of the base count: whatever set a run off, what concerns a pull request is one. */
export function isUnderReview(context: RunContext): boolean {
  const { event, pullRequest, ref } = context;
  return (event !== null && reviewedEvents.has(event)) || pullRequest !== null || ref?.startsWith('refs/pull/') === true;
}

/**
 * The commit a change is judged against. On pull requests the first parent of the tested merge commit when its second parent is
 * the head; a merge group names its base; otherwise the merge base, and in a shallow clone, where there is none to be found, the
 * tip of the base branch that the event names. Outside review null.
 */
export async function findBaseCommit(context: RunContext, git: Git | null): Promise<string | null> {
  if (!isUnderReview(context)) return null;
  if (context.event === 'merge_group') return context.eventBaseCommit;
  const head = context.headCommit;
  if (git === null || head === null) return context.eventBaseCommit;
  const checkedOut = git.headCommit;
  if (checkedOut !== null) {
    const [first, second] = await git.parentsOf(checkedOut);
    if (first !== undefined && second === head) return first;
  }
  const tip = await findBaseTip(context, git);
  return tip === null ? null : ((await git.mergeBase(tip, head)) ?? tip);
}

/** Tip of the branch that a change goes to: GitHub's event names the commit. Other CIs name the branch only, which may have moved since the run was started. */
export async function findBaseTip({ where, eventBaseCommit, baseRef }: RunContext, git: Git | null): Promise<string | null> {
  if (eventBaseCommit !== null || where !== 'ci' || baseRef === null || git === null) return eventBaseCommit;
  return (await git.commitOf(`refs/remotes/origin/${baseRef}`)) ?? (await git.remoteCommitOf(`refs/heads/${baseRef}`));
}
