import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  choosePacks,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";

// packages/core/src/drift/run-drift-check.ts
async function runDriftCheck(inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  if (inputs.mode === "history") {
    const { runHistory } = await import("./history-LUJ4OZXG.js");
    return runHistory(inputs, host, workspace);
  }
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { judgePacks } = await import("./judge-packs-PLVNTS6U.js");
  return judgePacks({ inputs, host, workspace, policy, startedAt }, paths);
}

export {
  runDriftCheck
};
