import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  JsonScanner,
  JsonSyntaxFault,
  isJsonArray,
  isJsonObject,
  toTextPosition,
  withoutByteOrderMark
} from "./chunk-DJ5WI5FC.js";
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

// packages/core/src/json/parse-canonical-json.ts
function parseCanonicalJson(text) {
  if (text.includes("\\ud")) return void 0;
  try {
    const value = JSON.parse(text);
    return JSON.stringify(value) === text && isParsed(value) && isSorted(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isParsed(value) {
  return value !== void 0;
}
function isSorted(value) {
  if (typeof value !== "object" || value === null) return true;
  if (isJsonArray(value)) return value.every(isSorted);
  if (!isJsonObject(value)) return false;
  let before = "";
  let isFirst = true;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (!isFirst && key <= before || member !== void 0 && !isSorted(member)) return false;
    [before, isFirst] = [key, false];
  }
  return true;
}

// packages/core/src/json/require-json.ts
var maxWrittenDepth = 1e3;
function requireJson(value) {
  if (!isJson(value, [])) throw refusal("document/not-finite", [], "is not JSON");
  return value;
}
function isJson(value, trail) {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      if (!Number.isFinite(value)) throw refusal("document/not-finite", trail, `is ${String(value)}`);
      return true;
    case "object":
      return value === null || isJsonContainer(value, trail);
    default:
      throw refusal("document/not-finite", trail, `is of type ${typeof value}`);
  }
}
function isJsonContainer(value, trail) {
  if (trail.length >= maxWrittenDepth) {
    throw refusal("document/malformed", trail.slice(0, 8), `is nested deeper than ${maxWrittenDepth} levels, or contains itself`);
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) checkMember(value[index], index, trail);
    return true;
  }
  if (!isPlainObject(value)) throw refusal("document/not-finite", trail, `is not a plain object (${Object.prototype.toString.call(value)})`);
  for (const [key, member] of Object.entries(value)) checkMember(member, key, trail);
  return true;
}
function checkMember(value, key, trail) {
  trail.push(key);
  isJson(value, trail);
  trail.pop();
}
function isPlainObject(value) {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || typeof prototype === "object" && Object.getPrototypeOf(prototype) === null;
}
function refusal(code, trail, what) {
  const place = trail.length === 0 ? "The value" : `The value at ${trail.map(String).join(".")}`;
  return new ShipworthyError(code, `${place} ${what} and cannot enter a JSON document.`, {
    hint: "Documents hold null, booleans, finite numbers, strings, arrays and plain objects."
  });
}

// packages/core/src/json/to-canonical-json.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "u");
function toCanonicalJson(value) {
  const json = requireJson(value);
  const sorted = toSorted(json);
  const text = sorted === void 0 ? void 0 : JSON.stringify(sorted);
  return text === void 0 || text.includes("\\ud") ? write(json) : text;
}
function toSorted(value) {
  if (typeof value !== "object" || value === null) return value;
  return isJsonArray(value) ? toSortedArray(value) : toSortedObject(value);
}
function toSortedArray(values) {
  const sorted = [];
  for (const value of values) {
    const member = toSorted(value);
    if (member === void 0) return void 0;
    sorted.push(member);
  }
  return sorted;
}
function toSortedObject(value) {
  const sorted = {};
  for (const key of sortedKeysOf(value)) {
    const member = value[key];
    const copy = member === void 0 || isUnsortable(key) ? void 0 : toSorted(member);
    if (copy === void 0) return void 0;
    sorted[key] = copy;
  }
  return sorted;
}
var known = /* @__PURE__ */ new Map();
var knownAtMost = 1e3;
function sortedKeysOf(value) {
  const keys = Object.keys(value);
  const [first] = keys;
  if (first === void 0 || keys.length === 1) return keys;
  const order = known.get(first);
  if (order?.keys.length === keys.length && order.keys.every((key, index) => key === keys[index])) return order.sorted;
  const sorted = keys.toSorted();
  if (known.size >= knownAtMost) known.clear();
  known.set(first, { keys, sorted });
  return sorted;
}
function isUnsortable(key) {
  const code = key.charCodeAt(0);
  return code >= 48 && code <= 57 && /^[0-9]+$/.test(key) || key === "__proto__";
}
function write(value) {
  if (typeof value === "string") return quote(value);
  if (isJsonArray(value)) return `[${value.map(write).join(",")}]`;
  if (isJsonObject(value)) return writeObject(value);
  return String(value);
}
function writeObject(value) {
  const members = Object.keys(value).sort().flatMap((key) => {
    const member = value[key];
    return member === void 0 ? [] : [`${quote(key)}:${write(member)}`];
  });
  return `{${members.join(",")}}`;
}
function quote(text) {
  const quoted = JSON.stringify(text);
  if (quoted.includes("\\ud") && loneSurrogate.test(text)) {
    throw new ShipworthyError("document/malformed", `The string ${quoted.slice(0, 80)} holds half of a surrogate pair.`, {
      hint: "Such text has no UTF-8 form, so it cannot be hashed or signed. Correct it where it was produced."
    });
  }
  return quoted;
}

// packages/core/src/json/to-pretty-json.ts
function toPrettyJson(value) {
  return `${JSON.stringify(requireJson(value), null, 2)}
`;
}

// packages/core/src/json/position-of.ts
var maxDepth = 1e3;
function positionOf(text, pointer, part = "value") {
  const body = withoutByteOrderMark(text);
  try {
    const place = findPlace(new JsonScanner(body, maxDepth), pointer);
    if (place === null) return null;
    return toTextPosition(body, part === "key" ? place.key ?? place.value : place.value);
  } catch (error) {
    if (error instanceof JsonSyntaxFault) return null;
    throw error;
  }
}
var Found = class extends Error {
  place;
  constructor(place) {
    super("found");
    this.place = place;
  }
};
function findPlace(scanner, pointer) {
  try {
    descend(scanner, pointer, null);
    return null;
  } catch (error) {
    if (error instanceof Found) return error.place;
    throw error;
  }
}
function descend(scanner, rest, key) {
  scanner.skipSpace();
  const [step, ...deeper] = rest;
  if (step === void 0) {
    if (scanner.peek() === "") throw scanner.fault("Expected a value");
    throw new Found({ key, value: scanner.at });
  }
  const character = scanner.peek();
  if (character === "{") {
    scanner.forEachMember((name, offset) => name === String(step) ? descend(scanner, deeper, offset) : scanner.scanValue());
  } else if (character === "[") {
    scanner.forEachElement((index) => String(index) === String(step) ? descend(scanner, deeper, null) : scanner.scanValue());
  } else scanner.scanValue();
}

// packages/core/src/json/search-json.ts
async function searchJson(value, query) {
  const { search } = await import("./dist-K6RSZ7SC.js");
  return search(toMutable(value), query);
}
function toMutable(value) {
  if (isJsonArray(value)) return value.map(toMutable);
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toMutable(member)])) : value;
}

export {
  parseCanonicalJson,
  positionOf,
  requireJson,
  searchJson,
  toCanonicalJson,
  toPrettyJson
};
