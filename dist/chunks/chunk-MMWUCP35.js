import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  schemaBase
} from "./chunk-SS4U7X6A.js";

// packages/contract/src/documents/known-kinds.ts
var knownKinds = ["regression-plan", "regression-observations", "drift-report", "bundle-readiness", "doc-sync-report", "release-checklist", "release-notes-report", "release-evidence", "release-verification", "release-publication", "gate-decision"];
function isKnownKind(kind) {
  return knownKinds.some((known) => known === kind);
}
var schemaVersion = "1.0";

// packages/core/src/evidence/to-well-formed.ts
var loneSurrogate = new RegExp("\\p{Surrogate}", "u");
var loneSurrogates = new RegExp("\\p{Surrogate}", "gu");
function toWellFormed(value) {
  if (isWellFormed(value)) return value;
  const copy = structuredClone({ value });
  mendMembers(copy);
  return copy.value;
}
function isWellFormed(value) {
  if (typeof value === "string") return !loneSurrogate.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Array.isArray(value) ? value.every(isWellFormed) : Object.entries(value).every(([key, member]) => !loneSurrogate.test(key) && isWellFormed(member));
}
function mendMembers(container) {
  for (const [key, member] of Object.entries({ ...container })) {
    const name = mendText(key);
    if (name !== key) Reflect.deleteProperty(container, key);
    if (name !== key || typeof member === "string") Reflect.set(container, name, typeof member === "string" ? mendText(member) : member);
    if (typeof member === "object" && member !== null) mendMembers(member);
  }
}
function mendText(text) {
  return text.replace(loneSurrogates, "\uFFFD");
}

// packages/core/src/evidence/build-document.ts
function buildDocument(host, parts) {
  const { kind, judgement } = parts;
  return toWellFormed({
    $schema: `${schemaBase}${kind}-v1.schema.json`,
    kind,
    key: parts.key,
    partial: parts.partial,
    schemaVersion,
    tool: { name: "shipworthy", version: host.toolVersion },
    subject: parts.subject,
    inputs: parts.inputs.toSorted(byInputName),
    policy: parts.policy,
    verdict: judgement.verdict,
    summary: judgement.summary,
    findings: [...judgement.findings],
    details: parts.details,
    run: toRun(host, parts.startedAt, parts.measurements ?? {})
  });
}
function toRun(host, startedAt, measurements) {
  const { context } = host;
  const fixed = context.sourceDateEpoch === null ? null : toTimestamp(new Date(context.sourceDateEpoch * 1e3));
  return {
    id: context.runId,
    attempt: context.attempt,
    workflow: context.workflow,
    job: context.job,
    event: context.event,
    startedAt: fixed ?? toTimestamp(startedAt),
    finishedAt: fixed ?? toTimestamp(host.now()),
    waiversAsOf: toDate(host.now()),
    environment: host.machine,
    measurements
  };
}
function toTimestamp(date) {
  return date.toISOString();
}
function toDate(date) {
  return date.toISOString().slice(0, 10);
}
function byInputName(a, b) {
  const [left, right] = [identityOf(a), identityOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
function identityOf(input) {
  return "path" in input ? `${input.name}\0${String(input.path)}` : `${input.name}\0${input.kind}\0${input.key}`;
}

export {
  isKnownKind,
  toWellFormed,
  buildDocument,
  toDate
};
