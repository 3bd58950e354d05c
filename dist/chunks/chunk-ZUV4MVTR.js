import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentSchema
} from "./chunk-VDG4FOP7.js";
import {
  commitSchema,
  digestSchema,
  reasonSchema,
  sha256Schema
} from "./chunk-OENNLVGW.js";
import {
  _enum,
  _lte,
  _maxLength,
  _nonnegative,
  _positive,
  _regex,
  array,
  boolean,
  int,
  json,
  looseObject,
  nullable,
  number,
  optional,
  record,
  string
} from "./chunk-BJKKL37A.js";

// packages/contract/src/regression/not-stored.ts
var notStoredReasons = ["too-large", "not-normalised", "not-masked"];
var notStoredMeanings = {
  "too-large": "it is larger than 64 MiB, and its format cannot be compared in pieces",
  "not-normalised": "it is larger than 64 MiB, and normalisers see texts only up to there",
  "not-masked": "it could not be looked through for secrets: one of its lines is longer than 64 MiB"
};

// packages/contract/src/regression/regression-documents.ts
var count = int().check(_nonnegative());
var bytes = count;
var profileSchema = looseObject({
  format: _enum(["xml", "json", "ndjson", "yaml", "csv", "text", "binary"]),
  sha256: sha256Schema,
  sizeBytes: bytes,
  lineCount: nullable(bytes),
  rootElement: nullable(string()),
  parseError: nullable(string())
});
var packRefSchema = looseObject({
  id: string(),
  version: int(),
  period: nullable(string()),
  supersedes: array(string()),
  manifest: string(),
  packDigest: digestSchema
});
var shardSchema = string().check(_regex(/^[1-9][0-9]{0,2}\/[1-9][0-9]{0,2}$/));
var planDetailsSchema = looseObject({
  pack: nullable(packRefSchema),
  planDigest: nullable(digestSchema),
  shards: int().check(_nonnegative(), _lte(256)),
  assignments: array(looseObject({ shard: shardSchema, cases: array(string()), fixtures: array(string()) }))
});
var metricObservationSchema = looseObject({
  name: string(),
  kind: _enum(["exact", "tolerance", "sampled"]),
  unit: nullable(string()),
  value: nullable(number()),
  problem: nullable(string())
});
var runsSchema = array(array(number()).check(_maxLength(100))).check(_maxLength(100));
var metricSamplesSchema = looseObject({
  unit: nullable(string()),
  current: runsSchema,
  baseline: nullable(runsSchema),
  baselineCommit: nullable(commitSchema)
});
var samplesByCaseSchema = record(string(), record(string(), metricSamplesSchema));
var notStoredSchema = _enum(notStoredReasons);
var observedFileSchema = looseObject({
  path: string(),
  sha256: sha256Schema,
  bytes,
  profile: nullable(profileSchema),
  stored: nullable(string()),
  notStored: optional(notStoredSchema),
  masked: boolean(),
  normalised: optional(boolean())
});
var changeSchema = looseObject({
  kind: _enum(["added", "removed", "changed"]),
  path: string(),
  expected: json(),
  actual: json(),
  line: nullable(int())
});
var changeSummarySchema = array(looseObject({ what: string(), count: int().check(_positive()) }));
var outputComparisonSchema = looseObject({
  path: string(),
  expected: string(),
  state: _enum(["different", "not-comparable"]),
  why: nullable(string()),
  counts: looseObject({ added: count, removed: count, changed: count }),
  summary: optional(changeSummarySchema),
  changes: array(changeSchema),
  more: count,
  hunks: nullable(string())
});
var caseStateSchema = _enum(["ran", "skipped", "not-run"]);
var caseObservationSchema = looseObject({
  id: string(),
  caseDigest: digestSchema,
  state: caseStateSchema,
  reason: nullable(reasonSchema),
  skipReason: nullable(string()),
  exitCode: nullable(int()),
  signal: nullable(string()),
  timedOut: boolean(),
  files: array(observedFileSchema),
  metrics: array(metricObservationSchema),
  deterministic: nullable(boolean()),
  attempts: array(looseObject({ passed: boolean(), exitCode: nullable(int()), timedOut: boolean() })),
  comparisons: optional(array(outputComparisonSchema)),
  unexpected: optional(array(string()))
});
var fixtureObservationSchema = looseObject({
  id: string(),
  path: string(),
  labels: record(string(), string()),
  compareWith: nullable(string()),
  profile: nullable(profileSchema),
  sizeDelta: nullable(number()),
  lineDelta: nullable(number())
});
var observationsDetailsSchema = looseObject({
  pack: nullable(packRefSchema),
  plan: nullable(looseObject({ planDigest: digestSchema, shard: shardSchema })),
  cases: array(caseObservationSchema),
  fixtures: array(fixtureObservationSchema)
});
var regressionPlanSchema = documentSchema("regression-plan", planDetailsSchema);
var regressionObservationsSchema = documentSchema("regression-observations", observationsDetailsSchema);

export {
  notStoredMeanings,
  samplesByCaseSchema
};
