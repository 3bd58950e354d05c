import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-RV2QKTRN.js";

// packages/core/src/json/json.ts
function isJsonArray(value) {
  return Array.isArray(value);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

// packages/core/src/json/json-scanner.ts
var quoteMark = 34;
var comma = 44;
var colon = 58;
var backslash = 92;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
var number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var word = /true|false|null/y;
var escape = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
var JsonSyntaxFault = class extends Error {
  offset;
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
};
var JsonScanner = class {
  at = 0;
  #depth = 0;
  #text;
  #events;
  #maxDepth;
  constructor(text, maxDepth2, events) {
    this.#text = text;
    this.#maxDepth = maxDepth2;
    this.#events = events;
  }
  scanDocument() {
    this.scanValue();
    this.skipSpace();
    if (this.at < this.#text.length) throw this.fault("Expected the end of the file");
  }
  scanValue() {
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code === openObject) this.#scanObject();
    else if (code === openArray) this.forEachElement(() => this.scanValue());
    else if (code === quoteMark) this.#scanString();
    else if (!this.#match(number) && !this.#match(word)) throw this.fault("Expected a value");
  }
  /** Stands before `{`; `visit` must scan the value. */
  forEachMember(visit) {
    this.#forEach(closeObject, '"," or "}"', () => {
      const offset = this.at;
      if (this.#text.charCodeAt(offset) !== quoteMark) throw this.fault("Expected a key in double quotes");
      this.#scanString();
      const raw = this.#text.slice(offset, this.at);
      const key = raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) !== colon) throw this.fault('Expected ":"');
      this.at += 1;
      visit(key, offset);
    });
  }
  /** Stands before `[`; `visit` must scan the value. */
  forEachElement(visit) {
    let index = 0;
    this.#forEach(closeArray, '"," or "]"', () => {
      visit(index);
      index += 1;
    });
  }
  skipSpace() {
    for (; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at += 1;
    }
  }
  /** The next character, or '' at the end. */
  peek() {
    return this.#text.charAt(this.at);
  }
  fault(expected) {
    return new JsonSyntaxFault(`${expected}, found ${describeCharacter(this.#text, this.at)}.`, this.at);
  }
  #scanObject() {
    this.#events?.enterObject();
    this.forEachMember((key, offset) => {
      this.#events?.member(key, offset);
      this.scanValue();
    });
    this.#events?.leaveObject();
  }
  #forEach(close, separators, visit) {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) throw new JsonSyntaxFault(`Nested deeper than ${this.#maxDepth} levels.`, this.at);
    this.at += 1;
    this.skipSpace();
    if (this.#text.charCodeAt(this.at) === close) this.at += 1;
    else while (this.#scanItem(close, separators, visit)) this.skipSpace();
    this.#depth -= 1;
  }
  /** True while another item follows. */
  #scanItem(close, separators, visit) {
    visit();
    this.skipSpace();
    const code = this.#text.charCodeAt(this.at);
    if (code !== comma && code !== close) throw this.fault(`Expected ${separators}`);
    this.at += 1;
    return code === comma;
  }
  #scanString() {
    const start = this.at;
    this.at += 1;
    for (; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code === quoteMark) break;
      if (Number.isNaN(code)) throw new JsonSyntaxFault("The string that begins here has no end.", start);
      if (code < 32) throw this.fault("A control character must be escaped in a string: expected \\n, \\t or \\u\u2026");
      if (code !== backslash) this.at += 1;
      else if (!this.#match(escape)) throw new JsonSyntaxFault("This escape does not exist in JSON.", this.at);
    }
    this.at += 1;
  }
  #match(pattern) {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.#text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
};
function describeCharacter(text, at) {
  const point = text.codePointAt(at);
  if (point === void 0) return "the end of the file";
  const isVisible = point > 32 && point < 127;
  return isVisible ? `"${String.fromCodePoint(point)}"` : `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

// packages/core/src/json/measure-json-text.ts
var quoteMark2 = 34;
var colon2 = 58;
var backslash2 = 92;
var openArray2 = 91;
var closeArray2 = 93;
var openObject2 = 123;
var closeObject2 = 125;
function measureJsonText(text) {
  const length = text.length;
  let depth = 0;
  let deepest = 0;
  let members = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark2) continue;
    if (code === quoteMark2) at = endOfString(text, at + 1);
    else if (code === colon2) members += 1;
    else if (code === openObject2 || code === openArray2) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === closeObject2 || code === closeArray2) depth -= 1;
  }
  return { depth: deepest, members };
}
function endOfString(text, start) {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (first > start && text.charCodeAt(first - 1) === backslash2) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}

// packages/core/src/json/text-position.ts
function withoutByteOrderMark(text) {
  return text.charCodeAt(0) === 65279 ? text.slice(1) : text;
}
function toTextPosition(text, offset) {
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf("\n"); next !== -1 && next < offset; next = text.indexOf("\n", lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

// packages/core/src/json/parse-json-text.ts
var maxNamedFaults = 20;
function parseJsonText(text, options) {
  const body = withoutByteOrderMark(text);
  const measure = measureJsonText(body);
  if (measure.depth > (options.maxDepth ?? 200)) throw explain(body, options);
  let value;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw explain(body, options, cause);
  }
  if (!isParsed(value) || countMembers(value) !== measure.members) throw explain(body, options);
  return { value };
}
function countMembers(value) {
  let count = 0;
  if (isJsonArray(value)) {
    for (const element of value) if (typeof element === "object") count += countMembers(element);
  } else if (isJsonObject(value)) {
    const keys = Object.keys(value);
    count = keys.length;
    for (const key of keys) {
      const member = value[key];
      if (typeof member === "object") count += countMembers(member);
    }
  }
  return count;
}
function explain(body, options, cause) {
  const faults = [];
  const toFault = (message, offset) => ({ message, path: options.path, ...toTextPosition(body, offset) });
  try {
    scanForDuplicates(body, options.maxDepth ?? 200, (key, offset, first) => {
      if (faults.length >= maxNamedFaults) return;
      const { line, column } = toTextPosition(body, first);
      faults.push(toFault(`The key ${JSON.stringify(key)} already stands at ${line}:${column}.`, offset));
    });
  } catch (error) {
    if (!(error instanceof JsonSyntaxFault)) throw error;
    faults.push(toFault(error.message, error.offset));
  }
  return new ShipworthyError(options.errorCode ?? "document/malformed", `${options.path} is not valid JSON.`, {
    hint: "Correct the file at the places named.",
    faults,
    cause
  });
}
function isParsed(value) {
  return value !== void 0;
}
function scanForDuplicates(body, maxDepth2, report) {
  const open = [];
  const scanner = new JsonScanner(body, maxDepth2, {
    enterObject: () => void open.push(/* @__PURE__ */ new Map()),
    leaveObject: () => void open.pop(),
    member: (key, offset) => {
      const seen = open.at(-1);
      const first = seen?.get(key);
      if (first === void 0) seen?.set(key, offset);
      else report(key, offset, first);
    }
  });
  scanner.scanDocument();
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

export {
  isJsonArray,
  isJsonObject,
  withoutByteOrderMark,
  parseJsonText,
  positionOf,
  requireJson,
  toCanonicalJson,
  toPrettyJson
};
