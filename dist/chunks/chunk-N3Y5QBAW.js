import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RE2JS,
  RE2JSException
} from "./chunk-HNKGH2CU.js";

// packages/core/src/docs/tasks/rows/plain-pattern.ts
var unit = /(?:([A-Za-z0-9_ #:@%=~,;!<>&"'/-])|\\([^\w\s])|(\\[dw])|(\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9_]|\\[dw])+\]))(\{\d{1,2}(?:,\d{1,2})?\}|[?+*])?/guy;
var unbounded = /^[+*]$/;
function toPlainPattern(pattern) {
  let source = "";
  let end = 0;
  let repetitions = 0;
  for (const { 0: part, 1: literal, 2: escaped, 3: kind, 4: list, 5: quantifier = "", index } of pattern.matchAll(unit)) {
    source += `${kind ?? list ?? toLiteral(literal ?? escaped ?? "")}${quantifier}`;
    if (unbounded.test(quantifier)) repetitions += 1;
    end = index + part.length;
  }
  return end === pattern.length && repetitions <= 1 && source !== "" ? source : null;
}
function toLiteral(sign) {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
}

// packages/core/src/docs/tasks/rows/id-pattern.ts
var longestId = 256;
var longestAddress = 2e3;
var wordEnd = /[\p{L}\p{N}]$/u;
function compileIdPattern(pattern, { inPaths = false } = {}) {
  const plain = withoutGroupNames(pattern);
  const joints = inPaths ? String.raw`\-_@` : String.raw`\-_@./\\`;
  const follow = String.raw`(?:$|[^\pL\pN${joints}]|[${joints}](?:$|[^\pL\pN])${inPaths ? "" : `|/(?:${plain})`})`;
  const whole = RE2JS.compile(`^(?:${plain})$`);
  const token = RE2JS.compile(`(${plain})${follow}`);
  const prefix = toLiteralPrefix(plain);
  const matchAt = toMatcher(token, toPlainPattern(plain), { joints, inPaths });
  const findIds = (text) => prefix === "" ? scanAll(text, token, joints) : scanPrefixed(text, { matchAt, prefix, joints });
  const known = /* @__PURE__ */ new Map();
  return {
    findIds,
    isId: (text) => whole.matcher(text).find(),
    idsIn: (cell) => {
      const before = known.get(cell);
      if (before !== void 0) return before;
      const ids = [...new Set(findIds(cell).map(({ id }) => id))];
      known.set(cell, ids);
      return ids;
    }
  };
}
function findIdPatternFault(pattern) {
  try {
    RE2JS.compile(`(${withoutGroupNames(pattern)})`);
    return compileIdPattern(pattern).isId("") ? "matches the empty text, so every place would hold an id" : null;
  } catch (error) {
    if (error instanceof RE2JSException) return `is no pattern that RE2 understands: ${error.message}`;
    throw error;
  }
}
function toMatcher(token, plain, { joints, inPaths }) {
  if (plain === null) {
    return (text, at) => {
      const matcher = token.matcher(text.slice(at, at + longestId));
      return matcher.lookingAt() ? matcher.group(1) ?? "" : "";
    };
  }
  const word = String.raw`\p{L}\p{N}`;
  const own = new RegExp(`(?:${plain})(?=$|[^${word}${joints}]|[${joints}](?:$|[^${word}])${inPaths ? "" : `|/(?:${plain})`})`, "uy");
  return (text, at) => {
    own.lastIndex = at;
    return own.exec(text)?.[0] ?? "";
  };
}
function scanPrefixed(text, { matchAt, prefix, joints }) {
  const found = [];
  let end = -1;
  for (let at = text.indexOf(prefix); at !== -1; at = text.indexOf(prefix, Math.max(at + 1, end))) {
    if (!isFree(text, at, { end, joints })) continue;
    const id = matchAt(text, at);
    if (id === "") continue;
    found.push({ id, at });
    end = at + id.length;
  }
  return found;
}
function scanAll(text, token, joints) {
  const found = [];
  const matcher = token.matcher(text);
  let end = -1;
  for (let from = 0; from < text.length && matcher.find(from); ) {
    const at = matcher.start(1);
    const id = matcher.group(1) ?? "";
    const isToken = id !== "" && isFree(text, at, { end, joints });
    if (isToken) found.push({ id, at });
    if (isToken) end = at + id.length;
    from = isToken ? end : at + 1;
  }
  return found;
}
function isFree(text, at, { end, joints }) {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  if (/\s/.test(before) || before === "|") return true;
  if (before === "/" && end === at - 1) return true;
  if (wordEnd.test(text.slice(Math.max(0, at - 2), at))) return false;
  if (before === "/" && joints.includes("/")) return false;
  if ((joints.includes(before) || before === "#") && before !== "/" && wordEnd.test(text.slice(Math.max(0, at - 3), at - 1))) return false;
  return !isInAddress(text, at);
}
function isInAddress(text, at) {
  const before = text.slice(Math.max(0, at - longestAddress), at);
  const scheme = before.lastIndexOf("://");
  return scheme !== -1 && !/[\s()<>[\]"'`|]/.test(before.slice(scheme));
}
function withoutGroupNames(pattern) {
  return pattern.replace(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P?<[A-Za-z_]\w*>/gs, (part) => part.startsWith("(") ? "(?:" : part);
}
function toLiteralPrefix(pattern) {
  if (hasChoice(pattern)) return "";
  let prefix = "";
  for (const [, escaped, literal, quantifier] of pattern.matchAll(/(?:\\([^\w\s])|([^\\^$.|?*+()[\]{}]))([?*{+]?)/guy)) {
    if (quantifier === "?" || quantifier === "*" || quantifier === "{") break;
    prefix += escaped ?? literal ?? "";
    if (quantifier === "+") break;
  }
  return prefix;
}
function hasChoice(pattern) {
  let depth = 0;
  for (const [part] of pattern.matchAll(/\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (part === "(") depth += 1;
    if (part === ")") depth -= 1;
    if (part === "|" && depth === 0) return true;
  }
  return false;
}

// packages/core/src/docs/tasks/rows/status-map.ts
function compileStatusMap(map) {
  const patterns = Object.entries(map).flatMap(([status, words]) => words.map((word) => ({ status, isMatch: toWordPattern(word) })));
  const known = /* @__PURE__ */ new Map();
  return {
    meaningOf: (word) => {
      const before = known.get(word);
      if (before !== void 0) return before;
      const text = toWord(word);
      const meaning = patterns.find(({ isMatch }) => isMatch.test(text))?.status ?? null;
      known.set(word, meaning);
      return meaning;
    }
  };
}
var longestWord = 500;
function toWord(text) {
  return text.slice(0, longestWord).normalize("NFC").replaceAll("\uFE0F", "").replace(/\s+/g, " ").trim().toLowerCase();
}
function toWordPattern(word) {
  const source = toWord(word).replace(/[\\^$.|+()[\]{}]/g, String.raw`\$&`).replace(/\*+/g, ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`, "su");
}
function canBothMatch(first, second) {
  const [left, right] = [Array.from(toWord(first)), Array.from(toWord(second))];
  const table = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(false));
  const at = (l, r) => table[l]?.[r] ?? false;
  for (let l = left.length; l >= 0; l -= 1) {
    for (let r = right.length; r >= 0; r -= 1) {
      const [a, b] = [left[l], right[r]];
      const isSame = a !== void 0 && b !== void 0 && (a === "?" || b === "?" || a === b);
      const value = a === void 0 && b === void 0 || a === "*" && (at(l + 1, r) || b !== void 0 && at(l, r + 1)) || b === "*" && (at(l, r + 1) || a !== void 0 && at(l + 1, r)) || a !== "*" && b !== "*" && isSame && at(l + 1, r + 1);
      const row = table[l];
      if (row !== void 0) row[r] = value;
    }
  }
  return at(0, 0);
}

export {
  compileIdPattern,
  findIdPatternFault,
  compileStatusMap,
  canBothMatch
};
