import * as z from 'zod/mini';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { reasonSchema } from '../words/index.js';
import { documentSchema } from '../envelope/envelope.js';
import { notStoredReasons } from './not-stored.js';

const count = z.int().check(z.nonnegative());
const bytes = count;

/** Shape of a file's content. Text formats are measured over canonical text (no BOM, LF), `binary` over raw bytes. */
export const profileSchema = z.looseObject({
  format: z.enum(['xml', 'json', 'ndjson', 'yaml', 'csv', 'text', 'binary']),
  sha256: sha256Schema,
  sizeBytes: bytes,
  lineCount: z.nullable(bytes),
  rootElement: z.nullable(z.string()),
  parseError: z.nullable(z.string()),
});
export type Profile = z.infer<typeof profileSchema>;

/** Which pack, exactly. */
export const packRefSchema = z.looseObject({
  id: z.string(),
  version: z.int(),
  period: z.nullable(z.string()),
  supersedes: z.array(z.string()),
  manifest: z.string(),
  packDigest: digestSchema,
});
export type PackRef = z.infer<typeof packRefSchema>;

/** `i/n`, 1-based. */
export const shardSchema = z.string().check(z.regex(/^[1-9][0-9]{0,2}\/[1-9][0-9]{0,2}$/));

export const planDetailsSchema = z.looseObject({
  /** Null when the configuration was wrong, so that nothing is known of the pack. */
  pack: z.nullable(packRefSchema),
  /** SHA-256 over pack digest and assignment: what every shard must repeat. */
  planDigest: z.nullable(digestSchema),
  shards: z.int().check(z.nonnegative(), z.lte(256)),
  assignments: z.array(z.looseObject({ shard: shardSchema, cases: z.array(z.string()), fixtures: z.array(z.string()) })),
});
export type PlanDetails = z.infer<typeof planDetailsSchema>;

/** A metric as observed. `value` is null when it could not be read; why stands beside it. */
export const metricObservationSchema = z.looseObject({
  name: z.string(),
  kind: z.enum(['exact', 'tolerance', 'sampled']),
  unit: z.nullable(z.string()),
  value: z.nullable(z.number()),
  problem: z.nullable(z.string()),
});
export type MetricObservation = z.infer<typeof metricObservationSchema>;

/** Samples of each run of one side, in the order of the runs. */
export const runsSchema = z.array(z.array(z.number()).check(z.maxLength(100))).check(z.maxLength(100));

/**
 * The samples of one metric, run by run. They stand below `run.measurements.samples`, by case and metric: another at every run, so no content
 * digest may depend on them.
 */
export const metricSamplesSchema = z.looseObject({
  unit: z.nullable(z.string()),
  current: runsSchema,
  /** The side of `baselineCommand`, its runs taken in turn with the others; null where the metric names none. */
  baseline: z.nullable(runsSchema),
  /** What the baseline was checked out from; null when it needed no checkout. */
  baselineCommit: z.nullable(commitSchema),
});
export type MetricSamples = z.infer<typeof metricSamplesSchema>;
export const samplesByCaseSchema = z.record(z.string(), z.record(z.string(), metricSamplesSchema));

export const notStoredSchema = z.enum(notStoredReasons);

/** A file or stream a case produced. `stored` is relative to the document's folder; null for an empty file, and where `notStored` says why. */
export const observedFileSchema = z.looseObject({
  path: z.string(),
  /**
   * Of the raw bytes; of the normalised text where `normalised` is true. What normalisers take out (times, durations, paths) changes from
   * run to run and from machine to machine: in a digest it would make every content digest another, and in a copy it would tell paths of
   * the machine. `bytes` and `profile` are of the same content as the digest.
   */
  sha256: sha256Schema,
  bytes,
  profile: z.nullable(profileSchema),
  stored: z.nullable(z.string()),
  /** Absent where a copy is stored, or the file is empty. */
  notStored: z.optional(notStoredSchema),
  /** True when secrets were masked in the stored copy, whose digest is then not `sha256`: that stays what it was before masking. */
  masked: z.boolean(),
  /** True for a `text` output to which the manifest's `normalise` was applied before it was measured and stored. */
  normalised: z.optional(z.boolean()),
});
export type ObservedFile = z.infer<typeof observedFileSchema>;

/** One difference inside a file. `path` is a JSON pointer, `line N`, `offset N`, or `row <key> / column`. */
export const changeSchema = z.looseObject({
  kind: z.enum(['added', 'removed', 'changed']),
  path: z.string(),
  expected: z.json(),
  actual: z.json(),
  line: z.nullable(z.int()),
});
export type Change = z.infer<typeof changeSchema>;

/** What happened to the report of a tool, by kind (`newly failing`, `upgraded`, `breaking`), the worst first: counts of at least 1. */
export const changeSummarySchema = z.array(z.looseObject({ what: z.string(), count: z.int().check(z.positive()) }));
export type ChangeSummary = z.infer<typeof changeSummarySchema>;

/** How an output differs from the file that it should equal (`expected`, as the manifest names it). Secrets are masked. */
export const outputComparisonSchema = z.looseObject({
  path: z.string(),
  expected: z.string(),
  state: z.enum(['different', 'not-comparable']),
  /** Why the two could not be compared. */
  why: z.nullable(z.string()),
  counts: z.looseObject({ added: count, removed: count, changed: count }),
  /** Of tools' reports only, whose changes are told in words. */
  summary: z.optional(changeSummarySchema),
  changes: z.array(changeSchema),
  /** Changes beyond those that are listed. */
  more: count,
  /** A unified diff, of text only. */
  hunks: z.nullable(z.string()),
});

export const caseStateSchema = z.enum(['ran', 'skipped', 'not-run']);

export const caseObservationSchema = z.looseObject({
  id: z.string(),
  caseDigest: digestSchema,
  state: caseStateSchema,
  /** Why a case did not run: a reason code, or the manifest's own words for a skip. */
  reason: z.nullable(reasonSchema),
  skipReason: z.nullable(z.string()),
  exitCode: z.nullable(z.int()),
  signal: z.nullable(z.string()),
  timedOut: z.boolean(),
  files: z.array(observedFileSchema),
  metrics: z.array(metricObservationSchema),
  /** Null when the case ran once only, so that nothing is known. */
  deterministic: z.nullable(z.boolean()),
  attempts: z.array(z.looseObject({ passed: z.boolean(), exitCode: z.nullable(z.int()), timedOut: z.boolean() })),
  /** Outputs that are not what the file says that they should equal; absent when there are none. */
  comparisons: z.optional(z.array(outputComparisonSchema)),
  /** Paths below `{out}` that nothing expects; absent when there are none. */
  unexpected: z.optional(z.array(z.string())),
});
export type CaseObservation = z.infer<typeof caseObservationSchema>;

export const fixtureObservationSchema = z.looseObject({
  id: z.string(),
  path: z.string(),
  labels: z.record(z.string(), z.string()),
  compareWith: z.nullable(z.string()),
  profile: z.nullable(profileSchema),
  /** Percent against the fixture it is compared with, rounded half to even to two digits. */
  sizeDelta: z.nullable(z.number()),
  lineDelta: z.nullable(z.number()),
});
export type FixtureObservation = z.infer<typeof fixtureObservationSchema>;

export const observationsDetailsSchema = z.looseObject({
  pack: z.nullable(packRefSchema),
  plan: z.nullable(z.looseObject({ planDigest: digestSchema, shard: shardSchema })),
  cases: z.array(caseObservationSchema),
  fixtures: z.array(fixtureObservationSchema),
});
export type ObservationsDetails = z.infer<typeof observationsDetailsSchema>;

export const regressionPlanSchema = documentSchema('regression-plan', planDetailsSchema);
export const regressionObservationsSchema = documentSchema('regression-observations', observationsDetailsSchema);
