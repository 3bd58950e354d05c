import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-PZUCU4WN.js";
import {
  childOrder,
  maxTreeDepth,
  newTreeObject
} from "./chunk-BLI5LWF2.js";
import {
  require_saxes
} from "./chunk-VFIMKVMB.js";
import "./chunk-3HRO4F4V.js";
import {
  __toESM
} from "./chunk-5XWL5JNG.js";

// packages/core/src/compare/xml-tree.ts
var import_saxes = __toESM(require_saxes(), 1);
var declarations = "http://www.w3.org/2000/xmlns/";
var textMember = "#text";
var NamespaceLabels = class {
  #elements = /* @__PURE__ */ new Map();
  #attributes = /* @__PURE__ */ new Map();
  toElementName({ uri, prefix, local }) {
    return `${toLabel(this.#elements, uri, prefix)}${local}`;
  }
  /** An attribute without prefix has no namespace, whatever the default is. */
  toAttributeName({ uri, prefix, local }) {
    return prefix === "" ? `@${local}` : `@${toLabel(this.#attributes, uri, prefix)}${local}`;
  }
};
function toLabel(labels, uri, prefix) {
  const known = labels.get(uri);
  if (known !== void 0) return known;
  const wanted = prefix === "" ? "" : `${prefix}:`;
  const label = [...labels.values()].includes(wanted) ? `{${uri}}` : wanted;
  labels.set(uri, label);
  return label;
}
function parseXmlTree(text, side, labels) {
  const root = openElement("");
  const open = [root];
  const parser = new import_saxes.SaxesParser({ xmlns: true, position: true });
  parser.on("doctype", () => {
    throw notComparable(`${side} has a DOCTYPE, which is refused (line ${parser.line}).`, "Remove it, or compare the content as text.");
  });
  parser.on("opentag", (tag) => {
    if (open.length > maxTreeDepth) throw notComparable(`${side} is nested deeper than ${maxTreeDepth} levels (line ${parser.line}).`);
    flushText(open.at(-1));
    open.push(toElement(tag, labels));
  });
  parser.on("text", (piece) => appendText(open.at(-1), piece));
  parser.on("cdata", (piece) => appendText(open.at(-1), piece));
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element !== void 0 && parent !== void 0) addChild(parent, element.name, closeElement(element));
  });
  parser.on("error", (error) => {
    throw notComparable(`${side} is not well-formed XML: ${error.message}`);
  });
  parser.write(text).close();
  return closeElement({ ...root, text: "" });
}
function openElement(name) {
  return { name, members: newTreeObject(), children: /* @__PURE__ */ new Map(), order: [], text: "" };
}
function toElement(tag, labels) {
  const element = openElement(labels.toElementName(tag));
  for (const attribute of Object.values(tag.attributes)) {
    if (attribute.uri !== declarations) element.members[labels.toAttributeName(attribute)] = attribute.value;
  }
  return element;
}
function appendText(element, piece) {
  if (element !== void 0) element.text += piece;
}
function flushText(element) {
  if (element === void 0) return;
  if (/[^ \t\r\n]/.test(element.text)) addChild(element, textMember, element.text);
  element.text = "";
}
function addChild(parent, name, child) {
  const siblings = parent.children.get(name);
  if (siblings === void 0) parent.children.set(name, [child]);
  else siblings.push(child);
  parent.order.push(name);
}
function closeElement(element) {
  flushText(element);
  const texts = element.children.get(textMember) ?? [];
  const hasOnlyText = element.order.length === texts.length && texts.length <= 1;
  if (hasOnlyText && Object.keys(element.members).length === 0) return texts[0] ?? "";
  for (const [name, children] of element.children) element.members[name] = name === textMember && hasOnlyText ? children[0] ?? "" : children;
  if (element.children.size > 1) element.members[childOrder] = element.order;
  return element.members;
}
export {
  NamespaceLabels,
  parseXmlTree
};
