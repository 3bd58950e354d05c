import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-CHQMRRTL.js";
import {
  isJsonArray,
  isJsonObject,
  parseJsonText,
  positionOf,
  withoutByteOrderMark
} from "./chunk-MW3SYPS2.js";
import {
  ShipworthyError
} from "./chunk-CIKGY66G.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/yaml/yaml-library.ts
var import_yaml = __toESM(require_dist(), 1);

// packages/core/src/yaml/yaml-limits.ts
var yamlLimits = {
  /** UTF-16 code units. */
  characters: 4 * 1024 * 1024,
  depth: 100,
  /** Words, signs, spaces and line breaks. */
  tokens: 1e6,
  /** Lines such as `%YAML 1.2`; the library's time grows with their square. */
  directives: 10,
  /** Values after aliases are resolved. */
  nodes: 2e5,
  /** Aliases that are resolved, those inside aliased values included: nine lines of them can stand for a billion values. */
  aliases: 50,
  /** Faults that are listed. */
  faults: 50
};

// packages/core/src/yaml/compose-yaml.ts
var options = { version: "1.2", schema: "core", strict: true, uniqueKeys: false, merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: "silent" };
function composeYaml(text) {
  const lines = new import_yaml.LineCounter();
  lines.addNewLine(0);
  const parser = new import_yaml.Parser(lines.addNewLine);
  const composer = new import_yaml.Composer({ ...options, lineCounter: lines });
  const documents = [];
  const count = { tokens: 0, directives: 0 };
  for (const lexeme of new import_yaml.Lexer().lex(text)) {
    count.tokens += 1;
    const limit = limitReached(parser.stack.length, count);
    if (limit !== null) return { document: null, lines, faults: [{ message: limit, offset: parser.offset }] };
    for (const token of parser.next(lexeme)) {
      if (token.type === "directive") count.directives += 1;
      documents.push(...composer.next(token));
    }
    if (documents.length > 1) break;
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(true, text.length));
  const [document = null, second] = documents;
  const faults = document === null ? [] : faultsOf(document);
  if (second !== void 0) faults.push({ message: "A second document begins here; one file holds one document.", offset: second.range[0] });
  return { document, lines, faults };
}
function limitReached(stack, count) {
  if (stack > 2 * yamlLimits.depth + 8) return `Nested deeper than ${yamlLimits.depth} levels.`;
  if (count.directives > yamlLimits.directives) return "The file begins with too many lines that start with %.";
  return count.tokens > yamlLimits.tokens ? "The file holds more words and signs than are read." : null;
}
function faultsOf(document) {
  const faults = [...document.errors, ...document.warnings].map(({ message, pos }) => ({ message, offset: pos[0] }));
  const version = document.directives.yaml.version;
  if (version !== "1.2") faults.push({ message: `YAML ${version} is not read; remove the %YAML line.`, offset: 0 });
  return faults;
}

// packages/core/src/yaml/unsafe-keys.ts
var unsafeKeys = /* @__PURE__ */ new Set(["__proto__", "constructor", "prototype"]);
function isUnsafeKey(key) {
  return unsafeKeys.has(key);
}

// packages/core/src/yaml/to-plain-data.ts
function toPlainData(document) {
  const converter = new Converter();
  const value = converter.convert(document.contents, 0);
  return { value, faults: converter.faults, targets: converter.targets };
}
var Converter = class {
  faults = [];
  targets = /* @__PURE__ */ new Map();
  #anchors = /* @__PURE__ */ new Map();
  #nodes = 0;
  #aliases = 0;
  #stopped = false;
  convert(node, depth) {
    if (this.#stopped) return null;
    this.#nodes += 1;
    if (this.#nodes > yamlLimits.nodes) return this.#stop(`The file holds more than ${yamlLimits.nodes} values.`, node);
    if ((0, import_yaml.isAlias)(node)) return this.#convertAlias(node, depth);
    if ((0, import_yaml.isScalar)(node)) {
      this.#remember(node);
      return this.#convertScalar(node.value, node);
    }
    if ((0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node)) {
      this.#remember(node);
      if (depth >= yamlLimits.depth) return this.#stop(`Nested deeper than ${yamlLimits.depth} levels.`, node);
      return (0, import_yaml.isSeq)(node) ? node.items.map((item) => this.convert(item, depth + 1)) : this.#convertMap(node.items, depth + 1);
    }
    return null;
  }
  #convertScalar(value, node) {
    if (typeof value === "number" && !Number.isFinite(value)) return this.#fault("A number must be finite.", node);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null) return value;
    return this.#fault("Only text, numbers, true, false and null are values here.", node);
  }
  #convertMap(items, depth) {
    const data = {};
    const seen = /* @__PURE__ */ new Set();
    for (const { key, value } of items) {
      const name = this.#convertKey(key, value, seen);
      const member = this.convert(value, depth);
      if (name !== null) data[name] = member;
    }
    return data;
  }
  /** Null when the key may not stand here. */
  #convertKey(key, value, seen) {
    const place = offsetOf(key) ?? offsetOf(value) ?? 0;
    if (!(0, import_yaml.isScalar)(key) || typeof key.value !== "string") {
      this.faults.push({ message: "A key must be text; put it in quotes.", offset: place });
      return null;
    }
    this.#remember(key);
    const name = key.value;
    const complaint = complainAboutKey(name, key.type === "PLAIN", seen);
    seen.add(name);
    if (complaint === null) return name;
    this.faults.push({ message: complaint, offset: place });
    return null;
  }
  /** The first visit is in the order of the text, so the anchor known by then is the one that counts; later visits are through other aliases. */
  #convertAlias(alias, depth) {
    const target = this.targets.get(alias) ?? this.#anchors.get(alias.source);
    if (target === void 0) return this.#fault(`No anchor &${alias.source} stands before this alias.`, alias);
    this.targets.set(alias, target);
    this.#aliases += 1;
    if (this.#aliases > yamlLimits.aliases) return this.#stop(`Aliases stand for more than ${yamlLimits.aliases} values; write the values out.`, alias);
    return this.convert(target, depth);
  }
  #remember(node) {
    if (node.anchor !== void 0) this.#anchors.set(node.anchor, node);
  }
  #fault(message, node) {
    this.faults.push({ message, offset: offsetOf(node) ?? 0 });
    return null;
  }
  /** A limit: going on would be the harm. */
  #stop(message, node) {
    this.#stopped = true;
    return this.#fault(message, node);
  }
};
function complainAboutKey(name, isPlain, seen) {
  const shown = JSON.stringify(name.slice(0, 80));
  if (seen.has(name)) return `The key ${shown} stands here a second time.`;
  if (isUnsafeKey(name)) return `The key ${shown} is not allowed.`;
  if (name === "<<" && isPlain) return "Merge keys are not part of YAML 1.2; write the values out.";
  return null;
}
function offsetOf(node) {
  return (0, import_yaml.isScalar)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isAlias)(node) ? node.range?.[0] ?? null : null;
}

// packages/core/src/yaml/find-offset.ts
function findOffset(root, pointer, lookup) {
  let node = root;
  let place = { key: null, value: offsetOf(root) };
  for (const step of pointer) {
    const target = (0, import_yaml.isAlias)(node) ? lookup.targets.get(node) : node;
    const next = (0, import_yaml.isMap)(target) ? findMember(target.items, String(step)) : (0, import_yaml.isSeq)(target) ? findElement(target.items, step) : null;
    if (next === null) break;
    node = next.node;
    place = next.place;
  }
  return lookup.part === "key" ? place.key ?? place.value : place.value ?? place.key;
}
function findMember(items, name) {
  const pair = items.find(({ key }) => (0, import_yaml.isScalar)(key) && key.value === name);
  if (pair === void 0) return null;
  return { node: pair.value, place: { key: offsetOf(pair.key), value: offsetOf(pair.value) } };
}
function findElement(items, step) {
  const index = Number(step);
  if (String(index) !== String(step) || !(index in items)) return null;
  return { node: items[index], place: { key: null, value: offsetOf(items[index]) } };
}

// packages/core/src/yaml/parse-json-source.ts
function parseJsonSource(text, path) {
  const { value } = parseJsonText(text, { path, maxDepth: yamlLimits.depth, errorCode: "config/syntax" });
  const faults = [];
  checkValue(value, [], (message, pointer, part) => {
    if (faults.length < yamlLimits.faults) faults.push({ message, path, ...positionOf(text, pointer, part) ?? {} });
  });
  if (faults.length > 0) throw new ShipworthyError("config/syntax", `${path} holds what may not stand in it.`, { hint: "Correct the file at the places named.", faults });
  return { value, path, positionOf: (pointer, part = "value") => nearestPosition(text, pointer, part) };
}
function checkValue(value, pointer, report) {
  if (typeof value === "number" && !Number.isFinite(value)) report("A number must be finite.", pointer, "value");
  else if (isJsonArray(value)) value.forEach((element, index) => checkValue(element, [...pointer, index], report));
  else if (isJsonObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (isUnsafeKey(key)) report(`The key ${JSON.stringify(key)} is not allowed.`, [...pointer, key], "key");
      checkValue(member, [...pointer, key], report);
    }
  }
}
function nearestPosition(text, pointer, part) {
  for (let length = pointer.length; length >= 0; length -= 1) {
    const position = positionOf(text, pointer.slice(0, length), part);
    if (position !== null) return position;
  }
  return null;
}

// packages/core/src/yaml/parse-yaml-source.ts
function parseYamlSource(text, path) {
  if (text.length > yamlLimits.characters) {
    throw new ShipworthyError("config/too-large", `${path} is larger than ${yamlLimits.characters} characters.`, { hint: "Split it, or move data out of it." });
  }
  if (path.toLowerCase().endsWith(".json")) return parseJsonSource(text, path);
  const { document, lines, faults } = composeSafely(withoutByteOrderMark(text), path);
  const toPosition = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document === null || faults.length > 0) throw refusal(path, faults, toPosition);
  const data = toPlainData(document);
  if (data.faults.length > 0) throw refusal(path, data.faults, toPosition);
  return {
    value: data.value,
    path,
    positionOf(pointer, part = "value") {
      const offset = findOffset(document.contents, pointer, { part, targets: data.targets });
      return offset === null ? null : toPosition(offset);
    }
  };
}
function composeSafely(text, path) {
  try {
    return composeYaml(text);
  } catch (cause) {
    throw new ShipworthyError("config/syntax", `${path} cannot be read as YAML.`, { hint: "Simplify the file until it can be read.", cause });
  }
}
function refusal(path, faults, toPosition) {
  const sorted = faults.toSorted((left, right) => left.offset - right.offset);
  const listed = sorted.slice(0, yamlLimits.faults).map(({ message, offset }) => ({ message, path, ...toPosition(offset) }));
  const rest = sorted.length - listed.length;
  return new ShipworthyError("config/syntax", `${path} is not valid YAML.`, {
    hint: `${rest > 0 ? `(${rest} more are not listed.) ` : ""}Correct the file at the places named.`,
    faults: listed
  });
}

export {
  parseYamlSource
};
