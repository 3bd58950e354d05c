import type { Severity } from '@shipworthy/contract/release';
import { objectOf, objectsOf, textOf } from '../../compare/formats/read-members.js';
import { memberOf, type TreeObject } from '../../compare/tree/tree.js';
import { severityOfScore, severityOfWord, toScore, worstSeverity } from '../severity/severity-of.js';
import type { SarifRule } from '../../compare/formats/sarif-rule.js';

const byLevel: Readonly<Record<string, Severity>> = { error: 'high', warning: 'medium', note: 'low' };

/** From the score or the word that a scanner states, else from the level (3.27.10); null where neither says how severe it is. */
export function severityOf(result: TreeObject, { id, description: rule }: SarifRule, run: TreeObject): Severity | null {
  const stated = memberOf(objectOf(result, 'properties'), 'security-severity') ?? memberOf(objectOf(rule, 'properties'), 'security-severity');
  const score = stated === undefined || stated === null ? 0 : toScore(stated);
  // What cannot be read may be the worst.
  if (score === null) return severityOfWord(typeof stated === 'string' ? stated : null);
  // A score of 0 says that it is no vulnerability: then it is what its level says.
  return score > 0 ? severityOfScore(score) : worstSeverity([ofLevel(result, rule), ...(textOf(result, 'level') === null ? overridesOf(id, run) : [])]);
}

/** A level that is absent is `warning`; of results that are no failures `none`, which says nothing of severity. */
function ofLevel(result: TreeObject, rule: TreeObject): Severity | null {
  const isFailure = (textOf(result, 'kind') ?? 'fail') === 'fail';
  const level = textOf(result, 'level') ?? (isFailure ? (textOf(objectOf(rule, 'defaultConfiguration'), 'level') ?? 'warning') : 'none');
  return Object.hasOwn(byLevel, level) ? (byLevel[level] ?? null) : null;
}

/** Levels that a call of the tool gave to the rule (3.20.5). Which call found it is seldom told: only a worse one than the rule's own counts. */
function overridesOf(id: string, run: TreeObject): (Severity | null)[] {
  const overrides = objectsOf(run, 'invocations').flatMap((call) => objectsOf(call, 'ruleConfigurationOverrides')).filter((one) => textOf(objectOf(one, 'descriptor'), 'id') === id);
  return overrides.map((one) => byLevel[textOf(objectOf(one, 'configuration'), 'level') ?? ''] ?? null);
}
