import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  choosePacks,
  resolvePolicy
} from "./chunk-VYZ6KVYP.js";
import {
  openWorkspace
} from "./chunk-DH37OD6T.js";
import "./chunk-I5GUCJXC.js";
import "./chunk-FUEJUGRD.js";
import "./chunk-XNWUJDXA.js";
import "./chunk-COWCL2UM.js";
import "./chunk-RV2QKTRN.js";
import "./chunk-7DMCSD5N.js";
import "./chunk-XUFSCXBJ.js";
import "./chunk-D5SKI5ZG.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/drift/run-drift-check.ts
async function runDriftCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "history") {
    const { runHistory } = await import("./history-RXTW645Z.js");
    return runHistory(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { judgePacks } = await import("./judge-packs-BCTQWDTF.js");
  return judgePacks({ inputs, host, workspace, policy, startedAt }, paths);
}
export {
  runDriftCheck
};
