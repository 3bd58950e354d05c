import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isIgnored,
  placeBelow,
  toComparableText
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  childOrder,
  isTreeArray,
  isTreeObject,
  memberOf
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/tree/child-order.ts
var orderSegment = "#order";
function compareChildOrder(expected, actual, place) {
  const before = expected[childOrder];
  const after = actual[childOrder];
  if (before === void 0 || after === void 0 || isIgnored(placeBelow(place, orderSegment))) return null;
  const counted = /* @__PURE__ */ new Map();
  const isCounted = (name) => {
    const known = counted.get(name);
    if (known !== void 0) return known;
    const below = placeBelow(place, name);
    const answer = !isIgnored(below) && below.unordered.value === void 0;
    counted.set(name, answer);
    return answer;
  };
  const orders = { expected: keepCommon(before, after, isCounted), actual: keepCommon(after, before, isCounted) };
  return orders.expected === orders.actual ? null : orders;
}
function keepCommon(names, others, isCounted) {
  const left = /* @__PURE__ */ new Map();
  for (const name of others) left.set(name, (left.get(name) ?? 0) + 1);
  const kept = names.filter((name) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0 && isCounted(name);
  });
  return kept.join(" ");
}

// packages/core/src/compare/tree/match-elements.ts
function matchElements(expected, actual, context) {
  if (context.keyName === "" || context.keyName === "@value") return matchWhole(expected, actual, context.place);
  const before = indexByKey(expected, "expected", context);
  const after = indexByKey(actual, "actual", context);
  const matches = [];
  for (const [key, element] of before) matches.push({ segment: `[${context.keyName}=${key}]`, expected: element, actual: after.get(key) });
  for (const [key, element] of after) {
    if (!before.has(key)) matches.push({ segment: `[${context.keyName}=${key}]`, expected: void 0, actual: element });
  }
  return matches;
}
function indexByKey(elements, side, { keyName, where }) {
  const byKey = /* @__PURE__ */ new Map();
  elements.forEach((element, at) => {
    const key = toElementKey(element, keyName);
    if (key === null) throw notComparable(`In ${side}, ${where}/${at} has no usable key "${keyName}".`, "Name a member that every element has.");
    if (byKey.has(key)) throw notComparable(`In ${side}, ${where} holds the key ${keyName}=${key} twice.`, 'Name a member that is unique, or "@value".');
    byKey.set(key, element);
  });
  return byKey;
}
function toElementKey(element, keyName) {
  if (!isTreeObject(element)) return null;
  const member = memberOf(element, keyName);
  const value = member !== void 0 && isTreeArray(member) && member.length === 1 ? member[0] : member;
  if (typeof value === "string") return /^(?:-?\d|true$|false$|")/.test(value) ? JSON.stringify(value) : value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : null;
}
function matchWhole(expected, actual, place) {
  const waiting = /* @__PURE__ */ new Map();
  const below = placeBelow(place, "*");
  expected.forEach((element, at) => {
    const text = toComparableText(element, below);
    const indexes = waiting.get(text);
    if (indexes === void 0) waiting.set(text, [at]);
    else indexes.push(at);
  });
  const added = [];
  actual.forEach((element, at) => {
    if (waiting.get(toComparableText(element, below))?.pop() === void 0) added.push({ segment: String(at), expected: void 0, actual: element });
  });
  const removed = [...waiting.values()].flat().sort((a, b) => b - a);
  return [...removed.map((at) => ({ segment: String(at), expected: expected[at], actual: void 0 })), ...added];
}

// packages/core/src/compare/tree/is-same-tree.ts
function isSameTree(expected, actual, place) {
  if (isIgnored(place) || isShared(expected, actual, place)) return true;
  if (expected === void 0 || actual === void 0) return expected === actual;
  if (isTreeArray(expected) && isTreeArray(actual)) return isSameArray(expected, actual, place);
  if (isTreeObject(expected) && isTreeObject(actual)) return isSameObject(expected, actual, place);
  return isSameScalar(expected, actual, place.tolerance.value);
}
function isShared(expected, actual, { unordered }) {
  return expected === actual && unordered.open.length === 0 && unordered.value === void 0;
}
function isSameScalar(expected, actual, tolerance) {
  if (expected === actual) return true;
  const isNumeric = (value) => typeof value === "number" || typeof value === "bigint";
  if (!isNumeric(expected) || !isNumeric(actual)) return false;
  if (tolerance !== void 0) return isWithinTolerance(Number(expected), Number(actual), tolerance);
  return toExact(expected) === toExact(actual);
}
function toExact(value) {
  return typeof value === "number" && Number.isInteger(value) ? BigInt(value) : value;
}
function isWithinTolerance(expected, actual, tolerance) {
  return Math.abs(expected - actual) <= (tolerance.absolute ?? 0) + (tolerance.relative ?? 0) * Math.abs(expected);
}
function isSameArray(expected, actual, place) {
  const keyName = place.unordered.value;
  if (keyName !== void 0) {
    const matches = matchElements(expected, actual, { keyName, where: "", place });
    return matches.every((match) => isSameTree(match.expected, match.actual, placeBelow(place, match.segment)));
  }
  if (expected.length !== actual.length) return false;
  for (let at = 0; at < expected.length; at += 1) {
    const [before, after] = [expected[at], actual[at]];
    if (!isIdenticalScalar(before, after) && !isSameTree(before, after, place.isPlain ? place : placeBelow(place, String(at)))) return false;
  }
  return true;
}
function isSameObject(expected, actual, place) {
  for (const key of Object.keys(expected)) {
    const [before, after] = [expected[key], memberOf(actual, key)];
    if (!isIdenticalScalar(before, after) && !isSameTree(before, after, placeBelow(place, key))) return false;
  }
  for (const key of Object.keys(actual)) if (!Object.hasOwn(expected, key) && !isIgnored(placeBelow(place, key))) return false;
  return compareChildOrder(expected, actual, place) === null;
}
function isIdenticalScalar(expected, actual) {
  return expected === actual && (typeof expected !== "object" || expected === null);
}

export {
  orderSegment,
  compareChildOrder,
  matchElements,
  toElementKey,
  isSameTree,
  isShared,
  isSameScalar,
  isWithinTolerance
};
