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
  if (Array.isArray(parent)) {
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
  const next = Array.isArray(parent) ? parent[Number(segment)] : parent !== null && typeof parent === 'object' && Object.hasOwn(parent, segment) ? parent[segment] : undefined;
  if (next === undefined) throw new Error(`no ${segment}`);
  return next;
}
