/** As a workflow's `permissions:` block says it, keys included. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** One permission that suffices. GitHub writes its keys with underscores where workflow files have hyphens. */
type Requirement = `${string}=${'read' | 'write'}`;

const granted: readonly Requirement[] = [];

/** Per operation, the alternatives of which one must be held. Reading metadata is granted to every token. */
const requirements: Readonly<Record<string, readonly Requirement[]>> = {
  'actions/download-artifact': ['actions=read'],
  'actions/get-allowed-actions-repository': ['administration=read'],
  'actions/get-artifact': ['actions=read'],
  'actions/get-artifact-and-log-retention-settings-repository': ['administration=read'],
  'actions/get-fork-pr-contributor-approval-permissions-repository': ['administration=read'],
  'actions/get-github-actions-default-workflow-permissions-repository': ['administration=read'],
  'actions/get-github-actions-permissions-repository': ['administration=read'],
  'actions/get-reviews-for-run': ['actions=read'],
  'actions/get-workflow-run': ['actions=read'],
  'actions/list-artifacts-for-repo': ['actions=read'],
  'actions/list-jobs-for-workflow-run': ['actions=read'],
  'actions/list-workflow-run-artifacts': ['actions=read'],
  'actions/list-workflow-runs-for-repo': ['actions=read'],
  'checks/list-for-ref': ['checks=read'],
  'code-scanning/list-alerts-for-repo': ['security_events=read'],
  'code-scanning/list-recent-analyses': ['security_events=read'],
  'dependabot/list-alerts-for-repo': ['vulnerability_alerts=read'],
  'git/get-commit': ['contents=read'],
  'git/get-ref': ['contents=read'],
  'git/get-tag': ['contents=read'],
  'issues/create-comment': ['issues=write', 'pull_requests=write'],
  'issues/get-label': ['issues=read', 'pull_requests=read'],
  'issues/list-comments': ['issues=read', 'pull_requests=read'],
  'issues/list-milestones': ['issues=read', 'pull_requests=read'],
  'issues/update-comment': ['issues=write', 'pull_requests=write'],
  'pulls/get': ['pull_requests=read'],
  'pulls/list': ['pull_requests=read'],
  'pulls/list-reviews': ['pull_requests=read'],
  'repos/check-immutable-releases': ['administration=read'],
  'repos/compare-commits-with-basehead': ['contents=read'],
  'repos/create-commit-status': ['statuses=write'],
  'repos/create-release': ['contents=write'],
  'repos/delete-release-asset': ['contents=write'],
  'repos/get': granted,
  'repos/get-branch': ['contents=read'],
  'repos/get-branch-protection': ['administration=read'],
  'repos/get-branch-rules': granted,
  'repos/get-combined-status-for-ref': ['statuses=read'],
  'repos/get-commit': ['contents=read'],
  'repos/get-content': ['contents=read'],
  'repos/get-latest-release': ['contents=read'],
  'repos/get-release': ['contents=read'],
  'repos/get-release-asset': ['contents=read'],
  'repos/get-release-by-tag': ['contents=read'],
  'repos/get-repo-ruleset': granted,
  'repos/get-repo-rulesets': granted,
  'repos/list-branches': ['contents=read'],
  'repos/list-pull-requests-associated-with-commit': ['pull_requests=read'],
  'repos/list-release-assets': ['contents=read'],
  'repos/list-releases': ['contents=read'],
  'repos/update-release': ['contents=write'],
  'repos/upload-release-asset': ['contents=write'],
  'secret-scanning/list-alerts-for-repo': ['secret_scanning_alerts=read'],
  'teams/get-membership-for-user-in-org': ['members=read'],
};

function isHeld(requirement: Requirement, held: Permissions): boolean {
  const [scope, level] = requirement.split('=');
  const given = held[(scope ?? '').replaceAll('_', '-')];
  return given === 'write' || given === level;
}

export function isPermitted(operation: string, held: Permissions): boolean {
  const alternatives = requirements[operation] ?? granted;
  return alternatives.length === 0 || alternatives.some((requirement) => isHeld(requirement, held));
}

/** The header by which GitHub names the alternatives, on refusals as on answers. */
export function renderAcceptedPermissions(operation: string): string {
  const alternatives = requirements[operation] ?? granted;
  return alternatives.length === 0 ? 'metadata=read' : alternatives.join('; ');
}
