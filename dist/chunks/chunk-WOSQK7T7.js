import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  childOrder,
  maxTreeDepth,
  newTreeObject
} from "./chunk-KZU5M22G.js";
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/compare/tree/xml-tree.ts
var import_saxes = __toESM(require_saxes(), 1);
var declarations = "http://www.w3.org/2000/xmlns/";
var textMember = "#text";
var XmlTreeReader = class {
  #parser = new import_saxes.SaxesParser({ xmlns: true, position: true });
  #options;
  #open = [openElement("", { index: 0, onPath: 0, start: 0 })];
  /** Characters of children that were given away, and where the next one begins. */
  #givenAway = 0;
  #nextChild = 0;
  #written = 0;
  constructor(options) {
    this.#options = options;
    const { side } = options;
    const parser = this.#parser;
    parser.on("doctype", () => {
      throw notComparable(`${side} has a DOCTYPE, which is refused (line ${parser.line}).`, "Remove it, or compare the content as text.");
    });
    parser.on("opentag", (tag) => this.#enter(tag));
    parser.on("text", (piece) => this.#appendText(piece));
    parser.on("cdata", (piece) => this.#appendText(piece));
    parser.on("closetag", () => this.#leave());
    parser.on("error", (error) => {
      throw notComparable(`${side} is not well-formed XML: ${error.message}`);
    });
  }
  write(text) {
    this.#parser.write(text);
    this.#written += text.length;
    const { mostHeld = Infinity, side } = this.#options;
    if (this.#written - this.#givenAway > mostHeld) {
      throw notComparable(`${side} holds more than ${mostHeld} characters that are not repeated records of one element.`, "Compare it as text.");
    }
  }
  close() {
    this.#parser.close();
    const [root] = this.#open;
    return root === void 0 ? "" : this.#toTree({ ...root, text: "" });
  }
  /** The elements that are open, from the document element on, with the share of all characters so far that each spans. */
  listOpen() {
    return this.#open.slice(1).map(({ name, index, start }) => ({ name, index, share: 1 - start / this.#written }));
  }
  #enter(tag) {
    const { side, labels, container } = this.#options;
    if (this.#open.length > maxTreeDepth) throw notComparable(`${side} is nested deeper than ${maxTreeDepth} levels (line ${this.#parser.line}).`);
    const parent = this.#open.at(-1);
    if (parent === void 0) return;
    this.#flushText(parent);
    const name = labels.toElementName(tag);
    const index = parent.children.get(name)?.length ?? 0;
    const step = parent.onPath === -1 ? void 0 : container?.path[parent.onPath];
    const onPath = step?.name === name && step.index === index ? parent.onPath + 1 : -1;
    const element = openElement(name, { index, onPath, start: this.#parser.position });
    for (const attribute of Object.values(tag.attributes)) {
      if (attribute.uri !== declarations) element.members[labels.toAttributeName(attribute)] = attribute.value;
    }
    this.#open.push(element);
    if (this.#isContainer(element)) this.#nextChild = element.start;
  }
  #leave() {
    const element = this.#open.pop();
    const parent = this.#open.at(-1);
    if (element !== void 0 && parent !== void 0) this.#addChild(parent, element.name, this.#toTree(element));
  }
  #appendText(piece) {
    const element = this.#open.at(-1);
    if (element !== void 0) element.text += piece;
  }
  /** Text before a child or the end of the element; kept as it is unless it is white space only. */
  #flushText(element) {
    if (/[^ \t\r\n]/.test(element.text)) this.#addChild(element, textMember, element.text);
    element.text = "";
  }
  #addChild(parent, name, child) {
    if (this.#isContainer(parent)) {
      const size = this.#parser.position - this.#nextChild;
      this.#nextChild += size;
      this.#givenAway += size;
      this.#options.container?.onChild(name, child, size);
      return;
    }
    const siblings = parent.children.get(name);
    if (siblings === void 0) parent.children.set(name, [child]);
    else siblings.push(child);
    parent.order.push(name);
  }
  #isContainer(element) {
    return this.#options.container !== void 0 && element.onPath === this.#options.container.path.length;
  }
  #toTree(element) {
    this.#flushText(element);
    const texts = element.children.get(textMember) ?? [];
    const hasOnlyText = element.order.length === texts.length && texts.length <= 1;
    if (hasOnlyText && Object.keys(element.members).length === 0 && !this.#isContainer(element)) return texts[0] ?? "";
    for (const [name, children] of element.children) element.members[name] = name === textMember && hasOnlyText ? children[0] ?? "" : children;
    if (element.children.size > 1) element.members[childOrder] = element.order;
    return element.members;
  }
};
function parseXmlTree(text, side, labels) {
  const reader = new XmlTreeReader({ side, labels });
  reader.write(text);
  return reader.close();
}
function openElement(name, place) {
  return { name, ...place, members: newTreeObject(), children: /* @__PURE__ */ new Map(), order: [], text: "" };
}

export {
  textMember,
  XmlTreeReader,
  parseXmlTree
};
