import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  schemaVersion,
  toWellFormed
} from "./chunk-GJ6RI63B.js";
import {
  schemaBase
} from "./chunk-VDG4FOP7.js";

// packages/core/src/evidence/build-document.ts
function buildDocument(host, parts) {
  const { kind, judgement } = parts;
  const { uncommitted, ...subject } = parts.subject;
  return toWellFormed({
    $schema: `${schemaBase}${kind}-v1.schema.json`,
    kind,
    key: parts.key,
    partial: parts.partial,
    schemaVersion,
    tool: { name: "shipworthy", version: host.toolVersion },
    subject,
    inputs: parts.inputs.toSorted(byInputName),
    policy: parts.policy,
    verdict: judgement.verdict,
    summary: judgement.summary,
    findings: [...judgement.findings],
    details: parts.details,
    run: { ...toRun(host, parts.startedAt, parts.measurements ?? {}), ...uncommitted === void 0 ? {} : { uncommitted } }
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
  buildDocument,
  toDate
};
