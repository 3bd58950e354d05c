import { findDefaultTip } from './default-tip.js';
import { bring, findForkPoint } from './fork-point.js';
import { chosen, short, unclear, type RangeChoice, type RangeRequest } from './range.js';
import { settleBase } from './settle-base.js';

/** A push to a branch: from what was there before; when that is gone, or the branch is new, from where it left the default branch. */
export async function choosePushRange({ git, context }: RangeRequest): Promise<RangeChoice> {
  const about = 'push';
  const head = context.headCommit ?? git.headCommit;
  if (head === null || !(await bring(git, head))) return unclear(about, 'the commit that was pushed is neither in this clone nor given by `origin`');
  const before = context.eventBaseCommit;
  if (before !== null && (await bring(git, before))) {
    return settleBase(git, { base: before, head, about, chosen: 'what the branch pointed to before the push', trusted: context.push?.forced === false });
  }
  const tip = await findDefaultTip(git, context);
  const missing = before === null ? 'the branch is new' : `what the branch pointed to before (${short(before)}) is gone`;
  if (tip === null) return unclear(about, `${missing}, and nothing names the default branch`);
  if (context.ref === `refs/heads/${tip.branch}`) {
    if (before === null && context.push?.created === true) return chosen({ base: null, head, chosen: `the empty tree: this is the first push to ${tip.branch}` });
    return unclear(about, `${before === null ? 'the event does not say what the branch pointed to before' : missing}, and it is the default branch itself`, { remedy: 'Name the revision with `base`.' });
  }
  if (tip.commit === null) return unclear(about, `${missing}, and the default branch ${tip.branch} is neither in this clone nor given by \`origin\``);
  const fork = await findForkPoint(git, tip.commit, head);
  if (fork.state === 'found') return chosen({ base: fork.commit, head, chosen: `the merge base with the default branch ${tip.branch} (${short(tip.commit)}): ${missing}` });
  if (fork.state === 'none') return unclear(about, `${missing}, and it has no common history with the default branch ${tip.branch}`, { remedy: 'Name the revision with `base`.' });
  return unclear(about, `${missing}; this clone is shallow, and \`origin\` does not give the history back to the default branch ${tip.branch}`);
}
