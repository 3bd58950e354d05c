import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseJsonTree,
  parseMeasuredTree
} from "./chunk-MCWDBU2Y.js";
import "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
  isTreeObject,
  maxTreeDepth,
  memberOf
} from "./chunk-KZU5M22G.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import {
  endOfString,
  measureJsonText
} from "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/tree/parse-json-pair.ts
import { randomUUID } from "node:crypto";

// packages/core/src/compare/tree/json-lists.ts
var quoteMark = 34;
var comma = 44;
var openArray = 91;
var closeArray = 93;
var openObject = 123;
var closeObject = 125;
var deepest = 3;
var fewest = 256;
var Levels = class {
  deepest = deepest;
  levels = [];
  #text;
  constructor(text) {
    this.#text = text;
  }
  open(isArray, at) {
    this.levels.push({ isArray, starts: [at + 1], keyFrom: 0, keyTo: 0 });
    return false;
  }
  close(_isArray, _at) {
    this.levels.pop();
  }
  comma(at) {
    const level = this.levels.at(-1);
    if (level?.isArray === true) level.starts.push(at + 1);
  }
  key(from, to) {
    const level = this.levels.at(-1);
    if (level !== void 0) [level.keyFrom, level.keyTo] = [from, to];
  }
  toPath() {
    return this.levels.slice(0, -1).map(({ isArray, starts, keyFrom, keyTo }) => isArray ? starts.length - 1 : String(JSON.parse(this.#text.slice(keyFrom, keyTo))));
  }
};
var LongLists = class extends Levels {
  lists = [];
  close(isArray, at) {
    const level = this.levels.at(-1);
    if (isArray && level?.isArray === true && level.starts.length >= fewest) this.lists.push({ path: this.toPath(), starts: level.starts, end: at });
    super.close(isArray, at);
  }
};
var ListAt = class extends Levels {
  #path;
  start = null;
  constructor(text, path) {
    super(text);
    this.#path = JSON.stringify(path);
  }
  open(isArray, at) {
    super.open(isArray, at);
    if (!isArray || JSON.stringify(this.toPath()) !== this.#path) return false;
    this.start = at + 1;
    return true;
  }
};
function findJsonLists(text) {
  const outline = new LongLists(text);
  return { measure: measureJsonText(text, outline), lists: outline.lists };
}
function findListStart(text, path) {
  const outline = new ListAt(text, path);
  measureJsonText(text, outline);
  return outline.start;
}
function endOfElement(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quoteMark) at = endOfString(text, at);
    else if (code === openArray || code === openObject) depth += 1;
    else if (code === closeArray || code === closeObject) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (code === comma && depth === 0) return at;
  }
  return text.length;
}
function elementAt(text, { starts, end }, at) {
  const next = starts[at + 1];
  return text.slice(starts[at], next === void 0 ? end : next - 1);
}

// packages/core/src/compare/tree/share-elements.ts
var comma2 = 44;
var closeArray2 = 93;
var reach = 8;
var shortPiece = 256;
var longPiece = 64 * 1024;
function shareElements(known, { text, start }) {
  const { list } = known;
  const elements = [];
  const own = new OwnElements(text, list.path.length, elements);
  const count = list.starts.length;
  let [at, next] = [start, 0];
  while (at < text.length) {
    const from = list.starts[next];
    const passed = from === void 0 ? 0 : countSame(known, next, from + lengthOfSame({ text: known.text, at: from }, { text, at }));
    if (from !== void 0 && passed > 0) {
      own.flush();
      for (let index = next; index < next + passed; index += 1) elements.push(known.elements[index] ?? null);
      next += passed;
      if (next === count) return { elements, end: at + list.end - from };
      at += (list.starts[next] ?? 0) - from;
      continue;
    }
    const end = endOfElement(text, at);
    const found = findNear(next, (index) => elementAt(known.text, list, index) === text.slice(at, end), count);
    if (found === -1) own.add(at, end);
    else {
      own.flush();
      elements.push(known.elements[found] ?? null);
    }
    next = found === -1 ? next + 1 : found + 1;
    if (text.charCodeAt(end) === closeArray2) {
      own.flush();
      return { elements, end };
    }
    if (text.charCodeAt(end) !== comma2) return null;
    at = end + 1;
  }
  return null;
}
var OwnElements = class {
  #text;
  #depth;
  #elements;
  #start = 0;
  #end = 0;
  #count = 0;
  constructor(text, depth, elements) {
    this.#text = text;
    this.#depth = depth;
    this.#elements = elements;
  }
  add(start, end) {
    if (this.#count === 0) this.#start = start;
    this.#end = end;
    this.#count += 1;
  }
  flush() {
    if (this.#count === 0) return;
    const tree = parseJsonTree(`[${this.#text.slice(this.#start, this.#end)}]`, "actual", maxTreeDepth - this.#depth);
    if (!isTreeArray(tree) || tree.length !== this.#count) throw new Error("Commas do not stand between elements.");
    for (const element of tree) this.#elements.push(element);
    this.#count = 0;
  }
};
function lengthOfSame(one, other) {
  const most = Math.min(one.text.length - one.at, other.text.length - other.at);
  const isSame = (from, to) => one.text.slice(one.at + from, one.at + to) === other.text.slice(other.at + from, other.at + to);
  let same = 0;
  let piece = shortPiece;
  while (same < most && isSame(same, Math.min(same + piece, most))) {
    same = Math.min(same + piece, most);
    piece = Math.min(piece * 2, longPiece);
  }
  for (; piece >= shortPiece; piece /= 2) if (same + piece <= most && isSame(same, same + piece)) same += piece;
  const end = Math.min(same + shortPiece, most);
  while (same < end && one.text.charCodeAt(one.at + same) === other.text.charCodeAt(other.at + same)) same += 1;
  return same;
}
function countSame({ list }, first, offset) {
  let next = first;
  while (next < list.starts.length && (list.starts[next + 1] ?? list.end + 1) <= offset) next += 1;
  return next - first;
}
function findNear(at, isIt, count) {
  for (let distance = 0; distance <= reach; distance += 1) {
    if (at + distance < count && isIt(at + distance)) return at + distance;
    if (distance > 0 && at >= distance && at - distance < count && isIt(at - distance)) return at - distance;
  }
  return -1;
}

// packages/core/src/compare/tree/parse-json-pair.ts
var large = 1024 * 1024;
function parseJsonPair(expectedText, actualText) {
  if (expectedText.length < large || actualText.length < large) return { expected: parseJsonTree(expectedText, "expected"), actual: parseJsonTree(actualText, "actual") };
  const { lists, measure } = findJsonLists(expectedText);
  const expected = parseMeasuredTree(expectedText, measure, { side: "expected", maxDepth: maxTreeDepth });
  if (expectedText === actualText) return { expected, actual: expected };
  const [longest] = lists.toSorted((a, b) => toLength(b) - toLength(a));
  return { expected, actual: (longest === void 0 ? null : parseSharing({ text: expectedText, tree: expected, list: longest }, actualText)) ?? parseJsonTree(actualText, "actual") };
}
function toLength({ starts, end }) {
  return end - (starts[0] ?? 0);
}
function parseSharing({ text: expectedText, tree, list }, text) {
  const elements = follow(tree, list.path);
  try {
    const start = findListStart(text, list.path);
    if (start === null || elements === null || !isTreeArray(elements) || elements.length !== list.starts.length) return null;
    const shared = shareElements({ text: expectedText, list, elements }, { text, start });
    if (shared === null) return null;
    const mark = `list ${randomUUID()}`;
    const shell = parseJsonTree(`${text.slice(0, start - 1)}"${mark}"${text.slice(shared.end + 1)}`, "actual");
    return follow(shell, list.path) === mark ? put(shell, list.path, shared.elements) : null;
  } catch {
    return null;
  }
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
  openWorkspace,
  parseJsonPair,
  resolvePolicy,
  runAction
};
