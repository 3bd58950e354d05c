import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  parseShard
} from "./chunk-KAUFPBP4.js";
import {
  choosePacks,
  openWorkspace,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";

// packages/core/src/regression/run-regression-pack.ts
async function runRegressionPack(inputs, host) {
  const startedAt = host.now();
  const shard = inputs.shard === void 0 ? null : parseShard(inputs.shard);
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const paths = await choosePacks(workspace, policy, inputs.pack);
  const { workOnPacks } = await import("./work-on-packs-GQTAI33V.js");
  return workOnPacks({ context: { host, workspace, policy, policyFrom: inputs["policy-from"] }, inputs, shard, startedAt }, paths);
}

export {
  runRegressionPack
};
