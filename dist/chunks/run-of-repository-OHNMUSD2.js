import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openWorkspace,
  resolvePolicy,
  withRemote
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import "./chunk-Z75HRPYS.js";
import "./chunk-MW3SYPS2.js";
import "./chunk-45VVKGUI.js";
import "./chunk-LNMI6T4R.js";
import "./chunk-SNKKNVBI.js";
import "./chunk-VMWHK6CG.js";
import "./chunk-NIT5GBHI.js";
import "./chunk-ZDLLAUQK.js";
import "./chunk-W43TS3PN.js";
import "./chunk-ZQKI2GPO.js";
import "./chunk-UFJK7T37.js";
import "./chunk-CIKGY66G.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/run-of-repository.ts
async function runOfRepository(mode, inputs, host) {
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const { collectRelease } = await import("./collect-release-3GCZHLMW.js");
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (mode) {
      case "assemble":
        return await (await import("./assemble-HLP2BNED.js")).assembleEvidence(run, startedAt);
      case "checklist":
        return await (await import("./checklist-2NDYI323.js")).checkRelease(run, startedAt);
      case "notes":
        return await (await import("./notes-BD22RJZH.js")).writeNotes(run, startedAt);
      case "publish":
        return await (await import("./publish-3F7A4BGO.js")).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
export {
  openWorkspace,
  resolvePolicy,
  runAction,
  runOfRepository
};
