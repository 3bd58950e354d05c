import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  compareChildOrder,
  isSameScalar,
  isSameTree,
  isShared,
  matchElements,
  orderSegment
} from "./chunk-CM3DHMZT.js";
import {
  isIgnored,
  placeBelow,
  toPointer
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  maxTreeDepth,
  memberOf
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/tree/tree-walk.ts
var TreeWalk = class {
  #sink;
  /** Indexes stay numbers until something is reported: most never are. */
  #segments = [];
  /** `where`: the segments above what is compared. */
  constructor(sink, where = []) {
    this.#sink = sink;
    this.#segments.push(...where);
  }
  compare(expected, actual, place) {
    if (isIgnored(place) || isShared(expected, actual, place)) return;
    if (this.#segments.length > maxTreeDepth) throw notComparable(`The content is nested deeper than ${maxTreeDepth} levels.`);
    if (isTreeArray(expected) && isTreeArray(actual)) this.#compareArrays(expected, actual, place);
    else if (isTreeObject(expected) && isTreeObject(actual)) this.#compareObjects(expected, actual, place);
    else if (!isSameScalar(expected, actual, place.tolerance.value)) this.#report("changed", { expected, actual });
  }
  #report(kind, values) {
    this.#sink(kind, this.#segments.map(String), values);
  }
  #compareObjects(expected, actual, place) {
    const [names, otherNames] = [Object.keys(expected), Object.keys(actual)];
    if (hasSameNames(names, otherNames)) {
      for (const name of names) this.#compareBoth(name, { expected: expected[name], actual: actual[name] }, place);
    } else {
      for (const name of names) this.compareMember(name, { expected: expected[name], actual: memberOf(actual, name) }, place);
      for (const name of otherNames) {
        if (!Object.hasOwn(expected, name)) this.compareMember(name, { expected: void 0, actual: actual[name] }, place);
      }
    }
    const orders = compareChildOrder(expected, actual, place);
    if (orders === null) return;
    this.#segments.push(orderSegment);
    this.#report("changed", orders);
    this.#segments.pop();
  }
  #compareArrays(expected, actual, place) {
    const keyName = place.unordered.value;
    if (keyName !== void 0) {
      const matches = matchElements(expected, actual, { keyName, where: toPointer(this.#segments.map(String)), place });
      for (const match of matches) this.compareMember(match.segment, match, place);
    } else if (expected.length === actual.length) {
      for (let at = 0; at < expected.length; at += 1) this.#compareBoth(at, { expected: expected[at], actual: actual[at] }, place);
    } else this.#compareShifted(expected, actual, place);
  }
  /** Lengths differ: what begins and what ends alike is paired, so that one insertion is one change and not a change of all that follows. */
  #compareShifted(expected, actual, place) {
    const shorter = Math.min(expected.length, actual.length);
    const isAlike = (from, to) => isSameTree(expected[from], actual[to], placeBelow(place, String(from)));
    let head = 0;
    while (head < shorter && isAlike(head, head)) head += 1;
    let tail = 0;
    while (tail < shorter - head && isAlike(expected.length - 1 - tail, actual.length - 1 - tail)) tail += 1;
    const paired = shorter - tail;
    for (let at = head; at < paired; at += 1) this.compareMember(String(at), { expected: expected[at], actual: actual[at] }, place);
    for (let at = expected.length - tail - 1; at >= paired; at -= 1) this.compareMember(String(at), { expected: expected[at], actual: void 0 }, place);
    for (let at = paired; at < actual.length - tail; at += 1) this.compareMember(String(at), { expected: void 0, actual: actual[at] }, place);
  }
  /** One of the two may not be there. `place` is the one of what holds them. */
  compareMember(segment, { expected, actual }, place) {
    const below = placeBelow(place, segment);
    if (isIgnored(below)) return;
    this.#segments.push(segment);
    if (expected !== void 0 && actual !== void 0) this.compare(expected, actual, below);
    else if (expected !== actual) this.#report(expected === void 0 ? "added" : "removed", { expected, actual });
    this.#segments.pop();
  }
  /** Both are there. Most of a large document is the same, and this is where it is passed over: a scalar that is the same is so at any place. */
  #compareBoth(segment, { expected, actual }, place) {
    if (expected === actual && (typeof expected !== "object" || expected === null)) return;
    if (expected === void 0 || actual === void 0) return;
    this.#segments.push(segment);
    this.compare(expected, actual, place.isPlain ? place : placeBelow(place, String(segment)));
    this.#segments.pop();
  }
};
function hasSameNames(names, others) {
  if (names.length !== others.length) return false;
  for (let at = 0; at < names.length; at += 1) if (names[at] !== others[at]) return false;
  return true;
}

export {
  TreeWalk
};
