import type { SourceProblem } from '../../gate/approvals/approval-facts.js';
import { askGitHub } from '../ask-github.js';
import type { ReleaseRun } from '../release-run.js';
import type { CollectedChecks } from './required-checks-facts.js';

export async function collectRequiredChecks(run: ReleaseRun): Promise<CollectedChecks> {
  const { host, target: { commit } } = run;
  if (commit === null) return { state: 'unread', problem: noCommit, evidence: [] };
  const branch = await findDefaultBranch(run);
  if (branch === null) return { state: 'unread', problem: noBranch, evidence: [] };
  const required = await askGitHub(run, { source: 'required checks', what: `the checks that ${branch} requires`, permission: 'contents: read' }, (facts) => facts.listRequiredChecks(branch));
  if (required.state === 'unread') return { ...required, evidence: [] };
  const shared = { branch, commit, required: required.value, ownRunId: host.context.runId };
  // Of checks that nobody requires nothing is asked.
  if (required.value.length === 0) return { state: 'read', facts: { ...shared, checks: [], evidence: required.evidence } };
  const checks = await askGitHub(run, { source: 'checks', what: `the checks of the commit ${commit.slice(0, 12)}`, permission: 'checks: read\n  statuses: read' }, (facts) => facts.listChecks(commit, host.context.runId));
  if (checks.state === 'unread') return { ...checks, evidence: required.evidence };
  return { state: 'read', facts: { ...shared, checks: checks.value, evidence: [...required.evidence, ...checks.evidence] } };
}

/** By its short name. */
async function findDefaultBranch({ host, git }: ReleaseRun): Promise<string | null> {
  const named = host.context.defaultBranch ?? (await git?.defaultBranch()) ?? null;
  return named === null ? null : named.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '');
}

const noCommit: SourceProblem = { source: 'commit', reason: 'unreadable-source', message: 'There is no commit whose checks could be looked at.', remedy: 'Run it in the git repository of the release.' };
const noBranch: SourceProblem = { source: 'default branch', reason: 'unreadable-source', message: 'Nobody says which branch is the default one, so nobody knows which checks are required.', remedy: 'Fetch the default branch, or run it in GitHub Actions.' };
