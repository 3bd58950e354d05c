import type { Severity } from '@shipworthy/contract/release';
import { objectOf, textOf } from '../../formats/read-members.js';
import { memberOf, type TreeObject } from '../../compare/tree.js';

const byLevel: Readonly<Record<string, Severity>> = { error: 'high', warning: 'medium', note: 'low' };

/** From the score that a scanner states, else from the level (3.27.10); null where neither says how severe it is. */
export function severityOf(result: TreeObject, rule: TreeObject): Severity | null {
  const stated = memberOf(objectOf(result, 'properties'), 'security-severity') ?? memberOf(objectOf(rule, 'properties'), 'security-severity');
  const score = stated === undefined || stated === null ? 0 : toScore(stated);
  // What cannot be read may be the worst.
  if (score === null) return null;
  // A score of 0 says that it is no vulnerability: then it is what its level says.
  return score > 0 ? ofScore(score) : ofLevel(result, rule);
}

/** A CVSS score, 0 to 10; most tools write it as a text. */
function toScore(stated: unknown): number | null {
  const text = typeof stated === 'number' ? String(stated) : typeof stated === 'string' ? stated.trim() : '';
  const score = /^[0-9]{1,2}(?:\.[0-9]{1,20})?$/.test(text) ? Number(text) : Number.NaN;
  return score >= 0 && score <= 10 ? score : null;
}

/** The ranges of CVSS 3.1 and 4.0 (qualitative severity rating scale). */
function ofScore(score: number): Severity {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

/** A level that is absent is `warning`; of results that are no failures `none`, which says nothing of severity. */
function ofLevel(result: TreeObject, rule: TreeObject): Severity | null {
  const isFailure = (textOf(result, 'kind') ?? 'fail') === 'fail';
  const level = textOf(result, 'level') ?? (isFailure ? (textOf(objectOf(rule, 'defaultConfiguration'), 'level') ?? 'warning') : 'none');
  return Object.hasOwn(byLevel, level) ? (byLevel[level] ?? null) : null;
}
