export type { Rule } from './rule.js';
export { isRuleId, rules, type RuleId } from './rules.js';
