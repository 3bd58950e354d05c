import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-PZUCU4WN.js";
import {
  mapScalars,
  maxTreeDepth
} from "./chunk-BLI5LWF2.js";
import {
  parseJsonText
} from "./chunk-LQAIRAAN.js";
import "./chunk-3HRO4F4V.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/parse-json-tree.ts
import { randomUUID } from "node:crypto";
var doubtfulNumber = /(?<![\d.])\d{16}(?!\d*[.eE])|\d[eE]\+?\d{3}/;
var stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
function parseJsonTree(text, side) {
  const { value } = parseJsonText(text, { path: side, maxDepth: maxTreeDepth });
  return doubtfulNumber.test(text) ? parseExactly(text, side) : value;
}
function parseExactly(text, side) {
  const mark = `integer ${randomUUID()} `;
  const marked = text.replace(stringOrNumber, (token) => isLongInteger(token) ? `"${mark}${token}"` : token);
  return mapScalars(parseJsonText(marked, { path: side, maxDepth: maxTreeDepth }).value, (scalar) => {
    if (scalar === Infinity || scalar === -Infinity) throw notComparable(`${side} holds a number beyond the range of a double.`);
    return typeof scalar === "string" && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar;
  });
}
function isLongInteger(token) {
  return token.length >= 16 && /^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token));
}
export {
  parseJsonTree
};
