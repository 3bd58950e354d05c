import { bundleRules } from './bundle-rules.js';
import { docsRules } from './docs-rules.js';
import { driftRules } from './drift-rules.js';
import { fixtureRules } from './fixture-rules.js';
import { gateRules } from './gate-rules.js';
import { packRules } from './pack-rules.js';
import { policyRules } from './policy-rules.js';
import { regressionRules } from './regression-rules.js';
import { releaseEvidenceRules } from './release-evidence-rules.js';
import { releaseRules } from './release-rules.js';
import { securityRules } from './security-rules.js';
import type { Rule } from './rule.js';

/** Every rule, by its stable id `area/what-is-wrong`. */
export const rules = { ...packRules, ...fixtureRules, ...regressionRules, ...driftRules, ...bundleRules, ...docsRules, ...securityRules, ...releaseRules, ...releaseEvidenceRules, ...gateRules, ...policyRules } as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}
