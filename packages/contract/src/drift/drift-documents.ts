import * as z from 'zod/mini';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { outcomeSchema } from '../words/index.js';
import { documentSchema } from '../envelope/envelope.js';
import { changeSchema, changeSummarySchema, fixtureObservationSchema, metricObservationSchema, notStoredSchema, packRefSchema, profileSchema, runsSchema } from '../regression/regression-documents.js';

const count = z.int().check(z.nonnegative());

/** A document that a judge received, bound by digests. Artifact fields are null where a folder was the transport. */
export const receivedDocumentSchema = z.looseObject({
  kind: z.string(),
  key: z.string(),
  attempt: z.int(),
  documentSha256: sha256Schema,
  contentDigest: digestSchema,
  artifactId: z.nullable(z.int()),
  artifactDigest: z.nullable(z.string()),
});
export type ReceivedDocument = z.infer<typeof receivedDocumentSchema>;

export const driftFileSchema = z.looseObject({
  path: z.string(),
  outcome: outcomeSchema,
  as: z.string(),
  expectedSha256: z.nullable(sha256Schema),
  actualSha256: z.nullable(sha256Schema),
  counts: z.looseObject({ added: count, removed: count, changed: count }),
  /** Of tools' reports only, whose changes are told in words. */
  summary: z.optional(changeSummarySchema),
  /** Why only digests were compared; absent where contents were, or were equal. */
  note: z.optional(z.string()),
  changes: z.array(changeSchema),
  more: count,
  hunks: z.nullable(z.string()),
});
export type DriftFile = z.infer<typeof driftFileSchema>;

/** Of samples: the ratio to the baseline with its 95 % interval. */
const sampledSchema = z.looseObject({
  /** Samples that were taken in turn with `baselineCommand`, or those of the accepted record. */
  against: z.enum(['baseline-command', 'record']),
  samples: z.looseObject({ baseline: count, current: count }),
  ratio: z.number(),
  low: z.number(),
  high: z.number(),
  /** Of the rank sum test, adjusted for all sampled metrics of the report. */
  pValue: z.number(),
  /** The larger difference of a side from itself, as a share. */
  unrest: z.number(),
  /** What it was held against: shares of change (0.03: 3 %), and `floor` in the metric's unit, which a failure must exceed too. */
  limits: z.optional(z.looseObject({ better: z.enum(['lower', 'higher', 'equal']), warn: z.number(), fail: z.number(), floor: z.number() })),
});

export const driftMetricSchema = z.looseObject({
  name: z.string(),
  unit: z.nullable(z.string()),
  outcome: outcomeSchema,
  expected: z.nullable(z.number()),
  actual: z.nullable(z.number()),
  /** Percent against the baseline; null when there is none or it is 0. */
  delta: z.nullable(z.number()),
  /** How it was decided; absent where it is not sampled, or too little is known. `expected` and `actual` are medians then. */
  sampled: z.optional(sampledSchema),
});
export type DriftMetric = z.infer<typeof driftMetricSchema>;

export const driftCaseStatusSchema = z.enum(['compared', 'new', 'removed', 'renamed', 'accepted', 'edited', 'not-comparable', 'skipped', 'not-run']);

export const driftCaseSchema = z.looseObject({
  id: z.string(),
  status: driftCaseStatusSchema,
  outcome: outcomeSchema,
  renamedFrom: z.nullable(z.string()),
  baseline: z.nullable(z.looseObject({ path: z.string(), digest: digestSchema, label: z.nullable(z.string()) })),
  files: z.array(driftFileSchema),
  metrics: z.array(driftMetricSchema),
});
export type DriftCase = z.infer<typeof driftCaseSchema>;

/** What a reference to elsewhere (`git:`, `artifact:`, `release:`) turned out to be. */
export const baselineOriginSchema = z.looseObject({
  reference: z.string(),
  /** Path of the workflow whose run left the artifact. */
  workflow: z.nullable(z.string()),
  run: z.nullable(z.string()),
  attempt: z.nullable(count),
  artifactId: z.nullable(count),
  asset: z.nullable(z.string()),
  /** Of the archive's bytes. */
  digest: z.nullable(digestSchema),
});

export const driftDetailsSchema = z.looseObject({
  pack: z.nullable(packRefSchema),
  /** Where the reference came from: the base of the pull request, the work tree, a path that was named, or elsewhere (`origin` says where exactly). */
  baseline: z.looseObject({ source: z.enum(['base', 'worktree', 'path', 'git', 'artifact', 'release', 'none']), path: z.string(), commit: z.nullable(commitSchema), label: z.nullable(z.string()), records: count, origin: z.optional(z.nullable(baselineOriginSchema)) }),
  planDigest: z.nullable(digestSchema),
  received: z.array(receivedDocumentSchema),
  cases: z.array(driftCaseSchema),
  fixtures: z.array(fixtureObservationSchema),
});
export type DriftDetails = z.infer<typeof driftDetailsSchema>;

export const driftReportSchema = documentSchema('drift-report', driftDetailsSchema);

/** The accepted outcome of one case. One file a case, so that two people accepting two cases never conflict. */
export const baselineRecordSchema = z.looseObject({
  $schema: z.string(),
  kind: z.literal('baseline-record'),
  schemaVersion: z.string().check(z.regex(/^1\.(0|[1-9][0-9]*)$/)),
  pack: z.string(),
  case: z.string(),
  caseDigest: digestSchema,
  recordedAt: z.iso.datetime(),
  /** Outputs as they were observed, with the same digests; `stored` is relative to the folder of the records. */
  files: z.array(z.looseObject({
    path: z.string(),
    sha256: sha256Schema,
    size: count,
    profile: z.nullable(profileSchema),
    stored: z.nullable(z.string()),
    /** Why the observed output had no copy that could be stored. */
    notStored: z.optional(notStoredSchema),
    /** True when secrets were masked in the observed copy: then none is stored, and only digests can be compared. */
    masked: z.optional(z.boolean()),
  })),
  exitCode: z.nullable(z.int()),
  /** `samples`, run by run, of a sampled metric that has no `baselineCommand`. */
  metrics: z.array(z.extend(metricObservationSchema, { samples: z.optional(runsSchema) })),
  acceptedBy: z.string().check(z.minLength(1)),
  acceptedFrom: z.looseObject({ commit: z.nullable(commitSchema), run: z.nullable(z.string()), attempt: z.nullable(z.int()) }),
  pullRequest: z.nullable(z.int()),
  reason: z.string().check(z.minLength(1)),
  environment: z.nullable(z.looseObject({ os: z.string(), arch: z.string(), node: z.string(), cpu: z.optional(z.string()), cores: z.optional(count) })),
  /** Digest of the record on the base that this one replaces; null when the base has none. */
  previousDigest: z.nullable(digestSchema),
});
export type BaselineRecord = z.infer<typeof baselineRecordSchema>;
