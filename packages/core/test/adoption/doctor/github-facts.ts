import type { Asked, GitHubFacts } from '../../../src/adoption/doctor/github/collect-github.js';
import type { BranchProtection, BranchRule, Ruleset } from '../../../src/host/index.js';

export const read = <T>(value: T): Asked<T> => ({ state: 'read', value });
export const refusal = { why: 'GitHub does not say.', fix: 'Ask as administrator.' };
export const unread = { state: 'unread' as const, ...refusal };
export const actionsApp = 15368;

/** Branch protection that gives nothing. */
export const protection: BranchProtection = { isStrict: false, requiresCodeOwners: false, allowsForcePushes: true, allowsDeletions: true, bindsAdministrators: true };

export function toRule(type: string, switches: Readonly<Record<string, boolean>> = {}, rulesetId: number | null = 7): BranchRule {
  return { type, rulesetId, switches };
}

export function toRuleset(changes: Partial<Ruleset> = {}): Ruleset {
  return { id: 7, name: 'release-gate', target: 'branch', enforcement: 'active', refs: { include: ['~DEFAULT_BRANCH'], exclude: [] }, rules: [], bypass: [], ...changes };
}

/** A public repository in which everything is as it should be. */
export function toFacts(changes: Partial<GitHubFacts> = {}): GitHubFacts {
  const rules = [
    toRule('deletion'), toRule('non_fast_forward'), toRule('pull_request', { require_code_owner_review: true }), toRule('required_status_checks', { strict_required_status_checks_policy: true }),
  ];
  return {
    name: 'acme/parser', repository: read({ defaultBranch: 'main', isPublic: true, isAdministrator: true }), checks: read([{ name: 'release-gate', appId: actionsApp }]), rules: read(rules), protection: read(null),
    rulesets: read([toRuleset(), toRuleset({ id: 8, name: 'release-tags', target: 'tag', refs: { include: ['refs/tags/v*'], exclude: [] }, rules: ['update', 'deletion'] })]),
    policy: read({ isEnabled: true, allowed: 'all', requiresFullHash: false, selected: null }), defaultToken: read('read'), retentionDays: read(90), forkApproval: read('all_external_contributors'),
    immutableReleases: read(true), ...changes,
  };
}
