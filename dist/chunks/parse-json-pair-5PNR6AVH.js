import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  endOfString,
  parseJsonTree
} from "./chunk-BSINI4I6.js";
import {
  isTreeArray,
  isTreeObject,
  memberOf
} from "./chunk-BLI5LWF2.js";
import "./chunk-DYA6TIKV.js";
import "./chunk-QFAWWEW2.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/parse-json-pair.ts
import { randomUUID } from "node:crypto";

// packages/core/src/compare/json-lists.ts
var quoteMark = 34;
var comma = 44;
var colon = 58;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
var deepest = 3;
var fewest = 256;
function findJsonLists(text) {
  const lists = [];
  const levels = [];
  let level;
  let depth = 0;
  let [from, to] = [0, 0];
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < quoteMark) continue;
    if (code === quoteMark) {
      from = at;
      at = endOfString(text, at);
      to = at + 1;
    } else if (code < openArray) {
      if (level === void 0) continue;
      if (code === comma && level.isArray) level.starts.push(at + 1);
      else if (code === colon) [level.keyFrom, level.keyTo] = [from, to];
    } else if (code === openArray || code === openObject) {
      depth += 1;
      level = depth > deepest || depth === deepest && code === openObject ? void 0 : { isArray: code === openArray, starts: [at + 1], keyFrom: 0, keyTo: 0 };
      if (level !== void 0) levels.push(level);
    } else if (code === closeArray || code === closeObject) {
      if (level?.isArray === true && code === closeArray && level.starts.length >= fewest) lists.push({ path: levels.slice(0, -1).map((above) => toSegment(text, above)), starts: level.starts, end: at });
      if (level !== void 0) levels.pop();
      depth -= 1;
      level = depth > deepest ? void 0 : levels[depth - 1];
    }
  }
  return lists;
}
function toSegment(text, { isArray, starts, keyFrom, keyTo }) {
  return isArray ? starts.length - 1 : String(JSON.parse(text.slice(keyFrom, keyTo)));
}
function elementAt(text, { starts, end }, at) {
  const next = starts[at + 1];
  return text.slice(starts[at], next === void 0 ? end : next - 1);
}

// packages/core/src/compare/parse-json-pair.ts
var large = 1024 * 1024;
var reach = 8;
function parseJsonPair(expectedText, actualText) {
  const expected = parseJsonTree(expectedText, "expected");
  const isLarge = expectedText.length >= large && actualText.length >= large;
  return { expected, actual: (isLarge ? parseSharing({ text: expectedText, tree: expected }, actualText) : null) ?? parseJsonTree(actualText, "actual") };
}
function parseSharing(expected, text) {
  const [longest] = findJsonLists(expected.text).sort((a, b) => b.end - (b.starts[0] ?? 0) - (a.end - (a.starts[0] ?? 0)));
  if (longest === void 0) return null;
  const elements = follow(expected.tree, longest.path);
  try {
    const list = findJsonLists(text).find(({ path }) => JSON.stringify(path) === JSON.stringify(longest.path));
    if (list === void 0 || elements === null || !isTreeArray(elements) || elements.length !== longest.starts.length) return null;
    const mark = `list ${randomUUID()}`;
    const shell = parseJsonTree(`${text.slice(0, (list.starts[0] ?? 0) - 1)}"${mark}"${text.slice(list.end + 1)}`, "actual");
    if (follow(shell, list.path) !== mark) return null;
    return put(shell, list.path, shareElements({ ...expected, list: longest, elements }, { text, list }));
  } catch {
    return null;
  }
}
function shareElements(known, { text, list }) {
  const shared = [];
  let next = 0;
  for (let at = 0; at < list.starts.length; at += 1) {
    const element = elementAt(text, list, at);
    const found = findNear(next, (index) => elementAt(known.text, known.list, index) === element, known.elements.length);
    const tree = found === -1 ? void 0 : known.elements[found];
    shared.push(tree ?? parseJsonTree(element, "actual"));
    next = tree === void 0 ? next + 1 : found + 1;
  }
  return shared;
}
function findNear(at, isIt, count) {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (at + distance < count && isIt(at + distance)) return at + distance;
    if (distance > 0 && at >= distance && at - distance < count && isIt(at - distance)) return at - distance;
  }
  return -1;
}
function follow(tree, path) {
  return path.reduce((holder, segment) => {
    if (holder === null) return null;
    if (isTreeArray(holder)) return holder[Number(segment)] ?? null;
    return isTreeObject(holder) ? memberOf(holder, String(segment)) ?? null : null;
  }, tree);
}
function put(tree, [segment, ...path], value) {
  if (segment === void 0) return value;
  if (isTreeArray(tree)) return tree.map((element, index) => index === segment ? put(element, path, value) : element);
  if (!isTreeObject(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, member]) => [name, name === segment ? put(member, path, value) : member]));
}
export {
  parseJsonPair
};
