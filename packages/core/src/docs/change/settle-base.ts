import type { Git } from '../../git/index.js';
import { findForkPoint } from './fork-point.js';
import { chosen, short, unclear, type RangeChoice } from './range.js';

export interface NamedBase {
  readonly base: string;
  readonly head: string;
  readonly worktree?: boolean;
  /** Says what the base is, for people. */
  readonly chosen: string;
  readonly about: string;
  /** Whoever named the base says that it is an ancestor: a shallow clone need not prove it. */
  readonly trusted?: boolean;
}

/**
 * The range from a commit that was named. From one that is no ancestor it would also hold the inverse of what happened there since, so then
 * it begins where the two lines parted. Both commits must be here.
 */
export async function settleBase(git: Git, named: NamedBase): Promise<RangeChoice> {
  const { base, head, about, worktree = false } = named;
  const range = { base, head, worktree, chosen: named.chosen };
  if (base === head || (await git.isAncestor(base, head))) return chosen(range);
  if (named.trusted === true && !(await git.hasHistory({ tips: [base, head], since: null }))) return chosen(range);
  const fork = await findForkPoint(git, base, head);
  if (fork.state === 'found') return chosen({ ...range, base: fork.commit, chosen: `the merge base with ${named.chosen}, which is no ancestor (${short(base)})` });
  const what = `${named.chosen} (${short(base)})`;
  return fork.state === 'none' ? unclear(about, `${what} and the head (${short(head)}) have no common history`, { remedy: 'Name a revision of the same history with `base`.' }) : unclear(about, `this clone is shallow, and \`origin\` does not give the history back to ${what}`);
}
