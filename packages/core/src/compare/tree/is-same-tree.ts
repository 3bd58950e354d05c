import { compareChildOrder } from './child-order.js';
import type { Tolerance } from '../comparison.js';
import { matchElements } from './match-elements.js';
import { isIgnored, placeBelow, type Place } from './tree-place.js';
import { isTreeArray, isTreeObject, memberOf, type Tree, type TreeObject } from './tree.js';

/** Whether two values compare as equal at a place: the walk's question without its report, so it may stop at the first difference. */
export function isSameTree(expected: Tree | undefined, actual: Tree | undefined, place: Place): boolean {
  if (isIgnored(place) || isShared(expected, actual, place)) return true;
  if (expected === undefined || actual === undefined) return expected === actual;
  if (isTreeArray(expected) && isTreeArray(actual)) return isSameArray(expected, actual, place);
  if (isTreeObject(expected) && isTreeObject(actual)) return isSameObject(expected, actual, place);
  return isSameScalar(expected, actual, place.tolerance.value);
}

/** One and the same object. Below it a list without order might still turn out not to be comparable, so such places are walked. */
export function isShared(expected: Tree | undefined, actual: Tree | undefined, { unordered }: Place): boolean {
  return expected === actual && unordered.open.length === 0 && unordered.value === undefined;
}

/** Numbers by value (1 is 1.0, 0 is -0), within the tolerance if there is one; all else exactly, so a change of type is a change. */
export function isSameScalar(expected: Tree, actual: Tree, tolerance: Tolerance | undefined): boolean {
  if (expected === actual) return true;
  const isNumeric = (value: Tree): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';
  if (!isNumeric(expected) || !isNumeric(actual)) return false;
  if (tolerance !== undefined) return isWithinTolerance(Number(expected), Number(actual), tolerance);
  return toExact(expected) === toExact(actual);
}

/** A long integer is a bigint, yet 1e20 is the same number written as a double. */
function toExact(value: number | bigint): number | bigint {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}

/** |expected − actual| ≤ absolute + relative · |expected|. Not symmetric: the expected value sets the scale. */
export function isWithinTolerance(expected: number, actual: number, tolerance: Tolerance): boolean {
  return Math.abs(expected - actual) <= (tolerance.absolute ?? 0) + (tolerance.relative ?? 0) * Math.abs(expected);
}

function isSameArray(expected: readonly Tree[], actual: readonly Tree[], place: Place): boolean {
  const keyName = place.unordered.value;
  if (keyName !== undefined) {
    const matches = matchElements(expected, actual, { keyName, where: '', place });
    return matches.every((match) => isSameTree(match.expected, match.actual, placeBelow(place, match.segment)));
  }
  if (expected.length !== actual.length) return false;
  for (let at = 0; at < expected.length; at += 1) {
    const [before, after] = [expected[at], actual[at]];
    if (!isIdenticalScalar(before, after) && !isSameTree(before, after, place.isPlain ? place : placeBelow(place, String(at)))) return false;
  }
  return true;
}

function isSameObject(expected: TreeObject, actual: TreeObject, place: Place): boolean {
  for (const key of Object.keys(expected)) {
    const [before, after] = [expected[key], memberOf(actual, key)];
    if (!isIdenticalScalar(before, after) && !isSameTree(before, after, placeBelow(place, key))) return false;
  }
  for (const key of Object.keys(actual)) if (!Object.hasOwn(expected, key) && !isIgnored(placeBelow(place, key))) return false;
  return compareChildOrder(expected, actual, place) === null;
}

/** The usual case, told without asking what the place says: what is the same is so at any place. */
function isIdenticalScalar(expected: Tree | undefined, actual: Tree | undefined): boolean {
  return expected === actual && (typeof expected !== 'object' || expected === null);
}
