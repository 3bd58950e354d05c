import type { Reviews } from '../../host/index.js';
import type { TreeReader } from '../../config/index.js';
import type { Ownership, ReviewedPullRequest, SourceProblem } from './approval-facts.js';
import { latestReviews } from './latest-reviews.js';
import { codeOwnersPaths, parseCodeOwners, type CodeOwners } from './parse-code-owners.js';
import { tryRead } from './to-problem.js';

export interface CollectedReviews {
  readonly pullRequests: readonly ReviewedPullRequest[];
  readonly owners: ReadonlyMap<string, Ownership>;
  readonly problems: readonly SourceProblem[];
}

/** The pull requests that know this commit, what was said in them, and which of those who approved own everything. */
export async function collectReviews(reviews: Reviews, commit: string, authority: TreeReader | null): Promise<CollectedReviews> {
  const listed = await tryRead('pull request reviews', async () => {
    const pullRequests = await reviews.listPullRequestsOf(commit);
    return Promise.all(pullRequests.map(async (pullRequest) => ({ pullRequest, reviews: await reviews.listReviewsOf(pullRequest.number) })));
  });
  const pullRequests = listed.value ?? [];
  const approving = new Set(pullRequests.flatMap((one) => latestReviews(one.reviews)).filter(({ state }) => state === 'APPROVED').map(({ reviewer }) => reviewer.toLowerCase()));
  // Nobody's ownership is asked for where nobody approved: teams cost a call each, and most tokens may not ask.
  const read = authority === null || approving.size === 0 ? { value: null, problems: [] } : await tryRead('CODEOWNERS', () => readCodeOwners(authority));
  const { value: codeOwners } = read;
  const known = codeOwners === null ? [] : await Promise.all([...approving].map(async (login) => [login, await findOwnership(reviews, codeOwners, login)] as const));
  return { pullRequests, owners: new Map(known), problems: [...listed.problems, ...read.problems] };
}

async function readCodeOwners(authority: TreeReader): Promise<CodeOwners> {
  for (const path of codeOwnersPaths) {
    const bytes = await authority.readFile(path);
    if (bytes !== null) return parseCodeOwners(new TextDecoder().decode(bytes));
  }
  return { people: [], teams: [] };
}

/** By name first: that needs no permission. One team that says yes outweighs another that cannot be asked. */
async function findOwnership(reviews: Reviews, { people, teams }: CodeOwners, login: string): Promise<Ownership> {
  if (people.includes(login)) return { is: 'owner' };
  const answers = await Promise.all(teams.map((team) => tryRead(`team ${team}`, () => reviews.isTeamMember(team, login))));
  if (answers.some(({ value }) => value === true)) return { is: 'owner' };
  const [problem] = answers.flatMap(({ problems }) => problems);
  return problem === undefined ? { is: 'stranger' } : { is: 'unknown', problem };
}
