import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  mapScalars,
  maxTreeDepth
} from "./chunk-KZU5M22G.js";
import {
  measureJsonText,
  parseMeasured,
  withoutByteOrderMark
} from "./chunk-MW3SYPS2.js";

// packages/core/src/compare/tree/parse-json-tree.ts
import { randomUUID } from "node:crypto";
function parseJsonTree(text, side, maxDepth = maxTreeDepth) {
  const body = withoutByteOrderMark(text);
  return parseMeasuredTree(body, measureJsonText(body), { side, maxDepth });
}
function parseMeasuredTree(body, measure, { side, maxDepth }) {
  const options = { path: side, maxDepth };
  const value = parseMeasured(body, measure, options);
  const { doubtfulNumbers } = measure;
  const long = [];
  for (let index = 0; index < doubtfulNumbers.length; index += 2) {
    const at = doubtfulNumbers[index] ?? 0;
    const token = body.slice(at, doubtfulNumbers[index + 1]);
    if (!Number.isFinite(Number(token))) throw notComparable(`${side} holds a number beyond the range of a double.`);
    if (/^-?\d{16,1000}$/.test(token) && !Number.isSafeInteger(Number(token))) long.push({ at, token });
  }
  if (long.length === 0) return value;
  const { marked, mark } = markNumbers(body, long);
  return mapScalars(parseMeasured(marked, measureJsonText(marked), options), (scalar) => typeof scalar === "string" && scalar.startsWith(mark) ? BigInt(scalar.slice(mark.length)) : scalar);
}
function markNumbers(text, numbers) {
  const mark = `integer ${randomUUID()} `;
  const parts = [];
  let from = 0;
  for (const { at, token } of numbers) {
    parts.push(text.slice(from, at), `"${mark}${token}"`);
    from = at + token.length;
  }
  return { marked: [...parts, text.slice(from)].join(""), mark };
}

export {
  parseJsonTree,
  parseMeasuredTree
};
