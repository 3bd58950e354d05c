import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isTreeArray,
  isTreeObject
} from "./chunk-KZU5M22G.js";

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

// packages/core/src/compare/tree/tree-place.ts
function toRootPlace(options) {
  return toPlace({
    ignore: toPointerPatterns((options.ignore ?? []).map((pattern) => [pattern, true])),
    unordered: toPointerPatterns(Object.entries(options.unordered ?? {})),
    tolerance: toPointerPatterns(Object.entries(options.tolerance ?? {}))
  });
}
function toPlace(states) {
  const isPlain = [states.ignore, states.unordered, states.tolerance].every((state) => state.open.length === 0 && state.value === void 0);
  return { ...states, isPlain };
}
function placeBelow(place, segment) {
  if (place.isPlain) return place;
  const ignore = advance(place.ignore, segment);
  const unordered = advance(place.unordered, segment);
  const tolerance = advance(place.tolerance, segment);
  const isSame = ignore === place.ignore && unordered === place.unordered && tolerance === place.tolerance;
  return isSame ? place : toPlace({ ignore, unordered, tolerance });
}
function isIgnored(place) {
  return place.ignore.value === true;
}

// packages/core/src/compare/tree/to-comparable-text.ts
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

export {
  toPointerPatterns,
  toPointer,
  toRootPlace,
  placeBelow,
  isIgnored,
  toComparableText
};
