import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  placeOfFault
} from "./chunk-PD26SZFE.js";
import {
  openWorkspace,
  resolveOut,
  resolvePolicy
} from "./chunk-4CWBFBZX.js";
import {
  runAction
} from "./chunk-JXVBO5IK.js";
import {
  buildDocument,
  collectSubject,
  documentName,
  judge,
  readDocument,
  toDate,
  writeEvidence
} from "./chunk-Z75HRPYS.js";
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

// packages/core/src/commands/write-faults.ts
import { rm } from "node:fs/promises";
import { join } from "node:path";
async function writeFaults(kind, raw, { host, error }) {
  try {
    const startedAt = host.now();
    const key = keyOf(raw.values["key"]);
    const place = await findPlace(kind, raw, host);
    if (place === null) return null;
    const judgement = judge({ checks: ["inputs"], findings: toDrafts(error), waivers: [], waiversAsOf: toDate(startedAt), reasons: {}, key });
    const subject = kind === "release-verification" ? nothingKnown : await collectSubject(host, place.git, null).catch(() => collectSubject(host, null, null));
    const parts = { key, partial: false, subject, inputs: [], policy: { source: "default", commit: null, reasons: {} }, judgement, startedAt };
    return { out: place.out, document: await writeEvidence(host, place.out, { document: buildFault(host, kind, parts) }) };
  } catch {
    return null;
  }
}
async function removeMendedFaults(kind, raw, host) {
  const place = await findPlace(kind, raw, host);
  if (place === null) return;
  const path = join(place.out, documentName(kind, keyOf(raw.values["key"])));
  const outcome = await readDocument(`${path}.json`, kind);
  const findings = outcome.state === "read" ? outcome.read.document.findings : [];
  if (findings.length === 0 || findings.some(({ rule }) => rule !== "config/invalid")) return;
  await Promise.all([rm(`${path}.json`, { force: true }), rm(`${path}.md`, { force: true })]);
}
function keyOf(key) {
  return key === void 0 || key === "" || key.length > 200 || new RegExp("\\p{Surrogate}", "u").test(key) ? "default" : key;
}
function given(value) {
  return value === "" ? void 0 : value;
}
async function findPlace(kind, { values }, host) {
  const [root, out] = [given(values["root"]), given(values["out"])];
  if (kind !== "release-verification") {
    const opened = await openWorkspace(host, { root, out }).catch(() => openWorkspace(host, { root: void 0, out }).catch(() => null));
    return opened ?? { out: resolveOut(host.cwd, out), git: null };
  }
  const place = placeOfFault({ root, out, path: given(values["path"]) }, host.cwd);
  return place === null ? null : { out: place, git: null };
}
var nothingKnown = { repository: null, commit: null, testedCommit: null, baseCommit: null, ref: null, version: null, dirty: false };
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
export {
  openWorkspace,
  removeMendedFaults,
  resolvePolicy,
  runAction,
  writeFaults
};
