import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeTests,
  showTest,
  toTestFacts
} from "./chunk-HXMQ4VHU.js";
import {
  notThis,
  numberOf,
  objectOf,
  objectsOf,
  readJson,
  textOf
} from "./chunk-GNXPJKEL.js";
import "./chunk-QWV3ZAQM.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-YKN6C5OZ.js";
import "./chunk-QPGPRZL6.js";
import {
  isTreeArray,
  memberOf
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-XUFXTKQO.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/formats/ctrf.ts
var states = { passed: "passed", failed: "failed", skipped: "skipped", pending: "skipped" };
var ctrf = {
  read: (source) => {
    const results = objectOf(readJson(source, "CTRF report"), "results");
    const listed = memberOf(results, "tests");
    if (listed === void 0 || !isTreeArray(listed)) throw notThis(source.side, 'CTRF report: it has no list "results.tests"');
    const tests = objectsOf(results, "tests").map(toTest);
    const missing = Math.max(0, (numberOf(objectOf(results, "summary"), "tests") ?? 0) - tests.length);
    return toTestFacts(tests, [{ path: ["all"], missing, isBroken: false }], source.side);
  },
  judge: judgeTests,
  show: showTest
};
function toTest(test) {
  const suite = memberOf(test, "suite");
  const path = suite !== void 0 && isTreeArray(suite) ? suite.map(String) : typeof suite === "string" ? [suite] : [];
  const milliseconds = numberOf(test, "duration");
  return { path, name: textOf(test, "name") ?? "", state: states[textOf(test, "status") ?? ""] ?? "unknown", seconds: milliseconds === null ? null : milliseconds / 1e3 };
}
export {
  ctrf
};
