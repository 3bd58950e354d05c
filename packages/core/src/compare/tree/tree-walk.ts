import { compareChildOrder, orderSegment } from './child-order.js';
import type { ChangeKind } from '../comparison.js';
import { isSameScalar, isSameTree, isShared } from './is-same-tree.js';
import { matchElements } from './match-elements.js';
import { notComparable } from '../not-comparable.js';
import { toPointer } from '../pointer-pattern.js';
import { isIgnored, placeBelow, type Place } from './tree-place.js';
import { isTreeArray, isTreeObject, maxTreeDepth, memberOf, type Tree, type TreeObject } from './tree.js';

/** `undefined`: nothing stands there. */
interface Pair {
  readonly expected: Tree | undefined;
  readonly actual: Tree | undefined;
}

/** Told of every difference. */
export type ChangeSink = (kind: ChangeKind, segments: readonly string[], values: Pair) => void;

/**
 * Walks two trees side by side. Applying the reported changes to `expected` one after the other gives `actual`: in an array pairs come
 * first, then removals from the end, then additions from the front.
 */
export class TreeWalk {
  readonly #sink: ChangeSink;
  /** Indexes stay numbers until something is reported: most never are. */
  readonly #segments: (string | number)[] = [];

  /** `where`: the segments above what is compared. */
  constructor(sink: ChangeSink, where: readonly string[] = []) {
    this.#sink = sink;
    this.#segments.push(...where);
  }

  compare(expected: Tree, actual: Tree, place: Place): void {
    if (isIgnored(place) || isShared(expected, actual, place)) return;
    if (this.#segments.length > maxTreeDepth) throw notComparable(`The content is nested deeper than ${maxTreeDepth} levels.`);
    if (isTreeArray(expected) && isTreeArray(actual)) this.#compareArrays(expected, actual, place);
    else if (isTreeObject(expected) && isTreeObject(actual)) this.#compareObjects(expected, actual, place);
    else if (!isSameScalar(expected, actual, place.tolerance.value)) this.#report('changed', { expected, actual });
  }

  #report(kind: ChangeKind, values: Pair): void {
    this.#sink(kind, this.#segments.map(String), values);
  }

  #compareObjects(expected: TreeObject, actual: TreeObject, place: Place): void {
    const [names, otherNames] = [Object.keys(expected), Object.keys(actual)];
    if (hasSameNames(names, otherNames)) {
      for (const name of names) this.#compareBoth(name, { expected: expected[name], actual: actual[name] }, place);
    } else {
      for (const name of names) this.compareMember(name, { expected: expected[name], actual: memberOf(actual, name) }, place);
      for (const name of otherNames) {
        if (!Object.hasOwn(expected, name)) this.compareMember(name, { expected: undefined, actual: actual[name] }, place);
      }
    }
    const orders = compareChildOrder(expected, actual, place);
    if (orders === null) return;
    this.#segments.push(orderSegment);
    this.#report('changed', orders);
    this.#segments.pop();
  }

  #compareArrays(expected: readonly Tree[], actual: readonly Tree[], place: Place): void {
    const keyName = place.unordered.value;
    if (keyName !== undefined) {
      const matches = matchElements(expected, actual, { keyName, where: toPointer(this.#segments.map(String)), place });
      for (const match of matches) this.compareMember(match.segment, match, place);
    } else if (expected.length === actual.length) {
      for (let at = 0; at < expected.length; at += 1) this.#compareBoth(at, { expected: expected[at], actual: actual[at] }, place);
    } else this.#compareShifted(expected, actual, place);
  }

  /** Lengths differ: what begins and what ends alike is paired, so that one insertion is one change and not a change of all that follows. */
  #compareShifted(expected: readonly Tree[], actual: readonly Tree[], place: Place): void {
    const shorter = Math.min(expected.length, actual.length);
    const isAlike = (from: number, to: number): boolean => isSameTree(expected[from], actual[to], placeBelow(place, String(from)));
    let head = 0;
    while (head < shorter && isAlike(head, head)) head += 1;
    let tail = 0;
    while (tail < shorter - head && isAlike(expected.length - 1 - tail, actual.length - 1 - tail)) tail += 1;
    const paired = shorter - tail;
    for (let at = head; at < paired; at += 1) this.compareMember(String(at), { expected: expected[at], actual: actual[at] }, place);
    for (let at = expected.length - tail - 1; at >= paired; at -= 1) this.compareMember(String(at), { expected: expected[at], actual: undefined }, place);
    for (let at = paired; at < actual.length - tail; at += 1) this.compareMember(String(at), { expected: undefined, actual: actual[at] }, place);
  }

  /** One of the two may not be there. `place` is the one of what holds them. */
  compareMember(segment: string, { expected, actual }: Pair, place: Place): void {
    const below = placeBelow(place, segment);
    if (isIgnored(below)) return;
    this.#segments.push(segment);
    if (expected !== undefined && actual !== undefined) this.compare(expected, actual, below);
    else if (expected !== actual) this.#report(expected === undefined ? 'added' : 'removed', { expected, actual });
    this.#segments.pop();
  }

  /** Both are there. Most of a large document is the same, and this is where it is passed over: a scalar that is the same is so at any place. */
  #compareBoth(segment: string | number, { expected, actual }: Pair, place: Place): void {
    if (expected === actual && (typeof expected !== 'object' || expected === null)) return;
    if (expected === undefined || actual === undefined) return;
    this.#segments.push(segment);
    this.compare(expected, actual, place.isPlain ? place : placeBelow(place, String(segment)));
    this.#segments.pop();
  }
}

function hasSameNames(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  for (let at = 0; at < names.length; at += 1) if (names[at] !== others[at]) return false;
  return true;
}
