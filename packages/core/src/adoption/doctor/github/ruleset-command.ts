/** The app that reports the checks of workflows. */
export const actionsApp = 15368;

type Rule = { readonly type: string; readonly parameters?: Readonly<Record<string, unknown>> };

/** As the API takes it, and as the folder of templates has it. */
export interface RulesetBody {
  readonly name: string;
  readonly target: 'branch' | 'tag';
  readonly enforcement: 'active';
  readonly bypass_actors: readonly [];
  readonly conditions: { readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly [] } };
  readonly rules: readonly Rule[];
}

const history: readonly Rule[] = [{ type: 'deletion' }, { type: 'non_fast_forward' }];
const review: Rule = {
  type: 'pull_request',
  parameters: { required_approving_review_count: 1, require_code_owner_review: true, dismiss_stale_reviews_on_push: true, require_last_push_approval: true, required_review_thread_resolution: false },
};

function toCheckRule(context: string, strict: boolean): Rule {
  return { type: 'required_status_checks', parameters: { strict_required_status_checks_policy: strict, required_status_checks: [{ context, integration_id: actionsApp }] } };
}

function toBranchBody(name: string, rules: readonly Rule[]): RulesetBody {
  return { name, target: 'branch', enforcement: 'active', bypass_actors: [], conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } }, rules };
}

/** @param gate name of the check */
export function toBranchRuleset(gate: string): RulesetBody {
  return toBranchBody('release-gate', [...history, review, toCheckRule(gate, true)]);
}

// Rulesets add up, so one with only what is missing takes nothing away.
export const reviewRuleset = toBranchBody('release-gate-review', [review]);
export const historyRuleset = toBranchBody('release-gate-history', history);

export function toStrictRuleset(gate: string): RulesetBody {
  return toBranchBody('release-gate-up-to-date', [toCheckRule(gate, true)]);
}

/** @param pattern full names of the tags: `refs/tags/v*` */
export function toTagRuleset(pattern: string, gate: string): RulesetBody {
  return { name: 'release-tags', target: 'tag', enforcement: 'active', bypass_actors: [], conditions: { ref_name: { include: [pattern], exclude: [] } }, rules: [{ type: 'update' }, { type: 'deletion' }, toCheckRule(gate, false)] };
}

/** A command to copy: each rule on a line of its own. */
export function toRulesetCommand(repository: string, { rules, ...ruleset }: RulesetBody): string {
  const head = Object.entries(ruleset).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},`);
  const body = rules.map((rule) => `    ${JSON.stringify(rule)}`).join(',\n');
  return [`gh api --method POST repos/${repository}/rulesets --input - <<'JSON'`, '{', ...head, '  "rules": [', body, '  ]', '}', 'JSON'].join('\n');
}
