import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  resolvePolicy
} from "./chunk-XEX63K4H.js";
import {
  openWorkspace,
  withRemote
} from "./chunk-WJPPJV72.js";
import "./chunk-G3DRUPZ4.js";
import "./chunk-F7WCGRVA.js";
import "./chunk-RSLW6AUQ.js";
import "./chunk-TWS7LBPC.js";
import "./chunk-B5YKCPDY.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-FYAWENEQ.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-AXAEATGN.js";
import "./chunk-ANJQMSI4.js";
import "./chunk-O27CGY7D.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/run-of-repository.ts
async function runOfRepository(mode, inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const { collectRelease } = await import("./collect-release-FVTPAZAC.js");
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (mode) {
      case "assemble":
        return await (await import("./assemble-WR6YX7JA.js")).assembleEvidence(run, startedAt);
      case "checklist":
        return await (await import("./checklist-A645HT2M.js")).checkRelease(run, startedAt);
      case "notes":
        return await (await import("./notes-HQINZ2XU.js")).writeNotes(run, startedAt);
      case "publish":
        return await (await import("./publish-H25PAABC.js")).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
export {
  runOfRepository
};
