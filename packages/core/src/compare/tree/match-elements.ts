import { notComparable, type Side } from '../not-comparable.js';
import { toComparableText } from './to-comparable-text.js';
import { placeBelow, type Place } from './tree-place.js';
import { isTreeArray, isTreeObject, memberOf, type Tree } from './tree.js';

/** Two elements that belong together, or one that stands alone. `segment` names the element in paths and in patterns. */
export interface ElementMatch {
  readonly segment: string;
  readonly expected: Tree | undefined;
  readonly actual: Tree | undefined;
}

export interface MatchContext {
  /** The member that tells elements apart; `''` or `'@value'`: the whole value. */
  readonly keyName: string;
  /** JSON pointer of the arrays, for messages. */
  readonly where: string;
  readonly place: Place;
}

/** Pairs the elements of two arrays whose order means nothing. */
export function matchElements(expected: readonly Tree[], actual: readonly Tree[], context: MatchContext): ElementMatch[] {
  if (context.keyName === '' || context.keyName === '@value') return matchWhole(expected, actual, context.place);
  const before = indexByKey(expected, 'expected', context);
  const after = indexByKey(actual, 'actual', context);
  const matches: ElementMatch[] = [];
  for (const [key, element] of before) matches.push({ segment: `[${context.keyName}=${key}]`, expected: element, actual: after.get(key) });
  for (const [key, element] of after) {
    if (!before.has(key)) matches.push({ segment: `[${context.keyName}=${key}]`, expected: undefined, actual: element });
  }
  return matches;
}

/** A key that is missing or given twice leaves open which elements belong together: no answer is better than a wrong one. */
function indexByKey(elements: readonly Tree[], side: Side, { keyName, where }: MatchContext): Map<string, Tree> {
  const byKey = new Map<string, Tree>();
  elements.forEach((element, at) => {
    const key = toElementKey(element, keyName);
    if (key === null) throw notComparable(`In ${side}, ${where}/${at} has no usable key "${keyName}".`, 'Name a member that every element has.');
    if (byKey.has(key)) throw notComparable(`In ${side}, ${where} holds the key ${keyName}=${key} twice.`, 'Name a member that is unique, or "@value".');
    byKey.set(key, element);
  });
  return byKey;
}

/** Strings bare, all else as JSON, so that 1 and "1" differ. XML gives a child as a list of one: that one counts. */
export function toElementKey(element: Tree, keyName: string): string | null {
  if (!isTreeObject(element)) return null;
  const member = memberOf(element, keyName);
  const value = member !== undefined && isTreeArray(member) && member.length === 1 ? member[0] : member;
  if (typeof value === 'string') return /^(?:-?\d|true$|false$|")/.test(value) ? JSON.stringify(value) : value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : null;
}

/** Equal elements cancel each other out, as often as they occur. Tolerances do not apply inside: there is nothing to hold on to. */
function matchWhole(expected: readonly Tree[], actual: readonly Tree[], place: Place): ElementMatch[] {
  const waiting = new Map<string, number[]>();
  const below = placeBelow(place, '*');
  expected.forEach((element, at) => {
    const text = toComparableText(element, below);
    const indexes = waiting.get(text);
    if (indexes === undefined) waiting.set(text, [at]);
    else indexes.push(at);
  });
  const added: ElementMatch[] = [];
  actual.forEach((element, at) => {
    if (waiting.get(toComparableText(element, below))?.pop() === undefined) added.push({ segment: String(at), expected: undefined, actual: element });
  });
  const removed = [...waiting.values()].flat().sort((a, b) => b - a);
  return [...removed.map((at) => ({ segment: String(at), expected: expected[at], actual: undefined })), ...added];
}
