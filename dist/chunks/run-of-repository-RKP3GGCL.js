import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  resolvePolicy
} from "./chunk-CVT5J6U4.js";
import {
  openWorkspace,
  withRemote
} from "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
import "./chunk-XD3IETCL.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-RHH6PZIZ.js";
import "./chunk-E35CZLEM.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/run-of-repository.ts
async function runOfRepository(mode, inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const { collectRelease } = await import("./collect-release-S63RWFC2.js");
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (mode) {
      case "assemble":
        return await (await import("./assemble-75AFLPA2.js")).assembleEvidence(run, startedAt);
      case "checklist":
        return await (await import("./checklist-O4PFJX4C.js")).checkRelease(run, startedAt);
      case "notes":
        return await (await import("./notes-NM5GF7IF.js")).writeNotes(run, startedAt);
      case "publish":
        return await (await import("./publish-K5SLBLO7.js")).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
export {
  runOfRepository
};
