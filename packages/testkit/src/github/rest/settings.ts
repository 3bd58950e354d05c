import { toRefusal } from '../answer.js';
import type { FakeRepository } from '../fake-repository.js';
import type { RulesetDescription } from '../fake-settings.js';
import { answerPage, answerWith, repositoryUrl, toNotFound, type RestCall, type RestHandler } from './rest-call.js';

/** The short form of GitHub's patterns that tests use: a full ref name, a trailing `*`, or one of the two words. */
function isMatch(repository: FakeRepository, pattern: string, ref: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === `refs/heads/${repository.defaultBranch}`;
  return pattern.endsWith('*') ? ref.startsWith(pattern.slice(0, -1)) : ref === pattern;
}

function includeOf({ include, target }: RulesetDescription): readonly string[] {
  return include ?? (target === 'tag' ? ['~ALL'] : ['~DEFAULT_BRANCH']);
}

/** Rules of active rulesets that hold for a branch, with the ruleset that they come from. */
export function listActiveRules(repository: FakeRepository, branch: string): readonly Readonly<Record<string, unknown>>[] {
  const ref = `refs/heads/${branch}`;
  return repository.settings.rulesets
    .filter((ruleset) => (ruleset.target ?? 'branch') === 'branch' && (ruleset.enforcement ?? 'active') === 'active')
    .filter((ruleset) => includeOf(ruleset).some((pattern) => isMatch(repository, pattern, ref)) && !(ruleset.exclude ?? []).some((pattern) => isMatch(repository, pattern, ref)))
    .flatMap(({ id, rules }) => rules.map((rule) => ({ ...rule, ruleset_source_type: 'Repository', ruleset_source: repository.fullName, ruleset_id: id })));
}

export const listRulesets: RestHandler = (call) => answerPage(call, call.repository.settings.rulesets, (ruleset) => renderSummary(call, ruleset));

function renderSummary({ repository }: RestCall, { id, name, target = 'branch', enforcement = 'active' }: RulesetDescription & { readonly id: number }): Record<string, unknown> {
  return { id, name, target, enforcement, source_type: 'Repository', source: repository.fullName };
}

/** Who passes it by is shown to those who may change it. */
export const getRuleset: RestHandler = (call) => {
  const ruleset = call.repository.settings.rulesets.find(({ id }) => id === call.path.integer('ruleset_id'));
  if (ruleset === undefined) return toNotFound();
  const maySeeBypass = call.world.permissions['administration'] === 'write';
  return answerWith(call, {
    ...renderSummary(call, ruleset),
    conditions: { ref_name: { include: includeOf(ruleset), exclude: ruleset.exclude ?? [] } },
    rules: ruleset.rules,
    ...(maySeeBypass ? { bypass_actors: ruleset.bypass ?? [] } : {}),
  });
};

export const getBranchProtection: RestHandler = (call) => {
  const branch = call.path.text('branch');
  const checks = call.repository.protections.get(branch);
  if (checks === undefined) return toRefusal(404, 'Branch not protected');
  const { strict, codeOwners, forcePushes, deletions, administrators } = call.repository.settings.values.protection;
  const url = `${repositoryUrl(call)}/branches/${encodeURIComponent(branch)}/protection`;
  return answerWith(call, {
    url,
    required_status_checks: { strict, contexts: checks.map(({ name }) => name), checks: checks.map(({ name, appId }) => ({ context: name, app_id: appId ?? null })) },
    required_pull_request_reviews: { url: `${url}/required_pull_request_reviews`, require_code_owner_reviews: codeOwners, dismiss_stale_reviews: false },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: administrators },
    allow_force_pushes: { enabled: forcePushes },
    allow_deletions: { enabled: deletions },
  });
};

export const getActionsPolicy: RestHandler = (call) => {
  const { enabled, allowed = 'all', shaPinning = false } = call.repository.settings.values.actions;
  return answerWith(call, { enabled, ...(enabled ? { allowed_actions: allowed } : {}), sha_pinning_required: shaPinning });
};

export const getSelectedActions: RestHandler = (call) => {
  const { ofGitHub, verified, patterns } = call.repository.settings.values.selected;
  return answerWith(call, { github_owned_allowed: ofGitHub, verified_allowed: verified, patterns_allowed: patterns });
};

export const getDefaultToken: RestHandler = (call) => answerWith(call, { default_workflow_permissions: call.repository.settings.values.defaultToken, can_approve_pull_request_reviews: false });

export const getRetention: RestHandler = (call) => answerWith(call, { days: call.repository.settings.values.retentionDays, maximum_allowed_days: 90 });

export const getForkApproval: RestHandler = (call) => answerWith(call, { approval_policy: call.repository.settings.values.forkApproval });

/** GitHub's "no" is a 404. */
export const checkImmutableReleases: RestHandler = (call) => (call.repository.immutableReleases ? answerWith(call, { enabled: true, enforced_by_owner: false }) : toNotFound());
