import { offsetOf } from './to-plain-data.js';
import { isAlias, isMap, isScalar, isSeq, type Node } from './yaml-library.js';

interface Place {
  readonly key: number | null;
  readonly value: number | null;
}

/** Where the value (or its key) at `pointer` begins, or the nearest ancestor that exists. Null for an empty file. */
export function findOffset(root: unknown, pointer: readonly (string | number)[], lookup: { part: 'key' | 'value'; targets: ReadonlyMap<Node, Node> }): number | null {
  let node: unknown = root;
  let place: Place = { key: null, value: offsetOf(root) };
  for (const step of pointer) {
    const target = isAlias(node) ? lookup.targets.get(node) : node;
    const next = isMap(target) ? findMember(target.items, String(step)) : isSeq(target) ? findElement(target.items, step) : null;
    if (next === null) break;
    node = next.node;
    place = next.place;
  }
  return lookup.part === 'key' ? (place.key ?? place.value) : (place.value ?? place.key);
}

interface Step {
  readonly node: unknown;
  readonly place: Place;
}

function findMember(items: readonly { readonly key: unknown; readonly value: unknown }[], name: string): Step | null {
  const pair = items.find(({ key }) => isScalar(key) && key.value === name);
  if (pair === undefined) return null;
  return { node: pair.value, place: { key: offsetOf(pair.key), value: offsetOf(pair.value) } };
}

function findElement(items: readonly unknown[], step: string | number): Step | null {
  const index = Number(step);
  if (String(index) !== String(step) || !(index in items)) return null;
  return { node: items[index], place: { key: null, value: offsetOf(items[index]) } };
}
