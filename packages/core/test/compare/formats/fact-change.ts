import type { FactChange } from '../../../src/compare/formats/facts-format.js';
import { newTreeObject, type Tree, type TreeObject } from '../../../src/compare/tree/tree.js';

/** Undefined: it is not there on that side. `beside`: members of what holds it, on both sides. */
export interface Sides {
  readonly expected?: Tree;
  readonly actual?: Tree;
  readonly beside?: TreeObject;
}

/** One difference of two sides that are the same but for it, at `a › b › c`. */
export function toChange(path: string, { expected, actual, beside = {} }: Sides): FactChange {
  const segments = path.split(' › ');
  const kind = expected === undefined ? 'added' : actual === undefined ? 'removed' : 'changed';
  return { kind, segments, expected, actual, hasTolerance: false, facts: { expected: nest(segments, expected, beside), actual: nest(segments, actual, beside) } };
}

function nest([first = '', ...rest]: readonly string[], value: Tree | undefined, beside: TreeObject): TreeObject {
  const facts = newTreeObject();
  if (rest.length === 0) return { ...facts, ...beside, ...(value === undefined ? {} : { [first]: value }) };
  facts[first] = nest(rest, value, beside);
  return facts;
}
