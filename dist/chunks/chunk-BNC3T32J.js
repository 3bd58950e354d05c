import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  approve,
  docSyncCheck,
  doctor,
  driftCheck,
  init,
  parseInputs,
  regressionPack,
  releaseEvidence,
  releaseGate,
  securityReport,
  telemetryBundleReadiness
} from "./chunk-45VVKGUI.js";
import {
  systemCode
} from "./chunk-LNMI6T4R.js";
import {
  ShipworthyError,
  isShipworthyError
} from "./chunk-CIKGY66G.js";

// packages/core/src/commands/fault-kind.ts
function faultKindOf(name, mode) {
  if (name === "approve" || name === "init" || name === "doctor") return null;
  if (name === "release-gate") return mode === "self-test" ? null : "gate-decision";
  if (name === "drift-check") return mode === "accept" ? null : "drift-report";
  if (name === "telemetry-bundle-readiness") return mode === void 0 || mode === "" || mode === "verify" ? "bundle-readiness" : null;
  if (name === "doc-sync-check") return mode === "accept-baseline" || mode === "update-samples" ? null : "doc-sync-report";
  if (name === "security-report") return "security-report";
  if (name === "release-evidence") return kindOfRelease(mode ?? "");
  if (mode === "lock" || mode === "list") return null;
  return mode === "plan" ? "regression-plan" : "regression-observations";
}
function kindOfRelease(mode) {
  const kinds = { checklist: "release-checklist", notes: "release-notes-report", verify: "release-verification", publish: "release-publication", keygen: null };
  return Object.hasOwn(kinds, mode) ? kinds[mode] ?? null : "release-evidence";
}

// packages/core/src/commands/to-machine-fault.ts
import { basename } from "node:path";
var codes = /* @__PURE__ */ new Set(["EACCES", "EPERM", "EIO", "ENOSPC", "EDQUOT", "EROFS", "EMFILE", "ENFILE", "ENOMEM", "ESTALE"]);
var reads = /* @__PURE__ */ new Set(["open", "read", "scandir", "opendir", "stat", "lstat", "fstat", "readlink", "realpath", "access"]);
function toMachineFault(error) {
  const code = systemCode(error);
  if (!codes.has(code) || typeof error !== "object" || error === null || !("syscall" in error) || typeof error.syscall !== "string") return error;
  const name = "path" in error && typeof error.path === "string" ? basename(error.path) : "A file";
  const isRead = reads.has(error.syscall) && !["ENOSPC", "EDQUOT", "EROFS"].includes(code);
  return new ShipworthyError(isRead ? "config/unreadable" : "output/not-writable", `${name} could not be ${isRead ? "read" : "written"} (${code}, ${error.syscall}).`, {
    hint: "Check that this user may read and write there, that the disk works and that it has room.",
    cause: error
  });
}

// packages/core/src/commands/run-command.ts
async function runCommand(name, raw, host) {
  const kind = faultKindOf(name, raw.values["mode"]);
  const written = /* @__PURE__ */ new Set();
  const watched = {
    ...host,
    repositories: /* @__PURE__ */ new Map(),
    renderReport: (document) => {
      written.add(document.kind);
      return host.renderReport(document);
    }
  };
  try {
    const result = await capabilities[name](raw, watched);
    if (kind !== null && host.context.where === "local") await (await import("./write-faults-ILSA6TUC.js")).removeMendedFaults(kind, raw, watched);
    return { ...result, error: null };
  } catch (thrown) {
    const error = toMachineFault(thrown);
    if (kind === null || !isShipworthyError(error) || error.kind === "bug" || written.size > 0) throw error;
    const faults = await (await import("./write-faults-ILSA6TUC.js")).writeFaults(kind, raw, { host: watched, error });
    if (faults === null) throw error;
    return { out: faults.out, documents: [faults.document], notes: [], outputs: {}, exitCode: error.kind === "user" ? 2 : 3, error };
  }
}
var capabilities = {
  "regression-pack": async (raw, host) => {
    const inputs = parseInputs(regressionPack, raw);
    const { runRegressionPack } = await import("./run-regression-pack-UDOHQSNJ.js");
    return runRegressionPack(inputs, host);
  },
  "drift-check": async (raw, host) => {
    const inputs = parseInputs(driftCheck, raw);
    const { runDriftCheck } = await import("./run-drift-check-MT5HHNXL.js");
    return runDriftCheck(inputs, host);
  },
  "telemetry-bundle-readiness": async (raw, host) => {
    const inputs = parseInputs(telemetryBundleReadiness, raw);
    const { runBundleReadiness } = await import("./run-bundle-readiness-EZATYZO2.js");
    return runBundleReadiness(inputs, host);
  },
  "doc-sync-check": async (raw, host) => {
    const inputs = parseInputs(docSyncCheck, raw);
    const { runDocSyncCheck } = await import("./run-doc-sync-check-F7FWTWHQ.js");
    return runDocSyncCheck(inputs, host);
  },
  "security-report": async (raw, host) => {
    const inputs = parseInputs(securityReport, raw);
    const { runSecurityReport } = await import("./run-security-report-VK6WBXSS.js");
    return runSecurityReport(inputs, host);
  },
  "release-evidence": async (raw, host) => {
    const inputs = parseInputs(releaseEvidence, raw);
    const { runReleaseEvidence } = await import("./run-release-evidence-GXOMEADQ.js");
    return runReleaseEvidence(inputs, host);
  },
  "release-gate": async (raw, host) => {
    const inputs = parseInputs(releaseGate, raw);
    if (inputs.mode === "self-test") {
      const { runSelfTest } = await import("./run-self-test-MYXUG7RF.js");
      return runSelfTest(host, (shown, inside) => runCommand("release-gate", shown, inside));
    }
    const { runReleaseGate } = await import("./run-release-gate-KOS256ER.js");
    return runReleaseGate(inputs, host);
  },
  init: async (raw, host) => {
    const inputs = parseInputs(init, raw);
    const { runInit } = await import("./run-init-3U2BPKYA.js");
    return runInit(inputs, host);
  },
  doctor: async (raw, host) => {
    const inputs = parseInputs(doctor, raw);
    const { runDoctor } = await import("./run-doctor-54RTZP6Y.js");
    return runDoctor(inputs, host);
  },
  approve: async (raw, host) => {
    const inputs = parseInputs(approve, raw);
    const { runApprove } = await import("./run-approve-6ZFSWJ65.js");
    return runApprove(inputs, host);
  }
};

export {
  runCommand
};
