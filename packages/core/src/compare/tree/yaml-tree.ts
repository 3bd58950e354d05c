import { isAlias, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, parseAllDocuments, type Document, type Node, type YAMLMap } from 'yaml';
import { notComparable, type Side } from '../not-comparable.js';
import { newTreeObject, type Tree } from './tree.js';

/** The library is recursive and its regular expressions abort the whole process near the end of the stack: depth is bounded before it runs. */
const maxYamlDepth = 200;
const maxIndent = 400;
/** What the lexer says before the first token of a document. */
const documentMark = '\u0002';
/** Nodes that aliases may bring in, over the whole file: ten lines of aliases can stand for a billion nodes. */
const maxAliasedNodes = 100_000;

/** YAML 1.2 (core schema), one tree per document. A tag that is not the core schema's becomes an object `{ "!tag": value }`. */
export function parseYamlTrees(text: string, side: Side): Tree[] {
  refuseDeepNesting(text, side);
  const lines = new LineCounter();
  const documents = parseAllDocuments(text, {
    version: '1.2', schema: 'core', merge: false, uniqueKeys: false, stringKeys: true, intAsBigInt: true,
    resolveKnownTags: false, prettyErrors: false, logLevel: 'silent', lineCounter: lines,
  });
  const trees: Tree[] = [];
  for (const document of documents) {
    const error = document.errors[0];
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0]);
      throw notComparable(`${side} is not valid YAML: ${line}:${col}: ${error.message}.`);
    }
    trees.push(new NodeReader(document, side, lines).read(document.contents));
  }
  return trees;
}

/** Depth in brackets and columns of indentation, from the lexer, which knows what is text and is not recursive. */
function refuseDeepNesting(text: string, side: Side): void {
  let brackets = 0;
  let indent = 0;
  let isIndent = true;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    if (token === '\n') [indent, isIndent] = [0, true];
    else if (token === '-' || token === '?' || (isIndent && /^(?: +|:)$/.test(token))) indent += token.length;
    else if (token !== documentMark) isIndent = false;
    if (brackets > maxYamlDepth || indent > maxIndent) {
      throw notComparable(`${side} is nested too deeply (${maxYamlDepth} levels of brackets or ${maxIndent} columns of indentation).`);
    }
  }
}

/** The library's nodes as a tree. Its own conversion would round integers, drop unknown tags and let NaN through. */
class NodeReader {
  readonly #document: Document;
  readonly #side: Side;
  readonly #lines: LineCounter;
  #aliased = 0;
  #aliasDepth = 0;

  constructor(document: Document, side: Side, lines: LineCounter) {
    this.#document = document;
    this.#side = side;
    this.#lines = lines;
  }

  read(node: unknown): Tree {
    if (this.#aliasDepth > 0 && (this.#aliased += 1) > maxAliasedNodes) throw notComparable(`${this.#side}: aliases stand for more than ${maxAliasedNodes} nodes.`);
    if (isAlias(node)) return this.#readAlias(node.resolve(this.#document), node);
    if (isScalar(node)) return withTag(node.tag, this.#readScalar(node.value, node));
    if (isSeq(node)) return withTag(node.tag, node.items.map((item) => this.read(item)));
    return isMap(node) ? withTag(node.tag, this.#readMap(node)) : null;
  }

  /** The library's own check for repeated keys compares each with each. */
  #readMap(map: YAMLMap): Tree {
    const object = newTreeObject();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      if (Object.hasOwn(object, name)) throw this.#refuse(`the key ${JSON.stringify(name)} twice`, isNode(key) ? key : map);
      object[name] = this.read(value);
    }
    return object;
  }

  #readAlias(target: Node | undefined, alias: Node): Tree {
    if (target === undefined) throw this.#refuse('an alias without its anchor', alias);
    if (this.#aliasDepth >= maxYamlDepth) throw this.#refuse('aliases nested too deeply, or one that contains itself', alias);
    this.#aliasDepth += 1;
    const tree = this.read(target);
    this.#aliasDepth -= 1;
    return tree;
  }

  #readScalar(value: unknown, node: Node): Tree {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
    if (typeof value === 'number' && !Number.isFinite(value)) throw this.#refuse(`the number ${value}, which compares with nothing`, node);
    return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : null;
  }

  #refuse(what: string, node: Node): Error {
    const { line, col } = this.#lines.linePos(node.range?.[0] ?? 0);
    return notComparable(`${this.#side} holds ${what}, at ${line}:${col}.`);
  }
}

/** `!!str` and its kin only say what the value already is. */
function withTag(tag: string | undefined, value: Tree): Tree {
  if (tag === undefined || tag.startsWith('tag:yaml.org,2002:')) return value;
  const tagged = newTreeObject();
  tagged[tag] = value;
  return tagged;
}
