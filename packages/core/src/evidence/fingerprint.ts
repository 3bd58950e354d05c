import { rules, type RuleId } from '@shipworthy/contract/rules';
import { sha256Hex } from '../files/index.js';
import { toCanonicalJson } from '../json/index.js';

/**
 * `sha256:` over the rule and the values of the keys registered with it: stable over edits that move or change the thing.
 * A judge that names other keys than the registry is a bug, so it throws TypeError.
 */
export function fingerprintOf(rule: RuleId, keys: Readonly<Record<string, string>>): string {
  const registered = [...rules[rule].keys].sort();
  const given = Object.keys(keys).sort();
  if (registered.join() !== given.join()) throw new TypeError(`${rule} is identified by [${registered.join()}], not by [${given.join()}]`);
  return `sha256:${sha256Hex(toCanonicalJson({ rule, keys }))}`;
}
