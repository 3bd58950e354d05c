import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeTests,
  showTest,
  toTestFacts
} from "./chunk-HGKPHM3U.js";
import {
  notThis,
  numberOf,
  objectsOf,
  readXml,
  textOf
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import {
  memberOf
} from "./chunk-KZU5M22G.js";
import "./chunk-VFIMKVMB.js";
import {
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
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

// packages/core/src/compare/formats/test-reports/junit.ts
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
  junit,
  openWorkspace,
  resolvePolicy,
  runAction
};
