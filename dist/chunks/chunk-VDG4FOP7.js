import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  commitSchema,
  digestSchema,
  outcomeSchema,
  reasonSchema,
  sha256Schema,
  verdictSchema
} from "./chunk-OENNLVGW.js";
import {
  iso_exports
} from "./chunk-GTXKJAWV.js";
import {
  _enum,
  _maxLength,
  _minLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  json,
  literal,
  looseObject,
  nullable,
  optional,
  partialRecord,
  record,
  string,
  union
} from "./chunk-BJKKL37A.js";

// packages/contract/src/envelope/finding.ts
var locationSchema = looseObject({
  path: string(),
  line: optional(int().check(_positive())),
  column: optional(int().check(_positive()))
});
var appliedWaiverSchema = looseObject({ owner: string(), reason: string(), expires: iso_exports.date() });
var knownDebtSchema = looseObject({ acceptedBy: string(), reason: string() });
var findingSchema = looseObject({
  rule: string().check(_regex(/^[a-z]+\/[a-z0-9-]+$/)),
  outcome: outcomeSchema,
  reason: nullable(reasonSchema),
  message: string(),
  expected: json(),
  actual: json(),
  location: nullable(locationSchema),
  related: optional(array(locationSchema)),
  remedy: string(),
  keys: record(string(), string()),
  fingerprint: digestSchema,
  causedBy: nullable(digestSchema),
  waiver: nullable(appliedWaiverSchema),
  debt: optional(knownDebtSchema)
});

// packages/contract/src/envelope/envelope.ts
var subjectSchema = looseObject({
  repository: nullable(string()),
  commit: nullable(commitSchema),
  testedCommit: nullable(commitSchema),
  baseCommit: nullable(commitSchema),
  ref: nullable(string()),
  version: nullable(string()),
  dirty: boolean()
});
var inputSchema = union([
  looseObject({ name: string(), path: string(), sha256: sha256Schema }),
  looseObject({ name: string(), kind: string(), key: string(), contentDigest: digestSchema })
]);
var policySourceSchema = _enum(["base", "head", "worktree", "default"]);
var policyFileSchema = looseObject({ path: string(), sha256: nullable(sha256Schema) });
var policySchema = looseObject({
  source: policySourceSchema,
  commit: nullable(commitSchema),
  reasons: partialRecord(reasonSchema, _enum(["warn", "block"])),
  config: optional(policyFileSchema)
});
var count = int().check(_nonnegative());
var summarySchema = looseObject({ checked: count, pass: count, warn: count, fail: count, unverified: count, waived: count, notApplicable: count });
var environmentSchema = looseObject({ os: string(), arch: string(), node: string(), cpu: string(), cores: count });
var uncommittedSchema = array(looseObject({ path: string(), sha256: nullable(sha256Schema) }));
var runSchema = looseObject({
  id: nullable(string()),
  attempt: int().check(_positive()),
  workflow: nullable(string()),
  job: nullable(string()),
  event: nullable(string()),
  startedAt: iso_exports.datetime(),
  finishedAt: iso_exports.datetime(),
  waiversAsOf: iso_exports.date(),
  environment: nullable(environmentSchema),
  measurements: record(string(), json()),
  uncommitted: optional(uncommittedSchema)
});
var schemaBase = "https://shipworthy.github.io/shipworthy/schemas/";
var envelopeShape = {
  key: string().check(_minLength(1), _maxLength(200)),
  partial: boolean(),
  schemaVersion: string().check(_regex(/^1\.(0|[1-9][0-9]*)$/)),
  tool: looseObject({ name: string(), version: string() }),
  subject: subjectSchema,
  inputs: array(inputSchema),
  policy: policySchema,
  verdict: verdictSchema,
  summary: summarySchema,
  findings: array(findingSchema),
  run: runSchema
};
function documentSchema(kind, details) {
  return looseObject({ $schema: literal(`${schemaBase}${kind}-v1.schema.json`), kind: literal(kind), ...envelopeShape, details });
}

export {
  schemaBase,
  documentSchema
};
