import type { RunContext } from '@shipworthy/contract/context';
import type { GateRun } from './gate-run.js';
import { checkedOutBy, workflowPath } from './make-repository.js';
import type { Commits } from './repository.js';

const nowhere: RunContext = {
  where: 'local', service: null, repository: null, event: null, ref: null, headCommit: null, testedCommit: null, eventBaseCommit: null, baseRef: null, defaultBranch: null,
  pullRequest: null, fork: false, runId: null, attempt: 1, workflow: null, workflowPath: null, job: null, actor: null,
  serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', sourceDateEpoch: null,
};

/** What the environment would tell of this run. */
export function toContext(run: GateRun, commits: Commits): RunContext {
  return { ...contextOf(run, commits), ...run.context };
}

function contextOf(run: GateRun, commits: Commits): RunContext {
  if (run.event === 'local') return nowhere;
  const shared = { ...nowhere, repository: 'acme/parser', headCommit: commits.head, testedCommit: commits[checkedOutBy(run)], runId: '100' };
  if (run.event === 'other-ci') return { ...shared, where: 'ci', service: 'Other CI', ref: 'refs/heads/main' };
  const inActions: RunContext = {
    ...shared, where: 'actions', service: 'GitHub Actions', event: run.event, ref: 'refs/heads/main', defaultBranch: 'main', workflow: 'CI', workflowPath, job: 'release-gate', actor: 'ada',
  };
  switch (run.event) {
    case 'pull_request': return { ...inActions, ref: 'refs/pull/7/merge', eventBaseCommit: commits.base, baseRef: 'main', pullRequest: 7 };
    case 'merge_group': return { ...inActions, ref: 'refs/heads/gh-readonly-queue/main/pr-7', headCommit: commits.merged, eventBaseCommit: commits.base, baseRef: 'main' };
    case 'tag': return { ...inActions, event: 'push', ref: 'refs/tags/v1.4.2' };
    case 'push': return { ...inActions, eventBaseCommit: commits.base };
    case 'schedule':
    case 'workflow_dispatch': return inActions;
  }
}
