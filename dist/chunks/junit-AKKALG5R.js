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
  objectsOf,
  readXml,
  textOf
} from "./chunk-GNXPJKEL.js";
import "./chunk-QWV3ZAQM.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-YKN6C5OZ.js";
import "./chunk-QPGPRZL6.js";
import {
  memberOf
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import "./chunk-XUFXTKQO.js";
import "./chunk-DJ5WI5FC.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/compare/formats/junit.ts
var junit = {
  read: (source) => {
    const document = readXml(source);
    const found = { tests: [], suites: [] };
    const roots = objectsOf(document, "testsuites");
    const suites = [...roots.flatMap((root) => objectsOf(root, "testsuite")), ...objectsOf(document, "testsuite")];
    if (roots.length + suites.length === 0) throw notThis(source.side, 'JUnit XML: its document element is neither "testsuites" nor "testsuite"');
    for (const suite of suites) collectSuite(suite, [], found);
    return toTestFacts(found.tests, found.suites, source.side);
  },
  judge: judgeTests,
  show: showTest
};
function collectSuite(suite, above, found) {
  const path = [...above, textOf(suite, "@name") ?? ""];
  const tests = objectsOf(suite, "testcase");
  for (const test of tests) {
    const seconds = numberOf(test, "@time");
    found.tests.push({ path: [...path, textOf(test, "@classname") ?? ""], name: textOf(test, "@name") ?? "", state: toState(test), seconds });
  }
  const below = objectsOf(suite, "testsuite").map((inner) => collectSuite(inner, path, found));
  const count = below.reduce((sum, one) => sum + one, tests.length);
  const isBroken = ["failure", "error"].some((name) => memberOf(suite, name) !== void 0);
  found.suites.push({ path, missing: Math.max(0, (numberOf(suite, "@tests") ?? 0) - count), isBroken });
  return count;
}
function toState(test) {
  const holds = (name) => memberOf(test, name) !== void 0;
  if (holds("failure") || holds("error")) return "failed";
  if (holds("skipped") || textOf(test, "@status") === "notrun" || textOf(test, "@status") === "disabled") return "skipped";
  return "passed";
}
export {
  junit
};
