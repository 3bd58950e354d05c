import type { ReadEvidence } from '@shipworthy/contract/release';
import { collectSubject } from '../../evidence/index.js';
import { collectApprovals, tryRead, type ApprovalFacts, type SourceProblem } from '../../gate/approvals/index.js';
import { requireJson } from '../../json/index.js';
import type { ReleaseRun } from '../release-run.js';

/** Who may have approved, and which of them each owner is. */
export interface ItemFacts {
  readonly approvals: ApprovalFacts;
  /** What GitHub said of reviews, as it is kept; null where nobody was asked. */
  readonly kept: ReadEvidence | null;
  /** By owner, as the configuration names it: logins in small letters. Keys own by themselves. */
  readonly members: ReadonlyMap<string, { readonly logins: ReadonlySet<string>; readonly problems: readonly SourceProblem[] }>;
}

export async function collectItemFacts(run: ReleaseRun, owners: readonly string[]): Promise<ItemFacts> {
  const { host, workspace, policy, inputs, target } = run;
  const subject = { ...(await collectSubject(host, workspace.git, policy.baseCommit)), commit: target.commit };
  const approvals = await collectApprovals({ host, workspace, resolved: policy, config: inputs.config, subject, level: target.level, needed: 2, places: inputs.approvals });
  const people = [...new Set([...approvals.environmentReviews.map(({ reviewer }) => reviewer), ...approvals.pullRequests.flatMap(({ reviews }) => reviews.map(({ reviewer }) => reviewer))].map((login) => login.toLowerCase()))];
  const members = await Promise.all([...new Set(owners)].map(async (owner) => [owner, await findMembers(run, owner, people)] as const));
  const { environmentReviews, pullRequests } = approvals;
  const isAsked = environmentReviews.length + pullRequests.length > 0;
  const kept = isAsked ? run.log.collected('reviews', requireJson({ environmentReviews, pullRequests })) : null;
  return { approvals, kept, members: new Map(members) };
}

/** Only those who said something are looked up: the members of a team are nobody's business. */
async function findMembers({ host }: ReleaseRun, owner: string, people: readonly string[]): Promise<{ logins: ReadonlySet<string>; problems: readonly SourceProblem[] }> {
  if (!owner.startsWith('@')) return { logins: new Set(), problems: [] };
  const name = owner.slice(1).toLowerCase();
  if (!name.includes('/')) return { logins: new Set([name]), problems: [] };
  const reviews = host.remote?.reviews;
  if (reviews === undefined) return { logins: new Set(), problems: [] };
  const asked = await Promise.all(people.map(async (login) => ({ login, answer: await tryRead(`team ${name}`, () => reviews.isTeamMember(name, login)) })));
  return { logins: new Set(asked.filter(({ answer }) => answer.value === true).map(({ login }) => login)), problems: asked.flatMap(({ answer }) => answer.problems).slice(0, 1) };
}
