import type { RunContext } from '@shipworthy/contract/context';
import type { Subject } from '@shipworthy/contract/envelope';
import type { Level } from '@shipworthy/contract/words';
import type { Host } from '../../host/index.js';
import type { ApprovalFacts, ApprovalTarget, SourceProblem } from './approval-facts.js';
import { collectReviews, type CollectedReviews } from './collect-reviews.js';
import { collectSignedFiles } from './collect-signed-files.js';
import { openAuthority, readTrustedKeys, type Authority, type AuthorityRequest, type TrustedKeys } from './open-authority.js';
import { tryRead } from './to-problem.js';

export interface ApprovalRequest extends AuthorityRequest {
  readonly subject: Subject;
  readonly level: Level;
  /** How many different people must have approved, at least one. */
  readonly needed: number;
  /** The input `approvals`. */
  readonly places: readonly string[];
}

/** Everything that may be consent to this commit's tree. Outside GitHub Actions there is no run and nobody to ask: only signed files count there. */
export async function collectApprovals(request: ApprovalRequest): Promise<ApprovalFacts> {
  const { host, workspace, needed, places } = request;
  const target = await findTarget(request);
  const opened = await tryRead('the base or default branch', () => openAuthority(request));
  const authority = opened.value;
  const trusted = authority === null ? noKeys : await tryRead('release.trustedKeys', () => readTrustedKeys(authority, request));
  const files = await collectSignedFiles(workspace, places, trusted.value?.keys ?? []);
  const online = target.value === null || host.context.where !== 'actions' ? nothingOnline : await collectOnline(host, target.value.commit, authority);
  const lost = authority === null && opened.problems.length === 0 ? [unknownAuthority] : [];
  return {
    needed, target: target.value, signed: files.signed, environmentReviews: online.environmentReviews, pullRequests: online.pullRequests, owners: online.owners,
    problems: [...target.problems, ...opened.problems, ...lost, ...trusted.problems, ...(trusted.value?.problems ?? []), ...files.problems, ...online.problems],
  };
}

const noKeys: { readonly value: TrustedKeys | null; readonly problems: readonly SourceProblem[] } = { value: null, problems: [] };

const unknownAuthority: SourceProblem = {
  source: 'the base or default branch', reason: 'unreadable-source',
  message: 'Who may approve is said on the base or default branch, and that could not be read from git or from GitHub.',
  remedy: 'Give the checkout step `with: { fetch-depth: 0 }`, or the job `permissions: { contents: read }`.',
};

/** What is approved is a tree. That of a pull request's head may not be here after a shallow checkout of its trial merge. */
async function findTarget({ workspace, subject, level }: ApprovalRequest): Promise<{ value: ApprovalTarget | null; problems: readonly SourceProblem[] }> {
  const { git } = workspace;
  const { commit, repository } = subject;
  if (git === null || commit === null || !((await git.hasCommit(commit)) || (await git.fetchCommit(commit)))) {
    return { value: null, problems: [{ source: 'commit', reason: 'unreadable-source', message: `The commit ${commit ?? 'of this run'} is not here, so nobody can say which tree was to be approved.`, remedy: 'Give the checkout step `with: { fetch-depth: 0 }`.' }] };
  }
  return tryRead('commit', async () => ({ repository, commit, level, tree: await git.treeOf(commit) }));
}

type Online = CollectedReviews & Pick<ApprovalFacts, 'environmentReviews'>;

const nothingOnline: Online = { environmentReviews: [], pullRequests: [], owners: new Map(), problems: [] };

async function collectOnline({ context, remote }: Host, commit: string, authority: Authority | null): Promise<Online> {
  const reviews = remote?.reviews;
  if (reviews === undefined) return { ...nothingOnline, problems: [noToken] };
  const runId = isRunOfSubject(context) ? context.runId : null;
  const [asked, said] = await Promise.all([
    tryRead('environment reviews', async () => (runId === null ? [] : reviews.listEnvironmentReviews(runId))),
    collectReviews(reviews, commit, authority?.tree ?? null),
  ]);
  return { ...said, environmentReviews: asked.value ?? [], problems: [...asked.problems, ...said.problems] };
}

/** Some runs are of another commit than the one they judge (`pull_request_target`, `workflow_run`): consent to them is not consent to it. */
function isRunOfSubject({ headCommit, testedCommit, event, ref }: RunContext): boolean {
  return headCommit === testedCommit || (event !== 'pull_request_target' && ref?.startsWith('refs/pull/') === true);
}

const noToken: SourceProblem = {
  source: 'GitHub', reason: 'permission-denied', message: 'There is no token to ask GitHub for reviews with.',
  remedy: 'Give the gate `github-token`, and its job the permissions `actions: read` and `pull-requests: read`, or sign the approval with `shipworthy approve`.',
};
