import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  resolvePolicy
} from "./chunk-PSW5DKAS.js";
import {
  openWorkspace
} from "./chunk-HJ3YRYHN.js";
import "./chunk-YRFZCHBM.js";
import "./chunk-AEQGNVKO.js";
import "./chunk-I2OD6U4L.js";
import "./chunk-KMUAJUWM.js";
import {
  rules
} from "./chunk-BM5JFBQD.js";
import "./chunk-WAYEVHZX.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-RV2QKTRN.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/run-bundle-readiness.ts
async function runBundleReadiness(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "trend") {
    const { runTrend } = await import("./trend-CUUAAOSO.js");
    return runTrend(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const request = { inputs, host, workspace, policy, config, startedAt };
  switch (inputs.mode) {
    case "verify":
      return (await import("./verify-bundle-MBO34FS4.js")).verifyBundle(request);
    case "publish":
      return (await import("./publish-YOCEYTF7.js")).publishBundle(request);
    case "show":
      return (await import("./show-6C7UGS5T.js")).showBundle(request);
    case "extract":
      return (await import("./open-HPUJKA6W.js")).extractBundle(request);
  }
}
function requireConfig({ config, findings }, named) {
  if (config.bundles !== void 0) return config.bundles;
  const unreadable = findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `Nothing says what a bundle must hold: ${named ?? defaultConfigPath} has no \`bundles\`.`, {
    hint: "docs/telemetry-bundle-readiness.md shows what to write; examples/bundle is a whole one."
  });
}
export {
  runBundleReadiness
};
