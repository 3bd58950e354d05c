import type { Git } from '../../git/index.js';
import { findDefaultTip } from './default-tip.js';
import { findRevision } from './find-revision.js';
import { bring, findForkPoint } from './fork-point.js';
import { chosen, short, unclear, type RangeChoice, type RangeRequest } from './range.js';
import { settleBase } from './settle-base.js';

interface Head {
  readonly head: string;
  readonly worktree: boolean;
}

/** No event brought a change (schedule, by hand, a laptop), or somebody names one: what stands here, measured from `base`, else from the default branch, else from its parent. */
export async function chooseStandingRange(request: RangeRequest): Promise<RangeChoice> {
  const { git, context, inputs } = request;
  const worktree = context.where === 'local' && inputs.head === undefined;
  const head = inputs.head === undefined ? git.headCommit : await findRevision(git, inputs.head);
  if (head === null && inputs.head !== undefined) return unclear('input head', `${JSON.stringify(inputs.head.slice(0, 200))}, which \`head\` names, is neither in this clone nor given by \`origin\``, { remedy: 'Correct `head`, or fetch that revision.' });
  if (head === null) return worktree ? chosen({ base: null, head: null, worktree, chosen: 'the empty tree: there is no commit yet' }) : unclear('head', 'there is no commit yet');
  if (inputs.base === undefined) return chooseByDefaultBranch(request, { head, worktree });
  const base = await findRevision(git, inputs.base);
  if (base === null) return unclear('input base', `${JSON.stringify(inputs.base.slice(0, 200))}, which \`base\` names, is neither in this clone nor given by \`origin\``, { remedy: 'Correct `base`, or fetch that revision.' });
  return settleBase(git, { base, head, worktree, about: 'input base', chosen: `\`${inputs.base}\`, which \`base\` names` });
}

async function chooseByDefaultBranch({ git, context }: RangeRequest, at: Head): Promise<RangeChoice> {
  const tip = await findDefaultTip(git, context);
  if (tip?.commit === undefined || tip.commit === null) return chooseParent(git, at, 'there is no default branch');
  const fork = await findForkPoint(git, tip.commit, at.head);
  if (fork.state === 'unknown') return unclear('default branch', `this clone is shallow, and \`origin\` does not give the history back to the default branch ${tip.branch}`);
  if (fork.state === 'none') return chooseParent(git, at, `there is no common history with the default branch ${tip.branch}`);
  // A commit of the default branch itself would look as if it changed nothing.
  const branch = context.ref ?? (await git.headBranch());
  if (fork.commit === at.head && (branch === null || branch === `refs/heads/${tip.branch}`)) return chooseParent(git, at, `the head is on the default branch ${tip.branch}`);
  return chosen({ base: fork.commit, ...at, chosen: `the merge base with the default branch ${tip.branch} (${short(tip.commit)})` });
}

/** The first parent: of a merge, what it was merged into. */
async function chooseParent(git: Git, at: Head, why: string): Promise<RangeChoice> {
  const [parent] = await git.parentsOf(at.head);
  if (parent === undefined) return chosen({ base: null, ...at, chosen: `the empty tree, as the head is the first commit: ${why}` });
  if (!(await bring(git, parent))) return unclear('parent', `the parent ${short(parent)} of the head is neither in this clone nor given by \`origin\``);
  return chosen({ base: parent, ...at, chosen: `the parent of the head: ${why}` });
}
