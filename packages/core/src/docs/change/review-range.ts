import { findRevision } from './find-revision.js';
import { bring, findForkPoint } from './fork-point.js';
import { chosen, short, unclear, type ChosenRange, type RangeChoice, type RangeRequest } from './range.js';
import { settleBase } from './settle-base.js';

/** Pull requests and merge groups: the event's range. */
export async function chooseReviewRange(request: RangeRequest): Promise<RangeChoice> {
  const range = request.context.event === 'merge_group' ? await chooseGroupRange(request) : await choosePullRequestRange(request);
  return range.state === 'chosen' ? refuseOtherRange(request, range) : range;
}

async function chooseGroupRange({ git, context }: RangeRequest): Promise<RangeChoice> {
  const { headCommit: head, eventBaseCommit: base } = context;
  if (head === null || base === null) return unclear('merge_group', 'the event of the merge group does not name its base and its head');
  for (const commit of [base, head]) if (!(await bring(git, commit))) return unclear('merge_group', `the commit ${short(commit)} of the merge group is neither in this clone nor given by \`origin\``);
  return settleBase(git, { base, head, about: 'merge_group', chosen: 'the base of the merge group', trusted: true });
}

async function choosePullRequestRange(request: RangeRequest): Promise<RangeChoice> {
  const { git, context } = request;
  const about = 'pull_request';
  const head = context.headCommit;
  if (head === null) return unclear(about, 'the event does not name the head of the pull request');
  if (!(await bring(git, head))) return unclear(about, `the head ${short(head)} of the pull request is neither in this clone nor given by \`origin\``);
  const tip = await findBaseTip(request, head);
  if (tip === null) return unclear(about, 'nothing names the base branch of the pull request');
  if (!(await bring(git, tip.commit))) return unclear(about, `the tip ${short(tip.commit)} of the base branch is neither in this clone nor given by \`origin\``);
  const fork = await findForkPoint(git, tip.commit, head);
  if (fork.state === 'none') return unclear(about, `the base branch (${short(tip.commit)}) and the head (${short(head)}) have no common history`);
  if (fork.state === 'unknown') return unclear(about, `this clone is shallow, and \`origin\` does not give the history back to where the head (${short(head)}) left the base branch (${short(tip.commit)})`);
  // A branch that holds the head already was asked too late: it would make the change look empty.
  if (tip.isLater && fork.commit === head) return unclear(about, `the base branch as it is now (${short(tip.commit)}) holds the head already`);
  return chosen({ base: fork.commit, head, chosen: `the merge base of the base branch (${short(tip.commit)}) and the head of the pull request` });
}

/**
 * The tip that the tested merge was made with, as the event's may be older and would count what the head took over from it since; else the
 * event's. Other CIs name the branch only: `isLater`, since it may have moved after the run was started.
 */
async function findBaseTip({ git, context }: RangeRequest, head: string): Promise<{ readonly commit: string; readonly isLater: boolean } | null> {
  const [first, second] = git.headCommit === null ? [] : await git.parentsOf(git.headCommit);
  if (first !== undefined && second === head) return { commit: first, isLater: false };
  if (context.eventBaseCommit !== null) return { commit: context.eventBaseCommit, isLater: false };
  if (context.baseRef === null) return null;
  const commit = (await git.commitOf(`refs/remotes/origin/${context.baseRef}`)) ?? (await git.remoteCommitOf(`refs/heads/${context.baseRef}`));
  return commit === null ? null : { commit, isLater: true };
}

/** An input stands in the workflow, which the change itself may edit: it may repeat what is true, not choose what is judged. */
async function refuseOtherRange({ git, inputs }: RangeRequest, range: ChosenRange): Promise<RangeChoice> {
  const refuse = (input: string, named: string, counts: string | null): RangeChoice =>
    unclear(`input ${input}`, `under review the event says what the change is (from ${short(range.base ?? '')} to ${short(range.head ?? '')}), but the input \`${input}\` names ${JSON.stringify(named.slice(0, 200))} instead of ${short(counts ?? '')}`, {
      reason: 'head-policy', remedy: `Leave the input \`${input}\` away on pull requests and in merge groups.`,
    });
  if (inputs.head !== undefined && (await git.commitOf(inputs.head)) !== range.head) return refuse('head', inputs.head, range.head);
  if (inputs.base === undefined) return range;
  const named = await findRevision(git, inputs.base);
  const fork = named === null || range.head === null ? null : await findForkPoint(git, named, range.head);
  return fork?.state === 'found' && fork.commit === range.base ? range : refuse('base', inputs.base, range.base);
}
