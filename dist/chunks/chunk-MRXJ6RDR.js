import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NamespaceLabels
} from "./chunk-XCHJNGRX.js";
import {
  parseXmlTree
} from "./chunk-WOSQK7T7.js";
import {
  parseJsonTree
} from "./chunk-MCWDBU2Y.js";
import {
  toComparableText,
  toRootPlace
} from "./chunk-NDSHQLXU.js";
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  mapScalars,
  memberOf
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/formats/read-members.ts
var namedDoctype = /<!DOCTYPE\s+\w+\s+SYSTEM\s+"[^"<>[\]]{0,200}"\s*>/;
function readJson(source, what) {
  const tree = parseJsonTree(source.text, source.side);
  if (!isTreeObject(tree)) throw notThis(source.side, what);
  return normalised(tree, source);
}
function readXml(source) {
  const text = source.text.replace(namedDoctype, (doctype) => doctype.replace(/[^\n]/g, " "));
  const tree = parseXmlTree(text, source.side, new NamespaceLabels());
  return isTreeObject(tree) ? normalised(tree, source) : {};
}
function normalised(tree, { normalise }) {
  if (normalise === null) return tree;
  const mapped = mapScalars(tree, (scalar) => typeof scalar === "string" ? normalise(scalar) : scalar);
  return isTreeObject(mapped) ? mapped : tree;
}
var plain = toRootPlace({});
function toText(tree) {
  if (tree === void 0) return "";
  return typeof tree === "string" ? tree : toComparableText(tree, plain);
}
function notThis(side, what) {
  return notComparable(`${side} is no ${what}.`, "See which tool wrote it, or compare it in another way.");
}
function objectOf(tree, name) {
  const member = memberOf(tree, name);
  return member !== void 0 && isTreeObject(member) ? member : {};
}
function listOf(tree, name) {
  const member = memberOf(tree, name);
  return member !== void 0 && isTreeArray(member) ? member : [];
}
function objectsOf(tree, name) {
  return listOf(tree, name).map((element) => isTreeObject(element) ? element : {});
}
function textOf(tree, name) {
  const member = memberOf(tree, name);
  return typeof member === "string" ? member : null;
}
function numberOf(tree, name) {
  const member = memberOf(tree, name);
  if (typeof member === "number") return member;
  if (typeof member !== "string" || !/^[\d,]*\.?\d+(?:[eE][-+]?\d{1,3})?$/.test(member)) return null;
  return Number(member.replaceAll(",", ""));
}

export {
  readJson,
  readXml,
  toText,
  notThis,
  objectOf,
  listOf,
  objectsOf,
  textOf,
  numberOf
};
