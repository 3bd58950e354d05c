import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
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
import "./chunk-5ZWZWNSY.js";
import "./chunk-IM5QJ37K.js";
import "./chunk-3C32NGGW.js";
import "./chunk-G5DY3PU2.js";
import "./chunk-COWCL2UM.js";
import "./chunk-QHLKFRAU.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/release/run-release-evidence.ts
async function runReleaseEvidence(inputs, host) {
  if (inputs.mode === "verify") return (await import("./verify-SOLJTIBW.js")).runVerify(inputs, host);
  if (inputs.mode === "keygen") return (await import("./keygen-CL56ZEV3.js")).runKeygen(inputs, host);
  const startedAt = host.now();
  const workspace = await openWorkspace(host, { root: inputs.root, out: inputs.out });
  const policy = await resolvePolicy(host, workspace, { config: inputs.config, policyFrom: inputs["policy-from"] });
  const { collectRelease } = await import("./collect-release-BMP24GQR.js");
  const { run, scratch } = await collectRelease({ inputs, host: await withRemote(host, workspace), workspace, policy });
  try {
    switch (inputs.mode) {
      case "assemble":
        return await (await import("./assemble-YDQM5QME.js")).assembleEvidence(run, startedAt);
      case "checklist":
        return await (await import("./checklist-PTJKX346.js")).checkRelease(run, startedAt);
      case "notes":
        return await (await import("./notes-Y7SS5OG3.js")).writeNotes(run, startedAt);
      case "publish":
        return await (await import("./publish-6XCXRLVD.js")).publishEvidence(run, startedAt);
    }
  } finally {
    await scratch.remove();
  }
}
async function withRemote(host, { git }) {
  if (host.remote !== null || host.openRemote === void 0 || git === null) return host;
  const server = new URL(host.context.serverUrl).hostname.toLowerCase();
  const origin = await git.originHost();
  if (origin !== server && origin !== `ssh.${server}`) return host;
  const repository = await git.originRepository();
  return repository === null ? host : { ...host, remote: await host.openRemote(repository) };
}
export {
  runReleaseEvidence
};
