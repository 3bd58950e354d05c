import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ShipworthyError
} from "./chunk-XJVVF6WP.js";

// packages/core/src/json/json.ts
function isJsonArray(value) {
  return Array.isArray(value);
}
function isJsonObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// packages/core/src/json/measure-json-text.ts
var quoteMark = 34;
var comma = 44;
var minus = 45;
var point = 46;
var zero = 48;
var nine = 57;
var colon = 58;
var backslash = 92;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
var shortString = 48;
var doubtfulDigits = 16;
var doubtfulExponent = 3;
function measureJsonText(text, outline) {
  const { length } = text;
  const deepestOutline = outline?.deepest ?? -1;
  const doubtfulNumbers = [];
  let depth = 0;
  let deepest = 0;
  let members = 0;
  let from = 0;
  let to = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark) continue;
    if (code === quoteMark) {
      from = at;
      at = endOfString(text, at);
      to = at + 1;
    } else if (code === comma) {
      if (depth <= deepestOutline) outline?.comma(at);
    } else if (code === colon) {
      members += 1;
      if (depth <= deepestOutline) outline?.key(from, to);
    } else if (code === minus || code >= zero && code <= nine) {
      at = endOfNumber(text, at, doubtfulNumbers) - 1;
    } else if (code === openObject || code === openArray) {
      depth += 1;
      if (depth > deepest) deepest = depth;
      if (depth <= deepestOutline && outline?.open(code === openArray, at) === true) break;
    } else if (code === closeObject || code === closeArray) {
      if (depth <= deepestOutline) outline?.close(code === closeArray, at);
      depth -= 1;
    }
  }
  return { depth: deepest, members, doubtfulNumbers };
}
function endOfString(text, open) {
  const { length } = text;
  const searchFrom = open + shortString;
  let at = open + 1;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteMark) return at;
    if (code === backslash) at += 1;
    else if (at > searchFrom) return searchEndOfString(text, at);
  }
  return length;
}
function searchEndOfString(text, start) {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    let first = end;
    while (first > start && text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
  return text.length;
}
function endOfNumber(text, start, doubtful) {
  const first = text.charCodeAt(start) === minus ? start + 1 : start;
  let at = endOfDigits(text, first);
  let isDoubtful = at - first >= doubtfulDigits;
  if (text.charCodeAt(at) === point) at = endOfDigits(text, at + 1);
  if ((text.charCodeAt(at) | 32) === 101) {
    const sign = text.charCodeAt(at + 1);
    const exponent = sign === minus || sign === 43 ? at + 2 : at + 1;
    at = endOfDigits(text, exponent);
    isDoubtful ||= sign !== minus && at - exponent >= doubtfulExponent;
  }
  if (isDoubtful) doubtful.push(start, at);
  return at;
}
function endOfDigits(text, start) {
  let at = start;
  for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) at += 1;
  return at;
}

// packages/core/src/json/text-position.ts
function withoutByteOrderMark(text) {
  return text.charCodeAt(0) === 65279 ? text.slice(1) : text;
}
function toTextPosition(text, offset) {
  const [position = { line: 1, column: 1 }] = toTextPositions(text, [offset]);
  return position;
}
function toTextPositions(text, offsets) {
  let line = 1;
  let start = 0;
  return offsets.map((offset) => {
    for (let next = text.indexOf("\n", start); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: offset - start + 1 };
  });
}

// packages/core/src/json/json-scanner.ts
var quoteMark2 = 34;
var comma2 = 44;
var colon2 = 58;
var backslash2 = 92;
var openArray2 = 91;
var closeArray2 = 93;
var openObject2 = 123;
var closeObject2 = 125;
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
  constructor(text, maxDepth, events) {
    this.#text = text;
    this.#maxDepth = maxDepth;
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
    if (code === openObject2) this.#scanObject();
    else if (code === openArray2) this.forEachElement(() => this.scanValue());
    else if (code === quoteMark2) this.#scanString();
    else if (!this.#match(number) && !this.#match(word)) throw this.fault("Expected a value");
  }
  /** Stands before `{`; `visit` must scan the value. */
  forEachMember(visit) {
    this.#forEach(closeObject2, '"," or "}"', () => {
      const offset = this.at;
      if (this.#text.charCodeAt(offset) !== quoteMark2) throw this.fault("Expected a key in double quotes");
      this.#scanString();
      const raw = this.#text.slice(offset, this.at);
      const key = raw.includes("\\") ? String(JSON.parse(raw)) : raw.slice(1, -1);
      this.skipSpace();
      if (this.#text.charCodeAt(this.at) !== colon2) throw this.fault('Expected ":"');
      this.at += 1;
      visit(key, offset);
    });
  }
  /** Stands before `[`; `visit` must scan the value. */
  forEachElement(visit) {
    let index = 0;
    this.#forEach(closeArray2, '"," or "]"', () => {
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
    if (code !== comma2 && code !== close) throw this.fault(`Expected ${separators}`);
    this.at += 1;
    return code === comma2;
  }
  #scanString() {
    const start = this.at;
    this.at += 1;
    for (; ; ) {
      const code = this.#text.charCodeAt(this.at);
      if (code === quoteMark2) break;
      if (Number.isNaN(code)) throw new JsonSyntaxFault("The string that begins here has no end.", start);
      if (code < 32) throw this.fault("A control character must be escaped in a string: expected \\n, \\t or \\u\u2026");
      if (code !== backslash2) this.at += 1;
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
  const point2 = text.codePointAt(at);
  if (point2 === void 0) return "the end of the file";
  const isVisible = point2 > 32 && point2 < 127;
  return isVisible ? `"${String.fromCodePoint(point2)}"` : `U+${point2.toString(16).toUpperCase().padStart(4, "0")}`;
}

// packages/core/src/json/parse-json-text.ts
var maxNamedFaults = 20;
function parseJsonText(text, options) {
  const body = withoutByteOrderMark(text);
  return { value: parseMeasured(body, measureJsonText(body), options) };
}
function parseMeasured(body, measure, options) {
  if (measure.depth > (options.maxDepth ?? 200)) throw explain(body, options);
  let value;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw explain(body, options, cause);
  }
  if (!isParsed(value) || countMembers(value) !== measure.members) throw explain(body, options);
  return value;
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
function scanForDuplicates(body, maxDepth, report) {
  const open = [];
  const scanner = new JsonScanner(body, maxDepth, {
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

export {
  isJsonArray,
  isJsonObject,
  JsonSyntaxFault,
  JsonScanner,
  measureJsonText,
  endOfString,
  withoutByteOrderMark,
  toTextPosition,
  toTextPositions,
  parseJsonText,
  parseMeasured
};
