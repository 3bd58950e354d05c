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
  objectOf,
  objectsOf,
  readJson,
  textOf
} from "./chunk-MRXJ6RDR.js";
import "./chunk-XCHJNGRX.js";
import "./chunk-WOSQK7T7.js";
import "./chunk-MCWDBU2Y.js";
import "./chunk-NDSHQLXU.js";
import "./chunk-AMOYOHBP.js";
import {
  isTreeArray,
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

// packages/core/src/compare/formats/test-reports/ctrf.ts
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
  ctrf,
  openWorkspace,
  resolvePolicy,
  runAction
};
