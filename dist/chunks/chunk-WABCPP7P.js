import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  TYPE_ARRAY,
  TYPE_ARRAY_NUMBER,
  TYPE_ARRAY_STRING,
  TYPE_NUMBER,
  TreeInterpreter2,
  compile,
  getRegisteredFunctions,
  isRegistered,
  register,
  registerFunction,
  tokenize
} from "./chunk-ZV7TP7Y2.js";
import {
  closestWord
} from "./chunk-UFJK7T37.js";

// packages/core/src/bundle/gates/query/expression.ts
function childrenOf(node) {
  switch (node.type) {
    case "Function":
    case "MultiSelectList":
      return node.children;
    case "MultiSelectHash":
      return node.children.map(({ value }) => value);
    case "FilterProjection":
      return [node.left, node.condition, node.right];
    case "Ternary":
      return [node.condition, node.trueExpr, node.falseExpr];
    case "LetExpression":
      return [...node.bindings, node.expression];
    case "Binding":
      return [node.reference];
    case "Unary":
      return [node.operand];
    case "ExpressionReference":
    case "Flatten":
    case "NotExpression":
      return [node.child];
    case "AndExpression":
    case "OrExpression":
    case "IndexExpression":
    case "Pipe":
    case "Projection":
    case "Subexpression":
    case "ValueProjection":
    case "Arithmetic":
    case "Comparator":
      return [node.left, node.right];
    case "Identity":
    case "Current":
    case "Root":
    case "Field":
    case "Literal":
    case "Index":
    case "Slice":
    case "Variable":
      return [];
  }
}
function evaluate(node, value) {
  return TreeInterpreter2.search(node, value);
}
function evaluatePart(interpreter, node, value) {
  const found = interpreter.visit(node, value);
  return isData(found) ? found : null;
}
function isData(found) {
  return typeof found !== "object" || found === null || !("expref" in found && found.expref === true);
}
function isFalse(value) {
  if (value === null || value === false || value === "") return true;
  return typeof value === "object" && (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
}

// packages/core/src/bundle/gates/query/find-operator-fault.ts
var symbols = { Plus: "+", Minus: "-", Star: "*", Multiply: "\xD7", Divide: "/", Modulo: "%", Div: "//" };
var openers = /* @__PURE__ */ new Set(["Lparen", "Lbracket", "Lbrace", "Filter"]);
var closers = /* @__PURE__ */ new Set(["Rparen", "Rbracket", "Rbrace"]);
var separators = /* @__PURE__ */ new Set(["Comma", "Colon", "Pipe", "Or", "And", "EQ", "NE", "GT", "GTE", "LT", "LTE", "Question", "Expref", "Assign"]);
var operandEnds = /* @__PURE__ */ new Set(["UnquotedIdentifier", "QuotedIdentifier", "Literal", "Number", "Current", "Root", "Variable", "Rparen", "Rbracket", "Rbrace", "Flatten"]);
function findOperatorFault(text, expression) {
  return findMixedOperators(text) ?? findRowArithmetic(expression);
}
function findMixedOperators(text) {
  const levels = [{ family: null, shown: "" }];
  let previous = "";
  for (const token of tokenize(text)) {
    const [type, start] = [token.type, token.start];
    const level = levels.at(-1);
    if (level === void 0) return null;
    if (openers.has(type)) levels.push({ family: null, shown: "" });
    else if (closers.has(type)) levels.pop();
    else if (separators.has(type)) Object.assign(level, { family: null, shown: "" });
    const symbol = operandEnds.has(previous) ? symbols[type] : void 0;
    if (symbol !== void 0) {
      const family = symbol === "-" ? "+" : symbol;
      if (level.family !== null && level.family !== family) return explainMix(level.shown, symbol, start);
      Object.assign(level, { family, shown: symbol });
    }
    previous = type === "Star" && symbol === void 0 ? "Rbracket" : type;
  }
  return null;
}
function explainMix(first, second, start) {
  return `\`${first}\` and \`${second}\` (character ${start + 1}) stand side by side. Here \`*\` binds more than \`/\`, so that \`a / b * c\` is \`a / (b * c)\`: put parentheses around one of them, such as \`(a ${first} b) ${second} c\`.`;
}
function findRowArithmetic(node) {
  if (node.type === "Projection" && node.left.type === "Flatten" && node.right.type === "Arithmetic") {
    return "`*` behind `[]` works inside each row. Write `map(&(a * b), @)` for that, or put parentheses around the list: `sum([].a) * b`.";
  }
  return childrenOf(node).reduce((fault, child) => fault ?? findRowArithmetic(child), null);
}

// packages/core/src/bundle/gates/query/query-functions.ts
var aggregates = /* @__PURE__ */ new Set(["sum", "avg", "min", "max", "percentile", "stdev"]);
function registerQueryFunctions() {
  if (isRegistered("percentile")) return;
  register("distinct", ([list]) => distinctOf(toList(list)), [{ types: [TYPE_ARRAY] }]);
  register("percentile", ([list, percent]) => percentileOf(Float64Array.from(toNumbers(list)), Number(percent)), [{ types: [TYPE_ARRAY_NUMBER] }, { types: [TYPE_NUMBER] }]);
  register("stdev", ([list]) => stdevOf(toNumbers(list)), [{ types: [TYPE_ARRAY_NUMBER] }]);
  for (const [name, isBetter] of [["max", (a, b) => a > b], ["min", (a, b) => a < b]]) {
    registerFunction(name, ([list]) => bestOf(toList(list), isBetter), [{ types: [TYPE_ARRAY_NUMBER, TYPE_ARRAY_STRING] }], { override: true });
  }
}
function distinctOf(list) {
  const seen = /* @__PURE__ */ new Map();
  for (const value of list) {
    const key = toIdentity(value);
    if (!seen.has(key)) seen.set(key, value);
  }
  return [...seen.values()];
}
function toIdentity(value) {
  if (typeof value === "string") return `"${value}`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map((element) => JSON.stringify(toIdentity(element))).join()}]`;
  return `{${Object.keys(value).toSorted().map((key) => JSON.stringify([key, toIdentity(value[key] ?? null)])).join()}}`;
}
function percentileOf(numbers, percent) {
  if (!(percent >= 0 && percent <= 100)) throw new Error(`percentile() takes a percentage from 0 to 100, not ${percent}`);
  if (numbers.length === 0) return null;
  numbers.sort();
  const rank = percent / 100 * (numbers.length - 1);
  const below = numbers[Math.floor(rank)] ?? 0;
  const above = numbers[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
function stdevOf(numbers) {
  const spread = new Spread();
  for (const number2 of numbers) spread.add(number2);
  return spread.stdev();
}
var Spread = class {
  #count = 0;
  #mean = 0;
  #squares = 0;
  add(number2) {
    this.#count += 1;
    const off = number2 - this.#mean;
    this.#mean += off / this.#count;
    this.#squares += off * (number2 - this.#mean);
  }
  stdev() {
    return this.#count < 2 ? null : Math.sqrt(this.#squares / (this.#count - 1));
  }
};
function bestOf(list, isBetter) {
  let best = null;
  for (const value of list) {
    if ((typeof value === "number" || typeof value === "string") && (best === null || isBetter(value, best))) best = value;
  }
  return best;
}
function toList(argument) {
  return Array.isArray(argument) ? argument : [];
}
function toNumbers(argument) {
  return toList(argument).filter((value) => typeof value === "number");
}

// packages/core/src/bundle/gates/query/parse-query.ts
function parseQuery(text) {
  registerQueryFunctions();
  let expression;
  try {
    expression = compile(text);
  } catch (error) {
    return { query: null, fault: `"${text}" is no JMESPath expression: ${toReason(error, text)}.` };
  }
  const fault = findOperatorFault(text, expression) ?? findFunctionFault(expression);
  return fault === null ? { query: { text, expression }, fault: null } : { query: null, fault: `"${text}": ${fault}` };
}
function toReason(error, text) {
  const said = (error instanceof Error ? error.message : String(error)).replace(/^Syntax error[:,]?\s*/i, "").replace(/\.$/, "");
  const hasBareNumber = /Number/.test(said) && /\d/.test(text);
  return hasBareNumber ? `${said}; numbers stand between backticks, such as \`100\`, and a minus before one is written \`- \`` : said;
}
function findFunctionFault(node) {
  if (node.type === "Function") {
    const signature = TreeInterpreter2.runtime._functionTable[node.name]?._signature;
    if (signature === void 0) {
      const meant = closestWord(node.name, getRegisteredFunctions());
      return `there is no function \`${node.name}\`.${meant === null ? "" : ` Did you mean \`${meant}\`?`}`;
    }
    const least = signature.filter(({ optional }) => optional !== true).length;
    const most = signature.at(-1)?.variadic === true ? Infinity : signature.length;
    const count = node.children.length;
    if (count < least || count > most) return `\`${node.name}\` takes ${least === most ? least : `at least ${least}`} ${least === 1 ? "argument" : "arguments"}, not ${count}.`;
  }
  return childrenOf(node).reduce((fault, child) => fault ?? findFunctionFault(child), null);
}

// packages/core/src/bundle/gates/source/strict-number.ts
var number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
function toStrictNumber(text) {
  if (!number.test(text)) return null;
  const value = Number(text);
  const isExact = /^-?\d+$/.test(text) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return isExact ? value : null;
}

// packages/core/src/bundle/gates/comparison/parse-comparison.ts
var operators = [">=", "<=", "==", "!=", ">", "<"];
function parseComparison(text) {
  if (typeof text === "boolean") return { comparison: { operator: "==", value: text }, fault: null };
  const trimmed = text.trim();
  if (trimmed === "true" || trimmed === "false") return { comparison: { operator: "==", value: trimmed === "true" }, fault: null };
  const operator = operators.find((one) => trimmed.startsWith(one));
  if (operator === void 0) return { comparison: null, fault: `\`${text}\` is no comparison; write one such as \`>= 60\`.` };
  const value = toScalar(trimmed.slice(operator.length).trim());
  if (typeof value === "number" || operator === "==" || operator === "!=") return { comparison: { operator, value }, fault: null };
  return { comparison: null, fault: `\`${text}\`: only a number can be ${operator.startsWith(">") ? "less" : "more"} than something, and \`${String(value)}\` is none. A unit stands under \`unit\`.` };
}
function toScalar(text) {
  if (text === "true" || text === "false") return text === "true";
  const quoted = /^(['"])(.*)\1$/s.exec(text)?.[2];
  return quoted ?? toStrictNumber(text.startsWith("+") ? text.slice(1) : text) ?? text;
}
function comparisonFor({ is }, profile) {
  if (typeof is !== "object") return is ?? null;
  return (Object.hasOwn(is, profile) ? is[profile] : is["default"]) ?? null;
}

export {
  toStrictNumber,
  parseComparison,
  comparisonFor,
  childrenOf,
  evaluate,
  evaluatePart,
  isFalse,
  aggregates,
  distinctOf,
  toIdentity,
  percentileOf,
  Spread,
  parseQuery
};
