import { isTreeObject, type Tree, type TreeObject } from '../tree/tree.js';
import type { FactChange } from './facts-format.js';
import { objectOf } from './read-members.js';
import { isAnnotation, listKeywords, mapKeywords, singleKeywords } from './schema-keywords.js';
import type { Direction } from './schema-reader.js';

/** What a change does to the set of values that a schema accepts. `unclear`: not to be told from the change alone. */
type Effect = 'narrows' | 'widens' | 'neither' | 'unclear';

export interface SchemaVerdict {
  readonly word: string;
  readonly isBreaking: boolean;
}

/** A change below a schema that stands at the first `depth` segments of the facts. Null where something above it says all. */
export function judgeSchema(change: FactChange, depth: number, direction: Direction): SchemaVerdict | null {
  const { keyword, member, at } = findKeyword(change.segments, depth);
  const holder = change.segments.slice(0, at);
  // What accepted nothing, or accepts nothing from now on: its other keywords come and go with that.
  if (keyword !== 'never' && [change.facts.expected, change.facts.actual].some((facts) => objectAt(facts, holder)['never'] === true)) return null;
  if (keyword === 'properties' && member !== null) return judgeProperty(change, holder, direction);
  const effect = toEffect(keyword, member, change);
  return { word: toWord(keyword, member, { change, effect }), isBreaking: isBreaking(effect, direction) };
}

/** The innermost keyword that changed, and its member if it is one member of it. */
function findKeyword(segments: readonly string[], depth: number): { keyword: string; member: string | null; at: number } {
  let at = depth;
  for (;;) {
    const keyword = segments[at] ?? '';
    const step = singleKeywords.has(keyword) ? 1 : mapKeywords.has(keyword) || listKeywords.has(keyword) ? 2 : 0;
    if (step === 0 || segments.length <= at + step) return { keyword, member: segments[at + 1] ?? null, at };
    at += step;
  }
}

/** A property is told by those who send it or read it, also where a schema is open for any. */
function judgeProperty({ kind, facts }: FactChange, holder: readonly string[], direction: Direction): SchemaVerdict {
  if (kind === 'added') return { word: 'property added', isBreaking: direction !== 'input' && !isOpen(objectAt(facts.expected, holder)) };
  return { word: 'property removed', isBreaking: direction !== 'input' || !isOpen(objectAt(facts.actual, holder)) };
}

/** Whether it accepts whatever stands in properties that it does not name. */
function isOpen(schema: TreeObject): boolean {
  return ['additionalProperties', 'unevaluatedProperties'].every((keyword) => {
    const other = objectOf(schema, keyword);
    return Object.keys(other).every((name) => isAnnotation(name) || isEmpty(other[name]));
  });
}

function isEmpty(tree: Tree | undefined): boolean {
  return tree !== undefined && isTreeObject(tree) && Object.keys(tree).length === 0;
}

/** What stands there; empty where nothing does. */
export function objectAt(facts: TreeObject, segments: readonly string[]): TreeObject {
  return segments.reduce(objectOf, facts);
}

function isBreaking(effect: Effect, direction: Direction): boolean {
  if (effect === 'neither') return false;
  if (effect === 'unclear' || direction === 'unknown') return true;
  return direction === 'input' ? effect === 'narrows' : effect === 'widens';
}

function toEffect(keyword: string, member: string | null, { kind, expected, actual }: FactChange): Effect {
  if (isAnnotation(keyword)) return 'neither';
  if (!constraints.has(keyword)) return 'unclear';
  const isAlternative = member !== null && alternatives.has(keyword);
  if (kind !== 'changed') return (kind === 'added') === isAlternative ? 'widens' : 'narrows';
  const limit = /max|min/i.exec(keyword)?.[0].toLowerCase();
  if (limit === undefined || !isNumber(expected) || !isNumber(actual)) return 'unclear';
  return (actual < expected) === (limit === 'max') ? 'narrows' : 'widens';
}

/** Limits of 64 bits are no doubles. */
function isNumber(tree: Tree | undefined): tree is number | bigint {
  return typeof tree === 'number' || typeof tree === 'bigint';
}

/** One more of these accepts more; the keyword as such is a constraint like any other. */
const alternatives: ReadonlySet<string> = new Set(['type', 'enum', 'anyOf', 'oneOf']);
/** There they narrow, gone they widen. `not`, `if`, `then`, `else`, `readOnly`, `discriminator` are not among them: what they do depends on the rest. */
const constraints: ReadonlySet<string> = new Set([
  ...alternatives, 'allOf', 'required', 'properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', 'dependentRequired', 'dependentSchemas', 'propertyNames',
  'items', 'contains', 'unevaluatedItems', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties',
  'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'never',
]);

function toWord(keyword: string, member: string | null, { change: { kind }, effect }: { change: FactChange; effect: Effect }): string {
  if (keyword === 'required' && member !== null) return kind === 'added' ? 'property now required' : 'property no longer required';
  if (keyword === 'never') return effect === 'narrows' ? 'closed' : 'opened';
  if (keyword === 'additionalProperties' && kind !== 'changed') return effect === 'narrows' ? 'additional properties narrowed' : 'additional properties widened';
  if (effect === 'narrows' || effect === 'widens') return `${keyword} ${effect === 'narrows' ? 'narrowed' : 'widened'}`;
  return `${keyword} ${kind}`;
}
