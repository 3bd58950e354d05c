import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  defaultConfigPath,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  rules
} from "./chunk-NIT5GBHI.js";
import {
  ShipworthyError,
  guide
} from "./chunk-CIKGY66G.js";

// packages/core/src/bundle/run-bundle-readiness.ts
async function runBundleReadiness(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "trend") {
    const { runTrend } = await import("./trend-CEF42XGX.js");
    return runTrend(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const config = requireConfig(policy, inputs.config);
  const request = { inputs, host, workspace, policy, config, startedAt };
  switch (inputs.mode) {
    case "verify":
      return (await import("./verify-bundle-M2MFJ5CR.js")).verifyBundle(request);
    case "publish":
      return (await import("./publish-YSSKPHZQ.js")).publishBundle(request);
    case "show":
      return (await import("./show-WTEYWTLR.js")).showBundle(request);
    case "extract":
      return (await import("./extract-bundle-KNGCWKSI.js")).extractBundle(request);
  }
}
function requireConfig({ config, findings }, named) {
  if (config.bundles !== void 0) return config.bundles;
  const unreadable = findings.find(({ rule }) => rule === "policy/unreadable");
  if (unreadable !== void 0) throw new ShipworthyError("config/unreadable", unreadable.message, { hint: unreadable.remedy ?? rules["policy/unreadable"].remedy });
  throw new ShipworthyError("config/not-found", `Nothing says what a bundle must hold: ${named ?? defaultConfigPath} has no \`bundles\`.`, {
    hint: `${guide("telemetry-bundle-readiness")} shows what to write; examples/bundle of Shipworthy is a whole one.`
  });
}

export {
  runBundleReadiness
};
