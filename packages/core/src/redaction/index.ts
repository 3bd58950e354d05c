export { findEscaped } from './find-escaped.js';
export { findSecrets, redactText, type RedactionHit } from './redact-text.js';
export type { RedactionCategory, RedactionRule } from './redaction-rule.js';
export { redactionRules, secretRules } from './redaction-rules.js';
