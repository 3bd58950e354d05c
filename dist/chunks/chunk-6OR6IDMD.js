import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  newTreeObject
} from "./chunk-KZU5M22G.js";
import {
  require_dist
} from "./chunk-CHQMRRTL.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/compare/tree/yaml-tree.ts
var import_yaml = __toESM(require_dist(), 1);
var maxYamlDepth = 200;
var maxIndent = 400;
var documentMark = "";
var maxAliasedNodes = 1e5;
function parseYamlTrees(text, side) {
  refuseDeepNesting(text, side);
  const lines = new import_yaml.LineCounter();
  const documents = (0, import_yaml.parseAllDocuments)(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    stringKeys: true,
    intAsBigInt: true,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "silent",
    lineCounter: lines
  });
  const trees = [];
  for (const document of documents) {
    const error = document.errors[0];
    if (error !== void 0) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw notComparable(`${side} is not valid YAML: ${line}:${col}: ${error.message}.`);
    }
    trees.push(new NodeReader(document, side, lines).read(document.contents));
  }
  return trees;
}
function refuseDeepNesting(text, side) {
  let brackets = 0;
  let indent = 0;
  let isIndent = true;
  for (const token of new import_yaml.Lexer().lex(text)) {
    if (token === "[" || token === "{") brackets += 1;
    else if (token === "]" || token === "}") brackets -= 1;
    if (token === "\n") [indent, isIndent] = [0, true];
    else if (token === "-" || token === "?" || isIndent && /^(?: +|:)$/.test(token)) indent += token.length;
    else if (token !== documentMark) isIndent = false;
    if (brackets > maxYamlDepth || indent > maxIndent) {
      throw notComparable(`${side} is nested too deeply (${maxYamlDepth} levels of brackets or ${maxIndent} columns of indentation).`);
    }
  }
}
var NodeReader = class {
  #document;
  #side;
  #lines;
  #aliased = 0;
  #aliasDepth = 0;
  constructor(document, side, lines) {
    this.#document = document;
    this.#side = side;
    this.#lines = lines;
  }
  read(node) {
    if (this.#aliasDepth > 0 && (this.#aliased += 1) > maxAliasedNodes) throw notComparable(`${this.#side}: aliases stand for more than ${maxAliasedNodes} nodes.`);
    if ((0, import_yaml.isAlias)(node)) return this.#readAlias(node.resolve(this.#document), node);
    if ((0, import_yaml.isScalar)(node)) return withTag(node.tag, this.#readScalar(node.value, node));
    if ((0, import_yaml.isSeq)(node)) return withTag(node.tag, node.items.map((item) => this.read(item)));
    return (0, import_yaml.isMap)(node) ? withTag(node.tag, this.#readMap(node)) : null;
  }
  /** The library's own check for repeated keys compares each with each. */
  #readMap(map) {
    const object = newTreeObject();
    for (const { key, value } of map.items) {
      const name = (0, import_yaml.isScalar)(key) ? String(key.value) : String(key);
      if (Object.hasOwn(object, name)) throw this.#refuse(`the key ${JSON.stringify(name)} twice`, (0, import_yaml.isNode)(key) ? key : map);
      object[name] = this.read(value);
    }
    return object;
  }
  #readAlias(target, alias) {
    if (target === void 0) throw this.#refuse("an alias without its anchor", alias);
    if (this.#aliasDepth >= maxYamlDepth) throw this.#refuse("aliases nested too deeply, or one that contains itself", alias);
    this.#aliasDepth += 1;
    const tree = this.read(target);
    this.#aliasDepth -= 1;
    return tree;
  }
  #readScalar(value, node) {
    if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === "number" && !Number.isFinite(value)) throw this.#refuse(`the number ${value}, which compares with nothing`, node);
    return typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : null;
  }
  #refuse(what, node) {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return notComparable(`${this.#side} holds ${what}, at ${line}:${col}.`);
  }
};
function withTag(tag, value) {
  if (tag === void 0 || tag.startsWith("tag:yaml.org,2002:")) return value;
  const tagged = newTreeObject();
  tagged[tag] = value;
  return tagged;
}

export {
  parseYamlTrees
};
