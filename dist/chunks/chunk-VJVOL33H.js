import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-PZUCU4WN.js";
import {
  childOrder,
  isTreeArray,
  isTreeObject,
  memberOf
} from "./chunk-BLI5LWF2.js";

// packages/core/src/compare/pointer-pattern.ts
function toPointerPatterns(entries) {
  const open = [];
  for (const [pattern, value] of entries) enter(open, { segments: toSegments(pattern), at: 0, value });
  return toState(open);
}
function advance(state, segment) {
  if (state.open.length === 0 && state.value === void 0) return state;
  const open = [];
  for (const pattern of state.open) {
    const wanted = pattern.segments[pattern.at];
    if (wanted === "**") enter(open, pattern);
    else if (wanted === "*" || wanted === segment) enter(open, { ...pattern, at: pattern.at + 1 });
  }
  return toState(open);
}
function enter(open, pattern) {
  if (open.some((other) => other.segments === pattern.segments && other.at === pattern.at)) return;
  open.push(pattern);
  if (pattern.segments[pattern.at] === "**") enter(open, { ...pattern, at: pattern.at + 1 });
}
function toState(entered) {
  const complete = entered.find((pattern) => pattern.at === pattern.segments.length);
  return { open: entered.filter((pattern) => pattern.at < pattern.segments.length), value: complete?.value };
}
function toSegments(pattern) {
  return pattern.split("/").slice(1).map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function toPointer(segments) {
  return segments.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

// packages/core/src/compare/tree-place.ts
function toRootPlace(options) {
  return {
    ignore: toPointerPatterns((options.ignore ?? []).map((pattern) => [pattern, true])),
    unordered: toPointerPatterns(Object.entries(options.unordered ?? {})),
    tolerance: toPointerPatterns(Object.entries(options.tolerance ?? {}))
  };
}
function placeBelow(place, segment) {
  const ignore = advance(place.ignore, segment);
  const unordered = advance(place.unordered, segment);
  const tolerance = advance(place.tolerance, segment);
  const isSame = ignore === place.ignore && unordered === place.unordered && tolerance === place.tolerance;
  return isSame ? place : { ignore, unordered, tolerance };
}
function isIgnored(place) {
  return place.ignore.value === true;
}

// packages/core/src/compare/child-order.ts
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

// packages/core/src/compare/match-elements.ts
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
function toComparableText(tree, place) {
  if (isIgnored(place)) return "";
  if (isTreeArray(tree)) {
    const elements = tree.map((element, at) => toComparableText(element, placeBelow(place, String(at))));
    return `[${(place.unordered.value === void 0 ? elements : elements.sort()).join(",")}]`;
  }
  if (!isTreeObject(tree)) return typeof tree === "string" ? JSON.stringify(tree) : Object.is(tree, -0) ? "0" : String(tree);
  const members = Object.keys(tree).sort().map((key) => {
    const member = tree[key];
    const below = placeBelow(place, key);
    return member === void 0 || isIgnored(below) ? "" : `${JSON.stringify(key)}:${toComparableText(member, below)}`;
  });
  return `{${members.filter((member) => member !== "").join(",")}}`;
}

// packages/core/src/compare/is-same-tree.ts
function isSameTree(expected, actual, place) {
  if (isIgnored(place)) return true;
  if (expected === void 0 || actual === void 0) return expected === actual;
  if (isTreeArray(expected) && isTreeArray(actual)) return isSameArray(expected, actual, place);
  if (isTreeObject(expected) && isTreeObject(actual)) return isSameObject(expected, actual, place);
  return isSameScalar(expected, actual, place.tolerance.value);
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
  return expected.length === actual.length && expected.every((element, at) => isSameTree(element, actual[at], placeBelow(place, String(at))));
}
function isSameObject(expected, actual, place) {
  return Object.keys(expected).every((key) => isSameTree(expected[key], memberOf(actual, key), placeBelow(place, key))) && Object.keys(actual).every((key) => Object.hasOwn(expected, key) || isIgnored(placeBelow(place, key))) && compareChildOrder(expected, actual, place) === null;
}

export {
  toPointerPatterns,
  toPointer,
  toRootPlace,
  placeBelow,
  isIgnored,
  orderSegment,
  compareChildOrder,
  matchElements,
  isSameTree,
  isSameScalar,
  isWithinTolerance
};
