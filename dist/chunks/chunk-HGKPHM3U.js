import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  notComparable
} from "./chunk-AMOYOHBP.js";
import {
  isTreeObject,
  memberOf,
  newTreeObject
} from "./chunk-KZU5M22G.js";

// packages/core/src/compare/formats/test-reports/test-facts.ts
var arrow = " \u203A ";
var mostLabelText = 128 * 1024 * 1024;
function toTestFacts(tests, suites, side) {
  requireModestNames([...tests, ...suites], side);
  if (tests.length === 0) throw notComparable(`${side} holds no test at all.`, "Find out why the runner ran nothing; an empty report proves nothing.");
  const groups = /* @__PURE__ */ new Map();
  for (const test of tests) {
    const key = toLabel(test);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [test]);
    else group.push(test);
  }
  const facts = newTreeObject();
  for (const [key, group] of groups) {
    group.sort((a, b) => a.state === b.state ? (a.seconds ?? 0) - (b.seconds ?? 0) : a.state < b.state ? -1 : 1);
    const members = newTreeObject();
    group.forEach(({ state, seconds }, at) => {
      members[String(at + 1)] = { state, ...seconds === null ? {} : { seconds } };
    });
    facts[key] = members;
  }
  return { tests: facts, suites: toSuiteFacts(suites) };
}
function requireModestNames(records, side) {
  let total = 0;
  for (const { path } of records) total += path.reduce((sum, part) => sum + part.length + arrow.length, 0);
  if (total > mostLabelText) throw notComparable(`${side} nests suites with names too long to tell its tests apart.`);
}
function toSuiteFacts(suites) {
  const facts = newTreeObject();
  const sums = /* @__PURE__ */ new Map();
  for (const { path, missing, isBroken } of suites) {
    const key = path.join(arrow);
    const known = sums.get(key) ?? { missing: 0, isBroken: false };
    sums.set(key, { missing: known.missing + missing, isBroken: known.isBroken || isBroken });
  }
  for (const [key, { missing, isBroken }] of sums) facts[key] = { missing, state: isBroken ? "failed" : "ran" };
  return facts;
}
function toLabel({ path, name }) {
  const kept = path.filter((part, at) => part !== "" && part !== path[at - 1] && part !== name);
  return [...kept, name].join(arrow);
}
var words = { failed: "newly failing", passed: "newly passing", skipped: "newly skipped", unknown: "no longer known" };
var ranks = { failed: 0, unknown: 1, skipped: 3, passed: 6 };
function judgeTests(change) {
  const { segments: [area, key = "", ...below], kind, actual } = change;
  if (area === "suites") return judgeSuite(key, below, change);
  const [index, member] = below;
  const where = index === void 0 || index === "1" ? key : `${key} (no. ${index} of this name)`;
  if (member === "seconds") return judgeSeconds(change, where);
  if (kind === "changed") {
    const state = toState(actual);
    return { word: words[state], rank: ranks[state], where };
  }
  if (kind === "removed") return { word: "removed", rank: 2, where };
  return holdsFailure(actual) ? { word: "new and failing", rank: 0, where } : { word: "added", rank: 7, where };
}
function toState(value) {
  return value === "failed" || value === "passed" || value === "skipped" ? value : "unknown";
}
function showTest(fact) {
  if (!isTreeObject(fact)) return typeof fact === "string" || typeof fact === "number" ? fact : null;
  return showTest(memberOf(fact, "state") ?? memberOf(fact, "1") ?? null);
}
function holdsFailure(tree) {
  if (tree === void 0 || !isTreeObject(tree)) return false;
  return memberOf(tree, "state") === "failed" || Object.keys(tree).some((name) => holdsFailure(tree[name]));
}
function judgeSeconds({ expected, actual, hasTolerance }, where) {
  const isSlower = typeof expected === "number" && typeof actual === "number" && actual > expected;
  return hasTolerance && isSlower ? { word: "slower", rank: 4, where } : null;
}
function judgeSuite(key, [member], { kind, expected, actual }) {
  if (kind === "removed") return { word: "suite gone", rank: 2, where: key };
  if (kind === "added") return { word: "new suite", rank: 7, where: key };
  if (member === "state") return actual === "failed" ? { word: "suite newly broken", rank: 0, where: key } : { word: "suite no longer broken", rank: 6, where: key };
  return Number(actual) > Number(expected) ? { word: "suite lost tests", rank: 1, where: key } : { word: "suite lists more of its tests", rank: 6, where: key };
}

export {
  toTestFacts,
  judgeTests,
  showTest
};
