import type { DoctorCheckId, DoctorFinding } from '@shipworthy/contract/doctor';
import type { BranchProtection, BranchRule } from '../../../host/index.js';
import { isDoubtful, isFine, isMissing, isUnknown, listSome } from '../finding.js';
import type { Asked, GitHubFacts } from './collect-github.js';
import { actionsApp, historyRuleset, reviewRuleset, toBranchRuleset, toRulesetCommand, toStrictRuleset } from './ruleset-command.js';

/**
 * Does the default branch insist on the gate?
 * @param gate name of its check
 */
export function judgeBranch(facts: GitHubFacts, gate: string): readonly DoctorFinding[] {
  return [...judgeRequired(facts, gate), judgeUpToDate(facts, gate), judgeReview(facts), judgeHistory(facts), ...judgeBypass(facts)];
}

export function toUnknown(check: DoctorCheckId, { why, fix }: { readonly why: string; readonly fix: string }): DoctorFinding {
  return isUnknown(check, { found: why, fix });
}

/** Whether a merge queue is switched on for the default branch. */
export function hasQueue({ rules }: Pick<GitHubFacts, 'rules'>): boolean | null {
  return rules.state === 'unread' ? null : hasRule(rules.value, 'merge_queue');
}

function hasRule(rules: readonly BranchRule[], type: string, name?: string): boolean {
  return rules.some((rule) => rule.type === type && (name === undefined || rule.switches[name] === true));
}

function judgeRequired(facts: GitHubFacts, gate: string): readonly DoctorFinding[] {
  const { checks } = facts;
  if (checks.state === 'unread') return [toUnknown('branch/requires-gate', checks), toUnknown('branch/source', checks)];
  const own = checks.value.filter(({ name }) => name === gate);
  if (own.length === 0) {
    const others = checks.value.map(({ name }) => name);
    const near = others.filter((name) => name.toLowerCase().includes(gate.toLowerCase()));
    const found = near.length > 0 ? `Required is ${listSome(near)}, and not \`${gate}\`.` : others.length === 0 ? 'The default branch requires no check.' : `The default branch requires ${listSome(others)}, and not \`${gate}\`.`;
    const idle = facts.rulesets.state === 'read' ? facts.rulesets.value.filter(({ enforcement, target }) => enforcement !== 'active' && target === 'branch') : [];
    const asleep = idle.length === 0 ? '' : ` Not enforced: ${listSome(idle.map(({ name, enforcement }) => `${name} (${enforcement})`))}.`;
    return [isMissing('branch/requires-gate', { found: `${found}${asleep}`, paste: toRulesetCommand(facts.name ?? '', toBranchRuleset(gate)) })];
  }
  const required = isFine('branch/requires-gate', `\`${gate}\` is required`);
  if (own.some(({ appId }) => appId === actionsApp)) return [required, isFine('branch/source', `GitHub Actions (app ${actionsApp})`)];
  const [{ appId } = { appId: null }] = own;
  return [required, isMissing('branch/source', { found: appId === null ? `Anybody may report \`${gate}\`.` : `\`${gate}\` is taken from app ${appId}, which is not GitHub Actions.` })];
}

/** What a rule does not give, branch protection may. */
function judgeEither(facts: GitHubFacts, check: DoctorCheckId, { byRule, byProtection, otherwise }: {
  readonly byRule: (rules: readonly BranchRule[]) => string | null;
  readonly byProtection: (protection: BranchProtection) => string | null;
  readonly otherwise: () => DoctorFinding;
}): DoctorFinding {
  const { rules, protection } = facts;
  const fine = (rules.state === 'read' ? byRule(rules.value) : null) ?? (protection.state === 'read' && protection.value !== null ? byProtection(protection.value) : null);
  if (fine !== null) return isFine(check, fine);
  const [unread] = [rules, protection].filter((one: Asked<unknown>) => one.state === 'unread');
  return unread?.state === 'unread' ? toUnknown(check, unread) : otherwise();
}

function judgeUpToDate(facts: GitHubFacts, gate: string): DoctorFinding {
  return judgeEither(facts, 'branch/up-to-date', {
    byRule: (rules) => (hasRule(rules, 'merge_queue') ? 'a merge queue tests what is merged' : hasRule(rules, 'required_status_checks', 'strict_required_status_checks_policy') ? 'branches must be up to date' : null),
    byProtection: ({ isStrict }) => (isStrict ? 'branches must be up to date' : null),
    otherwise: () => isDoubtful('branch/up-to-date', { found: 'A pull request may be merged that was tested on an older branch.', paste: toRulesetCommand(facts.name ?? '', toStrictRuleset(gate)) }),
  });
}

function judgeReview(facts: GitHubFacts): DoctorFinding {
  return judgeEither(facts, 'branch/owner-review', {
    byRule: (rules) => (hasRule(rules, 'pull_request', 'require_code_owner_review') ? 'by a rule' : null),
    byProtection: ({ requiresCodeOwners }) => (requiresCodeOwners ? 'by branch protection' : null),
    otherwise: () => isDoubtful('branch/owner-review', { found: 'No code owner has to review.', paste: toRulesetCommand(facts.name ?? '', reviewRuleset) }),
  });
}

function judgeHistory(facts: GitHubFacts): DoctorFinding {
  return judgeEither(facts, 'branch/protected', {
    byRule: (rules) => (hasRule(rules, 'non_fast_forward') && hasRule(rules, 'deletion') ? 'forced pushes and deletion are blocked' : null),
    byProtection: ({ allowsForcePushes, allowsDeletions }) => (allowsForcePushes || allowsDeletions ? null : 'forced pushes and deletion are blocked'),
    otherwise: () => isDoubtful('branch/protected', { found: 'Somebody who may push may force it, or delete the branch.', paste: toRulesetCommand(facts.name ?? '', historyRuleset) }),
  });
}

/** Of the rulesets that hold for the default branch. */
function judgeBypass(facts: GitHubFacts): readonly DoctorFinding[] {
  const { rules, rulesets, protection } = facts;
  if (rules.state === 'unread') return [toUnknown('branch/bypass', rules)];
  const loose = protection.state === 'read' && protection.value?.bindsAdministrators === false ? [isDoubtful('branch/bypass', { found: 'Branch protection does not bind administrators.', fix: 'Tick "Do not allow bypassing the above settings".' })] : [];
  const ids = new Set(rules.value.map(({ rulesetId }) => rulesetId).filter((id) => id !== null));
  if (ids.size === 0) {
    if (protection.state === 'unread') return [toUnknown('branch/bypass', protection)];
    return protection.value === null || loose.length > 0 ? loose : [isFine('branch/bypass', 'branch protection binds administrators')];
  }
  if (rulesets.state === 'unread') return [toUnknown('branch/bypass', rulesets)];
  const holding = rulesets.value.filter(({ id }) => ids.has(id));
  const open = holding.flatMap(({ id, name, bypass }) => (bypass === null || bypass.length === 0 ? [] : [isDoubtful('branch/bypass', {
    found: `${listSome(bypass)} may pass the ruleset ${name} by.`, paste: `gh api --method PUT repos/${facts.name ?? ''}/rulesets/${id} --input - <<'JSON'\n{ "bypass_actors": [] }\nJSON`,
  })]));
  const hidden = holding.length < ids.size || holding.some(({ bypass }) => bypass === null);
  const unseen = hidden ? [isUnknown('branch/bypass', { found: 'Who may pass the rules by is shown only to those who may change them.', fix: 'Ask with the token of an administrator: GH_TOKEN=$(gh auth token) shipworthy doctor' })] : [];
  const all = [...loose, ...open, ...unseen];
  return all.length > 0 ? all : [isFine('branch/bypass', 'the bypass lists are empty')];
}
