import { isIgnored, placeBelow, type Place } from './tree-place.js';
import { childOrder, type TreeObject } from './tree.js';

/** The segment under which a change of order is reported, and can be ignored. */
export const orderSegment = '#order';

/**
 * XML: the same children in another order. Only children that both sides have count, so that an added one is not reported twice, and
 * neither those that are ignored nor those declared to be unordered. Null when the order is the same.
 */
export function compareChildOrder(expected: TreeObject, actual: TreeObject, place: Place): { expected: string; actual: string } | null {
  const before = expected[childOrder];
  const after = actual[childOrder];
  if (before === undefined || after === undefined || isIgnored(placeBelow(place, orderSegment))) return null;
  const counted = new Map<string, boolean>();
  const isCounted = (name: string): boolean => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    const below = placeBelow(place, name);
    const answer = !isIgnored(below) && below.unordered.value === undefined;
    counted.set(name, answer);
    return answer;
  };
  const orders = { expected: keepCommon(before, after, isCounted), actual: keepCommon(after, before, isCounted) };
  return orders.expected === orders.actual ? null : orders;
}

function keepCommon(names: readonly string[], others: readonly string[], isCounted: (name: string) => boolean): string {
  const left = new Map<string, number>();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  const kept = names.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0 && isCounted(name);
  });
  return kept.join(' ');
}
