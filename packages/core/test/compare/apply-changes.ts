import type { Json } from '../../src/json/index.js';
import type { TreeChange } from '../../src/compare/index.js';

type Mutable = null | boolean | number | string | Mutable[] | { [key: string]: Mutable };

/** Applies the changes one after the other to a copy, knowing nothing of how they were found. */
export function applyChanges(old: Json, changes: readonly TreeChange[]): unknown {
  const holder: { root: Mutable } = { root: clone(old) };
  for (const change of changes) {
    const segments = change.path.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    apply(holder, change, segments);
  }
  return holder.root;
}

function clone(value: Json): Mutable {
  const copy: Mutable = JSON.parse(JSON.stringify(value));
  return copy;
}

function apply(holder: { root: Mutable }, change: TreeChange, segments: string[]): void {
  const last = segments.pop();
  if (last === undefined) {
    holder.root = clone(change.actual);
    return;
  }
  let parent = holder.root;
  for (const segment of segments) parent = step(parent, segment);
  const byKey = toKeySegment(last);
  if (Array.isArray(parent) && byKey !== null) {
    const found = findByKey(parent, byKey);
    if ((found === -1) !== (change.kind === 'added')) throw new Error(`${change.kind}: ${change.path}`);
    if (change.kind === 'added') parent.push(clone(change.actual));
    else if (change.kind === 'removed') parent.splice(found, 1);
    else parent[found] = clone(change.actual);
  } else if (Array.isArray(parent)) {
    const index = Number(last);
    if (change.kind === 'added') parent.splice(index, 0, clone(change.actual));
    else if (change.kind === 'removed') parent.splice(index, 1);
    else parent[index] = clone(change.actual);
  } else if (parent !== null && typeof parent === 'object') {
    if (change.kind === 'added' && Object.hasOwn(parent, last)) throw new Error(`added, yet there: ${change.path}`);
    if (change.kind === 'removed') delete parent[last];
    else Object.defineProperty(parent, last, { value: clone(change.actual), enumerable: true, writable: true, configurable: true });
  } else throw new Error(`nothing to apply ${change.path} to`);
}

function step(parent: Mutable, segment: string): Mutable {
  const byKey = toKeySegment(segment);
  const next = Array.isArray(parent) ? parent[byKey === null ? Number(segment) : findByKey(parent, byKey)] : parent !== null && typeof parent === 'object' && Object.hasOwn(parent, segment) ? parent[segment] : undefined;
  if (next === undefined) throw new Error(`no ${segment}`);
  return next;
}

interface KeySegment {
  readonly name: string;
  readonly value: string;
}

/** `[id=x]`: the element of an array without order. */
function toKeySegment(segment: string): KeySegment | null {
  const found = /^\[(\w+)=(.*)\]$/s.exec(segment);
  return found === null ? null : { name: found[1] ?? '', value: found[2] ?? '' };
}

/** A string that looks like another kind of value is quoted. */
function findByKey(list: readonly Mutable[], { name, value }: KeySegment): number {
  return list.findIndex((element) => {
    const key = element !== null && typeof element === 'object' && !Array.isArray(element) ? element[name] : undefined;
    return /^(?:-?\d|true$|false$|")/.test(value) ? JSON.stringify(key) === value : key === value;
  });
}
