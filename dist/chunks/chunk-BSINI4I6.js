import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mapScalars,
  maxTreeDepth
} from "./chunk-BLI5LWF2.js";
import {
  notComparable
} from "./chunk-DYA6TIKV.js";
import {
  parseJsonText
} from "./chunk-QFAWWEW2.js";

// packages/core/src/compare/parse-json-tree.ts
import { randomUUID } from "node:crypto";
var doubtfulNumbers = /(?<![\w."])(?:\d{16}\d*|\d[\d.]*[eE]\+?\d{3}\d*)(?![\w."])/g;
var backslash = 92;
var minus = 45;
function parseJsonTree(text, side) {
  const { value } = parseJsonText(text, { path: side, maxDepth: maxTreeDepth });
  const numbers = findDoubtfulNumbers(text);
  if (numbers.some(({ token }) => !Number.isFinite(Number(token)))) throw notComparable(`${side} holds a number beyond the range of a double.`);
  const long = numbers.filter(({ token }) => /^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token)));
  return long.length === 0 ? value : parseMarked(text, long, side);
}
function findDoubtfulNumbers(text) {
  const numbers = [];
  let outside = 0;
  for (const match of text.matchAll(doubtfulNumbers)) {
    for (let open = text.indexOf('"', outside); open !== -1 && open < match.index; open = text.indexOf('"', outside)) outside = endOfString(text, open) + 1;
    if (outside > match.index) continue;
    const at = text.charCodeAt(match.index - 1) === minus ? match.index - 1 : match.index;
    numbers.push({ at, token: text.slice(at, match.index + match[0].length) });
  }
  return numbers;
}
function endOfString(text, open) {
  for (let end = text.indexOf('"', open + 1); ; end = text.indexOf('"', end + 1)) {
    if (end === -1) return text.length;
    let first = end;
    while (text.charCodeAt(first - 1) === backslash) first -= 1;
    if ((end - first) % 2 === 0) return end;
  }
}
function parseMarked(text, numbers, side) {
  const mark = `integer ${randomUUID()} `;
  const parts = [];
  let from = 0;
  for (const { at, token } of numbers) {
    parts.push(text.slice(from, at), `"${mark}${token}"`);
    from = at + token.length;
  }
  const marked = [...parts, text.slice(from)].join("");
  return mapScalars(parseJsonText(marked, { path: side, maxDepth: maxTreeDepth }).value, (scalar) => typeof scalar === "string" && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar);
}

export {
  parseJsonTree,
  endOfString
};
