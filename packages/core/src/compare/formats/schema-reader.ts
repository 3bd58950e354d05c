import type { Side } from '../not-comparable.js';
import { isTreeArray, isTreeObject, newTreeObject, type Tree, type TreeBuilder, type TreeObject } from '../tree/tree.js';
import { LocalReferences } from './local-references.js';
import { textOf, toText } from './read-members.js';
import { listKeywords, mapKeywords, singleKeywords } from './schema-keywords.js';

/** Who must accept what a schema describes: what they send (`input`) may not narrow, what they read (`output`) may not widen. */
export type Direction = 'input' | 'output' | 'unknown';

/**
 * JSON Schemas (draft 4 to 2020-12, and OpenAPI's) in a form in which order means nothing. A schema that is referred to is not copied but
 * listed once by its reference, for each direction in which it is reached: so cycles end, and a change in it is said once.
 */
export class SchemaReader {
  readonly references: LocalReferences;
  readonly #waiting: { reference: string; direction: Direction }[] = [];
  readonly #reached: Record<Direction, Set<string>> = { input: new Set(), output: new Set(), unknown: new Set() };

  constructor(document: TreeObject, side: Side) {
    this.references = new LocalReferences(document, side);
  }

  read(schema: Tree, direction: Direction): TreeObject {
    if (schema === false) return { never: true };
    const facts = newTreeObject();
    if (!isTreeObject(schema)) return facts;
    for (const keyword of Object.keys(schema)) {
      const value = schema[keyword];
      if (value !== undefined) this.#readKeyword({ keyword, value, schema }, direction, facts);
    }
    // Always there, so that a first member is told like any other.
    facts['properties'] ??= {};
    facts['required'] ??= {};
    return facts;
  }

  /** All that was referred to, and what that refers to. */
  readReached(): TreeObject {
    const facts = { input: newTreeObject(), output: newTreeObject(), unknown: newTreeObject() };
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) {
      facts[next.direction][next.reference] = this.read(this.references.resolve(next.reference), next.direction);
    }
    return { ...facts };
  }

  /** A part of which nothing is known but what it refers to. */
  readOpaque(tree: Tree): Tree {
    if (isTreeArray(tree)) return tree.map((element) => this.readOpaque(element));
    if (!isTreeObject(tree)) return tree;
    const reference = textOf(tree, '$ref');
    if (reference !== null) this.#reach(reference, 'unknown');
    return mapMembers(tree, (member) => this.readOpaque(member));
  }

  #readKeyword({ keyword, value, schema }: { keyword: string; value: Tree; schema: TreeObject }, direction: Direction, facts: TreeBuilder): void {
    if (keyword === '$defs' || keyword === 'definitions') return;
    if (keyword === '$ref' && typeof value === 'string') this.#reach(value, direction);
    if (keyword === 'type') facts['type'] = { ...toTypes(value), ...(schema['nullable'] === true ? { null: true } : {}) };
    else if (keyword === 'const') facts['enum'] = toSet([value]);
    else if (keyword === 'enum' && isTreeArray(value)) facts['enum'] = toSet(value);
    else if (keyword === 'required' && isTreeArray(value)) facts['required'] = toSet(value, toText);
    else if (['additionalProperties', 'unevaluatedProperties'].includes(keyword) && value === true) return;
    else if (['nullable', 'uniqueItems', 'exclusiveMinimum', 'exclusiveMaximum'].includes(keyword) && typeof value === 'boolean') this.#readFlag(keyword, schema, facts);
    else if (keyword === 'minimum' && schema['exclusiveMinimum'] === true) return;
    else if (keyword === 'maximum' && schema['exclusiveMaximum'] === true) return;
    else if (singleKeywords.has(keyword) && !isTreeArray(value)) facts[keyword] = this.read(value, direction);
    else if (mapKeywords.has(keyword) && isTreeObject(value)) facts[keyword] = mapMembers(value, (member) => this.read(member, direction));
    else if ((listKeywords.has(keyword) || keyword === 'items') && isTreeArray(value)) facts[keyword === 'items' ? 'prefixItems' : keyword] = this.#readList(keyword, value, direction);
    else facts[keyword] = this.readOpaque(value);
  }

  /** Draft 4 and OpenAPI 3.0: a limit is made exclusive by a flag beside it. A flag that is off says nothing. */
  #readFlag(keyword: string, schema: TreeObject, facts: TreeBuilder): void {
    if (schema[keyword] !== true) return;
    if (keyword === 'uniqueItems') facts[keyword] = true;
    const limit = keyword === 'exclusiveMinimum' ? schema['minimum'] : keyword === 'exclusiveMaximum' ? schema['maximum'] : undefined;
    if (limit !== undefined) facts[keyword] = limit;
  }

  /** By what they are called; only a tuple's elements go by their place. */
  #readList(keyword: string, list: readonly Tree[], direction: Direction): TreeObject {
    const facts = newTreeObject();
    const counts = new Map<string, number>();
    list.forEach((element, at) => {
      const name = keyword === 'items' || keyword === 'prefixItems' ? String(at) : nameOf(element);
      let count = (counts.get(name) ?? 0) + 1;
      const toFree = (): string => (count === 1 ? name : `${name} (${count})`);
      while (toFree() in facts) count += 1;
      counts.set(name, count);
      facts[toFree()] = this.read(element, direction);
    });
    return facts;
  }

  #reach(reference: string, direction: Direction): void {
    const reached = this.#reached[direction];
    if (reached.has(reference) || !this.references.isLocal(reference)) return;
    reached.add(reference);
    this.#waiting.push({ reference, direction });
  }
}

function nameOf(schema: Tree): string {
  if (!isTreeObject(schema)) return toText(schema);
  const type = schema['type'];
  return textOf(schema, '$ref') ?? textOf(schema, 'title') ?? (typeof type === 'string' ? type : 'schema');
}

/** Every integer is a number: a type that becomes the wider one gains something and loses nothing. */
function toTypes(value: Tree): TreeObject {
  const types = newTreeObject();
  for (const type of isTreeArray(value) ? value : [value]) {
    types[toText(type)] = true;
    if (type === 'number') types['integer'] = true;
  }
  return types;
}

/** By default `"1"` is not `1`. */
function toSet(values: readonly Tree[], toName = (value: Tree): string => (typeof value === 'string' ? JSON.stringify(value) : toText(value))): TreeObject {
  const set = newTreeObject();
  for (const value of values) set[toName(value)] = true;
  return set;
}

export function mapMembers(object: TreeObject, map: (member: Tree, name: string) => Tree): TreeObject {
  const mapped = newTreeObject();
  for (const name of Object.keys(object)) {
    const member = object[name];
    if (member !== undefined) mapped[name] = map(member, name);
  }
  return mapped;
}
