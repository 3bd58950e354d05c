import { compareChildOrder } from './child-order.js';
import type { Tolerance } from './comparison.js';
import { matchElements } from './match-elements.js';
import { isIgnored, placeBelow, type Place } from './tree-place.js';
import { isTreeArray, isTreeObject, memberOf, type Tree, type TreeObject } from './tree.js';

/** Whether two values compare as equal at a place: the walk's question without its report, so it may stop at the first difference. */
export function isSameTree(expected: Tree | undefined, actual: Tree | undefined, place: Place): boolean {
  if (isIgnored(place)) return true;
  if (expected === undefined || actual === undefined) return expected === actual;
  if (isTreeArray(expected) && isTreeArray(actual)) return isSameArray(expected, actual, place);
  if (isTreeObject(expected) && isTreeObject(actual)) return isSameObject(expected, actual, place);
  return isSameScalar(expected, actual, place.tolerance.value);
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
  return expected.length === actual.length && expected.every((element, at) => isSameTree(element, actual[at], placeBelow(place, String(at))));
}

function isSameObject(expected: TreeObject, actual: TreeObject, place: Place): boolean {
  return (
    Object.keys(expected).every((key) => isSameTree(expected[key], memberOf(actual, key), placeBelow(place, key))) &&
    Object.keys(actual).every((key) => Object.hasOwn(expected, key) || isIgnored(placeBelow(place, key))) &&
    compareChildOrder(expected, actual, place) === null
  );
}
