import * as z from 'zod/mini';
import { documentSchema } from '../envelope/envelope.js';
import { commitSchema, digestSchema, sha256Schema } from '../formats/index.js';
import { outcomeSchema } from '../words/index.js';

const count = z.int().check(z.nonnegative());
const storedFileSchema = z.looseObject({ path: z.string(), sha256: sha256Schema, bytes: count });

const requirementResultSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  outcome: outcomeSchema,
  status: z.enum(['present', 'missing', 'missing-optional']),
  level: z.enum(['fail', 'warn', 'optional']),
  /** What satisfied it, relative to the bundle. */
  files: z.array(storedFileSchema),
});
export type RequirementResult = z.infer<typeof requirementResultSchema>;

const gateResultSchema = z.looseObject({
  id: z.string(),
  title: z.string(),
  outcome: outcomeSchema,
  level: z.enum(['fail', 'warn']),
  /** Files that were read, relative to the bundle. */
  files: z.array(z.string()),
  /** Unrounded; null where there is none. */
  value: z.json(),
  /** What it must be, for people: `>= 60`. */
  threshold: z.string(),
  /** How far a number is on the good side of the threshold, negative on the bad one; null where that means nothing. */
  margin: z.nullable(z.number()),
  unit: z.nullable(z.string()),
  /** Rows or samples that it was taken from; null where nothing counts them. */
  samples: z.nullable(count),
});
export type GateResult = z.infer<typeof gateResultSchema>;

const areaReadinessSchema = z.looseObject({
  name: z.string(),
  outcome: outcomeSchema,
  files: count,
  bytes: count,
  manifest: z.nullable(storedFileSchema),
  readme: z.nullable(storedFileSchema),
  requirements: z.array(requirementResultSchema),
  gates: z.array(gateResultSchema),
});
export type AreaReadiness = z.infer<typeof areaReadinessSchema>;

/** Where something was found that must not be published; never what. */
const redactionReportSchema = z.looseObject({
  files: count,
  hits: z.array(z.looseObject({ rule: z.string(), category: z.enum(['secret', 'personal-data']), path: z.string(), line: z.int().check(z.positive()), column: z.int().check(z.positive()) })),
  /** Hits that are not listed. */
  more: count,
});
export type RedactionReport = z.infer<typeof redactionReportSchema>;

export const bundleDetailsSchema = z.looseObject({
  /** `sha256` of a zip; null for a folder. */
  bundle: z.nullable(z.looseObject({ path: z.string(), kind: z.enum(['folder', 'zip']), sha256: z.nullable(sha256Schema), files: count, bytes: count })),
  /** What the bundle says it is the evidence of. */
  candidate: z.looseObject({ version: z.nullable(z.string()), commit: z.nullable(commitSchema) }),
  profile: z.nullable(z.string()),
  areas: z.array(areaReadinessSchema),
  redaction: z.nullable(redactionReportSchema),
  /** Of every blocking finding: what kind of obstacle it is, and the command that comes next. */
  blockers: z.array(z.looseObject({ fingerprint: digestSchema, category: z.enum(['missing-proof', 'failed-check', 'disabled-check']), next: z.string() })),
});
export type BundleDetails = z.infer<typeof bundleDetailsSchema>;

/** Whether the evidence of a release candidate is complete, true and within its gates. */
export const bundleReadinessSchema = documentSchema('bundle-readiness', bundleDetailsSchema);
