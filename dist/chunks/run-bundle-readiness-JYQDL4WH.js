import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
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
import {
  rules
} from "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import {
  ShipworthyError
} from "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/bundle/run-bundle-readiness.ts
async function runBundleReadiness(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "trend") {
    const { runTrend } = await import("./trend-DEUOD27T.js");
    return runTrend(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const request = { inputs, host, workspace, policy, config, startedAt };
  switch (inputs.mode) {
    case "verify":
      return (await import("./verify-bundle-SGMWMMDW.js")).verifyBundle(request);
    case "publish":
      return (await import("./publish-NHRO7KI3.js")).publishBundle(request);
    case "show":
      return (await import("./show-OCNZUQCO.js")).showBundle(request);
    case "extract":
      return (await import("./open-5RNA2PB2.js")).extractBundle(request);
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
