import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  documentSchema
} from "./chunk-SS4U7X6A.js";
import {
  commitSchema,
  digestSchema,
  reasonSchema,
  sha256Schema
} from "./chunk-IM5QJ37K.js";
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
} from "./chunk-G5DY3PU2.js";

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
  /** Null when the configuration was wrong, so that nothing is known of the pack. */
  pack: nullable(packRefSchema),
  /** SHA-256 over pack digest and assignment: what every shard must repeat. */
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
  /** The side of `baselineCommand`, its runs taken in turn with the others; null where the metric names none. */
  baseline: nullable(runsSchema),
  /** What the baseline was checked out from; null when it needed no checkout. */
  baselineCommit: nullable(commitSchema)
});
var samplesByCaseSchema = record(string(), record(string(), metricSamplesSchema));
var notStoredSchema = _enum(notStoredReasons);
var observedFileSchema = looseObject({
  path: string(),
  /**
   * Of the raw bytes; of the normalised text where `normalised` is true. What normalisers take out (times, durations, paths) changes from
   * run to run and from machine to machine: in a digest it would make every content digest another, and in a copy it would tell paths of
   * the machine. `bytes` and `profile` are of the same content as the digest.
   */
  sha256: sha256Schema,
  bytes,
  profile: nullable(profileSchema),
  stored: nullable(string()),
  /** Absent where a copy is stored, or the file is empty. */
  notStored: optional(notStoredSchema),
  /** True when secrets were masked in the stored copy, whose digest is then not `sha256`: that stays what it was before masking. */
  masked: boolean(),
  /** True for a `text` output to which the manifest's `normalise` was applied before it was measured and stored. */
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
  /** Why the two could not be compared. */
  why: nullable(string()),
  counts: looseObject({ added: count, removed: count, changed: count }),
  /** Of tools' reports only, whose changes are told in words. */
  summary: optional(changeSummarySchema),
  changes: array(changeSchema),
  /** Changes beyond those that are listed. */
  more: count,
  /** A unified diff, of text only. */
  hunks: nullable(string())
});
var caseStateSchema = _enum(["ran", "skipped", "not-run"]);
var caseObservationSchema = looseObject({
  id: string(),
  caseDigest: digestSchema,
  state: caseStateSchema,
  /** Why a case did not run: a reason code, or the manifest's own words for a skip. */
  reason: nullable(reasonSchema),
  skipReason: nullable(string()),
  exitCode: nullable(int()),
  signal: nullable(string()),
  timedOut: boolean(),
  files: array(observedFileSchema),
  metrics: array(metricObservationSchema),
  /** Null when the case ran once only, so that nothing is known. */
  deterministic: nullable(boolean()),
  attempts: array(looseObject({ passed: boolean(), exitCode: nullable(int()), timedOut: boolean() })),
  /** Outputs that are not what the file says that they should equal; absent when there are none. */
  comparisons: optional(array(outputComparisonSchema)),
  /** Paths below `{out}` that nothing expects; absent when there are none. */
  unexpected: optional(array(string()))
});
var fixtureObservationSchema = looseObject({
  id: string(),
  path: string(),
  labels: record(string(), string()),
  compareWith: nullable(string()),
  profile: nullable(profileSchema),
  /** Percent against the fixture it is compared with, rounded half to even to two digits. */
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
