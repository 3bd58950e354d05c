import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseYamlTrees
} from "./chunk-6OR6IDMD.js";
import {
  notThis,
  objectOf,
  textOf,
  toText
} from "./chunk-MRXJ6RDR.js";
import {
  parseJsonTree
} from "./chunk-MCWDBU2Y.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  mapScalars,
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/formats/schema-keywords.ts
var singleKeywords = /* @__PURE__ */ new Set([
  "items",
  "additionalItems",
  "additionalProperties",
  "unevaluatedItems",
  "unevaluatedProperties",
  "contains",
  "propertyNames",
  "then",
  "else"
]);
var mapKeywords = /* @__PURE__ */ new Set(["properties", "patternProperties", "dependentSchemas"]);
var listKeywords = /* @__PURE__ */ new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
function isAnnotation(keyword) {
  return keyword.startsWith("x-") || annotations.has(keyword);
}
var annotations = /* @__PURE__ */ new Set([
  "title",
  "description",
  "summary",
  "default",
  "example",
  "examples",
  "deprecated",
  "$comment",
  "$id",
  "$schema",
  "$anchor",
  "externalDocs",
  "xml",
  "tags",
  "operationId"
]);

// packages/core/src/compare/formats/judge-schema.ts
function judgeSchema(change, depth, direction) {
  const { keyword, member, at } = findKeyword(change.segments, depth);
  const holder = change.segments.slice(0, at);
  if (keyword !== "never" && [change.facts.expected, change.facts.actual].some((facts) => objectAt(facts, holder)["never"] === true)) return null;
  if (keyword === "properties" && member !== null) return judgeProperty(change, holder, direction);
  const effect = toEffect(keyword, member, change);
  return { word: toWord(keyword, member, { change, effect }), isBreaking: isBreaking(effect, direction) };
}
function findKeyword(segments, depth) {
  let at = depth;
  for (; ; ) {
    const keyword = segments[at] ?? "";
    const step = singleKeywords.has(keyword) ? 1 : mapKeywords.has(keyword) || listKeywords.has(keyword) ? 2 : 0;
    if (step === 0 || segments.length <= at + step) return { keyword, member: segments[at + 1] ?? null, at };
    at += step;
  }
}
function judgeProperty({ kind, facts }, holder, direction) {
  if (kind === "added") return { word: "property added", isBreaking: direction !== "input" && !isOpen(objectAt(facts.expected, holder)) };
  return { word: "property removed", isBreaking: direction !== "input" || !isOpen(objectAt(facts.actual, holder)) };
}
function isOpen(schema) {
  return ["additionalProperties", "unevaluatedProperties"].every((keyword) => {
    const other = objectOf(schema, keyword);
    return Object.keys(other).every((name) => isAnnotation(name) || isEmpty(other[name]));
  });
}
function isEmpty(tree) {
  return tree !== void 0 && isTreeObject(tree) && Object.keys(tree).length === 0;
}
function objectAt(facts, segments) {
  return segments.reduce(objectOf, facts);
}
function isBreaking(effect, direction) {
  if (effect === "neither") return false;
  if (effect === "unclear" || direction === "unknown") return true;
  return direction === "input" ? effect === "narrows" : effect === "widens";
}
function toEffect(keyword, member, { kind, expected, actual }) {
  if (isAnnotation(keyword)) return "neither";
  if (!constraints.has(keyword)) return "unclear";
  const isAlternative = member !== null && alternatives.has(keyword);
  if (kind !== "changed") return kind === "added" === isAlternative ? "widens" : "narrows";
  const limit = /max|min/i.exec(keyword)?.[0].toLowerCase();
  if (limit === void 0 || !isNumber(expected) || !isNumber(actual)) return "unclear";
  return actual < expected === (limit === "max") ? "narrows" : "widens";
}
function isNumber(tree) {
  return typeof tree === "number" || typeof tree === "bigint";
}
var alternatives = /* @__PURE__ */ new Set(["type", "enum", "anyOf", "oneOf"]);
var constraints = /* @__PURE__ */ new Set([
  ...alternatives,
  "allOf",
  "required",
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "dependentRequired",
  "dependentSchemas",
  "propertyNames",
  "items",
  "contains",
  "unevaluatedItems",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "minLength",
  "maxLength",
  "pattern",
  "format",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "never"
]);
function toWord(keyword, member, { change: { kind }, effect }) {
  if (keyword === "required" && member !== null) return kind === "added" ? "property now required" : "property no longer required";
  if (keyword === "never") return effect === "narrows" ? "closed" : "opened";
  if (keyword === "additionalProperties" && kind !== "changed") return effect === "narrows" ? "additional properties narrowed" : "additional properties widened";
  if (effect === "narrows" || effect === "widens") return `${keyword} ${effect === "narrows" ? "narrowed" : "widened"}`;
  return `${keyword} ${kind}`;
}

// packages/core/src/compare/formats/read-document.ts
function readDocument({ text, side, normalise }) {
  const tree = /^\uFEFF?\s*[{[]/.test(text) ? parseJsonTree(text, side) : parseYamlTrees(text, side)[0] ?? null;
  const mapped = normalise === null ? tree : mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  if (!isTreeObject(mapped)) throw notThis(side, "document with members");
  return mapped;
}

// packages/core/src/compare/formats/local-references.ts
var mostSteps = 32;
var LocalReferences = class {
  #document;
  #side;
  constructor(document, side) {
    this.#document = document;
    this.#side = side;
  }
  isLocal(reference) {
    return reference === "#" || reference.startsWith("#/");
  }
  resolve(reference) {
    let found = this.#document;
    for (const segment of reference.split("/").slice(1)) {
      const name = decode(segment).replaceAll("~1", "/").replaceAll("~0", "~");
      if (found === void 0) break;
      if (isTreeArray(found)) found = /^\d{1,9}$/.test(name) ? found[Number(name)] : void 0;
      else found = isTreeObject(found) ? memberOf(found, name) : void 0;
    }
    if (found === void 0) throw notComparable(`${this.#side} refers to ${reference}, which it does not hold.`);
    return found;
  }
  /** What is meant in the end, of things that may be replaced by a reference as a whole. */
  follow(tree) {
    let found = tree;
    for (let step = 0; step < mostSteps; step += 1) {
      if (!isTreeObject(found)) return {};
      const reference = textOf(found, "$ref");
      if (reference === null) return found;
      if (!this.isLocal(reference)) throw notComparable(`${this.#side} refers to ${reference}, which is another document.`, "Bundle it into one document first.");
      found = this.resolve(reference);
    }
    throw notComparable(`${this.#side} refers in a circle where nothing but an end is allowed.`);
  }
};
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// packages/core/src/compare/formats/schema-reader.ts
var SchemaReader = class {
  references;
  #waiting = [];
  #reached = { input: /* @__PURE__ */ new Set(), output: /* @__PURE__ */ new Set(), unknown: /* @__PURE__ */ new Set() };
  constructor(document, side) {
    this.references = new LocalReferences(document, side);
  }
  read(schema, direction) {
    if (schema === false) return { never: true };
    const facts = newTreeObject();
    if (!isTreeObject(schema)) return facts;
    for (const keyword of Object.keys(schema)) {
      const value = schema[keyword];
      if (value !== void 0) this.#readKeyword({ keyword, value, schema }, direction, facts);
    }
    facts["properties"] ??= {};
    facts["required"] ??= {};
    return facts;
  }
  /** All that was referred to, and what that refers to. */
  readReached() {
    const facts = { input: newTreeObject(), output: newTreeObject(), unknown: newTreeObject() };
    for (let next = this.#waiting.pop(); next !== void 0; next = this.#waiting.pop()) {
      facts[next.direction][next.reference] = this.read(this.references.resolve(next.reference), next.direction);
    }
    return { ...facts };
  }
  /** A part of which nothing is known but what it refers to. */
  readOpaque(tree) {
    if (isTreeArray(tree)) return tree.map((element) => this.readOpaque(element));
    if (!isTreeObject(tree)) return tree;
    const reference = textOf(tree, "$ref");
    if (reference !== null) this.#reach(reference, "unknown");
    return mapMembers(tree, (member) => this.readOpaque(member));
  }
  #readKeyword({ keyword, value, schema }, direction, facts) {
    if (keyword === "$defs" || keyword === "definitions") return;
    if (keyword === "$ref" && typeof value === "string") this.#reach(value, direction);
    if (keyword === "type") facts["type"] = { ...toTypes(value), ...schema["nullable"] === true ? { null: true } : {} };
    else if (keyword === "const") facts["enum"] = toSet([value]);
    else if (keyword === "enum" && isTreeArray(value)) facts["enum"] = toSet(value);
    else if (keyword === "required" && isTreeArray(value)) facts["required"] = toSet(value, toText);
    else if (["additionalProperties", "unevaluatedProperties"].includes(keyword) && value === true) return;
    else if (["nullable", "uniqueItems", "exclusiveMinimum", "exclusiveMaximum"].includes(keyword) && typeof value === "boolean") this.#readFlag(keyword, schema, facts);
    else if (keyword === "minimum" && schema["exclusiveMinimum"] === true) return;
    else if (keyword === "maximum" && schema["exclusiveMaximum"] === true) return;
    else if (singleKeywords.has(keyword) && !isTreeArray(value)) facts[keyword] = this.read(value, direction);
    else if (mapKeywords.has(keyword) && isTreeObject(value)) facts[keyword] = mapMembers(value, (member) => this.read(member, direction));
    else if ((listKeywords.has(keyword) || keyword === "items") && isTreeArray(value)) facts[keyword === "items" ? "prefixItems" : keyword] = this.#readList(keyword, value, direction);
    else facts[keyword] = this.readOpaque(value);
  }
  /** Draft 4 and OpenAPI 3.0: a limit is made exclusive by a flag beside it. A flag that is off says nothing. */
  #readFlag(keyword, schema, facts) {
    if (schema[keyword] !== true) return;
    if (keyword === "uniqueItems") facts[keyword] = true;
    const limit = keyword === "exclusiveMinimum" ? schema["minimum"] : keyword === "exclusiveMaximum" ? schema["maximum"] : void 0;
    if (limit !== void 0) facts[keyword] = limit;
  }
  /** By what they are called; only a tuple's elements go by their place. */
  #readList(keyword, list, direction) {
    const facts = newTreeObject();
    const counts = /* @__PURE__ */ new Map();
    list.forEach((element, at) => {
      const name = keyword === "items" || keyword === "prefixItems" ? String(at) : nameOf(element);
      let count = (counts.get(name) ?? 0) + 1;
      const toFree = () => count === 1 ? name : `${name} (${count})`;
      while (toFree() in facts) count += 1;
      counts.set(name, count);
      facts[toFree()] = this.read(element, direction);
    });
    return facts;
  }
  #reach(reference, direction) {
    const reached = this.#reached[direction];
    if (reached.has(reference) || !this.references.isLocal(reference)) return;
    reached.add(reference);
    this.#waiting.push({ reference, direction });
  }
};
function nameOf(schema) {
  if (!isTreeObject(schema)) return toText(schema);
  const type = schema["type"];
  return textOf(schema, "$ref") ?? textOf(schema, "title") ?? (typeof type === "string" ? type : "schema");
}
function toTypes(value) {
  const types = newTreeObject();
  for (const type of isTreeArray(value) ? value : [value]) {
    types[toText(type)] = true;
    if (type === "number") types["integer"] = true;
  }
  return types;
}
function toSet(values, toName = (value) => typeof value === "string" ? JSON.stringify(value) : toText(value)) {
  const set = newTreeObject();
  for (const value of values) set[toName(value)] = true;
  return set;
}
function mapMembers(object, map) {
  const mapped = newTreeObject();
  for (const name of Object.keys(object)) {
    const member = object[name];
    if (member !== void 0) mapped[name] = map(member, name);
  }
  return mapped;
}

// packages/core/src/compare/formats/json-schema.ts
var jsonSchema = {
  read: (source) => {
    const document = readDocument(source);
    if (Object.keys(document).length === 0) throw notComparable(`${source.side} is an empty schema, which accepts everything.`);
    const reader = new SchemaReader(document, source.side);
    const schema = reader.read(document, "input");
    const holder = [document["$defs"], document["definitions"]].flatMap((list, at) => list !== void 0 && isTreeObject(list) ? [{ list, name: at === 0 ? "$defs" : "definitions" }] : []);
    const definitions = holder.flatMap(({ list, name }) => Object.keys(list).map((key) => `#/${name}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`));
    for (const reference of definitions) reader.read({ $ref: reference }, "input");
    return { schema, schemas: reader.readReached() };
  },
  judge: judgeSchemaChange
};
function judgeSchemaChange(change) {
  const { segments: [area = "", direction = "", reference = ""], segments, kind } = change;
  if (area === "schema") return toVerdict(judgeSchema(change, 1, "input"), segments.slice(1));
  if (segments.length === 3) return toVerdict({ word: `definition ${kind}`, isBreaking: kind === "removed" }, [reference]);
  return toVerdict(judgeSchema(change, 3, direction === "input" ? "input" : "unknown"), segments.slice(2));
}
function toVerdict(verdict, where) {
  if (verdict === null) return null;
  const { word, isBreaking: isBreaking2 } = verdict;
  return { word, isBreaking: isBreaking2, rank: isBreaking2 ? 0 : 1, where: where.join(" \u203A ") };
}

export {
  isAnnotation,
  judgeSchema,
  objectAt,
  readDocument,
  SchemaReader,
  mapMembers,
  jsonSchema,
  toVerdict
};
