import type { DoctorFinding } from '@shipworthy/contract/doctor';
import type { ActionsPolicy } from '../../../host/index.js';
import { isDoubtful, isFine, isMissing, isUnknown, listSome } from '../finding.js';
import type { GitHubFacts } from './collect-github.js';
import { toUnknown } from './judge-branch.js';

export interface ActionsQuestion {
  /** Every `uses` of workflows that run Shipworthy. */
  readonly uses: readonly string[];
  readonly isSelfHosted: boolean;
  readonly releases: boolean;
}

/** Settings of Actions and of releases. */
export function judgeActions(facts: GitHubFacts, question: ActionsQuestion): readonly DoctorFinding[] {
  return [judgeAllowed(facts, question.uses), judgeToken(facts), judgeRetention(facts), ...judgeForks(facts, question.isSelfHosted), ...(question.releases ? [judgeReleases(facts)] : [])];
}

function judgeAllowed({ policy, name }: GitHubFacts, uses: readonly string[]): DoctorFinding {
  if (policy.state === 'unread') return toUnknown('actions/allowed', policy);
  const { isEnabled, allowed, requiresFullHash, selected } = policy.value;
  if (!isEnabled) return isMissing('actions/allowed', { found: 'GitHub Actions is switched off for this repository.', fix: 'Switch it on in Settings → Actions → General.', paste: `gh api --method PUT repos/${name ?? ''}/actions/permissions -F enabled=true -f allowed_actions=all` });
  const foreign = [...new Set(uses.filter((one) => !/^[.$]\//.test(one)))];
  const loose = foreign.filter((one) => !one.startsWith('docker://') && !/@[0-9a-f]{40}$/i.test(one));
  if (requiresFullHash && loose.length > 0) return isMissing('actions/allowed', { found: `The settings demand full commits, and ${listSome(loose)} ${loose.length === 1 ? 'has' : 'have'} none.`, fix: 'Pin them by a full commit.' });
  if (allowed === 'all') return isFine('actions/allowed', 'all actions may run');
  const ofOthers = foreign.filter((one) => !isOfOwner(one, name));
  if (allowed === 'local_only') return ofOthers.length === 0 ? isFine('actions/allowed', 'those of the owner may run') : isMissing('actions/allowed', { found: `Only actions of the owner may run, and not ${listSome(toNames(ofOthers))}.` });
  return judgeSelected(ofOthers, selected, name ?? '');
}

function isOfOwner(uses: string, repository: string | null): boolean {
  return repository !== null && uses.toLowerCase().startsWith(repository.toLowerCase().replace(/\/.*$/, '/'));
}

function judgeSelected(uses: readonly string[], selected: ActionsPolicy['selected'], repository: string): DoctorFinding {
  const { ofGitHub = false, verified = false, patterns = [] } = selected ?? {};
  const isMatch = (one: string): boolean => (ofGitHub && /^(?:actions|github)\//i.test(one)) || patterns.some((pattern) => isNamed(pattern, one));
  const refused = uses.filter((one) => !isMatch(one));
  if (refused.length === 0) return isFine('actions/allowed', 'every action that is used is allowed');
  if (verified) return isUnknown('actions/allowed', { found: `Allowed are actions of verified creators; whether ${listSome(toNames(refused))} ${toNames(refused).length === 1 ? 'is' : 'are'} of one, GitHub does not say.`, fix: 'Name them in Settings → Actions → General, then it is certain.' });
  const wanted = [...patterns, ...new Set(toNames(refused).map((one) => `${one.split('/').slice(0, 2).join('/')}@*`))];
  const paste = `gh api --method PUT repos/${repository}/actions/permissions/selected-actions --input - <<'JSON'\n${JSON.stringify({ github_owned_allowed: ofGitHub, verified_allowed: verified, patterns_allowed: wanted })}\nJSON`;
  return isMissing('actions/allowed', { found: `The settings do not allow ${listSome(toNames(refused))}.`, paste });
}

function toNames(uses: readonly string[]): readonly string[] {
  return [...new Set(uses.map((one) => one.split('@')[0] ?? one))];
}

/** `owner/*`, `owner/name@*`, `owner/name@sha`; a `*` stands for anything, also for slashes. Without a version it is any. */
function isNamed(pattern: string, uses: string): boolean {
  const isAnyVersion = !pattern.includes('@');
  const subject = (isAnyVersion ? (uses.split('@')[0] ?? uses) : uses).toLowerCase();
  return new RegExp(`^${pattern.toLowerCase().split('*').map(toLiteral).join('.*')}$`).test(subject);
}

function toLiteral(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

function judgeToken({ defaultToken, name }: GitHubFacts): DoctorFinding {
  if (defaultToken.state === 'unread') return toUnknown('actions/token', defaultToken);
  if (defaultToken.value === 'read') return isFine('actions/token', 'read');
  return isDoubtful('actions/token', { found: 'A workflow without `permissions` may write everything.', paste: `gh api --method PUT repos/${name ?? ''}/actions/permissions/workflow -f default_workflow_permissions=read` });
}

/** Days for which GitHub lets a run be started again. */
const rerunDays = 30;

function judgeRetention({ retentionDays, name }: GitHubFacts): DoctorFinding {
  if (retentionDays.state === 'unread') return toUnknown('actions/retention', retentionDays);
  if (retentionDays.value >= rerunDays) return isFine('actions/retention', `${retentionDays.value} days`);
  return isDoubtful('actions/retention', { found: `Artifacts are kept for ${retentionDays.value} days.`, paste: `gh api --method PUT repos/${name ?? ''}/actions/permissions/artifact-and-log-retention -F days=${rerunDays}` });
}

function judgeForks({ forkApproval, repository, name }: GitHubFacts, isSelfHosted: boolean): readonly DoctorFinding[] {
  if (repository.state === 'read' && !repository.value.isPublic) return []; // a setting of public repositories
  if (forkApproval.state === 'unread') return [toUnknown('actions/forks', forkApproval)];
  if (!isSelfHosted || forkApproval.value === 'all_external_contributors') return [isFine('actions/forks', forkApproval.value.replaceAll('_', ' '))];
  return [isMissing('actions/forks', { found: `Approval is asked of ${forkApproval.value.replaceAll('_', ' ')} only, and jobs run on your own machines.`, paste: `gh api --method PUT repos/${name ?? ''}/actions/permissions/fork-pr-contributor-approval -f approval_policy=all_external_contributors` })];
}

function judgeReleases({ immutableReleases, name }: GitHubFacts): DoctorFinding {
  if (immutableReleases.state === 'unread') return toUnknown('release/immutable', immutableReleases);
  if (immutableReleases.value) return isFine('release/immutable', 'releases are immutable');
  return isDoubtful('release/immutable', { found: 'Assets of a published release can be replaced.', paste: `gh api --method PUT repos/${name ?? ''}/immutable-releases` });
}
