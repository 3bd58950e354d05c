import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openWorkspace
} from "./chunk-V2IPNMZL.js";
import "./chunk-6RGETNYF.js";
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
} from "./chunk-NSDOR54U.js";
import {
  collectSubject,
  documentName,
  writeEvidence
} from "./chunk-Q5RL5MFO.js";
import {
  judge,
  readDocument
} from "./chunk-KYCUWJIR.js";
import "./chunk-EKR4CG2Y.js";
import {
  buildDocument,
  toDate
} from "./chunk-E35CZLEM.js";
import "./chunk-GJ6RI63B.js";
import "./chunk-63FFHY4V.js";
import "./chunk-5CBNPC5J.js";
import "./chunk-QI6QWIL4.js";
import "./chunk-O5ESCWUZ.js";
import "./chunk-AXAEATGN.js";
import "./chunk-LZXTIU7L.js";
import "./chunk-TJOHLITY.js";
import "./chunk-XENEUGQX.js";
import "./chunk-GTXKJAWV.js";
import "./chunk-BJKKL37A.js";
import "./chunk-COWCL2UM.js";
import {
  isShipworthyError
} from "./chunk-XJVVF6WP.js";
import "./chunk-5XWL5JNG.js";

// packages/core/src/commands/write-faults.ts
import { rm } from "node:fs/promises";
import { join } from "node:path";
async function writeFaults(name, raw, { host, error }) {
  const kind = kindOf(name, raw.values["mode"]);
  if (kind === null) return null;
  try {
    const startedAt = host.now();
    const key = keyOf(raw.values["key"]);
    const workspace = await openUsableWorkspace(host, raw);
    const judgement = judge({ checks: ["inputs"], findings: toDrafts(error), waivers: [], waiversAsOf: toDate(startedAt), reasons: {}, key });
    const parts = {
      key,
      partial: false,
      subject: await collectSubject(host, workspace.git, null),
      inputs: [],
      policy: { source: "default", commit: null, reasons: {} },
      judgement,
      startedAt
    };
    return { out: workspace.out, document: await writeEvidence(host, workspace.out, { document: buildFault(host, kind, parts) }) };
  } catch {
    return null;
  }
}
async function removeMendedFaults(name, raw, host) {
  const kind = kindOf(name, raw.values["mode"]);
  if (kind === null || host.context.where !== "local") return;
  const workspace = await openUsableWorkspace(host, raw);
  const path = join(workspace.out, documentName(kind, keyOf(raw.values["key"])));
  const outcome = await readDocument(`${path}.json`, kind);
  const findings = outcome.state === "read" ? outcome.read.document.findings : [];
  if (findings.length === 0 || findings.some(({ rule }) => rule !== "config/invalid")) return;
  await Promise.all([rm(`${path}.json`, { force: true }), rm(`${path}.md`, { force: true })]);
}
function kindOf(name, mode) {
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
  const kinds = { checklist: "release-checklist", notes: "release-notes-report", verify: null, publish: "release-publication", keygen: null };
  return Object.hasOwn(kinds, mode) ? kinds[mode] ?? null : "release-evidence";
}
function keyOf(key) {
  return key === void 0 || key === "" || key.length > 200 || new RegExp("\\p{Surrogate}", "u").test(key) ? "default" : key;
}
function given(value) {
  return value === "" ? void 0 : value;
}
async function openUsableWorkspace(host, { values }) {
  const out = given(values["out"]);
  return openWorkspace(host, { root: given(values["root"]), out }).catch(() => openWorkspace(host, { root: void 0, out }));
}
function toDrafts(error) {
  if (error.kind !== "user") return [{ rule: "evidence/not-run", keys: { code: error.code }, check: "inputs", outcome: "unverified", reason: reasonOf(error.code), message: error.message.slice(0, -error.hint.length).trim(), remedy: error.hint }];
  const shared = { rule: "config/invalid", keys: { code: error.code }, check: "inputs", outcome: "unverified", reason: "invalid-config" };
  if (error.faults.length === 0) return [{ ...shared, message: error.message.slice(0, -error.hint.length).trim(), remedy: error.hint }];
  return error.faults.map(({ message, remedy, path, line, column }) => ({
    ...shared,
    message,
    remedy: remedy ?? error.hint,
    location: path === void 0 ? null : { path, ...line === void 0 ? {} : { line }, ...column === void 0 ? {} : { column } }
  }));
}
function reasonOf(code) {
  if (code === "github/rate-limited") return "rate-limited";
  return code === "github/unavailable" ? "unreadable-source" : "crashed";
}
function buildFault(host, kind, parts) {
  switch (kind) {
    case "regression-plan":
      return buildDocument(host, { ...parts, kind, details: { pack: null, planDigest: null, shards: 0, assignments: [] } });
    case "regression-observations":
      return buildDocument(host, { ...parts, kind, details: { pack: null, plan: null, cases: [], fixtures: [] } });
    case "drift-report": {
      const baseline = { source: "none", path: "", commit: null, label: null, records: 0 };
      return buildDocument(host, { ...parts, kind, details: { pack: null, baseline, planDigest: null, received: [], cases: [], fixtures: [] } });
    }
    case "bundle-readiness":
      return buildDocument(host, { ...parts, kind, details: { bundle: null, candidate: { version: null, commit: null }, profile: null, areas: [], redaction: null, blockers: [] } });
    case "doc-sync-report": {
      const nothing = { areas: [], tasks: [], sources: [], references: [], forms: [], samples: [], skipped: [] };
      return buildDocument(host, { ...parts, kind, details: { range: null, ...nothing, links: null, changelog: null, debts: null } });
    }
    case "security-report":
      return buildDocument(host, { ...parts, kind, details: { severity: "low", maxAge: "", scans: [], vulnerabilities: [], licences: null, secrets: [], suppressed: [], exceptions: [], context: [] } });
    case "release-checklist": {
      const release = { package: null, version: null, tag: null, isTagged: false, commit: null, type: null, stability: null, audience: null, hotfix: false, level: "major", levelReason: "nothing was judged", previous: null };
      return buildDocument(host, { ...parts, kind, details: { release, items: [], versions: [], bump: null, cadence: null, risk: null, requests: 0 } });
    }
    case "release-notes-report": {
      const ledger = { source: "none", complete: false, entries: [], included: 0, excluded: 0, reverted: 0, unaccounted: 0 };
      return buildDocument(host, { ...parts, kind, details: { version: null, file: null, notes: null, ledger, draft: null } });
    }
    case "release-evidence": {
      const nothing = { version: null, tag: null, commit: null };
      const record = {
        version: "",
        releaseDate: null,
        releasedBy: null,
        validation: { gateResults: { passed: false, successRate: null, reworkRate: null, allTasksPassed: null, reasons: { successRate: "nothing was judged", reworkRate: "nothing was judged" } }, checklist: [] },
        artifacts: { changelogRef: null, releaseNotesRef: null, verificationLogRef: null },
        provenance: { commit: null, branch: null, buildId: null, signedBy: null },
        distribution: { channels: [], publishedAt: null }
      };
      return buildDocument(host, { ...parts, kind, details: { record, release: { package: null, ...nothing, level: "major" }, bundle: null, decision: null, documents: [], assets: [], files: 0, bytes: 0, keyIds: [] } });
    }
    case "release-verification":
      return buildDocument(host, { ...parts, kind, details: { bundle: null, release: { version: null, tag: null, repository: null, commit: null }, result: null, attestations: [], checked: [], notChecked: ["everything"] } });
    case "release-publication":
      return buildDocument(host, { ...parts, kind, details: { release: { version: null, tag: null, repository: null, commit: null }, planDigest: null, steps: [], done: 0, url: null, publishedAt: null } });
    case "gate-decision": {
      const wiring = { workflow: null, outcome: "unverified", note: null };
      const decision = "Not ready: the inputs or the configuration are wrong, so nothing was judged.";
      return buildDocument(host, { ...parts, kind, details: { level: "merge", decision, wiring, jobs: [], required: [], documents: [], notApplicable: [] } });
    }
  }
}

// packages/core/src/commands/run-command.ts
async function runCommand(name, raw, host) {
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
    await removeMendedFaults(name, raw, watched);
    return { ...result, error: null };
  } catch (error) {
    if (!isShipworthyError(error) || error.kind === "bug" || written.size > 0) throw error;
    const faults = await writeFaults(name, raw, { host: watched, error });
    if (faults === null) throw error;
    return { out: faults.out, documents: [faults.document], notes: [], outputs: {}, exitCode: error.kind === "user" ? 2 : 3, error };
  }
}
var capabilities = {
  "regression-pack": async (raw, host) => {
    const inputs = parseInputs(regressionPack, raw);
    const { runRegressionPack } = await import("./run-regression-pack-ZJDPTZVE.js");
    return runRegressionPack(inputs, host);
  },
  "drift-check": async (raw, host) => {
    const inputs = parseInputs(driftCheck, raw);
    const { runDriftCheck } = await import("./run-drift-check-UFQRQ6GG.js");
    return runDriftCheck(inputs, host);
  },
  "telemetry-bundle-readiness": async (raw, host) => {
    const inputs = parseInputs(telemetryBundleReadiness, raw);
    const { runBundleReadiness } = await import("./run-bundle-readiness-KYISOGQS.js");
    return runBundleReadiness(inputs, host);
  },
  "doc-sync-check": async (raw, host) => {
    const inputs = parseInputs(docSyncCheck, raw);
    const { runDocSyncCheck } = await import("./run-doc-sync-check-47KSQFIK.js");
    return runDocSyncCheck(inputs, host);
  },
  "security-report": async (raw, host) => {
    const inputs = parseInputs(securityReport, raw);
    const { runSecurityReport } = await import("./run-security-report-KFWGEQSA.js");
    return runSecurityReport(inputs, host);
  },
  "release-evidence": async (raw, host) => {
    const inputs = parseInputs(releaseEvidence, raw);
    const { runReleaseEvidence } = await import("./run-release-evidence-PNA6QJKG.js");
    return runReleaseEvidence(inputs, host);
  },
  "release-gate": async (raw, host) => {
    const inputs = parseInputs(releaseGate, raw);
    if (inputs.mode === "self-test") {
      const { runSelfTest } = await import("./run-self-test-L4KLUHJR.js");
      return runSelfTest(host, (shown, inside) => runCommand("release-gate", shown, inside));
    }
    const { runReleaseGate } = await import("./run-release-gate-R4BD2CSE.js");
    return runReleaseGate(inputs, host);
  },
  init: async (raw, host) => {
    const inputs = parseInputs(init, raw);
    const { runInit } = await import("./run-init-LSXYMGAI.js");
    return runInit(inputs, host);
  },
  doctor: async (raw, host) => {
    const inputs = parseInputs(doctor, raw);
    const { runDoctor } = await import("./run-doctor-WO6IMD5Y.js");
    return runDoctor(inputs, host);
  },
  approve: async (raw, host) => {
    const inputs = parseInputs(approve, raw);
    const { runApprove } = await import("./run-approve-FQODTKE3.js");
    return runApprove(inputs, host);
  }
};
export {
  runCommand
};
