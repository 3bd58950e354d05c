import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  choosePacks,
  resolvePolicy
} from "./chunk-7QRN7LQW.js";
import {
  openWorkspace
} from "./chunk-Q26WRPEU.js";
import "./chunk-AHSR32VJ.js";
import "./chunk-IP25A65V.js";
import "./chunk-A6A54A6T.js";
import "./chunk-MMWUCP35.js";
import "./chunk-5BIRJMIT.js";
import "./chunk-S76KNBH2.js";
import "./chunk-SS4U7X6A.js";
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/drift/run-drift-check.ts
async function runDriftCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "history") {
    const { runHistory } = await import("./history-DGYIO7TC.js");
    return runHistory(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { judgePacks } = await import("./judge-packs-UOGCAK4P.js");
  return judgePacks({ inputs, host, workspace, policy, startedAt }, paths);
}
export {
  runDriftCheck
};
