import type { Json } from '../../json/index.js';

/** The order in which an XML element's children stand, by member name. A symbol, so that no document can spell it. */
export const childOrder: unique symbol = Symbol('child order');

/**
 * JSON, YAML and XML as one shape. `bigint` holds integers that a double would round: 9007199254740993 and 9007199254740992 are one
 * number after `JSON.parse`, and a comparison must not call them equal.
 */
export type Tree = TreeScalar | readonly Tree[] | TreeObject;
export type TreeScalar = null | boolean | number | bigint | string;
export interface TreeObject {
  readonly [key: string]: Tree;
  readonly [childOrder]?: readonly string[];
}

/** While it is being built. */
export interface TreeBuilder {
  [key: string]: Tree;
  [childOrder]?: readonly string[];
}

/** Deepest nesting that is compared; the walk is recursive. */
export const maxTreeDepth = 1000;

/** Without a prototype `__proto__` is a key like any other. */
export function newTreeObject(): TreeBuilder {
  return { __proto__: null };
}

export function isTreeArray(value: Tree): value is readonly Tree[] {
  return Array.isArray(value);
}

export function isTreeObject(value: Tree): value is TreeObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own members only: `tree['constructor']` must not find Object's. */
export function memberOf(object: TreeObject, key: string): Tree | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** For output: bigints as their digits in a string, because a JSON number would be rounded by its next reader. */
export function toJson(tree: Tree): Json {
  if (typeof tree === 'bigint') return String(tree);
  if (isTreeArray(tree)) return tree.map(toJson);
  if (!isTreeObject(tree)) return tree;
  const copy: { [key: string]: Json } = { __proto__: null };
  for (const key of Object.keys(tree)) {
    const member = tree[key];
    if (member !== undefined) copy[key] = toJson(member);
  }
  return copy;
}

/** Every value that is no container through `map`; keys and order stay as they are. */
export function mapScalars(tree: Tree, map: (scalar: TreeScalar) => Tree): Tree {
  if (isTreeArray(tree)) return tree.map((element) => mapScalars(element, map));
  if (!isTreeObject(tree)) return map(tree);
  const copy = newTreeObject();
  for (const key of Object.keys(tree)) {
    const member = tree[key];
    if (member !== undefined) copy[key] = mapScalars(member, map);
  }
  const order = tree[childOrder];
  if (order !== undefined) copy[childOrder] = order;
  return copy;
}
