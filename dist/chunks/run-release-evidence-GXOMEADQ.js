import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
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

// packages/core/src/release/run-release-evidence.ts
async function runReleaseEvidence(inputs, host) {
  const { mode } = inputs;
  if (mode === "verify") return (await import("./verify-7M2DWNJY.js")).runVerify(inputs, host);
  if (mode === "keygen") return (await import("./keygen-LDPNSB2Y.js")).runKeygen(inputs, host);
  return (await import("./run-of-repository-OHNMUSD2.js")).runOfRepository(mode, inputs, host);
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runReleaseEvidence
};
