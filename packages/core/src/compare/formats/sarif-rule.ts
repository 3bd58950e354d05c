import { numberOf, objectOf, objectsOf, textOf } from './read-members.js';
import type { TreeObject } from '../tree/tree.js';

export interface SarifRule {
  readonly id: string;
  /** Empty where the file does not describe it. */
  readonly description: TreeObject;
}

/** The rule that a result names: by its place in the driver or an extension, by its id, or as part of another (`CA1000/1` of `CA1000`, 3.52.4). */
export function findSarifRule(result: TreeObject, run: TreeObject): SarifRule {
  const tool = objectOf(run, 'tool');
  const reference = objectOf(result, 'rule');
  const named = textOf(result, 'ruleId') ?? textOf(reference, 'id');
  const extension = objectsOf(tool, 'extensions')[numberOf(objectOf(reference, 'toolComponent'), 'index') ?? -1];
  const rules = objectsOf(extension ?? objectOf(tool, 'driver'), 'rules');
  const indexed = rules[numberOf(reference, 'index') ?? numberOf(result, 'ruleIndex') ?? -1];
  const found = indexed ?? (named === null ? undefined : findNamed(named, [...rules, ...objectsOf(tool, 'extensions').flatMap((one) => objectsOf(one, 'rules'))]));
  return { id: named ?? (found === undefined ? null : textOf(found, 'id')) ?? '(no rule)', description: found ?? {} };
}

function findNamed(name: string, rules: readonly TreeObject[]): TreeObject | undefined {
  for (let id = name; id !== ''; id = id.slice(0, Math.max(id.lastIndexOf('/'), 0))) {
    const found = rules.find((rule) => textOf(rule, 'id') === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
