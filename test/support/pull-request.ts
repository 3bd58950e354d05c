import { actionEnvironment, eventPayload, type ActionEnvironment, type ActionStep } from '@shipworthy/testkit/process';
import type { TemporaryRepository } from '@shipworthy/testkit/repository';

export interface PullRequestRun {
  readonly head: string;
  readonly base: string;
  readonly merge: string;
}

/**
 * Leaves the repository as actions/checkout leaves it on a pull request: the test merge of `change` into main, checked out.
 * The work of `change` must be committed.
 */
export function openPullRequest(repository: TemporaryRepository, change = 'change'): PullRequestRun {
  const [base, head] = [repository.head('main'), repository.head(change)];
  repository.git('checkout', '--quiet', '--detach', base);
  const merge = repository.merge(change, `Merge ${head} into ${base}`);
  return { head, base, merge };
}

/** What the runner sets on a pull request, for an action or for the command in the same job. */
export function pullRequestEnvironment(repository: TemporaryRepository, run: PullRequestRun, step: Partial<ActionStep> = {}): ActionEnvironment {
  const payload = eventPayload('pull_request', {
    number: 7,
    pull_request: { number: 7, head: { sha: run.head, ref: 'change', repo: { full_name: 'acme/widget' } }, base: { sha: run.base, ref: 'main', repo: { full_name: 'acme/widget' } } },
    repository: { full_name: 'acme/widget', default_branch: 'main' },
  });
  return actionEnvironment({ workspace: repository.path, repository: 'acme/widget', sha: run.merge, ref: 'refs/pull/7/merge', event: 'pull_request', payload, runId: 7, job: 'drift', ...step });
}
