import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  choosePacks,
  resolvePolicy
} from "./chunk-PSW5DKAS.js";
import {
  openWorkspace
} from "./chunk-HJ3YRYHN.js";
import "./chunk-YRFZCHBM.js";
import "./chunk-AEQGNVKO.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-KMUAJUWM.js";
import "./chunk-BM5JFBQD.js";
import "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/drift/run-drift-check.ts
async function runDriftCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "history") {
    const { runHistory } = await import("./history-AFYYITHP.js");
    return runHistory(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { judgePacks } = await import("./judge-packs-WYQQ27DN.js");
  return judgePacks({ inputs, host, workspace, policy, startedAt }, paths);
}
export {
  runDriftCheck
};
