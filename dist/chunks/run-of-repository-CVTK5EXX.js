import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  resolvePolicy
} from "./chunk-L2L6JB52.js";
import "./chunk-I3O5YR6D.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-66U55TES.js";
import {
  openWorkspace,
  withRemote
} from "./chunk-3OKN5ORR.js";
import "./chunk-HZ5HAMP4.js";
import "./chunk-ZBJJYAMQ.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-QVOPKRBX.js";
import "./chunk-W2EZQLTX.js";
import "./chunk-JOUYRGIA.js";
import "./chunk-AXAEATGN.js";
import "./chunk-VDG4FOP7.js";
import "./chunk-NICI6NIE.js";
import "./chunk-OENNLVGW.js";
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
  const { collectRelease } = await import("./collect-release-77I44TC5.js");
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (mode) {
      case "assemble":
        return await (await import("./assemble-GC4KJ3LM.js")).assembleEvidence(run, startedAt);
      case "checklist":
        return await (await import("./checklist-AJWHSKQE.js")).checkRelease(run, startedAt);
      case "notes":
        return await (await import("./notes-RWGHDUSN.js")).writeNotes(run, startedAt);
      case "publish":
        return await (await import("./publish-3EALXUHW.js")).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
export {
  runOfRepository
};
